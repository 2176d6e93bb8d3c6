package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.ui.HeadlessFx;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A note on the lesson that was only begun: nothing is left of it unless something was written.
class BegunNotesTest extends AtTheReader {
    private static final String WORDS = "turns the score into a decision";

    @BeforeEach
    void open() throws Exception {
        start(MadeCourse.first(), 1440, 900);
        go("scores", "A model gives a score");
    }

    private TextArea begin() {
        window.press(KeyCode.N, true, false, true);
        return (TextArea) window.one(".note-card .text-area");
    }

    private void awaitItems(int count) {
        HeadlessFx.await(count + " notes", () -> window.all(".note-item").size() == count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void aNewNoteThatIsLeftEmptyIsNotKept(String typed) throws Exception {
        TextArea area = begin();
        HeadlessFx.run(() -> area.setText(typed));
        window.press(KeyCode.ESCAPE);
        awaitItems(0);
        HeadlessFx.await("nothing", () -> kept().isEmpty());
    }

    @Test
    void aNewNoteThatIsEmptyIsNotKeptWhenTheLearnerGoesToAnotherLesson() throws Exception {
        begin();
        go("costs", "Every wrong decision");
        HeadlessFx.await("nothing", () -> kept().isEmpty());
    }

    @Test
    void anEmptyNoteLeavesNothingToUndoButWhatWasDoneBefore() throws Exception {
        window.select(WORDS);
        window.press(KeyCode.H, true, false, true);
        awaitItems(1);
        begin();
        window.press(KeyCode.ESCAPE);
        awaitItems(1);
        window.press(KeyCode.Z, true, false);
        awaitItems(0);
        window.press(KeyCode.Z, true, false, true);
        awaitItems(1);
        assertThat(kept()).singleElement().isInstanceOf(Annotation.Highlight.class);
    }

    @Test
    void aNewNoteGoesAndComesBackWithItsWordsInOneStep() throws Exception {
        TextArea area = begin();
        HeadlessFx.run(() -> area.setText("On all of it"));
        window.press(KeyCode.ESCAPE);
        HeadlessFx.await("the words", () -> kept().getFirst().body().equals("On all of it"));
        window.press(KeyCode.Z, true, false);
        awaitItems(0);
        window.press(KeyCode.Z, true, false, true);
        awaitItems(1);
        assertThat(kept()).singleElement().extracting(Annotation::body).isEqualTo("On all of it");
    }

    @Test
    void aNewNoteWithATagAndNoWordsIsKept() throws Exception {
        begin();
        var tags = (TextField) window.one(".note-card .text-field");
        HeadlessFx.run(() -> tags.setText("exam"));
        window.press(KeyCode.ESCAPE);
        HeadlessFx.await("the tag", () -> kept().getFirst().tags().contains("exam"));
        awaitItems(1);
    }

    @Test
    void aNoteTheLearnerEmptiesLaterStays() throws Exception {
        TextArea area = begin();
        HeadlessFx.run(() -> area.setText("On all of it"));
        window.press(KeyCode.ESCAPE);
        HeadlessFx.await("the words", () -> kept().getFirst().body().equals("On all of it"));
        awaitItems(1);
        window.click(window.one(".note-item"));
        var again = (TextArea) window.one(".note-card .text-area");
        HeadlessFx.run(() -> again.setText(""));
        window.press(KeyCode.ESCAPE);
        HeadlessFx.await("no words", () -> kept().getFirst().body().isEmpty());
        window.press(KeyCode.Z, true, false);
        HeadlessFx.await("them again", () -> kept().getFirst().body().equals("On all of it"));
    }

    @Test
    void deletingANoteJustBegunOffersNothingToBringBack() throws Exception {
        begin();
        window.click(
                window.one(
                        ".note-card .button",
                        node -> node instanceof ButtonBase one && one.getText().isEmpty()));
        HeadlessFx.await("nothing", () -> kept().isEmpty());
        awaitItems(0);
        assertThat(window.all(".notice-bar .button")).isEmpty();
    }
}
