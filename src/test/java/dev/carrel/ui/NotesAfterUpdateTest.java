package dev.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.library.Library;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.transfer.LearnerRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesAfterUpdateTest {
    private static final CourseId KNOTS = new CourseId("knots");
    private static final String WORDS = "Nobody has ever trusted a granny knot twice.";
    private static final String REEF =
            "# Reef\n\nRight over left, then left over right.\n\n%s\n\nIt is easy to untie.\n";

    @TempDir Path folder;
    private Path home;
    private SailingCourse course;
    private OpenWindow carrel;

    @BeforeEach
    void publish() throws Exception {
        home = folder.resolve("home");
        Files.createDirectories(home);
        Files.writeString(home.resolve("bundled.txt"), BundledCourse.hash().orElse(""));
        course = new SailingCourse(folder);
        course.publish(1, Map.of("reef.md", REEF.formatted(WORDS)));
        carrel = new OpenWindow(home);
        carrel.start(course.published().toString());
        carrel.press("Trust and add");
        carrel.press("Close");
        carrel.quit();
        mark();
    }

    @AfterEach
    void close() throws Exception {
        carrel.close();
    }

    private void mark() throws Exception {
        var lesson = new LessonId("reef");
        String text =
                OpenCourse.of(Library.open(home).files(KNOTS, 1), "knots")
                        .lesson(lesson)
                        .document()
                        .text();
        int start = text.indexOf(WORDS);
        int end = start + WORDS.length();
        try (var records = LearnerRecords.open(home.resolve("learner"), Clock.systemUTC())) {
            records.annotations()
                    .highlight(
                            KNOTS,
                            new Passage(
                                    lesson,
                                    1,
                                    start,
                                    end,
                                    QuoteSelector.of(text, start, end),
                                    null),
                            Colour.ROSE,
                            Style.HIGHLIGHT,
                            "True.",
                            Set.of());
        }
    }

    private void back() {
        var button =
                HeadlessFx.call(() ->
                        carrel.window().getScene().getRoot().lookupAll(".button").stream()
                                .map(Button.class::cast)
                                .filter(one -> "Back".equals(one.getAccessibleText()))
                                .findFirst()
                                .orElseThrow());
        HeadlessFx.run(button::fire);
    }

    @Test
    void anUpdateLeadsToTheNotesAndTheShelfLeadsThereAgain() throws Exception {
        course.publish(
                2,
                Map.of(
                        "reef.md",
                        REEF.formatted("")
                                + "\nA granny knot is a reef knot gone wrong: trust it never.\n"));
        carrel.start();
        carrel.choose("Look for a new edition");
        carrel.see("Your note: none stays as it is, 1 needs a look.");
        Looks.keep(carrel.window(), "what-is-new-with-notes");
        carrel.press("Install update");
        carrel.press("Look at your notes");
        carrel.see("The text of this note is gone");
        Looks.keep(carrel.window(), "notes-after-update");
        back();
        carrel.press("1 note to look at");
        carrel.press("Put it here");
        carrel.see("Put into “Reef”");
        back();
        HeadlessFx.await(
                "a shelf that asks for nothing",
                () -> {
                    String words = OpenWindow.words();
                    return words.contains("Start reading") && !words.contains("to look at");
                });
        assertThat(carrel.quit()).isZero();
        try (var records = LearnerRecords.open(home.resolve("learner"), Clock.systemUTC())) {
            assertThat(records.placements().decisions(KNOTS)).hasSize(1);
        }
    }
}
