package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.OneLesson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Callouts in odd places and with odd titles.
class CalloutEdgesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "> [!TIP] A [link](https://example.org) in it\\n> T; A link in it; T",
                "> [!TIP] $x$ and `[!NOTE]`\\n> T; x and [!NOTE]; T",
                "> [!TIP] Ends with a break  \\n> T; Ends with a break; T",
                "> [!TIP] Ends with a slash\\\\\\n> T; Ends with a slash; T",
                "> [!TIP]\\tTabbed\\n> T; Tabbed; T",
                "> [!TIP] [!NOTE]\\n> T; [!NOTE]; T",
                "> [!TIP] 日本 e\u0301 🙂 שלום\\n> T; 日本 e\u0301 🙂 שלום; T",
                "> [!TIP] A & \\\\*x\\\\* > y\\n> T; A & *x* > y; T",
                "> [!TIP] A\\nlazy line; A; lazy line",
                ">[!TIP] Tight\\n>T; Tight; T",
                "   > [!TIP] Indented\\n   > T; Indented; T",
                "> [!TIP]   \\n> T; ; T",
                "> [!TIP] <span>A</span> <b>B</b>\\n> T; A B; T"
            })
    void theTitleIsTheRestOfItsLine(String markdown, @Nullable String title, String text) {
        OneLesson lesson = OneLesson.of(markdown.translateEscapes() + "\n");

        assertThat(lesson.one("aside.tip").select(".callout-title").text())
                .isEqualTo(title == null ? "" : title);
        assertThat(lesson.text()).isEqualTo(title == null ? text : title + "\n" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- item\n\n  > [!TIP] Named\n  > Text.\n",
                "1. item\n   > [!TIP] Named\n   > Text.\n",
                "> > [!TIP] Named\n> > Text.\n",
                "> [!NOTE]\n> > [!TIP] Named\n> > Text.\n",
                "{% hint %}\n> [!TIP] Named\n> Text.\n{% endhint %}\n",
                "!!! note\n    > [!TIP] Named\n    > Text.\n",
                "<details>\n<summary>S</summary>\n\n> [!TIP] Named\n> Text.\n\n</details>\n",
                "Term\n: > [!TIP] Named\n  > Text.\n",
                "x[^1]\n\n[^1]: > [!TIP] Named\n    > Text.\n",
                "{% tabs %}{% tab title=\"A\" %}\n> [!TIP] Named\n> Text.\n{% endtab %}{% endtabs %}\n"
            })
    void aCalloutMayStandAnywhere(String markdown) {
        OneLesson lesson = OneLesson.of(markdown);

        assertThat(lesson.one("aside.tip > p.callout-title").text()).isEqualTo("Named");
        assertThat(lesson.one("aside.tip").text()).endsWith("Text.");
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void twoCalloutsOneBelowTheOtherAreTwo() {
        OneLesson lesson = OneLesson.of("> [!TIP] A\n> one\n\n> [!WARNING] B\n> two\n");

        assertThat(lesson.all("aside").eachAttr("data-callout")).containsExactly("tip", "warning");
        assertThat(OneLesson.of("> [!TIP] A\n> one\n>\n> [!NOTE] B\n").all("aside")).hasSize(1);
    }

    @Test
    void aMistakeInsideACalloutIsFoundWhereItStands() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        # T

                        > [!TIP] See [x](gone.md)
                        > and ![](pic.png)
                        >
                        > - [y](nowhere.md)

                        {% hint %}
                        [z](gone.md)
                        {% endhint %}

                        !!! note
                            a [w](gone.md)
                        """,
                        "m/pic.png", "png");

        assertThat(lesson.told())
                .containsExactly(
                        "link-broken 3:14",
                        "image-alt-missing 4:7",
                        "link-broken 6:5",
                        "link-broken 9:1",
                        "link-broken 13:7");
        assertThat(lesson.problems)
                .allSatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("m/one.md");
                    assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
                    assertThat(problem.message()).endsWith(".");
                    assertThat(problem.remedy()).endsWith(".");
                });
    }
}
