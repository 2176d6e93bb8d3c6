package dev.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.library.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the shelf offers for a course, over a real library and a real published folder.
class ShelfCallsTest {
    private static final CourseId KNOTS = new CourseId("knots");

    @TempDir Path folder;
    private Path home;
    private SailingCourse course;
    private OpenWindow carrel;

    @BeforeEach
    void install() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        // As if the bundled course had been removed by the learner.
        Files.writeString(home.resolve("bundled.txt"), BundledCourse.hash().orElse(""));
        course = new SailingCourse(folder);
        course.publish(1, Map.of());
        course.install(home);
        carrel = new OpenWindow(home);
    }

    @AfterEach
    void close() throws Exception {
        carrel.close();
    }

    private void look(boolean byItself) throws Exception {
        Files.writeString(home.resolve("settings.json"), "{\"checkForUpdates\": " + byItself + "}");
        carrel.start();
        carrel.see("Start reading");
    }

    private int edition() throws Exception {
        return Library.open(home).course(KNOTS).orElseThrow().edition().number();
    }

    @Test
    void aNewEditionIsFoundByItselfAndNothingIsInstalledUnasked() throws Exception {
        course.publishSecond();
        look(true);
        carrel.press("New edition 2026.2");
        carrel.see("Sheet bend");
        carrel.see("Install update");
        assertThat(edition()).isEqualTo(1);
        carrel.press(KeyCode.ESCAPE, false, false);
        carrel.seeNoMore("Install update");
        carrel.see("New edition 2026.2");
    }

    @Test
    void whoWantsNoCheckIsLeftInPeaceUntilAsking() throws Exception {
        course.publishSecond();
        look(false);
        assertThat(HeadlessFx.call(OpenWindow::words)).doesNotContain("New edition 2026.2");
        carrel.press(KeyCode.F5, false, false);
        carrel.see("New edition 2026.2");
        carrel.see("New editions were last looked for today");
    }

    @Test
    void aCourseThatIsUpToDateSaysSo() throws Exception {
        look(false);
        carrel.choose("Look for a new edition");
        carrel.see("It is edition 2026.1.");
        carrel.press("Close");
        carrel.seeNoMore("It is edition 2026.1.");
    }

    @Test
    void beingOfflineIsNoFailure() throws Exception {
        Files.move(course.published(), folder.resolve("unplugged"));
        look(false);
        carrel.choose("Look for a new edition");
        carrel.see("Everything you have can be read meanwhile");
        carrel.press("Close");
        carrel.press("Start reading");
        carrel.read("The rabbit comes out");
    }

    @Test
    void whoSignedACourseCanBeReadAndCopied() throws Exception {
        look(false);
        carrel.choose("Publisher and fingerprint");
        carrel.see("Publisher of “Knots”");
        assertThat(carrel.fields())
                .contains("Ada Sailor", course.fingerprint(), "2026.1", "CC-BY-4.0");
    }

    @Test
    void goingBackNeedsAYes() throws Exception {
        course.publishSecond();
        course.install(home);
        look(false);
        carrel.choose("Go back to edition 2026.1");
        carrel.see("Go back to edition 2026.1 of “Knots”?");
        carrel.press("Cancel");
        assertThat(edition()).isEqualTo(2);
        carrel.choose("Go back to edition 2026.1");
        carrel.press("Go back");
        carrel.see("“Knots” is edition 2026.1 again");
        assertThat(edition()).isEqualTo(1);
    }

    @Test
    void aCourseSomebodyElseInstalledMeanwhileAppears() throws Exception {
        look(false);
        carrel.press("Start reading");
        carrel.read("The rabbit comes out");
        var tides = new SailingCourse(folder.resolve("tides"));
        tides.publish(
                1,
                Map.of(
                        "course.yaml",
                        "id: tides\ntitle: Tides\nlanguage: en\nauthors: [{name: Bo}]\n"));
        tides.install(home);
        carrel.press(KeyCode.HOME, true);
        carrel.see("Tides");
        carrel.see("Also on the shelf");
        carrel.see("Continue");
    }
}
