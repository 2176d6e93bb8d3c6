package dev.carrel.markdown.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.OneLesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Links to places: what one tool calls them, and what they are called in the page.
class AnchorsTest {
    private static final String TWO =
            """
            ---
            id: second
            ---
            # Two

            ## What's new, in 2.0?

            ## Über uns <a href="#uber-uns" id="uber-uns"></a>

            ## Given {#mine}

            <a id="loose"></a>

            ## Twice

            ## Twice
            """;

    private static OneLesson lesson(String markdown) {
        return OneLesson.of(markdown + "\n", "m/two.md", TWO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whats-new-in-20 | whats-new-in-20",
                "what-s-new-in-2-0 | whats-new-in-20",
                "What's%20new,%20in%202.0? | whats-new-in-20",
                "WHATSNEWIN20 | whats-new-in-20",
                "uber-uns | uber-uns",
                "mine | mine",
                "Mine- | mine",
                "loose | loose",
                "twice-1 | twice-1",
                "two | two"
            })
    void aLinkToAnotherLessonLeadsToThePlaceItself(String anchor, String id) {
        OneLesson lesson = lesson("[x](two.md#" + anchor + ")");

        assertThat(lesson.one("a").attr("href")).isEqualTo("/lesson/second#" + id);
        assertThat(lesson.problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "twice-2", "given", "zwei", "%00", "%22%3E%3Cscript%3E"})
    void aPlaceThatIsNotThereIsToldWithWhatToDo(String anchor) {
        OneLesson lesson = lesson("a [x](<two.md#" + anchor + ">)");

        assertThat(lesson.told()).containsExactly("anchor-broken 1:3");
        assertThat(lesson.problems.getFirst().remedy())
                .isEqualTo("Link to one of its headings, or give the place an id there.");
        assertThat(lesson.one("a.lesson").attr("href")).startsWith("/lesson/second#");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## Über <a href=\"#uber\" id=\"uber\"></a> | uber | Über",
                "## Über <a id=\"uber\"></a> | uber | Über",
                "## Über <a name=\"uber\" href=\"#uber\"></a> | uber | Über",
                "## Über {#mine} | mine | Über",
                "## Über | über | Über",
                "## <a href=\"two.md\" id=\"x\">Two</a> words | two-words | Two words"
            })
    void aHeadingHasTheIdItsAuthorOrToolGaveIt(String heading, String id, String text) {
        OneLesson lesson = lesson(heading + "\n\n[up](#" + id + ")");

        assertThat(lesson.one("h2").id()).isEqualTo(id);
        assertThat(lesson.document.headings().getFirst().text()).isEqualTo(text);
        assertThat(lesson.one("a.within").attr("href")).startsWith("#").isNotEqualTo("#");
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void aLinkMayBeAPlaceBesides() {
        OneLesson lesson =
                lesson("<a id=\"here\" href=\"https://example.org\">x</a> [y](#here) [z](#HERE)");

        assertThat(lesson.all("[id=here]")).hasSize(1);
        assertThat(lesson.all("a.within").eachAttr("href")).containsExactly("#here", "#here");
        assertThat(lesson.one("a.web").text()).isEqualTo("x");
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void onePlaceOfTwoTagsWithOneIdIsKept() {
        OneLesson lesson = lesson("<a id=\"p\" href=\"two.md\">x</a>\n\n<b id=\"p\">y</b>");

        assertThat(lesson.all("[id=p]")).hasSize(1);
        assertThat(lesson.told()).containsExactly("anchor-duplicate 3:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a](two.md) | /lesson/second",
                "[a](two.md#) | /lesson/second",
                "[a](two.md?x=1#mine) | /lesson/second#mine",
                "[a](./two) | /lesson/second",
                "[a](two.html) | /lesson/second",
                "[a](/m/two.md) | /lesson/second",
                "[a][r]\\n\\n[r]: two.md#mine | /lesson/second#mine",
                "<a href='two.md#mine'>a</a> | /lesson/second#mine",
                "{% content-ref url=\"two.md#mine\" %}{% endcontent-ref %} | /lesson/second#mine"
            })
    void lessonsAreFoundHoweverTheyAreLinkedTo(String markdown, String href) {
        OneLesson lesson = lesson(markdown.translateEscapes());

        assertThat(lesson.one("a.lesson").attr("href")).isEqualTo(href);
        assertThat(lesson.problems).isEmpty();
    }
}
