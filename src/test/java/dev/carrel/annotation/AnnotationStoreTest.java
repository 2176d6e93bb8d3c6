package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.undo.UndoStack;
import dev.carrel.course.BlockId;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Database;
import dev.carrel.store.Device;
import dev.carrel.store.HybridClock;
import dev.carrel.store.Journal;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationStoreTest {
    private static final CourseId COURSE = new CourseId("ship-it-smart");
    private static final LessonId LESSON = new LessonId("m1-costs");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:00:00.123456Z"), ZoneId.of("Europe/Berlin"));

    @TempDir Path folder;
    private Database database;
    private Journal journal;
    private AnnotationStore store;

    @BeforeEach
    void open() throws StoreException {
        Path file = folder.resolve("learner.db");
        database = Database.open(file, List.of(Journal.SCHEMA, AnnotationStore.SCHEMA)).orThrow();
        journal =
                Journal.open(
                        database,
                        new HybridClock(Device.of(file), CLOCK),
                        List.of(AnnotationStore.PROJECTION));
        store = new AnnotationStore(journal, CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsKeptComesBackEqual() throws StoreException {
        Highlight highlight = highlight(10, "why \u201cthis\u201d? \ud83e\udd14", Set.of("a", "b"));
        Annotation note = store.note(COURSE, LESSON, 3, "# Mine", Set.of());
        Annotation bookmark =
                store.bookmark(COURSE, new Passage(LESSON, 3, 5, 5, quote(), null), "", Set.of());

        assertThat(store.list(COURSE, LESSON)).containsExactly(note, bookmark, highlight);
        assertThat(store.find(highlight.id())).contains(highlight);
        assertThat(highlight.created()).hasToString("2026-11-24T09:00:00.123+01:00");
    }

    @Test
    void listsByCourseAndLesson() throws StoreException {
        Highlight here = highlight(1, "", Set.of("x"));
        CourseId other = new CourseId("other-course");
        Annotation there = store.note(other, LESSON, 1, "elsewhere", Set.of("y"));

        assertThat(store.list(COURSE)).containsExactly(here);
        assertThat(store.list(COURSE, new LessonId("another"))).isEmpty();
        assertThat(store.list(other)).containsExactly(there);
        assertThat(store.all()).containsExactlyInAnyOrder(here, there);
    }

    @Test
    void editsOnlyWhatIsNamed() throws StoreException {
        Highlight made = highlight(1, "old", Set.of("a", "b"));

        store.edit(made.id(), AnnotationEdit.body("new").withColour(Colour.SKY));
        store.edit(made.id(), AnnotationEdit.tags(Set.of("c"), Set.of("a")));
        store.edit(made.id(), AnnotationEdit.style(Style.MARGIN));

        Highlight now = (Highlight) store.find(made.id()).orElseThrow();
        assertThat(now.body()).isEqualTo("new");
        assertThat(now.colour()).isEqualTo(Colour.SKY);
        assertThat(now.style()).isEqualTo(Style.MARGIN);
        assertThat(now.tags()).containsExactlyInAnyOrder("b", "c");
        assertThat(now.passage()).isEqualTo(made.passage());
    }

    @Test
    void aDeletedNoteIsGoneFromListsAndCanBeBroughtBack() throws StoreException {
        Highlight made = highlight(1, "keep me", Set.of("t"));

        store.delete(made.id());
        assertThat(store.list(COURSE)).isEmpty();
        assertThat(store.find(made.id())).isEmpty();
        assertThat(store.deleted(COURSE)).hasSize(1);

        store.undelete(made.id());
        assertThat(store.list(COURSE))
                .singleElement()
                .returns("keep me", Annotation::body)
                .returns(Set.of("t"), Annotation::tags);
        assertThat(store.deleted(COURSE)).isEmpty();
    }

    @Test
    void anUnknownNoteCannotBeEdited() {
        assertThatThrownBy(() -> store.delete(Annotation.newId()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("nothing was changed");
    }

    @Test
    void addingTheSameTwiceKeepsTheFirst() throws StoreException {
        Highlight made = highlight(1, "first", Set.of());
        store.add(
                new Highlight(
                        made.id(),
                        COURSE,
                        made.passage(),
                        Colour.ROSE,
                        Style.UNDERLINE,
                        "second",
                        Set.of(),
                        made.created(),
                        made.changed()));

        assertThat(store.list(COURSE)).containsExactly(made);
    }

    @Test
    void historyTellsEveryState() throws StoreException {
        Highlight made = highlight(1, "one", Set.of());
        store.edit(made.id(), AnnotationEdit.body("two"));
        store.edit(made.id(), AnnotationEdit.body("two")); // at the same time: no other state
        store.delete(made.id());

        assertThat(store.history(made.id()))
                .extracting(revision -> revision.annotation().body() + revision.deleted())
                .containsExactly("onefalse", "twofalse", "twotrue");
        assertThat(store.history(made.id()))
                .allMatch(revision -> revision.device().equals(journal.clock().device()));
        assertThat(store.history(Annotation.newId())).isEmpty();
    }

    @Test
    void undoAndRedoWalkBothWays() throws StoreException {
        UndoStack undo = new UndoStack(store);
        Highlight made = highlight(1, "one", Set.of("a"));
        undo.push(new Step(made.id(), AnnotationEdit.deleted(true)));
        undo.push(store.edit(made.id(), AnnotationEdit.body("two")));
        undo.push(store.edit(made.id(), AnnotationEdit.tags(Set.of("a", "b"), Set.of("c"))));
        Annotation last = store.find(made.id()).orElseThrow();

        assertThat(undo.undo()).contains(made.id());
        assertThat(store.find(made.id()).orElseThrow().tags()).containsExactly("a");
        assertThat(undo.undo()).isPresent();
        assertThat(store.find(made.id()).orElseThrow().body()).isEqualTo("one");
        assertThat(undo.undo()).isPresent();
        assertThat(store.find(made.id())).isEmpty();
        assertThat(undo.undo()).isEmpty();
        assertThat(undo.canUndo()).isFalse();

        while (undo.canRedo()) {
            undo.redo();
        }
        assertThat(store.find(made.id())).contains(last);
    }

    @Test
    void aNewStepForgetsWhatCouldBeRedone() throws StoreException {
        UndoStack undo = new UndoStack(store);
        Highlight made = highlight(1, "one", Set.of());
        undo.push(store.edit(made.id(), AnnotationEdit.body("two")));
        undo.undo();
        assertThat(undo.canRedo()).isTrue();
        undo.push(store.edit(made.id(), AnnotationEdit.colour(Colour.MOSS)));
        assertThat(undo.canRedo()).isFalse();
    }

    @Test
    void aFailedUndoCanBeTriedAgain() throws StoreException {
        UndoStack undo = new UndoStack(store);
        Highlight made = highlight(1, "one", Set.of());
        undo.push(store.edit(made.id(), AnnotationEdit.body("two")));
        database.close();

        assertThatThrownBy(undo::undo).isInstanceOf(StoreException.class);
        assertThat(undo.canUndo()).isTrue();
        assertThat(undo.canRedo()).isFalse();
    }

    @Test
    void aChangeThatMeansNothingHereLeavesTheNoteAlone() throws StoreException {
        Highlight made = highlight(1, "mine", Set.of());
        database.run(tx ->
                journal.append(
                        tx,
                        AnnotationState.EDITED,
                        made.id().toString(),
                        COURSE,
                        new Odd("not a time"),
                        9));
        assertThat(store.list(COURSE)).containsExactly(made);
        journal.rebuild();
        assertThat(store.list(COURSE)).containsExactly(made);
    }

    private record Odd(String at) {}

    @Test
    void aTimeIsKeptWithItsOffset() throws StoreException {
        Clock later = Clock.offset(CLOCK, Duration.ofHours(1)).withZone(ZoneId.of("Asia/Tokyo"));
        Highlight made = highlight(1, "", Set.of());
        new AnnotationStore(journal, later).edit(made.id(), AnnotationEdit.body("from Tokyo"));

        assertThat(store.find(made.id()).orElseThrow().changed())
                .hasToString("2026-11-24T18:00:00.123+09:00");
    }

    private Highlight highlight(int start, String body, Set<String> tags) throws StoreException {
        Passage passage = new Passage(LESSON, 3, start, start + 5, quote(), new BlockId("p-1"));
        return store.highlight(COURSE, passage, Colour.STRAW, Style.HIGHLIGHT, body, tags);
    }

    private static QuoteSelector quote() {
        return new QuoteSelector("exact", "before ", " after");
    }
}
