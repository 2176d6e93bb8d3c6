package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Ambiguous;
import dev.carrel.annotation.AnchorOutcome.Moved;
import dev.carrel.annotation.AnchorOutcome.Orphaned;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.Choices.Choice;
import dev.carrel.annotation.undo.StepStack;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Database;
import dev.carrel.store.Device;
import dev.carrel.store.HybridClock;
import dev.carrel.store.Journal;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacementStoreTest {
    private static final CourseId COURSE = new CourseId("sea-craft");
    private static final LessonId LESSON = new LessonId("l1");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
    private static final Place HERE = new Place(LESSON, 10, 20);
    private static final Place THERE = new Place(new LessonId("l2"), 3, 9);

    @TempDir Path folder;
    private Database database;
    private Journal journal;
    private AnnotationStore annotations;
    private PlacementStore placements;

    @BeforeEach
    void open() throws StoreException {
        Path file = folder.resolve("learner.db");
        database =
                Database.open(
                                file,
                                List.of(
                                        Journal.SCHEMA,
                                        AnnotationStore.SCHEMA,
                                        PlacementStore.SCHEMA))
                        .orThrow();
        journal =
                Journal.open(
                        database,
                        new HybridClock(Device.of(file), CLOCK),
                        List.of(AnnotationStore.PROJECTION, PlacementStore.PROJECTION));
        annotations = new AnnotationStore(journal, CLOCK);
        placements = new PlacementStore(journal, annotations);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private UUID note() throws StoreException {
        var quote = new QuoteSelector("ten letters", "", "");
        return annotations
                .highlight(
                        COURSE,
                        new Passage(LESSON, 1, 0, 11, quote, null),
                        Colour.SKY,
                        Style.UNDERLINE,
                        "",
                        Set.of())
                .id();
    }

    private Placement placed(UUID note) throws StoreException {
        return placements.placements(COURSE, 2).stream()
                .filter(one -> one.annotation().equals(note))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNoteThatIsToStandNowhereKeepsThePlacesThatWereConsidered() throws StoreException {
        UUID note = note();
        placements.putPlacements(
                COURSE, 2, List.of(new Placement(note, 2, new Ambiguous(List.of(HERE, THERE)))));

        placements.decide(Choices.of(COURSE, 2, note, new Choice.Nowhere()));

        assertThat(placed(note).decided()).isTrue();
        assertThat(placed(note).place()).isEmpty();
        assertThat(placed(note).outcome()).isEqualTo(new Orphaned(List.of(HERE, THERE)));
        assertThat(placements.found(COURSE, 2).get(note).outcome())
                .isEqualTo(new Ambiguous(List.of(HERE, THERE)));
        assertThat(placements.inEdition(COURSE, 2))
                .as("it is listed all the same")
                .singleElement()
                .satisfies(one -> assertThat(one.place()).isEmpty());
        assertThat(placements.inLesson(COURSE, LESSON, 2)).isEmpty();
    }

    @Test
    void aDecisionIsUndoneAndRedoneAndHistoryKeepsAllOfIt() throws StoreException {
        UUID note = note();
        var steps = new StepStack<Choices>(placements::decide);
        placements.putPlacements(
                COURSE, 2, List.of(new Placement(note, 2, new Orphaned(List.of()))));
        var quote = new QuoteSelector("words", "before ", " after");
        steps.push(placements.decide(Choices.of(COURSE, 2, note, new Choice.At(HERE, quote))));
        steps.push(placements.decide(Choices.of(COURSE, 2, note, new Choice.Nowhere())));

        assertThat(steps.undo()).isPresent();
        assertThat(placed(note).place()).contains(HERE);
        assertThat(placements.decisions(COURSE).getFirst().quote()).isEqualTo(quote);
        assertThat(steps.undo()).isPresent();
        assertThat(placed(note).outcome()).isEqualTo(new Orphaned(List.of()));
        assertThat(placed(note).decided()).isFalse();
        assertThat(steps.undo()).as("nothing is left to undo").isEmpty();
        assertThat(steps.redo()).isPresent();
        assertThat(placed(note).place()).contains(HERE);
        assertThat(steps.redo()).isPresent();
        assertThat(placed(note).place()).isEmpty();
        assertThat(steps.canRedo()).isFalse();

        var history =
                database.read(tx ->
                        journal.history(tx, Set.of(DecisionRow.DECIDED), COURSE, note.toString()));
        assertThat(history).as("two decisions, two undone, two done again").hasSize(6);
    }

    @Test
    void manyAreDecidedInOneGoAndUndoneInOne() throws StoreException {
        UUID one = note();
        UUID other = note();
        placements.decide(COURSE, other, 2, THERE, null);

        Choices before =
                placements.decide(
                        new Choices(
                                COURSE,
                                2,
                                Map.of(
                                        one,
                                        new Choice.At(HERE, null),
                                        other,
                                        new Choice.At(HERE, null))));

        assertThat(placed(one).place()).contains(HERE);
        assertThat(placed(other).place()).contains(HERE);
        placements.decide(before);
        assertThat(placements.placements(COURSE, 2))
                .singleElement()
                .satisfies(placement -> {
                    assertThat(placement.annotation()).isEqualTo(other);
                    assertThat(placement.place()).contains(THERE);
                });
    }

    @Test
    void theTablesFollowFromTheJournal() throws StoreException {
        UUID one = note();
        UUID other = note();
        placements.decide(Choices.of(COURSE, 2, one, new Choice.Nowhere()));
        placements.decide(COURSE, other, 2, HERE, null);
        placements.decide(COURSE, note(), 2, HERE, null);
        var before = placements.decisions(COURSE);

        journal.rebuild();

        assertThat(before).hasSize(3);
        assertThat(placements.decisions(COURSE)).isEqualTo(before);
    }

    @Test
    void whatWasLastSaidBeforeAnEditionCounts() throws StoreException {
        UUID note = note();
        placements.decide(COURSE, note, 2, HERE, null);
        placements.decide(Choices.of(COURSE, 4, note, new Choice.Nowhere()));

        var said = placements.decisions(COURSE);
        assertThat(Decision.apart(said, 3)).isFalse();
        assertThat(Decision.apart(said, 4)).as("what is said of itself is not before").isFalse();
        assertThat(Decision.apart(said, 5)).isTrue();
        assertThat(Decision.apart(List.of(), 5)).isFalse();
        assertThat(said.getFirst().choice()).isEqualTo(new Choice.At(HERE, null));
    }

    @Test
    void whatTheLearnerSaidOverrulesWhatWasFound() throws StoreException {
        UUID note = note();
        placements.putPlacements(
                COURSE,
                2,
                List.of(
                        new Placement(
                                note, 2, new Moved(THERE, 0.9, AnchorOutcome.Evidence.QUOTE))));
        placements.decide(COURSE, note, 2, HERE, null);
        assertThat(placed(note).outcome())
                .isEqualTo(new Moved(HERE, 1, AnchorOutcome.Evidence.LEARNER));
        placements.withdraw(COURSE, note, 2);
        assertThat(placed(note).place()).contains(THERE);
    }
}
