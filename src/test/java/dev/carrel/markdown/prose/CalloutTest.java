package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.OneLesson;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Callouts, in every way the course source may write them.
class CalloutTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOTE",
                "TIP",
                "IMPORTANT",
                "WARNING",
                "CAUTION",
                "CASE",
                "EXAMPLE",
                "TRAP",
                "REMEMBER",
                "STORY"
            })
    void everyKindHasItsNameAndItsClass(String kind) {
        OneLesson lesson = OneLesson.of("> [!" + kind + "] A title\n> Its text.\n");
        String name = kind.toLowerCase(Locale.ROOT);

        assertThat(lesson.one("aside.callout." + name).attr("data-callout")).isEqualTo(name);
        assertThat(lesson.one(".callout-kind").text()).isEqualToIgnoringCase(kind);
        assertThat(lesson.one(".callout-kind").hasAttr("data-skip")).isTrue();
        assertThat(lesson.text()).isEqualTo("A title\nIts text.");
        assertThat(lesson.problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "> [!note]\\n> Text. | note | | Text.",
                "> [!Note]- Folded\\n> Text. | note | Folded | Text.",
                "> [!TIP] Only a title | tip | Only a title |",
                "> [!TIP]  With `code` and *stress*\\n> Text. | tip | With code and stress | Text.",
                "> [!TIP]\\n>\\n> After a gap. | tip | | After a gap.",
                "> [!WARNING]\\n> - one\\n> - two | warning | | one two",
                "{% hint style=\"warning\" %}\\nText.\\n{% endhint %} | warning | | Text.",
                "{% hint style=\"success\" %}\\nText.\\n{% endhint %} | tip | | Text.",
                "{% hint %}\\nText.\\n{% endhint %} | note | | Text.",
                "!!! danger\\n    Text. | caution | | Text.",
                "!!! tip \"A title\"\\n    Text. | tip | A title | Text.",
                "!!! tip inline end \"A title\"\\n    Text. | tip | A title | Text.",
                "```admonish\\nText.\\n``` | note | | Text.",
                "```admonish bug \"A title\"\\nText.\\n``` | caution | A title | Text.",
                "```admonish example title='A title', collapsible=true\\nText.\\n``` | example | A title | Text."
            })
    void calloutsOfEveryDialectBecomeOurs(
            String markdown, String kind, @Nullable String title, @Nullable String text) {
        OneLesson lesson = OneLesson.of(markdown.translateEscapes() + "\n\nBehind.\n");

        assertThat(lesson.one("aside.callout").attr("data-callout")).isEqualTo(kind);
        assertThat(lesson.all(".callout-title").eachText())
                .isEqualTo(title == null ? List.of() : List.of(title));
        assertThat(lesson.text().replace('\n', ' '))
                .isEqualTo(
                        (title == null ? "" : title + " ")
                                + (text == null ? "" : text + " ")
                                + "Behind.");
        assertThat(lesson.problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> [!NOTE",
                "> ! [NOTE]\n> x",
                "> [NOTE]\n> x",
                "> text [!NOTE]\n> x",
                "> [!]\n> x",
                "> [!NOTE]x\n> y",
                "> \\[!NOTE]\n> x"
            })
    void whatIsNoMarkerIsAQuotation(String markdown) {
        OneLesson lesson = OneLesson.of(markdown + "\n");

        assertThat(lesson.all("aside.callout")).isEmpty();
        assertThat(lesson.all("blockquote")).hasSize(1);
        assertThat(lesson.text()).contains("[");
    }

    @Test
    void anUnknownKindIsANoteAndIsTold() {
        OneLesson lesson = OneLesson.of("# T\n\n> [!HERESY] Title\n> Text.\n");

        assertThat(lesson.one("aside").attr("data-callout")).isEqualTo("note");
        assertThat(lesson.problems)
                .extracting(Object::toString)
                .containsExactly(
                        "m/one.md:3:1: info callout-unknown: There is no callout 'HERESY'; it is"
                                + " shown as a note. Use NOTE, TIP, IMPORTANT, WARNING, CAUTION,"
                                + " CASE, EXAMPLE, TRAP, REMEMBER or STORY.");
    }

    @Test
    void aCalloutHoldsWhateverAPageHolds() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        > [!EXAMPLE] Worked
                        > | a |
                        > |---|
                        > | 1 |
                        >
                        > ```python
                        > x = 1
                        > ```
                        >
                        > > [!TIP]
                        > > Inside.
                        >
                        > $$
                        > y
                        > $$
                        """);

        assertThat(lesson.one("aside.example table td").text()).isEqualTo("1");
        assertThat(lesson.one("aside.example > pre > code").text()).isEqualTo("x = 1");
        assertThat(lesson.one("aside.example > aside.tip").text()).contains("Inside.");
        assertThat(lesson.one("aside.example > div.math").attr("data-text")).isEqualTo("y");
    }
}
