package dev.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowsTest {
    @TempDir Path folder;
    private Path home;
    private SailingCourse course;
    private OpenWindow carrel;

    @BeforeEach
    void publish() throws Exception {
        home = folder.resolve("home");
        Files.createDirectories(home);
        // As if the bundled course had been removed by the learner.
        Files.writeString(home.resolve("bundled.txt"), BundledCourse.hash().orElse(""));
        course = new SailingCourse(folder);
        course.publish(1, java.util.Map.of());
        carrel = new OpenWindow(home);
    }

    @AfterEach
    void close() throws Exception {
        carrel.close();
    }

    private void addCourse() {
        carrel.start(course.published().toString());
        carrel.see("Do you trust the publisher of “Knots”?");
    }

    @Test
    void aFirstStartIsEmptyAndSaysWhatToDo() throws Exception {
        carrel.start();
        carrel.see("Your courses will stand here");
        Looks.keep(carrel.window(), "first-start");
        assertThat(carrel.quit()).isZero();
        assertThat(home.resolve("learner/learner.db")).exists();
        assertThat(home.resolve("log/carrel-0.log")).exists();
    }

    @Test
    void asksOnceForTrustThenOpensWhereTheLearnerWas() throws Exception {
        addCourse();
        Looks.keep(carrel.window(), "trust");
        carrel.press("Trust and add");
        carrel.see("“Knots” is on your shelf");
        Looks.keep(carrel.window(), "added");
        carrel.press("Open");
        carrel.seeA("reader");
        assertThat(carrel.quit()).isZero();
        assertThat(
                        new SettingsFile(home.resolve("settings.json"), Clock.systemUTC())
                                .load()
                                .lastCourse())
                .hasToString("knots");
        carrel.start();
        carrel.seeA("reader");
        assertThat(carrel.quit()).isZero();
    }

    @Test
    void withoutTrustNothingIsAdded() {
        addCourse();
        carrel.press("Do not add");
        carrel.see("Your courses will stand here");
        assertThat(home.resolve("courses")).isEmptyDirectory();
    }

    @Test
    void aNewEditionIsFoundShownInstalledAndTakenBack() throws Exception {
        addCourse();
        carrel.press("Trust and add");
        carrel.press("Close");
        course.publishSecond();
        carrel.choose("Look for a new edition");
        carrel.see("The sheet bend is new.");
        carrel.see("Sheet bend");
        carrel.see("You have no notes in this course yet.");
        Looks.keep(carrel.window(), "what-is-new");
        carrel.press("Install update");
        carrel.see("“Knots” is now edition 2026.2");
        carrel.see("1 lesson added, 1 changed.");
        Looks.keep(carrel.window(), "updated");
        carrel.press("Close");
        carrel.choose("Go back to edition 2026.1");
        carrel.press("Go back");
        carrel.see("“Knots” is edition 2026.1 again");
        carrel.press("Close");
    }

    @Test
    void theNotebookOpensFromTheShelf() throws Exception {
        addCourse();
        carrel.press("Trust and add");
        carrel.press("Close");
        carrel.choose("Notebook");
        carrel.see("Your notebook is empty");
        Looks.keep(carrel.window(), "window-notebook");
        assertThat(carrel.quit()).isZero();
    }

    @Test
    void aCourseIsRemovedOnlyAfterAYes() {
        addCourse();
        carrel.press("Trust and add");
        carrel.press("Close");
        carrel.choose("Publisher and fingerprint");
        carrel.see("Publisher of “Knots”");
        Looks.keep(carrel.window(), "publisher");
        carrel.press("Close");
        carrel.choose("Remove from this computer");
        carrel.see("are kept");
        carrel.press("Remove");
        carrel.see("Your courses will stand here");
    }

    @Test
    void aSecondStartHandsItsFileToTheFirst() throws Exception {
        carrel.start();
        carrel.see("Your courses will stand here");
        var second = carrel.startAgain(course.published().toString());
        assertThat(second.get(30, TimeUnit.SECONDS)).isZero();
        carrel.see("Do you trust the publisher of “Knots”?");
    }

    @Test
    void theReaderShowsItsOwnKeyboardMapAndTheShelfTheOther() throws Exception {
        addCourse();
        carrel.press("Trust and add");
        carrel.press("Close");
        carrel.type("?");
        carrel.see("Add a course from a web address");
        carrel.press("Close");
        carrel.press("Start reading");
        carrel.seeA("reader");
        carrel.read("The rabbit comes out");
        carrel.type("?");
        carrel.see("Highlight the selection");
        assertThat(HeadlessFx.call(OpenWindow::words))
                .doesNotContain("Add a course from a web address");
    }

    @Test
    void aFileThatIsNoPackIsRefusedInPlainWords() throws Exception {
        Path odd = Files.writeString(folder.resolve("odd.coursepack"), "not a pack");
        carrel.start(odd.toString());
        carrel.see("This cannot be used");
        Looks.keep(carrel.window(), "refused");
        carrel.press("Close");
        carrel.see("Your courses will stand here");
    }

    @Test
    void damagedNotesAreSetAsideAndTheLearnerDecides() throws Exception {
        carrel.start();
        carrel.see("Your courses will stand here");
        carrel.quit();
        Path database = home.resolve("learner/learner.db");
        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, 0, Math.min(bytes.length, 4096), (byte) 7);
        Files.write(database, bytes);
        carrel.start();
        carrel.see("Your notes need your decision");
        Looks.keep(carrel.window(), "damaged");
        carrel.press("Use the backup");
        carrel.see("Your courses will stand here");
        try (var files = Files.list(home.resolve("learner"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.contains("damaged"));
        }
    }
}
