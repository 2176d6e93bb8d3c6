package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Evidence;
import dev.carrel.annotation.AnchorOutcome.Moved;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.annotation.Annotation.LessonNote;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.undo.UndoStack;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Undo and redo against real tables.
class UndoneNotesTest {
    @TempDir Path folder;
    private StoredNotes stored;
    private UndoStack undo;

    @BeforeEach
    void open() throws StoreException {
        stored = new StoredNotes(folder);
        undo = new UndoStack(stored.notes);
    }

    @AfterEach
    void close() {
        stored.close();
    }

    private static AnnotationEdit anyEdit(Random random) {
        String tag = "t" + random.nextInt(3);
        return switch (random.nextInt(7)) {
            case 0 -> AnnotationEdit.body("body " + random.nextInt(100));
            case 1 -> AnnotationEdit.colour(random.nextBoolean() ? Colour.SKY : Colour.ROSE);
            case 2 -> AnnotationEdit.style(random.nextBoolean() ? Style.MARGIN : Style.HIGHLIGHT);
            case 3 -> AnnotationEdit.tags(Set.of(tag), Set.of());
            case 4 -> AnnotationEdit.tags(Set.of(), Set.of(tag));
            case 5 -> AnnotationEdit.tags(Set.of(tag, "all"), Set.of(tag, "t9"));
            default -> AnnotationEdit.deleted(random.nextBoolean()).withBody("at the end");
        };
    }

    /// Everything about a note but when it was changed.
    private String state(UUID id) throws StoreException {
        Revision last = stored.notes.history(id).getLast();
        Highlight now = (Highlight) last.annotation();
        return String.join(
                "/",
                now.body(),
                now.colour().name(),
                now.style().name(),
                now.tags().stream().sorted().toList().toString(),
                String.valueOf(last.deleted()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyEditsAreUndoneAndRedoneOneByOne(long seed) throws StoreException {
        Random random = new Random(seed);
        UUID id = stored.mark(3, "mine", "t1").id();
        List<String> states = new ArrayList<>(List.of(state(id)));
        for (int i = 0; i < 25; i++) {
            undo.push(stored.notes.edit(id, anyEdit(random)));
            states.add(state(id));
        }
        for (int i = 24; i >= 0; i--) {
            assertThat(undo.undo()).contains(id);
            assertThat(state(id)).as("seed %d, undone to %d", seed, i).isEqualTo(states.get(i));
        }
        for (int i = 1; i <= 25; i++) {
            assertThat(undo.redo()).contains(id);
            assertThat(state(id)).as("seed %d, redone to %d", seed, i).isEqualTo(states.get(i));
        }
    }

    @Test
    void stepsThatBelongTogetherAreUndoneLastFirst() throws StoreException {
        Highlight note = stored.mark(3, "one");
        Highlight other = stored.mark(9, "other");
        undo.push(
                List.of(
                        stored.notes.edit(note.id(), AnnotationEdit.body("two")),
                        stored.notes.edit(note.id(), AnnotationEdit.body("three")),
                        stored.notes.delete(other.id())));

        assertThat(undo.undo()).as("the first of them").contains(note.id());
        assertThat(stored.notes.list(StoredNotes.COURSE))
                .extracting(Annotation::body)
                .containsExactly("one", "other");
        assertThat(undo.redo()).contains(note.id());
        assertThat(stored.notes.list(StoredNotes.COURSE))
                .extracting(Annotation::body)
                .containsExactly("three");
        undo.undo();
        assertThat(stored.notes.find(note.id()).orElseThrow().body()).isEqualTo("one");
    }

    @Test
    void anEditIsUndoneAfterAnUpdateToo() throws StoreException {
        Highlight note = stored.mark(3, "one");
        undo.push(stored.notes.edit(note.id(), AnnotationEdit.body("two")));
        Place place = new Place(StoredNotes.LESSON, 40, 50);
        Placement moved = new Placement(note.id(), 2, new Moved(place, 0.9, Evidence.QUOTE));
        stored.placements.putPlacements(StoredNotes.COURSE, 2, List.of(moved));

        undo.undo();

        assertThat(stored.placements.inLesson(StoredNotes.COURSE, StoredNotes.LESSON, 2))
                .singleElement()
                .satisfies(placed -> {
                    assertThat(placed.annotation().body()).isEqualTo("one");
                    assertThat(placed.place()).contains(place);
                });
    }

    @Test
    void aNoteDeletedBeforeAnUpdateComesBackToItsNewPlace() throws StoreException {
        Highlight note = stored.mark(3, "one");
        undo.push(stored.notes.delete(note.id()));
        Place place = new Place(StoredNotes.LESSON, 40, 50);
        Placement moved = new Placement(note.id(), 2, new Moved(place, 0.9, Evidence.QUOTE));
        stored.placements.putPlacements(StoredNotes.COURSE, 2, List.of(moved));
        assertThat(stored.placements.inEdition(StoredNotes.COURSE, 2)).isEmpty();

        undo.undo();

        assertThat(stored.placements.inEdition(StoredNotes.COURSE, 2))
                .extracting(placed -> placed.place().orElseThrow())
                .containsExactly(place);
    }

    @Test
    void undoingKeepsHistoryInsteadOfCuttingIt() throws StoreException {
        Highlight note = stored.mark(3, "one");
        undo.push(stored.notes.edit(note.id(), AnnotationEdit.body("two")));
        undo.undo();
        undo.redo();
        stored.journal.rebuild();

        assertThat(stored.notes.history(note.id()))
                .extracting(revision -> revision.annotation().body())
                .containsExactly("one", "two", "one", "two");
        assertThat(stored.notes.history(note.id()))
                .extracting(revision -> revision.annotation().created())
                .containsOnly(note.created());
    }

    @Test
    void undoingOneEditLeavesALaterOneOfAnotherFieldAlone() throws StoreException {
        Highlight note = stored.mark(3, "one");
        Step first = stored.notes.edit(note.id(), AnnotationEdit.body("two"));
        stored.notes.edit(note.id(), AnnotationEdit.colour(Colour.ROSE));

        stored.notes.editAll(List.of(first));

        assertThat(state(note.id())).isEqualTo("one/ROSE/UNDERLINE/[]/false");
    }

    @Test
    void aNoteOnALessonHasNoColourToBringBack() throws StoreException {
        LessonNote note =
                stored.notes.note(StoredNotes.COURSE, StoredNotes.LESSON, 1, "whole", Set.of());
        Step step =
                stored.notes.edit(
                        note.id(), AnnotationEdit.colour(Colour.MOSS).withStyle(Style.MARGIN));
        assertThat(step.inverse().colour()).isNull();
        assertThat(step.inverse().style()).isNull();
        OffsetDateTime created = note.created();
        assertThat(stored.notes.find(note.id()).orElseThrow().created()).isEqualTo(created);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\0b",
                "\u202eabc",
                "👩🏽‍💻 e\u0301",
                "line\r\nline\n",
                "'; DROP TABLE annotation; --"
            })
    void aBodyIsKeptToTheLetter(String body) throws StoreException {
        Highlight note = stored.mark(3, body, "tag " + body);
        assertThat(stored.notes.find(note.id())).contains(note);
        stored.journal.rebuild();
        assertThat(stored.notes.find(note.id())).contains(note);
    }
}
