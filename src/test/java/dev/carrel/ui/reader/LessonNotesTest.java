package dev.carrel.ui.reader;

import static dev.carrel.ui.reader.OpenReader.COSTS;
import static dev.carrel.ui.reader.OpenReader.SCORES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.reader.page.PageBookmark;
import dev.carrel.ui.reader.page.PageHighlight;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the learner leaves in a lesson: made, changed, taken away, and all of it back again.
class LessonNotesTest {
    private static final String WORDS = "turns the score into a decision";

    @TempDir Path folder;
    private ReaderHome home;
    private OpenReader reader;
    private LessonNotes notes;

    @BeforeEach
    void open() throws Exception {
        home = new ReaderHome(folder);
        home.install(1, MadeCourse.first());
        reader = new OpenReader(home);
        notes = reader.model.notes();
        reader.go(SCORES);
    }

    @AfterEach
    void close() throws Exception {
        reader.close();
        home.close();
    }

    private void edit(UUID id, AnnotationEdit edit) {
        HeadlessFx.run(() -> notes.edit(id, edit, false));
    }

    private void awaitColour(Colour colour) {
        OpenReader.await(
                colour.name(),
                () ->
                        notes.highlights().size() == 1
                                && notes.highlights().getFirst().colour() == colour);
    }

    private Annotation only() {
        assertThat(reader.notes()).hasSize(1);
        return reader.notes().getFirst();
    }

    @Test
    void whereThereIsNothingToUndoThatIsSaid() {
        HeadlessFx.run(notes::undo);
        reader.awaitNotice("undo.nothing");
        HeadlessFx.run(notes::redo);
        reader.awaitNotice("redo.nothing");
    }

    @Test
    void aNewStepEndsWhatCouldBeDoneAgain() {
        reader.highlight(WORDS);
        HeadlessFx.run(notes::undo);
        reader.awaitNotes(0);
        reader.highlight("A model gives a score");
        HeadlessFx.run(notes::redo);
        reader.awaitNotice("redo.nothing");
        assertThat(reader.notes()).hasSize(1);
    }

    @Test
    void undoingIsPossibleFromAnotherLesson() {
        reader.highlight(WORDS);
        reader.go(COSTS);
        HeadlessFx.run(notes::undo);
        reader.go(SCORES);
        reader.awaitNotes(0);
        HeadlessFx.run(notes::redo);
        reader.awaitNotes(1);
    }

    @Test
    void tagsComeAndGoWithUndoing() {
        UUID id = reader.highlight(WORDS);
        edit(id, AnnotationEdit.tags(Set.of("exam", "später"), Set.of()));
        OpenReader.await("two tags", () -> only().tags().size() == 2);
        edit(id, AnnotationEdit.tags(Set.of(), Set.of("exam")));
        OpenReader.await("one tag", () -> only().tags().equals(Set.of("später")));
        HeadlessFx.run(notes::undo);
        OpenReader.await("two tags again", () -> only().tags().equals(Set.of("exam", "später")));
        HeadlessFx.run(notes::undo);
        OpenReader.await("none", () -> only().tags().isEmpty());
    }

    @Test
    void aColourIsUndoneWithoutTheWordsWrittenSince() {
        UUID id = reader.highlight(WORDS);
        edit(id, AnnotationEdit.body("First"));
        edit(id, AnnotationEdit.colour(Colour.ROSE));
        awaitColour(Colour.ROSE);
        HeadlessFx.run(notes::undo);
        awaitColour(Colour.STRAW);
        assertThat(only().body()).isEqualTo("First");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e\u0301te\u0301 with combining marks",
                "👩‍🔬 and 試験, שלום and \u202Eturned round",
                "line\nline\r\nline\u2028line",
                "'; drop table annotations; --",
                "<script>alert(1)</script> & \"quotes\"",
            })
    void whateverIsTypedIsThereAfterARestart(String body) throws Exception {
        UUID id = reader.highlight(WORDS);
        edit(id, AnnotationEdit.body(body));
        OpenReader.await("the words", () -> only().body().equals(body));
        close();
        home = new ReaderHome(folder);
        reader = new OpenReader(home);
        assertThat(only().body()).isEqualTo(body);
    }

    @Test
    void deletingSaysWhatWasDeleted() {
        UUID mark = reader.highlight(WORDS);
        HeadlessFx.run(() -> notes.bookmark(reader.select("A model gives a score")));
        HeadlessFx.run(() -> notes.note("On all of it"));
        reader.awaitNotes(3);
        HeadlessFx.run(() -> notes.delete(mark));
        reader.awaitNotice("deleted.highlight");
        HeadlessFx.run(() -> notes.delete(reader.notes().getFirst().id()));
        reader.awaitNotice("deleted.note");
        HeadlessFx.run(() -> notes.delete(only().id()));
        reader.awaitNotice("deleted.bookmark");
        reader.awaitNotes(0);
    }

    @Test
    void theOfferToUndoBringsItBackAndGoes() {
        UUID mark = reader.highlight(WORDS);
        HeadlessFx.run(() -> notes.delete(mark));
        reader.awaitNotice("deleted.highlight");
        HeadlessFx.run(() -> {
            var notice = Objects.requireNonNull(reader.model.notices().now().get());
            Objects.requireNonNull(notice.action()).run().run();
        });
        reader.awaitNotes(1);
        OpenReader.await("no offer", () -> reader.notice().isEmpty());
        assertThat(only().id()).isEqualTo(mark);
    }

    @Test
    void notesOfOtherLessonsAreNotShown() {
        reader.highlight(WORDS);
        HeadlessFx.run(() -> notes.note("On all of it"));
        reader.awaitNotes(2);
        reader.go(COSTS);
        assertThat(reader.notes()).isEmpty();
        reader.highlight("A false alarm");
        reader.go(SCORES);
        assertThat(reader.notes()).hasSize(2);
    }

    @Test
    void marksOnMarksAndSideBySideKeepTheirPlaces() {
        reader.highlight("turns the score");
        reader.highlight("the score into");
        reader.highlight("score");
        HeadlessFx.run(() -> notes.bookmark(reader.select("the score into")));
        reader.awaitNotes(4);
        String text = reader.shown().document().text();
        assertThat(HeadlessFx.call(notes::highlights))
                .extracting(PageHighlight::start, PageHighlight::end)
                .allSatisfy(place -> assertThat(place.toList()).doesNotContain(-1));
        assertThat(
                        HeadlessFx.call(notes::highlights).stream()
                                .map(one -> text.substring(one.start(), one.end())))
                .containsExactlyInAnyOrder("turns the score", "the score into", "score");
        assertThat(HeadlessFx.call(notes::marks)).hasAtLeastOneElementOfType(PageBookmark.class);
        assertThat(HeadlessFx.call(notes::marks)).hasSize(4);
    }

    @Test
    void aMarkSaysWhetherThereIsANoteInIt() {
        UUID id = reader.highlight(WORDS);
        assertThat(HeadlessFx.call(notes::highlights).getFirst().noted()).isFalse();
        edit(id, AnnotationEdit.body(" \n "));
        OpenReader.await("blank words", () -> only().body().isBlank() && !only().body().isEmpty());
        assertThat(HeadlessFx.call(notes::highlights).getFirst().noted()).isFalse();
        edit(id, AnnotationEdit.body("Words"));
        OpenReader.await("the note", () -> notes.highlights().getFirst().noted());
    }

    @Test
    void theFirstAndTheLastWordOfALessonCanBeMarked() throws Exception {
        String text = reader.shown().document().text();
        String last = "paragraph of the lesson.";
        assertThat(text).endsWith(last);
        HeadlessFx.run(() -> notes.bookmark(reader.select(text.substring(0, 1))));
        reader.awaitNotes(1);
        reader.highlight(last);
        close();
        home = new ReaderHome(folder);
        reader = new OpenReader(home);
        notes = reader.model.notes();
        assertThat(HeadlessFx.call(() -> notes.here()))
                .extracting(placed -> placed.place().orElseThrow().start())
                .containsExactly(0, text.length() - last.length());
    }

    @Test
    void anUnknownNoteIsNotFound() {
        reader.highlight(WORDS);
        assertThat(HeadlessFx.call(() -> notes.find(Annotation.newId()))).isEmpty();
        assertThat(HeadlessFx.call(() -> notes.find(only().id()))).isPresent();
    }
}
