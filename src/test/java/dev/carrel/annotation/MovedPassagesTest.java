package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Kept;
import dev.carrel.annotation.AnchorOutcome.Moved;
import dev.carrel.annotation.AnchorOutcome.Orphaned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Paragraphs and lessons that go elsewhere, and those that only seem to.
class MovedPassagesTest {
    private static final String SAND =
            "Before the harbour lies a bank of sand that moves with every winter storm.\n";
    private static final String PILOT =
            "Pilots board ships far outside, whatever weather reigns, and know each rock by name.\n";
    private static final String BUOY =
            "Whoever misses the bell buoy has the shoal under the keel before tea is served.\n";
    private static final String CHURCH =
            "Keep both towers of the white church in line until old warehouses come abeam.\n";
    private static final String KNOTS =
            "Knots are learned with hands alone: tie a bowline one hundred times, then forget it.\n";
    private static final String ROPE =
            "Hemp rope swells when wet and jams in narrow blocks; manila costs twice as much.\n";

    private static String marked(String paragraph, String words) {
        assertThat(paragraph).contains(words);
        return paragraph.replace(words, "⟦" + words + "⟧");
    }

    @Test
    void aParagraphThatWasMovedAndRewordedIsFollowed() {
        Carried carried =
                Carried.from(
                                "sand",
                                SAND + marked(BUOY, "misses the bell buoy has the shoal") + PILOT,
                                "knots",
                                KNOTS + ROPE)
                        .to(
                                "sand",
                                SAND + PILOT,
                                "knots",
                                KNOTS
                                        + BUOY.replace("misses the bell", "overlooks the bell")
                                        + ROPE);
        assertThat(carried.lesson()).isEqualTo("knots");
        assertThat(carried.words()).endsWith("the bell buoy has the shoal");
    }

    @Test
    void twoLessonsThatChangedTextsTakeTheirNotesAlong() {
        String one = SAND + BUOY + marked(PILOT, "know each rock by name");
        Carried carried =
                Carried.from("sand", one, "knots", KNOTS + ROPE + CHURCH)
                        .to("sand", KNOTS + ROPE + CHURCH, "knots", SAND + BUOY + PILOT);
        assertThat(carried.lesson()).isEqualTo("knots");
        assertThat(carried.words()).isEqualTo("know each rock by name");
        assertThat(carried.outcome()).isInstanceOf(Moved.class);
    }

    @Test
    void ofTwoSwappedParagraphsOneIsKeptAndOneMoves() {
        String after = SAND + BUOY + PILOT;
        Carried pilot =
                Carried.from("sand", SAND + marked(PILOT, "each rock") + BUOY).to("sand", after);
        Carried buoy =
                Carried.from("sand", SAND + PILOT + marked(BUOY, "under the keel"))
                        .to("sand", after);
        assertThat(pilot.words()).isEqualTo("each rock");
        assertThat(buoy.words()).isEqualTo("under the keel");
        assertThat(pilot.outcome() instanceof Kept).isNotEqualTo(buoy.outcome() instanceof Kept);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void inALessonTurnedUpsideDownEveryParagraphIsFound(int which) {
        String[] paragraphs = {SAND, PILOT, BUOY, CHURCH, KNOTS, ROPE};
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < paragraphs.length; i++) {
            String text = paragraphs[i].strip();
            before.append(i == which ? "⟦" + text + "⟧" : text).append('\n');
            after.insert(0, paragraphs[i]);
        }
        Carried carried = Carried.from("sand", before.toString()).to("sand", after.toString());
        assertThat(carried.words()).isEqualTo(paragraphs[which].strip());
    }

    @Test
    void aLookAlikeThatIsNewIsTheMovedPassage() {
        Carried carried =
                Carried.from("sand", SAND + marked(BUOY, "the bell buoy") + PILOT, "knots", KNOTS)
                        .to("sand", SAND + PILOT, "knots", KNOTS + BUOY);
        assertThat(carried.lesson()).isEqualTo("knots");
        assertThat(carried.words()).isEqualTo("the bell buoy");
    }

    private static Carried.Before buoyInTwoLessons() {
        return Carried.from(
                "sand", SAND + marked(BUOY, "the bell buoy") + PILOT, "knots", KNOTS + BUOY);
    }

    @Test
    void aLookAlikeThatStoodThereIsOnlyShown() {
        Carried carried = buoyInTwoLessons().to("sand", SAND + PILOT, "knots", KNOTS + ROPE + BUOY);
        assertThat(carried.nearest()).startsWith("the bell buoy");
    }

    @Test
    void aLookAlikeInALessonThatDidNotChangeIsOnlyShown() {
        Carried carried = buoyInTwoLessons().to("sand", SAND + PILOT, "knots", KNOTS + BUOY);
        assertThat(carried.nearest()).startsWith("the bell buoy");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCopyDoesNotDrawTheNoteAwayFromTheOriginal(boolean copyComesFirst) {
        String original = SAND + BUOY + PILOT;
        Carried carried =
                Carried.from("sand", SAND + marked(BUOY, "the bell buoy") + PILOT)
                        .to("sand", copyComesFirst ? BUOY + original : original + BUOY);
        assertThat(carried.words()).isEqualTo("the bell buoy");
        assertThat(carried.place().start())
                .isEqualTo(
                        (copyComesFirst ? BUOY.length() : 0)
                                + (SAND + BUOY).indexOf("the bell buoy"));
        assertThat(carried.outcome()).isInstanceOf(Kept.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void ofThreeEqualParagraphsTheMiddleOneGoesAlone(int which) {
        String same = "Write down time, course and depth in the log.\n";
        StringBuilder before = new StringBuilder();
        String[] between = {SAND, PILOT, CHURCH};
        for (int i = 0; i < 3; i++) {
            before.append(between[i]).append(i == which ? marked(same, "course and depth") : same);
        }
        String after = SAND + same + PILOT + CHURCH + same + "An end.\n";
        Carried carried = Carried.from("sand", before.toString()).to("sand", after);
        if (which == 1) {
            assertThat(carried.outcome()).isInstanceOf(Orphaned.class);
        } else {
            assertThat(carried.words()).isEqualTo("course and depth");
            assertThat(carried.place().start() < SAND.length() + same.length())
                    .isEqualTo(which == 0);
        }
    }

    @Test
    void aDeletedSentenceIsNotReadIntoItsNeighbours() {
        Carried carried =
                Carried.from("sand", SAND + "⟦Mind the tide here at all times.⟧ " + BUOY + PILOT)
                        .to("sand", SAND + BUOY + PILOT);
        assertThat(carried.outcome()).isInstanceOf(Orphaned.class);
    }

    @Test
    void aParagraphThatWentIntoTheMiddleOfAnotherIsFollowed() {
        Carried carried =
                Carried.from(
                                "sand",
                                SAND + marked(BUOY.strip(), "before tea is served") + "\n" + PILOT)
                        .to(
                                "sand",
                                SAND
                                        + PILOT.replace(
                                                "far outside, ",
                                                "far outside. " + BUOY.strip() + " They come "));
        assertThat(carried.words()).isEqualTo("before tea is served");
    }

    @Test
    void aSentenceIsFollowedIntoANewLessonThatBringsMuchElse() {
        String slip =
                "Write the height of high water on a slip of paper and put it where you see it from"
                        + " the wheel, since nobody looks up a table while the rocks come near.";
        var carried =
                Carried.from(
                                "table",
                                "Reading the table. A tide table gives times and heights for one"
                                        + " harbour. Old pilots threw a lead with tallow in its"
                                        + " hollow and read the bottom from what stuck. ⟦"
                                        + slip
                                        + "⟧")
                        .to(
                                "table",
                                "Reading the table. A tide table gives times and heights for one"
                                        + " harbour.",
                                "twelfths",
                                "The rule of twelfths. In the first hour the water rises by one"
                                        + " twelfth of its range, then by two, three, three, two"
                                        + " and one. "
                                        + slip);
        assertThat(carried.outcome()).isInstanceOf(AnchorOutcome.Moved.class);
        assertThat(carried.words()).isEqualTo(slip);
        assertThat(carried.place().lesson()).hasToString("twelfths");
    }
}
