package dev.carrel.annotation.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Ambiguous;
import dev.carrel.annotation.AnchorOutcome.Edited;
import dev.carrel.annotation.AnchorOutcome.Evidence;
import dev.carrel.annotation.AnchorOutcome.Kept;
import dev.carrel.annotation.AnchorOutcome.Moved;
import dev.carrel.annotation.AnchorOutcome.Orphaned;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.CourseText;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/// What is said about a marked passage, and where it begins and ends. In texts the passage stands
/// in brackets.
class DeciderTest {
    private static final String HEAD =
            "Before the harbour lies a bank of sand that moves with every winter storm. ";
    private static final String TAIL =
            " After that the pilot leaves, and whoever steers looks for the white church.";
    private static final String OTHER =
            "Knots are learned with the hands: a bowline is tied a hundred times, then forgotten.";

    private static CourseText course(String... lessons) {
        SequencedMap<LessonId, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < lessons.length; i += 2) {
            texts.put(new LessonId(lessons[i]), lessons[i + 1]);
        }
        return new CourseText(texts);
    }

    private static AnchorOutcome decide(String marked, CourseText after) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String text = marked.replace("[", "").replace("]", "");
        CourseText before = course("sand", text, "knots", OTHER);
        Passage passage =
                new Passage(
                        new LessonId("sand"),
                        1,
                        start,
                        end,
                        QuoteSelector.of(text, start, end),
                        null);
        return new Anchoring(before, after, Map.of()).anchor(passage);
    }

    private static String now(Place place, CourseText course) {
        return Objects.requireNonNull(course.lessons().get(place.lesson()))
                .substring(place.start(), place.end());
    }

    private static String edited(String passage, String now) {
        CourseText after = course("sand", HEAD + now + TAIL, "knots", OTHER);
        AnchorOutcome outcome = decide(HEAD + passage + TAIL, after);
        assertThat(outcome).isInstanceOf(Edited.class);
        return now(outcome.places().getFirst(), after);
    }

    @Test
    void aPassageInALessonThatChangedElsewhereIsKept() {
        CourseText after =
                course("sand", "New. " + HEAD + "keep to the east" + TAIL, "knots", OTHER);
        AnchorOutcome outcome = decide(HEAD + "[keep to the east]" + TAIL, after);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Kept.class, kept -> assertThat(kept.evidence()).isEqualTo(Evidence.DIFF));
        assertThat(now(outcome.places().getFirst(), after)).isEqualTo("keep to the east");
    }

    @Test
    void wordsPutInsideBelongToThePassage() {
        assertThat(edited("[keep well to the east]", "keep very well to the north east"))
                .isEqualTo("keep very well to the north east");
    }

    @Test
    void anEdgeThatWasReplacedIsReplaced() {
        assertThat(edited("[keep well to the east]", "stay well to the east"))
                .isEqualTo("stay well to the east");
        assertThat(edited("[keep well to the east]", "keep well to the lighthouse"))
                .isEqualTo("keep well to the lighthouse");
    }

    @Test
    void wordsPutBesideDoNotBelongToThePassage() {
        CourseText after =
                course(
                        "sand",
                        HEAD + "Always keep well to the east, they say." + TAIL,
                        "knots",
                        OTHER);
        AnchorOutcome outcome = decide(HEAD + "[keep well to the east]" + TAIL, after);

        assertThat(outcome).isInstanceOf(Kept.class);
        assertThat(now(outcome.places().getFirst(), after)).isEqualTo("keep well to the east");
    }

    @Test
    void aPartOfAWordStaysAPartOfIt() {
        CourseText after = course("sand", "New. " + HEAD + "keep eastwards" + TAIL, "knots", OTHER);
        AnchorOutcome outcome = decide(HEAD + "keep [east]wards" + TAIL, after);

        assertThat(now(outcome.places().getFirst(), after)).isEqualTo("east");
    }

    @Test
    void whiteSpaceStaysBetweenItsNeighbours() {
        CourseText after = course("sand", "New. " + HEAD + "keep east" + TAIL, "knots", OTHER);
        AnchorOutcome outcome = decide(HEAD + "keep[ ]east" + TAIL, after);

        assertThat(outcome).isInstanceOf(Kept.class);
        Place place = outcome.places().getFirst();
        assertThat(place.start()).isEqualTo(("New. " + HEAD + "keep").length());
    }

    @Test
    void aPassageOfAnotherLessonNowHasMoved() {
        String passage = "Whoever misses the bell buoy has the shoal under the keel before tea.";
        CourseText after = course("sand", HEAD + TAIL, "knots", OTHER + " " + passage);
        AnchorOutcome outcome = decide(HEAD + "[" + passage + "]" + TAIL, after);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Moved.class,
                        moved -> {
                            assertThat(moved.place().lesson()).isEqualTo(new LessonId("knots"));
                            assertThat(moved.confidence()).isBetween(0.8, 1.0);
                        });
        assertThat(now(outcome.places().getFirst(), after)).isEqualTo(passage);
    }

    @Test
    void twoCopiesOfWhatIsGoneAreAQuestion() {
        String passage = "Whoever misses the bell buoy has the shoal under the keel before tea.";
        CourseText after =
                course("sand", HEAD + TAIL, "knots", passage + " " + OTHER + " " + passage);
        AnchorOutcome outcome = decide(HEAD + "[" + passage + "]" + TAIL, after);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Ambiguous.class,
                        ambiguous ->
                                assertThat(ambiguous.candidates())
                                        .hasSize(2)
                                        .allSatisfy(place ->
                                                assertThat(now(place, after)).isEqualTo(passage)));
    }

    @Test
    void whatIsGoneIsGoneAndItsLikesAreShown() {
        CourseText after = course("sand", HEAD + TAIL, "knots", OTHER);
        AnchorOutcome outcome =
                decide(HEAD + "[a bowline is tied by everybody aboard]" + TAIL, after);

        assertThat(outcome).isInstanceOf(Orphaned.class);
        assertThat(outcome.places()).isNotEmpty();
        assertThat(now(outcome.places().getFirst(), after)).contains("bowline is tied");
    }

    @Test
    void aPlaceAtTheVeryBeginningStaysBeforeItsFirstWord() {
        CourseText after = course("sand", HEAD + "keep west" + TAIL, "knots", OTHER);
        AnchorOutcome unmoved = decide("[]" + HEAD + "keep east" + TAIL, after);
        assertThat(unmoved)
                .isEqualTo(new Kept(new Place(new LessonId("sand"), 0, 0), Evidence.DIFF));

        CourseText longer = course("sand", "New. \n" + HEAD + TAIL, "knots", OTHER);
        Place place = decide("[\n]" + HEAD + TAIL, longer).places().getFirst();
        assertThat(now(place, longer)).isEqualTo("\n");
        assertThat(place.end()).isEqualTo("New. \n".length());
    }

    @Test
    void aPlaceInALessonThatHadNoWordsIsGone() {
        CourseText after = course("sand", "Words at last.", "knots", OTHER);
        assertThat(decide("[ ]\n", after)).isEqualTo(new Orphaned(List.of()));
    }

    @Test
    void whatCameWithItIsNotAskedAboutThoughAPartOfItWasCopied() {
        String copied = "Keep the white church over the pier and nothing can go wrong. ";
        String unique = "Whoever misses the bell buoy has the shoal under the keel before tea. ";
        String strange =
                "Fishermen mend nets here in spring, and painters come for evening light. ";
        CourseText after =
                course("sand", HEAD + TAIL, "knots", OTHER + copied + unique + strange + copied);
        String before = HEAD + "%s%s" + TAIL;

        AnchorOutcome first = decide(before.formatted("[" + copied + "]", unique), after);
        assertThat(now(first.places().getFirst(), after)).isEqualTo(copied);
        assertThat(first.places().getFirst().start()).isEqualTo(OTHER.length());
        assertThat(first).isInstanceOf(Moved.class);
        AnchorOutcome second = decide(before.formatted(copied, "[" + unique + "]"), after);
        assertThat(second).isInstanceOf(Moved.class);
        assertThat(now(second.places().getFirst(), after)).isEqualTo(unique);
    }
}
