package dev.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Between the reader, the notebook and the notes that need a look, and back.
class WaysToNotesTest {
    @TempDir Path folder;
    private OpenWindow carrel;

    @BeforeEach
    void update() throws Exception {
        var reef = new MarkedReef(folder);
        carrel = reef.carrel;
        reef.publishSecond();
        reef.course.install(reef.home);
        carrel.start();
    }

    @AfterEach
    void close() throws Exception {
        carrel.close();
    }

    private void seeDesk() {
        carrel.see("The text of this note is gone");
    }

    private void size(double width, double height) {
        HeadlessFx.run(() -> {
            carrel.window().setWidth(width);
            carrel.window().setHeight(height);
        });
    }

    @Test
    void theReaderTellsOfNotesThatNeedALookAndComesBackWhenTheyWereSeen() throws Exception {
        carrel.press("Start reading");
        carrel.read("The rabbit comes out");
        carrel.see("1 note needs a look");
        Looks.keep(carrel.window(), "reader-notes-need-a-look");
        size(900, 640);
        Looks.keep(carrel.window(), "reader-notes-need-a-look-small");
        carrel.follow("1 note needs a look");
        seeDesk();
        carrel.press("Put it here");
        carrel.see("Put into “Reef”");
        carrel.press(KeyCode.ESCAPE, false, false);
        carrel.read("The rabbit comes out");
        carrel.seeNoMore("needs a look");
    }

    @Test
    void aProposedPlaceIsSeenInItsLessonAndTheDeskIsAsItWas() throws Exception {
        carrel.press("Start reading");
        carrel.read("The rabbit comes out");
        carrel.press(KeyCode.L, true, true);
        seeDesk();
        carrel.press(KeyCode.K, false, false);
        carrel.see("This note is kept without a place");
        carrel.follow("Show in lesson");
        carrel.read("Right over left");
        carrel.see("Back to your notes");
        Looks.keep(carrel.window(), "reader-from-notes");
        carrel.follow("Back to your notes");
        carrel.see("This note is kept without a place");
        carrel.press(KeyCode.Z, true, false);
        carrel.see("Undone");
        seeDesk();
        carrel.press(KeyCode.ESCAPE, false, false);
        carrel.read("Right over left");
    }

    @Test
    void aNoteOfTheNotebookGetsAPlaceAndTheNotebookShowsIt() throws Exception {
        carrel.press("Start reading");
        carrel.read("The rabbit comes out");
        carrel.press(KeyCode.B, true, false);
        carrel.see("Without a place in this edition");
        carrel.press(KeyCode.DOWN, false);
        carrel.press(KeyCode.ENTER, false);
        seeDesk();
        carrel.press("Put it here");
        carrel.see("Put into “Reef”");
        carrel.press(KeyCode.ESCAPE, false, false);
        carrel.see("Notebook");
        carrel.seeNoMore("Without a place in this edition");
        HeadlessFx.await(
                "the note",
                () ->
                        carrel.window().getScene().getRoot().lookup(".notebook-list")
                                        instanceof ListView<?> list
                                && list.getSelectionModel().getSelectedItem() != null);
        carrel.press(KeyCode.ESCAPE, false, false);
        carrel.read("The rabbit comes out");
    }

    @Test
    void whileNotesAreLookedAtTheKeysOfTheShelfDoNothing() throws Exception {
        carrel.press("1 note to look at");
        seeDesk();
        carrel.press(KeyCode.B, true, false);
        carrel.type("?");
        HeadlessFx.frames(3);
        assertThat(OpenWindow.words())
                .contains("The text of this note is gone")
                .doesNotContain("Keyboard map", "All courses");
    }
}
