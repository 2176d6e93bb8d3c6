package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.annotation.undo.UndoStack;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Database;
import dev.carrel.store.Device;
import dev.carrel.store.HybridClock;
import dev.carrel.store.Journal;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept or taken back together.
class ManyAnnotationsTest {
    private static final CourseId COURSE = new CourseId("ship-it-smart");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-24T09:30:00+01:00");

    @TempDir Path folder;
    private Database database;
    private AnnotationStore store;

    @BeforeEach
    void open() throws StoreException {
        Path file = folder.resolve("learner.db");
        database = Database.open(file, List.of(Journal.SCHEMA, AnnotationStore.SCHEMA)).orThrow();
        Journal journal =
                Journal.open(
                        database,
                        new HybridClock(Device.of(file), Clock.systemUTC()),
                        List.of(AnnotationStore.PROJECTION));
        store = new AnnotationStore(journal, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Annotation note(String body) {
        return new Annotation.LessonNote(
                Annotation.newId(), COURSE, new LessonId("l"), 1, body, Set.of("t"), TIME, TIME);
    }

    @Test
    void manyAreKeptTakenBackAndBroughtAgainTogether() throws StoreException {
        List<Annotation> some = List.of(note("a"), note("b"));
        UndoStack steps = new UndoStack(store);
        steps.push(store.addAll(some));
        assertThat(store.list(COURSE)).containsExactlyInAnyOrderElementsOf(some);
        assertThat(steps.undo()).contains(some.getFirst().id());
        assertThat(store.list(COURSE)).isEmpty();
        assertThat(store.deleted(COURSE)).hasSize(2);
        steps.redo();
        assertThat(store.list(COURSE)).hasSize(2);
        steps.undo();
        assertThat(steps.canUndo()).isFalse();
    }

    @Test
    void whatIsThereStaysAndWhatWasDeletedComesBack() throws StoreException {
        Annotation there = note("there");
        Annotation gone = note("gone");
        store.addAll(List.of(there, gone));
        store.edit(there.id(), AnnotationEdit.body("mine"));
        store.delete(gone.id());
        assertThat(store.addAll(List.of(there, gone)))
                .containsExactly(new Step(gone.id(), AnnotationEdit.deleted(true)));
        assertThat(store.list(COURSE))
                .extracting(Annotation::body)
                .containsExactlyInAnyOrder("mine", "gone");
        assertThat(store.addAll(List.of(there, gone))).isEmpty();
    }

    @Test
    void ifOneStepCannotBeTakenNoneIs() throws StoreException {
        Annotation there = note("there");
        store.add(there);
        List<Step> steps =
                List.of(
                        new Step(there.id(), AnnotationEdit.deleted(true)),
                        new Step(Annotation.newId(), AnnotationEdit.deleted(true)));
        assertThatThrownBy(() -> store.editAll(steps)).isInstanceOf(StoreException.class);
        assertThat(store.list(COURSE)).containsExactly(there);
    }

    @Test
    void nothingIsNoStep() throws StoreException {
        UndoStack steps = new UndoStack(store);
        steps.push(List.of());
        assertThat(steps.canUndo()).isFalse();
        assertThat(steps.undo()).isEmpty();
    }
}
