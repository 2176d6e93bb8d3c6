package dev.carrel.annotation;

import static dev.carrel.annotation.StoredNotes.COURSE;
import static dev.carrel.annotation.StoredNotes.LESSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.annotation.AnchorOutcome.Ambiguous;
import dev.carrel.annotation.AnchorOutcome.Edited;
import dev.carrel.annotation.AnchorOutcome.Evidence;
import dev.carrel.annotation.AnchorOutcome.Kept;
import dev.carrel.annotation.AnchorOutcome.Moved;
import dev.carrel.annotation.AnchorOutcome.Orphaned;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Choices.Choice;
import dev.carrel.course.LessonId;
import dev.carrel.store.Projection;
import dev.carrel.store.Schema;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Where notes stand in the editions, edition after edition.
class DecidedPlacesTest {
    private static final LessonId OTHER = new LessonId("winds");
    private static final Place HERE = new Place(LESSON, 20, 30);
    private static final Place THERE = new Place(OTHER, 3, 13);

    @TempDir Path folder;
    private StoredNotes stored;

    @BeforeEach
    void open() throws StoreException {
        stored = new StoredNotes(folder);
    }

    @AfterEach
    void close() {
        stored.close();
    }

    static List<AnchorOutcome> outcomes() {
        return List.of(
                new Kept(HERE, Evidence.SAME_TEXT),
                new Moved(THERE, 0.75, Evidence.QUOTE),
                new Edited(HERE, 0.5, Evidence.SIMILAR),
                new Ambiguous(List.of(HERE, THERE)),
                new Orphaned(List.of(THERE)),
                new Orphaned(List.of()));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void whatAnchoringFoundIsKeptWhole(AnchorOutcome outcome) throws StoreException {
        UUID note = stored.mark(0, "").id();
        Placement placement = new Placement(note, 2, outcome);
        stored.placements.putPlacements(COURSE, 2, List.of(placement));
        assertThat(stored.placements.placements(COURSE, 2)).containsExactly(placement);
        assertThat(stored.placements.placements(COURSE, 3)).isEmpty();
    }

    @Test
    void placesAreReplacedAsAWholeOrNotAtAll() throws StoreException {
        UUID note = stored.mark(0, "").id();
        Placement kept = new Placement(note, 2, new Kept(HERE, Evidence.DIFF));
        Placement twice = new Placement(note, 2, new Kept(THERE, Evidence.DIFF));
        Placement wrong = new Placement(note, 3, new Kept(THERE, Evidence.DIFF));
        stored.placements.putPlacements(COURSE, 2, List.of(kept));

        assertThatThrownBy(() -> stored.placements.putPlacements(COURSE, 2, List.of(twice, twice)))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> stored.placements.putPlacements(COURSE, 2, List.of(wrong)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(stored.placements.placements(COURSE, 2)).containsExactly(kept);

        stored.placements.putPlacements(COURSE, 2, List.of());
        assertThat(stored.placements.placements(COURSE, 2)).isEmpty();
    }

    @Test
    void aDecisionOutlivesAnotherLookAtTheEdition() throws StoreException {
        UUID note = stored.mark(0, "").id();
        stored.placements.decide(COURSE, note, 2, THERE, null);
        stored.placements.putPlacements(
                COURSE, 2, List.of(new Placement(note, 2, new Kept(HERE, Evidence.DIFF))));

        Placement placed = stored.placements.placements(COURSE, 2).getFirst();
        assertThat(placed.place()).contains(THERE);
        assertThat(placed.decided()).isTrue();
        assertThat(stored.placements.found(COURSE, 2).get(note))
                .isEqualTo(new Placement(note, 2, new Kept(HERE, Evidence.DIFF)));
    }

    @Test
    void aDecisionIsAboutOneEdition() throws StoreException {
        UUID note = stored.mark(0, "").id();
        stored.placements.decide(COURSE, note, 2, HERE, null);
        stored.placements.decide(COURSE, note, 3, THERE, null);
        stored.placements.withdraw(COURSE, note, 2);

        assertThat(stored.placements.placements(COURSE, 2)).isEmpty();
        assertThat(stored.placements.placements(COURSE, 3))
                .singleElement()
                .satisfies(placed -> assertThat(placed.place()).contains(THERE));
        stored.journal.rebuild();
        assertThat(stored.placements.decisions(COURSE))
                .singleElement()
                .returns(3, Decision::edition);
    }

    @Test
    void withdrawingWhatWasNeverDecidedIsNothing() throws StoreException {
        UUID note = stored.mark(0, "").id();
        Choices before = stored.placements.decide(Choices.of(COURSE, 2, note, new Choice.Open()));
        assertThat(before.notes()).isEqualTo(Map.of(note, new Choice.Open()));
        assertThat(stored.placements.decisions(COURSE)).isEmpty();
    }

    /// What was said in editions 2, 3, 4: `n`owhere, a `p`lace, or nothing (`-`).
    @ParameterizedTest
    @CsvSource({
        "---, false",
        "n--, true",
        "p--, false",
        "np-, false",
        "pn-, true",
        "n-p, false",
        "--n, true",
        "nn-, true",
        "npn, true"
    })
    void aNoteIsApartUntilItIsGivenAPlaceAgain(String said, boolean apart) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < said.length(); i++) {
            if (said.charAt(i) != '-') {
                decisions.add(
                        new Decision(
                                new UUID(0, 1),
                                2 + i,
                                said.charAt(i) == 'p' ? HERE : null,
                                null,
                                OffsetDateTime.MIN));
            }
        }
        assertThat(Decision.apart(decisions, 5)).isEqualTo(apart);
        assertThat(Decision.apart(decisions, 2)).as("nothing was said before").isFalse();
    }

    @Test
    void aLessonShowsItsNotesInReadingOrder() throws StoreException {
        UUID late = stored.mark(50, "late").id();
        UUID early = stored.mark(5, "early").id();
        UUID goes = stored.mark(8, "goes").id();
        UUID lost = stored.mark(9, "lost").id();
        UUID whole = stored.notes.note(COURSE, LESSON, 1, "whole", Set.of()).id();
        Annotation comes =
                stored.notes.bookmark(
                        COURSE,
                        new Passage(OTHER, 1, 0, 4, new QuoteSelector("wind", "", ""), null),
                        "comes",
                        Set.of());
        stored.placements.putPlacements(
                COURSE,
                2,
                List.of(
                        new Placement(late, 2, new Kept(new Place(LESSON, 60, 70), Evidence.DIFF)),
                        new Placement(early, 2, new Kept(HERE, Evidence.DIFF)),
                        new Placement(goes, 2, new Moved(THERE, 0.9, Evidence.QUOTE)),
                        new Placement(lost, 2, new Orphaned(List.of(HERE))),
                        new Placement(
                                comes.id(),
                                2,
                                new Moved(new Place(LESSON, 25, 29), 0.9, Evidence.QUOTE))));

        assertThat(stored.placements.inLesson(COURSE, LESSON, 2))
                .extracting(placed -> placed.annotation().body())
                .containsExactly("whole", "early", "comes", "late");
        assertThat(stored.placements.inLesson(COURSE, OTHER, 2))
                .extracting(placed -> placed.annotation().body())
                .containsExactly("goes");
        assertThat(stored.placements.inLesson(COURSE, LESSON, 1))
                .as("the edition they were made on")
                .extracting(placed -> placed.annotation().body())
                .containsExactly("whole", "early", "goes", "lost", "late");
        assertThat(stored.notes.find(whole)).isPresent();
    }

    @Test
    void decisionsOfAnOlderProgramAreThereInTheNewTables(@TempDir Path elsewhere)
            throws StoreException {
        UUID note;
        Projection now = PlacementStore.PROJECTION;
        try (var old =
                new StoredNotes(
                        elsewhere,
                        new Schema("placement", PlacementStore.SCHEMA.steps().getFirst()),
                        new Projection(
                                now.room(),
                                1,
                                now.kinds(),
                                now.tables(),
                                now.step(),
                                now.forget()))) {
            note = old.mark(0, "").id();
            old.placements.decide(COURSE, note, 2, THERE, null);
        }
        try (var updated = new StoredNotes(elsewhere)) {
            assertThat(updated.placements.decisions(COURSE))
                    .singleElement()
                    .returns(THERE, Decision::place);
            updated.placements.decide(Choices.of(COURSE, 3, note, new Choice.Nowhere()));
            assertThat(updated.placements.decisions(COURSE)).hasSize(2);
        }
    }
}
