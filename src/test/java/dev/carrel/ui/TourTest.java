package dev.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.authoring.SourceExamples;
import dev.carrel.course.CourseId;
import dev.carrel.library.Library;
import dev.carrel.records.LearnerRecords;
import dev.carrel.settings.Settings;
import dev.carrel.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javafx.scene.image.Image;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {
    private static final CourseId KNOTS = new CourseId("knots");
    private static final CourseId TIDES = new CourseId("tides");

    @TempDir Path folder;
    private Path home;
    private OpenWindow carrel;

    @BeforeEach
    void open() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        // As if the bundled course had been removed by the learner.
        Files.writeString(home.resolve("bundled.txt"), BundledCourse.hash().orElse(""));
        carrel = new OpenWindow(home);
    }

    @AfterEach
    void close() throws Exception {
        carrel.close();
    }

    private void install(String id, String title, String lesson) throws Exception {
        var course = new SailingCourse(folder.resolve(id));
        course.publish(
                1,
                Map.of(
                        "course.yaml",
                        SourceExamples.own()
                                .get("course.yaml")
                                .replace("id: knots", "id: " + id)
                                .replace("title: Knots", "title: " + title),
                        "bowline.md",
                        lesson));
        course.install(home);
    }

    private static List<String> names(List<Path> pictures) {
        return pictures.stream()
                .map(picture -> picture.getFileName().toString().replaceAll("^\\d+-|\\.png$", ""))
                .toList();
    }

    @Test
    void theCourseThatWasMeantIsReadAnsweredAndNoted() throws Exception {
        install("knots", "Knots", "# Bowline\n\nThe rabbit comes out of the hole.\n");
        install(
                "tides",
                "Tides",
                """
                # Spring tides

                Sun and moon pull together, which makes high water higher and low water lower.

                ```quiz
                id: q-moon
                kind: single
                prompt: When?
                choices: [{text: Full moon, correct: true, why: w}, {text: Half moon, why: w}]
                ```
                """);
        Path out = Path.of("target", "looks", "tour");
        List<Path> pictures = carrel.tour(out, TIDES);
        assertThat(names(pictures))
                .containsSubsequence(
                        "library-light",
                        "library-dark",
                        "library-small",
                        "settings-light",
                        "settings-dark",
                        "keyboard-map",
                        "reader-light",
                        "reader-dark",
                        "reader-small",
                        "answered-question-light",
                        "answered-question-dark",
                        "note-on-bowline-light",
                        "note-on-bowline-dark",
                        "notebook-light",
                        "notebook-dark",
                        "notebook-export",
                        "library-afterwards",
                        "what-is-new-light",
                        "what-is-new-dark",
                        "what-is-new-small",
                        "updated",
                        "notes-to-look-at-light",
                        "notes-to-look-at-dark",
                        "notes-to-look-at-small",
                        "reworded-note-light",
                        "reworded-note-dark",
                        "what-changed-light",
                        "what-changed-dark",
                        "notebook-after-update-light",
                        "notebook-after-update-dark");
        assertThat(pictures)
                .allSatisfy(picture ->
                        assertThat(new Image(picture.toUri().toString()).getWidth())
                                .isIn(900.0, 1440.0));
        try (var records = LearnerRecords.open(home.resolve("learner"), Clock.systemUTC())) {
            assertThat(records.attempts().all(TIDES)).hasSize(1);
            assertThat(records.annotations().list(TIDES)).hasSize(1);
            assertThat(records.annotations().list(KNOTS)).isEmpty();
            assertThat(records.annotations().list(TourCourse.ID))
                    .as("what the tour made for itself is in no home of a learner")
                    .isEmpty();
        }
        assertThat(Library.open(home).course(TourCourse.ID)).isEmpty();
        assertThat(new SettingsFile(home.resolve("settings.json"), Clock.systemUTC()).load())
                .isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aTourOfNothingSaysSo() {
        assertThatThrownBy(() -> carrel.tour(folder.resolve("pictures")))
                .isInstanceOf(IOException.class)
                .hasMessage("There is no course to show.");
        assertThat(folder.resolve("pictures")).doesNotExist();
    }
}
