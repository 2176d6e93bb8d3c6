package dev.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.records.LearnerRecords;
import dev.carrel.settings.Settings;
import dev.carrel.settings.SettingsFile;
import dev.carrel.store.Database;
import dev.carrel.store.Schema;
import dev.carrel.update.fetch.FolderServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window around the screens: its keys, its cards, and what it keeps from start to start.
class ShellTest {
    private static final CourseId KNOTS = new CourseId("knots");

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
        course.publish(1, Map.of());
        carrel = new OpenWindow(home);
    }

    @AfterEach
    void close() throws Exception {
        carrel.close();
    }

    private Settings settings() throws Exception {
        return new SettingsFile(home.resolve("settings.json"), Clock.systemUTC()).load();
    }

    private void startWithKnots() {
        carrel.start(course.published().toString());
        carrel.press("Trust and add");
        carrel.press("Close");
        carrel.see("Start reading");
    }

    @Test
    void whoReportsAProblemCanCopyWhatProgramThisIs() {
        carrel.start();
        carrel.see("Your courses will stand here");
        carrel.press(KeyCode.F1, false, false);
        carrel.see("About Carrel");
        carrel.press("Copy all");
        assertThat(HeadlessFx.call(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Version: 1.2.3", "Java: ", "WebKit: ", home.toString(), "carrel-0.log");
        carrel.press(KeyCode.ESCAPE, false, false);
        carrel.seeNoMore("About Carrel");
    }

    @Test
    void cardsComeByKeyAndOneAtATime() throws Exception {
        carrel.start();
        carrel.see("Your courses will stand here");
        carrel.press(KeyCode.COMMA, true, false);
        carrel.see("Restore defaults");
        carrel.press(KeyCode.F1, false, false);
        carrel.press(KeyCode.O, true, true);
        HeadlessFx.frames(2);
        assertThat(HeadlessFx.call(OpenWindow::words))
                .contains("Restore defaults")
                .doesNotContain("About Carrel", "Add a course from a web address");
        carrel.press("Done");
        carrel.seeNoMore("Restore defaults");
        carrel.press(KeyCode.Q, true, false);
        HeadlessFx.await("the end", () -> OpenWindow.stage() == null);
    }

    @Test
    void aCourseComesFromAWebAddress() throws Exception {
        try (FolderServer server = new FolderServer(course.published())) {
            carrel.start();
            carrel.see("Your courses will stand here");
            carrel.press(KeyCode.O, true, true);
            carrel.see("Add a course from a web address");
            carrel.fill("  " + server.address() + "  ");
            carrel.press("Add");
            carrel.see("Do you trust the publisher of “Knots”?");
            carrel.press("Trust and add");
            carrel.see("“Knots” is on your shelf");
        }
    }

    @Test
    void removingACourseKeepsWhatTheLearnerDidInIt() throws Exception {
        startWithKnots();
        carrel.press("Start reading");
        carrel.read("The rabbit comes out");
        carrel.press(KeyCode.ENTER, true, false);
        carrel.see("Done");
        carrel.press(KeyCode.HOME, false, false);
        assertThat(carrel.quit()).isZero();
        try (var records = LearnerRecords.open(home.resolve("learner"), Clock.systemUTC())) {
            assertThat(records.completions().list(KNOTS)).hasSize(1);
        }
        removeAndAddAgain();
        carrel.see("1 of 2 lessons");
    }

    private void removeAndAddAgain() throws Exception {
        Files.delete(home.resolve("settings.json"));
        carrel.start();
        carrel.see("1 of 2 lessons");
        carrel.choose("Remove from this computer");
        carrel.press("Cancel");
        carrel.see("1 of 2 lessons");
        carrel.choose("Remove from this computer");
        carrel.press("Remove");
        carrel.see("Your courses will stand here");
        assertThat(carrel.startAgain(course.published().toString()).get(30, TimeUnit.SECONDS))
                .isZero();
        carrel.press("Trust and add");
        carrel.press("Close");
    }

    @Test
    void theWindowComesBackAsItWasLeft() throws Exception {
        carrel.start();
        carrel.see("Your courses will stand here");
        HeadlessFx.run(() -> {
            var stage = java.util.Objects.requireNonNull(OpenWindow.stage());
            stage.setX(40);
            stage.setY(30);
            stage.setWidth(1111);
            stage.setHeight(700);
        });
        HeadlessFx.frames(3);
        assertThat(carrel.quit()).isZero();
        assertThat(settings().window().width()).isEqualTo(1111);
        carrel.start();
        HeadlessFx.await(
                "the same window",
                () -> {
                    var stage = OpenWindow.stage();
                    return stage != null
                            && stage.getScene().getWidth() == 1111
                            && stage.getX() == 40;
                });
    }

    @Test
    void aWindowLeftOnAScreenThatIsGoneComesBackToThisOne() throws Exception {
        Files.writeString(
                home.resolve("settings.json"),
                "{\"window\": {\"x\": 90000, \"y\": -90000, \"width\": 1000, \"height\": 700}}");
        carrel.start();
        carrel.see("Your courses will stand here");
        var stage = carrel.window();
        assertThat(HeadlessFx.call(stage::getX)).isLessThan(10_000);
        assertThat(HeadlessFx.call(() -> stage.getScene().getWidth())).isEqualTo(1000);
    }

    @Test
    void severalPacksAreAskedAboutOneAfterTheOther() throws Exception {
        var tides = new SailingCourse(folder.resolve("tides"));
        tides.publish(
                1,
                Map.of(
                        "course.yaml",
                        "id: tides\ntitle: Tides\nlanguage: en\nauthors: [{name: Bo}]\n"));
        carrel.start(course.published().toString(), tides.published().toString());
        carrel.see("Do you trust the publisher of “Knots”?");
        carrel.press("Do not add");
        carrel.see("Do you trust the publisher of “Tides”?");
        carrel.press("Trust and add");
        carrel.press("Close");
        carrel.see("Start reading");
        assertThat(HeadlessFx.call(OpenWindow::words)).contains("Tides").doesNotContain("Knots");
    }

    @Test
    void dataOfANewerCarrelIsLeftAlone() throws Exception {
        Path file = LearnerRecords.databaseIn(home.resolve("learner"));
        List<Schema> newer = new ArrayList<>(LearnerRecords.SCHEMAS);
        Schema last = newer.removeLast();
        List<String> steps = new ArrayList<>(last.steps());
        steps.add("CREATE TABLE from_the_future (a TEXT);");
        newer.add(new Schema(last.room(), steps.toArray(String[]::new)));
        Database.open(file, newer).orThrow().close();
        byte[] before = Files.readAllBytes(file);
        carrel.start();
        carrel.see("Carrel cannot open your data");
        carrel.see("newer Carrel");
        carrel.press(KeyCode.ESCAPE, false, false);
        carrel.press("Quit");
        HeadlessFx.await("the end", () -> OpenWindow.stage() == null);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void withoutABackupTheLearnerMayStartEmptyAndTheDamagedFileStays() throws Exception {
        Path file = LearnerRecords.databaseIn(home.resolve("learner"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "scribbled over by something else, and long enough to matter");
        carrel.start();
        carrel.see("There is no backup");
        carrel.press("Start empty");
        carrel.see("Your courses will stand here");
        carrel.quit();
        try (var files = Files.list(file.getParent())) {
            assertThat(files.filter(one -> one.toString().contains("damaged"))).hasSize(1);
        }
        try (var records = LearnerRecords.open(home.resolve("learner"), Clock.systemUTC())) {
            records.completions().mark(KNOTS, new LessonId("reef"), 1, true);
            assertThat(records.completions().list(KNOTS)).hasSize(1);
        }
    }

    @Test
    void aHomeThatIsAFileIsSaidSo() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        var nowhere = new OpenWindow(file);
        assertThatThrownBy(() -> nowhere.startAgain().get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(java.io.IOException.class)
                .hasMessageContaining(file.toString());
        nowhere.close();
    }
}
