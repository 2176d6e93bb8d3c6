package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Edited;
import dev.carrel.annotation.AnchorOutcome.Kept;
import dev.carrel.annotation.AnchorOutcome.Orphaned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Passages at the ends of lessons and over the borders of blocks.
class MarkedEdgesTest {
    private static final String LOG =
            "The log\nWrite down time, course and depth.\nDo it every hour, by day and night.";

    private static String marked(String text, String words) {
        assertThat(text).contains(words);
        return text.replace(words, "⟦" + words + "⟧");
    }

    private static String kept(String before, String after) {
        Carried carried = Carried.from("log", before).to("log", after);
        assertThat(carried.outcome()).isInstanceOf(Kept.class);
        return carried.words();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T",
                "The log",
                "The log\nWrite",
                "every hour, by day and night.",
                ".",
                "t."
            })
    void anEndOfALessonIsKeptWhereTextIsAddedOnBothSides(String words) {
        String before =
                words.equals(".")
                        ? LOG.substring(0, LOG.length() - 1) + "⟦.⟧"
                        : words.equals("T") ? "⟦T⟧" + LOG.substring(1) : marked(LOG, words);
        assertThat(kept(before, "Preface.\n" + LOG + "\nAn end.")).isEqualTo(words);
    }

    @Test
    void aWholeLessonThatIsMarkedDoesNotTakeInWhatIsAddedAroundIt() {
        assertThat(kept("⟦" + LOG + "⟧", "Preface.\n" + LOG + "\nAn end.")).isEqualTo(LOG);
    }

    @Test
    void aWholeLessonThatIsMarkedTakesInWhatIsAddedInside() {
        String after = LOG.replace("\nDo it", "\nRound to the next minute.\nDo it");
        Carried carried = Carried.from("log", "⟦" + LOG + "⟧").to("log", after);
        assertThat(carried.outcome()).isInstanceOf(Edited.class);
        assertThat(carried.words()).isEqualTo(after);
    }

    @Test
    void aLessonOfOneWordIsKeptAsTheBeginningOfMore() {
        assertThat(kept("⟦Log⟧", "Log\nWrite it.")).isEqualTo("Log");
    }

    @Test
    void aLessonOfOneWordThatBecameAnotherIsGone() {
        assertThat(Carried.from("log", "⟦Log⟧").to("log", "Chart").outcome())
                .isInstanceOf(Orphaned.class);
    }

    @Test
    void aPassageOverABlockBorderSurvivesAnotherWayOfBreaking() {
        Carried carried =
                Carried.from("log", marked(LOG, "depth.\nDo it every hour"))
                        .to("log", LOG.replace("depth.\nDo it", "depth. Do it"));
        assertThat(carried.words()).isEqualTo("depth. Do it every hour");
    }

    @Test
    void aPassageOverABlockBorderTakesInABlockThatIsPutBetween() {
        Carried carried =
                Carried.from("log", marked(LOG, "depth.\nDo it every hour"))
                        .to("log", LOG.replace("depth.\nDo it", "depth.\nAlways.\nDo it"));
        assertThat(carried.words()).isEqualTo("depth.\nAlways.\nDo it every hour");
    }

    @Test
    void aPassageOverABlockBorderStaysWithTheBlockThatIsLeft() {
        Carried carried =
                Carried.from("log", marked(LOG, "course and depth.\nDo it every hour"))
                        .to("log", LOG.replace("\nWrite down time, course and depth.", ""));
        assertThat(carried.words()).isEqualTo("Do it every hour");
    }

    private static final String CODE =
            """
            A loop
            for sail in sails:
                if sail.wet:
                    sail.dry(hours=2)
                print(sail.name, sail.area)
            Run it.\
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sail.dry(hours=2)|sail.dry(hours=3)|sail.dry(hours=3)",
                "sail.dry(hours=2)|sail.dry(2)|sail.dry(2)",
                "sail.name, sail.area|sail.name, sail.mast, sail.area|sail.name, sail.mast, sail.area"
            })
    void codeIsFollowedThroughSmallChanges(String words, String now, String expected) {
        Carried carried =
                Carried.from("code", marked(CODE, words)).to("code", CODE.replace(words, now));
        assertThat(carried.words()).isEqualTo(expected);
    }

    @Test
    void codeIsFollowedThroughAnotherIndentation() {
        String words = "if sail.wet:\n        sail.dry(hours=2)";
        Carried carried =
                Carried.from("code", marked(CODE, words)).to("code", CODE.replace("    ", "\t"));
        assertThat(carried.words()).isEqualTo("if sail.wet:\n\t\tsail.dry(hours=2)");
    }

    @Test
    void codeIsFollowedThroughANewNameOfAVariable() {
        Carried carried =
                Carried.from("code", marked(CODE, "print(sail.name, sail.area)"))
                        .to(
                                "code",
                                CODE.replace("sail.", "cloth.").replace("for sail", "for cloth"));
        assertThat(carried.words()).isEqualTo("print(cloth.name, cloth.area)");
    }

    private static final String TABLE =
            "Depths\nport\tebb\tflood\nKiel\t10\t10\nHusum\t0.4\t3.9\nEmden\t4.1\t7.3\nRead them twice.";

    @Test
    void aCellIsFollowedWhereAColumnIsPutBeforeIt() {
        String after =
                TABLE.replace("port\t", "port\tpilot\t")
                        .replace("Kiel\t", "Kiel\tno\t")
                        .replace("Husum\t", "Husum\tyes\t")
                        .replace("Emden\t", "Emden\tyes\t");
        Carried carried = Carried.from("depths", marked(TABLE, "3.9")).to("depths", after);
        assertThat(carried.words()).isEqualTo("3.9");
    }

    @Test
    void ofEqualCellsTheOneInItsRowIsKept() {
        Carried carried =
                Carried.from("depths", TABLE.replace("10\t10", "10\t⟦10⟧"))
                        .to("depths", TABLE.replace("Kiel", "Wismar\t8\t8\nKiel"));
        assertThat(carried.around(3)).isEqualTo("10\t10\nHu");
    }

    @Test
    void aRowMovesWithTheOrderOfATable() {
        String row = "Emden\t4.1\t7.3";
        String after = TABLE.replace("\n" + row, "").replace("Kiel", row + "\nKiel");
        Carried carried = Carried.from("depths", marked(TABLE, row)).to("depths", after);
        assertThat(carried.words()).isEqualTo(row);
    }
}
