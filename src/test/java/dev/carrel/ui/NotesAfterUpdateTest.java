package dev.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.records.LearnerRecords;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesAfterUpdateTest {
    @TempDir Path folder;
    private MarkedReef reef;
    private OpenWindow carrel;

    @BeforeEach
    void publish() throws Exception {
        reef = new MarkedReef(folder);
        carrel = reef.carrel;
    }

    @AfterEach
    void close() throws Exception {
        carrel.close();
    }

    @Test
    void anUpdateLeadsToTheNotesAndTheShelfLeadsThereAgain() throws Exception {
        reef.publishSecond();
        carrel.start();
        carrel.choose("Look for a new edition");
        carrel.see("Your note: none stays as it is, 1 needs a look.");
        Looks.keep(carrel.window(), "what-is-new-with-notes");
        carrel.press("Install update");
        carrel.press("Look at your notes");
        carrel.see("The text of this note is gone");
        Looks.keep(carrel.window(), "notes-after-update");
        carrel.pressIcon("Back");
        carrel.press("1 note to look at");
        carrel.press("Put it here");
        carrel.see("Put into “Reef”");
        carrel.pressIcon("Back");
        HeadlessFx.await(
                "a shelf that asks for nothing",
                () -> {
                    String words = OpenWindow.words();
                    return words.contains("Start reading") && !words.contains("to look at");
                });
        assertThat(carrel.quit()).isZero();
        try (var records = LearnerRecords.open(reef.home.resolve("learner"), Clock.systemUTC())) {
            assertThat(records.placements().decisions(MarkedReef.KNOTS)).hasSize(1);
        }
    }
}
