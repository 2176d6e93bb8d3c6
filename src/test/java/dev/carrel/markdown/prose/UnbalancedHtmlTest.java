package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.OneLesson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// HTML that opens or closes too much must not tear what stands around it.
class UnbalancedHtmlTest {
    private static final List<String> TORN =
            List.of(
                    "<div>",
                    "</div>",
                    "</label></span>",
                    "<p>",
                    "</p></section>",
                    "<details><summary>",
                    "<b><i>",
                    "<table><tr><td>",
                    "</td></tr></table>",
                    "<!-- never closed",
                    "<pre>");

    static List<String> torn() {
        return TORN;
    }

    @ParameterizedTest
    @MethodSource("torn")
    void everyChoiceOfAQuestionKeepsItsButton(String html) {
        OneLesson lesson =
                OneLesson.of(
                        """
                        ```quiz
                        id: q
                        kind: single
                        prompt: 'First %1$s'
                        choices:
                          - {text: 'a %1$s', correct: true, why: w}
                          - {text: 'b %1$s c', why: w}
                          - {text: d, why: w}
                        ```

                        Behind.
                        """
                                .formatted(html));

        assertThat(
                        lesson.all(
                                        "section.question > div.choices > label.choice > input[type=radio]")
                                .eachAttr("value"))
                .containsExactly("0", "1", "2");
        assertThat(lesson.all("label label, div.prompt .choice")).isEmpty();
        assertThat(lesson.one("label[data-choice=2]").text()).isEqualTo("d");
        assertThat(lesson.all("section.question").next().text()).isEqualTo("Behind.");
    }

    @ParameterizedTest
    @MethodSource("torn")
    void tabsStayBesideEachOther(String html) {
        OneLesson lesson =
                OneLesson.of(
                        """
                        {%% tabs %%}
                        {%% tab title="A" %%}
                        one %s
                        {%% endtab %%}
                        {%% tab title="B" %%}
                        two
                        {%% endtab %%}
                        {%% endtabs %%}

                        Behind.
                        """
                                .formatted(html));

        assertThat(lesson.all("div.tabs > div.tab > p.tab-title").eachText())
                .containsExactly("A", "B");
        assertThat(lesson.all("div.tab").last().text()).isEqualTo("B two");
        assertThat(lesson.all("div.tabs").text()).doesNotContain("Behind");
        assertThat(lesson.all("div.tab b, div.tab i").text()).doesNotContain("two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% hint %}\n<div>\n\ninside <b>\n{% endhint %}",
                "!!! note\n    <div>\n\n    inside <b>",
                "> [!NOTE]\n> <div>\n>\n> inside",
                "```admonish\n<div>\n\ninside <i>\n```"
            })
    void whatACalloutLeavesOpenEndsWithIt(String callout) {
        OneLesson lesson = OneLesson.of(callout + "\n\nBehind.\n");

        assertThat(lesson.one("aside").text()).contains("inside").doesNotContain("Behind");
        assertThat(lesson.all("b, i, div").text()).doesNotContain("Behind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a </div> b | html-unbalanced 1:3",
                "a </B> b | html-unbalanced 1:3",
                "</details> | html-unbalanced 1:1",
                "<div></div></div> | html-unbalanced 1:12",
                "x</b> <b>y</b></b> | html-unbalanced 1:2"
            })
    void aTagThatClosesNothingIsToldOnce(String html, String told) {
        OneLesson lesson = OneLesson.of(html + "\n");

        assertThat(lesson.told()).containsExactly(told);
        assertThat(lesson.problems.getFirst().remedy())
                .isEqualTo("Remove it, or open the tag above.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<details>\n<summary>S</summary>\n\n**b**\n\n</details>",
                "<b>a <i>b</b> c</i>",
                "<DIV>a</div>",
                "<p>a<p>b</p></p>",
                "a<br></br>b</wbr>",
                "<ul><li>a<li>b</ul>",
                "{% hint %}\n<div>\n\nx\n\n</div>\n{% endhint %}",
                "<div>\n\n{% hint %}\nx\n{% endhint %}\n\n</div>"
            })
    void whatIsOpenedAboveMayBeClosed(String html) {
        assertThat(OneLesson.of(html + "\n").problems).isEmpty();
    }

    @Test
    void aTitleOrCaptionThatIsTornStaysAlone() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        > [!TIP] Title <div>
                        > Text.

                        ![Seen](a.png "Caption </figcaption></figure> <b>")

                        Behind.
                        """,
                        "m/a.png",
                        "png");

        assertThat(lesson.one("aside.tip").text()).contains("Title", "Text.");
        assertThat(lesson.one("figure > figcaption").text()).isEqualTo("Caption");
        assertThat(lesson.all("aside, figure, b").text()).doesNotContain("Behind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img src=\"a.png\" alt=\"A\" onerror=\"x()\"> | attribute onerror",
                "<a href=\"https://example.org\" onclick=\"x()\">b</a> | attribute onclick",
                "<b ONMOUSEOVER=x>b</b> | attribute onmouseover",
                "<p formaction=x>b</p> | attribute formaction",
                "<q cite=\" JavaScript:x\">b</q> | attribute cite"
            })
    void anAttributeThatRunsIsToldWhereverItStands(String html, String what) {
        OneLesson lesson = OneLesson.of("x " + html + "\n", "m/a.png", "png");

        assertThat(lesson.told()).containsExactly("html-unsafe 1:3");
        assertThat(lesson.problems.getFirst().message()).contains(what);
    }
}
