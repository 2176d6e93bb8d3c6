package dev.carrel.annotation.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.align.Trace;
import dev.carrel.annotation.anchor.PassageEvidence.Way;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageEvidenceTest {
    private static Trace trace(boolean moved, double share, int words, double context, double run) {
        return new Trace(
                0, moved, share, words, context, 1, 1, run, 0, words - 1, 10, 9 + words, List.of());
    }

    private static PassageEvidence stayed(double share, int words, double context, boolean beside) {
        return new PassageEvidence(trace(false, share, words, context, 500), Way.STAYED, beside, 0);
    }

    private static PassageEvidence moved(
            Way way, double share, int words, double run, double elsewhere) {
        return new PassageEvidence(trace(true, share, words, 0.3, run), way, false, elsewhere);
    }

    @Test
    void theMoreIsLeftTheSurer() {
        assertThat(stayed(1, 20, 1, true).confidence())
                .isGreaterThan(stayed(0.5, 6, 0.5, true).confidence())
                .isLessThan(1);
        assertThat(stayed(0.5, 10, 1, true).confidence())
                .isGreaterThan(stayed(0.5, 10, 0.2, false).confidence());
        assertThat(stayed(0.2, 1, 0, false).confidence()).isPositive();
    }

    @Test
    void aThirdIsEnoughWhereTheNeighboursStayed() {
        assertThat(stayed(0.3, 5, 0.8, true).holds()).isTrue();
        assertThat(stayed(0.3, 5, 0.8, false).holds()).isFalse();
        assertThat(stayed(0.1, 5, 0.8, true).holds()).isFalse();
    }

    @Test
    void aSingleWordIsHardlyEnough() {
        assertThat(stayed(0.4, 1, 0.5, true).holds()).isFalse();
        assertThat(stayed(1, 1, 0.5, true).holds()).isTrue();
    }

    @Test
    void aTurnOfPhraseThatMovedAloneIsNoPassage() {
        assertThat(moved(Way.MOVED_AWAY, 1, 3, 4, 0).holds()).isFalse();
        assertThat(moved(Way.MOVED_AWAY, 1, 3, 40, 0).holds()).isTrue();
        assertThat(moved(Way.MOVED_WITHIN, 1, 3, 4, 0).holds()).isTrue();
        assertThat(moved(Way.MOVED_WITHIN, 0.3, 8, 40, 0).holds()).isFalse();
    }

    @Test
    void aPassageTornInTwoIsNotGuessed() {
        assertThat(moved(Way.MOVED_WITHIN, 0.6, 8, 40, 0.1).holds()).isTrue();
        assertThat(moved(Way.MOVED_WITHIN, 0.6, 8, 40, 0.4).holds()).isFalse();
    }

    @Test
    void twoWordsAmongManyNewOnesAreNoPassage() {
        Trace thin = new Trace(0, false, 0.8, 2, 0.9, 1, 1, 500, 0, 2, 10, 30, List.of());
        assertThat(new PassageEvidence(thin, Way.STAYED, true, 0).holds()).isFalse();
    }

    private static PassageEvidence amid(double around, double share, int words, Way way) {
        Trace trace =
                new Trace(
                        0,
                        false,
                        share,
                        words,
                        0.6,
                        around,
                        1,
                        500,
                        0,
                        words,
                        10,
                        10 + words,
                        List.of());
        return new PassageEvidence(trace, way, true, 0);
    }

    @Test
    void aFewWordsAmongStrangersAreChance() {
        assertThat(amid(0.1, 0.6, 3, Way.STAYED).holds()).isFalse();
        assertThat(amid(0.5, 0.6, 3, Way.STAYED).holds()).isTrue();
        assertThat(amid(0.1, 0.9, 3, Way.STAYED).holds()).as("nearly all of it").isTrue();
        assertThat(amid(0.1, 0.6, 8, Way.STAYED).holds()).as("many words").isTrue();
        assertThat(amid(0.1, 0.25, 8, Way.STAYED).holds()).as("a small part").isFalse();
    }

    @Test
    void aLessonThatLivesOnHandsItsTextOverWholeOrNotAtAll() {
        assertThat(kin(0.9, 0.5, Way.BRANCHED_OFF).holds()).isTrue();
        assertThat(kin(0.5, 0.5, Way.BRANCHED_OFF).holds()).isFalse();
        assertThat(kin(0.5, 0.9, Way.BRANCHED_OFF).holds()).as("whole just here").isTrue();
        assertThat(kin(0.5, 0.5, Way.WITH_ITS_LESSON).holds()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 15, true", "0.95, 40, true", "0.94, 40, false", "1, 14, false"})
    void aLongPassageWordForWordNeedsNoKinship(double share, int words, boolean holds) {
        Trace trace =
                new Trace(0, false, share, words, 0, 0, 0, 200, 0, words, 10, 9 + words, List.of());
        assertThat(new PassageEvidence(trace, Way.BRANCHED_OFF, false, 0).holds()).isEqualTo(holds);
    }

    private static PassageEvidence kin(double kinship, double around, Way way) {
        Trace trace =
                new Trace(0, false, 0.9, 9, 0.9, around, kinship, 200, 0, 9, 10, 19, List.of());
        return new PassageEvidence(trace, way, true, 0);
    }
}
