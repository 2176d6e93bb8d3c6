package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
    @Test
    void gitBookHintsTabsStepsAndColumns() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        # Start

                        {% hint style="danger" %}
                        Mind *this*.

                        - and that
                        {% endhint %}

                        {% tabs %}
                        {% tab title="One" %}
                        First.
                        {% endtab %}

                        {% tab title="Two" %}
                        | a |
                        |---|
                        | b |
                        {% endtab %}
                        {% endtabs %}

                        {% stepper %}
                        {% step %}
                        ### Do
                        It.
                        {% endstep %}
                        {% endstepper %}

                        {% columns %}{% column width="50%" %}Left{% endcolumn %}{% column %}Right{% endcolumn %}{% endcolumns %}
                        """);
        assertThat(lesson.one("aside.callout").attr("data-callout")).isEqualTo("caution");
        assertThat(lesson.one("aside.callout em").text()).isEqualTo("this");
        assertThat(lesson.all("div.tabs > div.tab > p.tab-title").eachText())
                .containsExactly("One", "Two");
        assertThat(lesson.all("div.tab table")).hasSize(1);
        assertThat(lesson.one("div.steps > div.step > h3").text()).isEqualTo("Do");
        assertThat(lesson.all("div.columns > div.column").eachText())
                .containsExactly("Left", "Right");
        assertThat(lesson.text()).doesNotContain("{%", "box");
        assertThat(lesson.codes()).containsExactly("heading-jump");
    }

    @Test
    void gitBookCardsAreLinksAndNeverLoaded() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        {% embed url="https://example.org/video" %}

                        {% content-ref url="two.md" %}
                        [Two](two.md)
                        {% endcontent-ref %}

                        {% file src="../data/x.csv" name="The data" %}

                        {% code title="a.sh" lineNumbers="true" %}
                        ```bash
                        echo {% hint %}
                        ```
                        {% endcode %}
                        """,
                        "m/two.md", "# Two", "data/x.csv", "a");
        assertThat(lesson.all(".card a").eachAttr("href"))
                .containsExactly(
                        "https://example.org/video", "/lesson/m%2Ftwo", "/course/data/x.csv");
        assertThat(lesson.one("figure.listing code").text()).isEqualTo("echo {% hint %}");
        assertThat(lesson.text()).contains("The data", "a.sh");
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void unknownTagsKeepWhatStandsInThem() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        {% swagger method="get" path="/x" %}
                        {% swagger-description %}
                        Gets **it**.
                        {% endswagger-description %}
                        {% endswagger %}

                        Inline `{% hint %}` and {% mystery %} stay text.

                        {% hint %}
                        Open for ever.
                        """);
        assertThat(lesson.text())
                .isEqualTo("Gets it.\nInline {% hint %} and\nstay text.\nOpen for ever.");
        assertThat(lesson.told())
                .containsExactly(
                        "tag-unknown 1:1",
                        "tag-unknown 2:1",
                        "tag-unknown 7:25",
                        "tag-unclosed 9:1");
    }

    @Test
    void mkDocsAdmonitionsNest() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        !!! warning "Careful *now*"
                            Text.

                            !!! tip
                                Inner.

                                ```python
                                x = 1
                                ```

                        ??? question "Why?"
                            Because.

                        After.
                        """);
        assertThat(lesson.one("aside.warning > p.callout-title em").text()).isEqualTo("now");
        assertThat(lesson.one("aside.warning > aside.tip > p[data-b]").text()).isEqualTo("Inner.");
        assertThat(lesson.one("aside aside pre code").text()).isEqualTo("x = 1");
        assertThat(lesson.one("details > summary").text()).isEqualTo("Why?");
        assertThat(lesson.one("body > p").text()).isEqualTo("After.");
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void mdBookAdmonishIncludesAndHiddenLines() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        {{#title The page}}
                        # Start

                        ````admonish warning title="Look"
                        Text.
                        ````

                        ```rust,ignore
                        {{#include ../src/a.rs:main}}
                        ```

                        {{#include part.md}}

                        \\{{#include not.md}}

                        ```rust
                        # use std::io;
                        #[test]
                        fn a() {}
                        #
                        ## shown
                        ```
                        """,
                        "src/a.rs",
                        "use x;\n// ANCHOR: main\nfn main() {}\n// ANCHOR_END: main\n",
                        "m/part.md",
                        "---\ntitle: x\n---\nIncluded [link](gone.md).\n");
        assertThat(lesson.one("aside.warning .callout-title").text()).isEqualTo("Look");
        assertThat(lesson.all("pre code").get(0).text()).isEqualTo("fn main() {}");
        assertThat(lesson.all("pre code").get(1).wholeText())
                .isEqualTo("#[test]\nfn a() {}\n# shown");
        assertThat(lesson.text())
                .contains("Included link.", "{{#include not.md}}")
                .doesNotContain("The page");
        assertThat(lesson.problems)
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.file()).isEqualTo("m/part.md");
                    assertThat(p.line()).isEqualTo(4);
                    assertThat(p.column()).isEqualTo(10);
                });
    }

    @Test
    void includesTakeLinesAndNeverLeaveTheCourseOrGoRound() {
        OneLesson lesson =
                OneLesson.of(
                        "{{#include a.txt:2:3}}\n\n{{#include a.txt:4:}}\n\n{{#include ../../x.md}}\n\n{{#include loop.md}}\n",
                        "m/a.txt",
                        "1\n2\n3\n4\n5\n",
                        "m/loop.md",
                        "round {{#include again.md}}\n",
                        "m/again.md",
                        "and {{#include loop.md}}\n");
        assertThat(lesson.text())
                .startsWith("2\n3\n4\n5\n{{#include ../../x.md}}\nround and round");
        assertThat(lesson.codes()).contains("include-missing", "include-too-deep");
    }

    @Test
    void commentsAreDroppedOutsideOfCode() {
        OneLesson lesson =
                OneLesson.of("a <!-- not --> b\n\n<!--\nblock\n\nof it\n-->\n\n`<!-- yes -->`\n");
        assertThat(lesson.text()).isEqualTo("a  b\n<!-- yes -->");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "* ", "1. ", "10) ", "> - "})
    void aHintBehindAListMarkStaysInTheList(String mark) {
        String deep = mark.startsWith(">") ? ">   " : " ".repeat(mark.length());
        OneLesson lesson =
                OneLesson.of(
                        """
                        Before.

                        %1$sone
                        %1$s{%% hint %%}
                        %2$sIn the box.
                        %2$s{%% endhint %%}
                        %1$s{%% hint %%}In one line.{%% endhint %%}
                        %1$slast
                        """
                                .formatted(mark, deep));
        assertThat(lesson.all("ol, ul")).hasSize(1);
        assertThat(lesson.all("li")).hasSize(4);
        assertThat(lesson.all("li > aside.callout p[data-b]").eachText())
                .containsExactly("In the box.", "In one line.");
        assertThat(lesson.codes()).isEmpty();
    }

    @Test
    void aHintInATableKeepsTheTable() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        | a | b |
                        |---|---|
                        | {% hint style="info" %}x{% endhint %} | `{% hint %}` |
                        | y | {% mystery %}z |
                        """);
        assertThat(lesson.all("td").eachText()).containsExactly("x", "{% hint %}", "y", "z");
        assertThat(lesson.all("aside")).isEmpty();
        assertThat(lesson.problems)
                .extracting(one -> one.code() + " " + one.line() + ":" + one.column())
                .containsExactly("tag-in-table 3:3", "tag-unknown 4:7");
    }

    @Test
    void aFileThatIsNotThereIsToldOnce() {
        OneLesson lesson = OneLesson.of("{% include \"gone.md\" %}\n\nText.\n");
        assertThat(lesson.codes()).containsExactly("include-missing");
        assertThat(lesson.text()).isEqualTo("Text.");
    }
}
