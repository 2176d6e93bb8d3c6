package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.OneLesson;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// HTML that authors write: what is kept, what loses its tags, and what they are told.
class RawHtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kbd", "sub", "sup", "mark", "abbr", "strong", "em", "b", "i", "u", "s", "del",
                "ins", "small", "code", "samp", "var", "q", "cite", "dfn", "bdi"
            })
    void tagsThatMeanSomethingAreKept(String tag) {
        OneLesson lesson = OneLesson.of("A <%s>word</%s> here.\n".formatted(tag, tag));

        assertThat(lesson.one("p > " + tag).text()).isEqualTo("word");
        assertThat(lesson.text()).isEqualTo("A word here.");
        assertThat(lesson.problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"span", "font", "center", "big", "tt", "time", "label", "article", "nav"})
    void tagsThatOnlyDressAreDroppedWithoutAWord(String tag) {
        OneLesson lesson = OneLesson.of("A <%s class=x>word</%s> here.\n".formatted(tag, tag));

        assertThat(lesson.all(tag)).isEmpty();
        assertThat(lesson.text()).isEqualTo("A word here.");
        assertThat(lesson.problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form",
                "button",
                "textarea",
                "select",
                "marquee",
                "blink",
                "video",
                "canvas",
                "made-up"
            })
    void otherTagsAreDroppedAndToldAndTheirTextStays(String tag) {
        OneLesson lesson = OneLesson.of("A <%s>word</%s> here.\n".formatted(tag, tag));

        assertThat(lesson.all(tag)).isEmpty();
        assertThat(lesson.text()).isEqualTo("A word here.");
        assertThat(lesson.told()).containsExactly("html-unsafe 1:3");
        assertThat(lesson.problems.getFirst().message()).contains("tag <" + tag + ">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "template", "noscript", "object"})
    void whatIsNoTextIsDroppedWithItsContents(String tag) {
        OneLesson lesson = OneLesson.of("A <%s>word</%s> here.\n".formatted(tag, tag));

        assertThat(lesson.text()).isEqualTo("A  here.");
        assertThat(lesson.told()).containsExactly("html-unsafe 1:3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<abbr title=\"Also Known As\">aka</abbr> | abbr | title | Also Known As",
                "<abbr class=x>aka</abbr> | abbr | class |",
                "<abbr style='color:red'>aka</abbr> | abbr | style |",
                "<q lang=fr>oui</q> | q | lang | fr",
                "<bdo dir=rtl>x</bdo> | bdo | dir | rtl",
                "<mark id=here>x</mark> | mark | id | here",
                "<mark data-b=stolen>x</mark> | mark | data-question |",
                "<a name=top>x</a> | a | id | top",
                "<a href='https://example.org'>x</a> | a | href | https://example.org",
                "<a href='https://example.org' target=_blank>x</a> | a | target |",
                "<kbd onclick='x()'>x</kbd> | kbd | onclick |"
            })
    void attributesThatMeanSomethingAreKept(
            String html, String tag, String attribute, @Nullable String value) {
        OneLesson lesson = OneLesson.of("A " + html + " here.\n");

        assertThat(lesson.one("p > " + tag).hasAttr(attribute)).isEqualTo(value != null);
        assertThat(lesson.one("p > " + tag).attr(attribute)).isEqualTo(value == null ? "" : value);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "-1, -1", "99999, ''", "two, ''", "1.5, ''"})
    void numbersMustBeNumbers(String written, String kept) {
        OneLesson lesson =
                OneLesson.of("<table><tr><td colspan=\"" + written + "\">x</td></tr></table>\n");

        assertThat(lesson.one("td").attr("colspan")).isEqualTo(kept);
    }

    static Stream<Arguments> blocks() {
        return Stream.of(
                Arguments.of(
                        "<details><summary>S</summary>\n\nText *em*.\n\n</details>",
                        "details > summary, details em",
                        "S\nText em."),
                Arguments.of(
                        "<details open>\n<summary>S</summary>\nText.\n</details>",
                        "details[open] > summary",
                        "S\nText."),
                Arguments.of(
                        "<table>\n<thead><tr><th>H</th></tr></thead>\n<tbody><tr><td>1</td></tr></tbody>\n</table>",
                        "table > thead th, table > tbody td",
                        "H\n1"),
                Arguments.of(
                        "<figure>\n<blockquote>Words</blockquote>\n<figcaption>Who</figcaption>\n</figure>",
                        "figure > blockquote, figure > figcaption",
                        "Words\nWho"),
                Arguments.of(
                        "<div align=\"center\">\n\n**Bold** in a div\n\n</div>",
                        "div.center strong",
                        "Bold in a div"),
                Arguments.of(
                        "<ol start=\"4\"><li value=\"9\">x</li></ol>",
                        "ol[start=4] > li[value=9]",
                        "x"),
                Arguments.of("<h2 id=\"mine\">Mine</h2>", "h2#mine", "Mine"),
                Arguments.of("<pre>a\n  b</pre>", "pre", "a\n  b"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void blocksOfHtmlComeThrough(String html, String selector, String text) {
        OneLesson lesson = OneLesson.of(html + "\n");

        assertThat(lesson.all(selector)).hasSize(selector.split(", ", -1).length);
        assertThat(lesson.text().replaceAll("\n+", "\n")).isEqualTo(text);
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void whatIsNeverClosedEndsWithThePage() {
        OneLesson lesson =
                OneLesson.of("<details><summary>S</summary>\n\nText.\n\n<b>bold\n\nMore.\n");

        assertThat(lesson.text()).contains("S", "Text.", "bold", "More.");
        assertThat(lesson.all("details > summary")).hasSize(1);
    }

    @Test
    void entitiesAndMathInHtmlAreReadAsInMarkdown() {
        OneLesson lesson = OneLesson.of("<div>5 &lt; 6 &amp; $x^2$ cost $5</div>\n");

        assertThat(lesson.text()).isEqualTo("5 < 6 & x^2 cost $5");
        assertThat(lesson.one("div > .math").attr("data-text")).isEqualTo("x^2");
    }

    @Test
    void theSameMistakeIsToldOnce() {
        OneLesson lesson = OneLesson.of("<blink>a</blink> <blink>b</blink>\n\n<blink>c</blink>\n");

        assertThat(lesson.codes()).containsOnly("html-unsafe").hasSizeLessThanOrEqualTo(2);
        assertThat(lesson.told()).startsWith("html-unsafe 1:1");
    }

    @Test
    void anIdGivenTwiceIsToldAndTheFirstKeepsIt() {
        OneLesson lesson = OneLesson.of("# One {#same}\n\n## Two {#same}\n\n[x](#same)\n");

        assertThat(lesson.one("h1").id()).isEqualTo("same");
        assertThat(lesson.one("h2").id()).isEqualTo("two");
        assertThat(lesson.told()).containsExactly("anchor-duplicate 3:1");
    }

    @ParameterizedTest
    @CsvSource({
        "lesson, s-lesson",
        "fn-3, s-fn-3",
        "head-2, s-head-2",
        "popups, s-popups",
        "two words, two-words",
        "Größe, Größe",
        "plain, plain"
    })
    void idsOfThePageItselfAreNotForAuthors(String anchor, String id) {
        assertThat(Anchors.id(anchor)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What's new, today? | whats-new-today",
                "  Spaces   inside  | spaces---inside",
                "C++ & C# | c--c",
                "snake_case | snake_case",
                "日本語の見出し | 日本語の見出し",
                "ÄÖÜ | äöü",
                "!!! | section",
                "Lesson | s-lesson"
            })
    void aHeadingsWordsMakeItsAnchor(String words, String slug) {
        assertThat(Anchors.slug(words)).isEqualTo(slug);
    }

    @Test
    void aHeadingKeepsItsIdWhenItsWordsChange() {
        OneLesson before = OneLesson.of("# T\n\n## Old words {#mine}\n\nText.\n");
        OneLesson after = OneLesson.of("# T\n\n## Quite new words {#mine}\n\nText.\n");

        assertThat(List.of(before.one("h2").id(), after.one("h2").id())).containsOnly("mine");
        assertThat(after.one("h2").attr("data-b")).isEqualTo(before.one("h2").attr("data-b"));
    }
}
