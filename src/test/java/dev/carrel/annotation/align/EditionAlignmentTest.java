package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the steps of the alignment do together, seen from outside.
class EditionAlignmentTest {
    private final Random random = new Random(11);

    /// So many words that occur nowhere else.
    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(Integer.toString(random.nextInt(100_000_000), 36)).append(' ');
        }
        return words.toString();
    }

    private static List<LessonText> lessons(String... texts) {
        List<LessonText> lessons = new ArrayList<>();
        for (int i = 0; i < texts.length; i += 2) {
            lessons.add(new LessonText(texts[i], texts[i + 1]));
        }
        return lessons;
    }

    private static Trace only(EditionAlignment alignment, int lesson, int first, int behind) {
        List<Trace> traces = alignment.traces(lesson, first, behind);
        assertThat(traces).hasSize(1);
        return traces.getFirst();
    }

    @Test
    void whatStaysInOrderStaysInTheFlow() {
        String a = words(20);
        String b = words(20);
        var alignment =
                new EditionAlignment(
                        lessons("one", a + b), lessons("one", a + words(5) + b), new int[] {0});

        Trace trace = only(alignment, 0, 25, 30);
        assertThat(trace.moved()).isFalse();
        assertThat(trace.share()).isEqualTo(1);
        assertThat(trace.newFirst()).isEqualTo(30);
        assertThat(trace.newLast()).isEqualTo(34);
        assertThat(alignment.link(0, 0, 0)).isZero();
    }

    @Test
    void swappedParagraphsAreAMove() {
        String a = words(20);
        String b = words(30);
        String c = words(40);
        var alignment =
                new EditionAlignment(
                        lessons("one", a + b + c), lessons("one", b + a + c), new int[] {0});

        assertThat(only(alignment, 0, 5, 10).moved()).isTrue();
        assertThat(only(alignment, 0, 5, 10).newFirst()).isEqualTo(35);
        assertThat(only(alignment, 0, 25, 30).moved()).isFalse();
    }

    @Test
    void aParagraphIsFollowedToAnotherLesson() {
        String a = words(40);
        String b = words(40);
        String moved = words(15);
        var alignment =
                new EditionAlignment(
                        lessons("one", a + moved, "two", b),
                        lessons("one", a, "two", moved + b),
                        new int[] {0, 1});

        Trace trace = only(alignment, 0, 42, 50);
        assertThat(trace.lesson()).isEqualTo(1);
        assertThat(trace.newFirst()).isEqualTo(2);
    }

    @Test
    void aLookAlikeThatStoodThereBeforeIsNotTakenForWhatIsGone() {
        String a = words(40);
        String b = words(40);
        String same = words(12);
        var alignment =
                new EditionAlignment(
                        lessons("one", a + same, "two", b + same),
                        lessons("one", a, "two", b + same + words(3)),
                        new int[] {0, 1});

        assertThat(alignment.traces(0, 42, 50)).isEmpty();
        assertThat(alignment.alike(0, 42, 50, 3)).isNotEmpty();
        assertThat(alignment.alike(0, 42, 50, 3).getFirst().lesson()).isEqualTo(1);
    }

    @Test
    void aRenamedLessonIsKnownByItsWords() {
        String a = words(60);
        var alignment =
                new EditionAlignment(
                        lessons("one", a + words(5), "other", words(50)),
                        lessons("new-name", a + words(6)),
                        new int[] {-1, -1});

        assertThat(alignment.partner(0)).isZero();
        assertThat(alignment.partner(1)).isEqualTo(-1);
        assertThat(only(alignment, 0, 10, 20).moved()).isFalse();
    }

    @Test
    void anUnchangedLessonUnderANewNameNeedsNoTokens() {
        String a = words(60);
        var alignment = new EditionAlignment(lessons("one", a), lessons("uno", a), new int[] {-1});

        assertThat(alignment.partner(0)).isZero();
        assertThat(alignment.oldTokens(0)).isNull();
    }

    @Test
    void theTwoHalvesOfASplitLessonAreBothFlows() {
        String a = words(60);
        String b = words(60);
        var alignment =
                new EditionAlignment(
                        lessons("one", a + b), lessons("one", a, "two", b), new int[] {0});

        Trace trace = only(alignment, 0, 80, 90);
        assertThat(trace.lesson()).isEqualTo(1);
        assertThat(trace.moved()).isFalse();
    }

    @Test
    void copiesShareTheOneThatLivesOn() {
        String a = words(100);
        var alignment =
                new EditionAlignment(
                        lessons("old/one", a + words(3), "older/one", a + words(3)),
                        lessons(
                                "old/one",
                                "this moved on",
                                "older/one",
                                "this moved too",
                                "one",
                                a),
                        new int[] {0, 1});

        assertThat(only(alignment, 0, 10, 20).lesson()).isEqualTo(2);
        assertThat(only(alignment, 1, 10, 20).lesson()).isEqualTo(2);
    }

    @Test
    void equallyGoodPlacesAreRivals() {
        String a = words(40);
        String b = words(40);
        String twice = words(12);
        var alignment =
                new EditionAlignment(
                        lessons("one", a + twice, "two", b),
                        lessons("one", a, "two", twice + b + twice),
                        new int[] {0, 1});

        assertThat(only(alignment, 0, 42, 50).rivals()).hasSize(1);
    }

    @Test
    void aTornOffEndIsLeftBehind() {
        String head = words(2);
        String tail = words(30);
        String start = words(10);
        var alignment =
                new EditionAlignment(
                        lessons("one", start + head + tail),
                        lessons("one", start + head + words(60) + tail),
                        new int[] {0});

        Trace trace = only(alignment, 0, 10, 30);
        assertThat(trace.oldFirst()).isEqualTo(12);
        assertThat(trace.newFirst()).isEqualTo(72);
        assertThat(trace.share()).isEqualTo(1);
    }

    @Test
    void mergedLessonsAreBothFollowed() {
        String a = words(60);
        String b = words(60);
        var alignment =
                new EditionAlignment(
                        lessons("one", a, "two", b), lessons("one", a + b), new int[] {0, 0});

        assertThat(only(alignment, 0, 10, 20).newFirst()).isEqualTo(10);
        assertThat(only(alignment, 1, 10, 20).newFirst()).isEqualTo(70);
    }

    @Test
    void emptyEditionsAreAligned() {
        var alignment =
                new EditionAlignment(
                        lessons("one", words(5), "two", ""), lessons("one", ""), new int[] {0, -1});

        assertThat(alignment.traces(0, 0, 5)).isEmpty();
        assertThat(alignment.alike(0, 0, 5, 3)).isEmpty();
    }

    @Test
    void aLessonThatHandsOnWhatItLostIsKin() {
        String a = words(60);
        String b = words(60);
        String c = words(60);
        var split =
                new EditionAlignment(
                        lessons("one", a + b + c),
                        lessons("one", a, "two", b, "three", c),
                        new int[] {0});
        var rewritten =
                new EditionAlignment(
                        lessons("one", words(60) + a + b + words(80)),
                        lessons("one", a, "two", words(150) + b + words(150)),
                        new int[] {0});

        assertThat(only(split, 0, 80, 90).kinship()).isEqualTo(1);
        assertThat(only(rewritten, 0, 140, 150).kinship()).isBetween(0.1, 0.4);
    }

    @Test
    void aPlaceKnowsWhetherItIsAmongItsOwn() {
        String a = words(60);
        String b = words(60);
        String kept = words(6);
        var same =
                new EditionAlignment(
                        lessons("one", a + kept + b),
                        lessons("one", a + words(1) + kept + b),
                        new int[] {0});
        var anew =
                new EditionAlignment(
                        lessons("one", a + kept + b),
                        lessons("one", words(60) + kept + words(60)),
                        new int[] {0});

        assertThat(only(same, 0, 60, 66).around()).isGreaterThan(0.9);
        assertThat(only(anew, 0, 60, 66).around()).isZero();
    }
}
