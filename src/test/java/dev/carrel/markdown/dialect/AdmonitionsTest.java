package dev.carrel.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.carrel.course.Problem;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.source.Problems;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Callouts of MkDocs and mdBook, display math, and text the parser is spared.
class AdmonitionsTest {
    private static final Pattern BLANKS = Pattern.compile("\n+");
    private final Problems problems = new Problems();

    private PlacedText placed(String body) {
        return Dialects.page(MemoryFiles.of(), body, "p.md", 1, problems);
    }

    private Box first(String body) {
        return placed(body).boxes().byTag("box-0").orElseThrow();
    }

    /// The lines that are left, without blank ones.
    private String text(String body) {
        return BLANKS.matcher(placed(body).text().strip()).replaceAll("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!!! note | note |",
                "!!! Warning | warning |",
                "!!! warning \"Mind\" | warning | Mind",
                "!!! bug \"\" | caution |",
                "!!! abstract | note |",
                "!!! tip inline \"A\" | tip | A",
                "!!! \"Just a title\" | note | Just a title"
            })
    void bangsOpenACallout(String line, String kind, @Nullable String title) {
        assertThat(first(line + "\n    x\n")).isEqualTo(new Box.Callout(kind, title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "??? note | Note | false",
                "??? see-also \"Why?\" | Why? | false",
                "???+ tip \"Open\" | Open | true"
            })
    void questionMarksOpenAReveal(String line, String title, boolean open) {
        assertThat(first(line + "\n    x\n")).isEqualTo(new Box.Reveal(title, open));
    }

    @Test
    void theTextEndsWithItsIndentation() {
        assertThat(text("!!! note\n    a\n\n    b\n      c\n\nd\n"))
                .isEqualTo("<box-0>\na\nb\n  c\n</box-0>\nd");
        assertThat(text("!!! note\n\ta\nb\n")).isEqualTo("<box-0>\na\n</box-0>\nb");
        assertThat(text("- x\n\n  !!! note\n      a\n  b\n"))
                .isEqualTo("- x\n  <box-0>\n  a\n  </box-0>\n  b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!!!note", "!!! note? really", "x !!! note", "```\n!!! note\n```", "Wow!!!"})
    void otherBangsAreText(String body) {
        assertThat(text(body)).isEqualTo(body);
    }

    @Test
    void aFenceOfTheKindAdmonishMayHoldAnother() {
        assertThat(text("````admonish\na\n```admonish tip\nb\n```\nc\n````\nd\n"))
                .isEqualTo("<box-1>\na\n<box-0>\nb\n</box-0>\nc\n</box-1>\nd");
    }

    @Test
    void aFenceThatIsNeverClosedHoldsTheRest() {
        assertThat(text("```admonish\na\n\nb\n")).isEqualTo("<box-0>\na\nb\n</box-0>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$$x$$ | x",
                "$$\\nx = 1\\n$$ | x = 1",
                "$$\\n\\\\begin{a}\\n- b\\n# c\\n\\\\end{a}\\n$$ | \\\\begin{a}\\n- b\\n# c\\n\\\\end{a}",
                "> $$\\n> x\\n> $$ | x",
                "$$ x\\n  y $$ | x\\ny"
            })
    void displayMathIsKeptFromTheParser(String body, String tex) {
        assertThat(first("a\n\n" + body.translateEscapes() + "\n"))
                .isEqualTo(new Box.Formula(tex.translateEscapes()));
    }

    @Test
    void mathInCodeAndUnclosedMathStay() {
        assertThat(text("```\n$$\nx\n$$\n```")).isEqualTo("```\n$$\nx\n$$\n```");
        assertThat(text("$$\nx\n\ny")).isEqualTo("$$\nx\ny");
        assertThat(text("$$a$$ and $$b$$")).isEqualTo("$$a$$ and $$b$$");
    }

    @Test
    void aTangledParagraphIsShownAsWrittenAndTheRestAsMarkdown() {
        String tangle = "[a](".repeat(1_000);
        PlacedText page = placed("Before *this*.\n\n" + tangle + "\n\nBehind.\n");

        assertThat(page.boxes().byTag("box-0")).contains(new Box.Literal(tangle));
        assertThat(page.text()).contains("Before *this*.", "Behind.").doesNotContain("[a](");
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "p.md:3:1: warning text-too-tangled: This paragraph is too long or has too"
                                + " many signs; it is shown as written. Divide it by blank lines.");
    }

    @Test
    void aLongPlainParagraphAndALongTableAreLeftAlone() {
        String words = "word ".repeat(15_000).strip();
        String table = "| a | b |\n|---|---|\n" + "| [x](y) | *z* |\n".repeat(1_000).strip();

        assertThat(text(words + "\n\n" + table)).isEqualTo(words + "\n" + table);
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void deepNestingIsShownFlatterAndTold() {
        String deep = ">".repeat(60) + " deep";

        assertThat(text("x\n\n" + deep)).isEqualTo("x\n> deep");
        assertThat(problems.sorted())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("nested-too-deep", 3));
    }

    @Test
    void aVeryLongRuleIsARule() {
        assertThat(text("a\n\n" + "* ".repeat(5_000) + "\n\nb")).isEqualTo("a\n***\nb");
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!! wow that is cool",
                "!!! note",
                "!!! Überblick",
                "??? what is this",
                "!!! note\n\nText behind.",
                "- !!! a b c"
            })
    void bangsWithoutATextBelowAreOnlyExcited(String body) {
        assertThat(placed(body).text()).startsWith(body);
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!!! protip\\n    x | note | Protip",
                "!!! Überblick\\n    x | note | Überblick",
                "!!! my-kind inline\\n    x | note | My kind",
                "!!! my-kind \"\"\\n    x | note |",
                "!!! my-kind \"T\"\\n    x | note | T",
                "!!! tip \"Only a title\" | tip | Only a title",
                "```admonish protip\\nx\\n``` | note | Protip",
                "```admonish protip \"T\"\\nx\\n``` | note | T",
                "~~~admonish WARNING\\nx\\n~~~ | warning |",
                "!!! danger \"Ein „Titel“ & <b>\"\\n    x | caution | Ein „Titel“ & <b>"
            })
    void theNameOfAKindWeHaveNotStaysAsATitle(String body, String kind, @Nullable String title) {
        assertThat(first(body.translateEscapes())).isEqualTo(new Box.Callout(kind, title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$ a\n\nb $$",
                "> $$ a\n>\n> b $$",
                "$$ money\n- x\n\n$$",
                "$$x$$ y\n$$",
                "$$$\nx\n$$$"
            })
    void dollarsAcrossParagraphsAreNoMath(String body) {
        assertThat(placed(body).text()).startsWith(body);
    }

    @Test
    void callsInsideCallsEndWhereTheirIndentationEnds() {
        assertThat(text("!!! note\n    a\n\n    ??? tip \"T\"\n        b\n\n    c\n\nd"))
                .isEqualTo("<box-1>\na\n<box-0>\nb\n</box-0>\nc\n</box-1>\nd");
        assertThat(text("> !!! note\n>     a\n")).contains("> !!! note");
    }
}
