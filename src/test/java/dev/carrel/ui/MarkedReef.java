package dev.carrel.ui;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.library.Library;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.records.LearnerRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/// A learner who has the first edition of a small course, with a note on a sentence that the second
/// edition leaves out.
final class MarkedReef {
    static final CourseId KNOTS = new CourseId("knots");
    static final String WORDS = "Nobody has ever trusted a granny knot twice.";
    private static final String REEF =
            "# Reef\n\nRight over left, then left over right.\n\n%s\n\nIt is easy to untie.\n";

    final Path home;
    final SailingCourse course;
    final OpenWindow carrel;

    MarkedReef(Path folder) throws Exception {
        home = folder.resolve("home");
        Files.createDirectories(home);
        Files.writeString(home.resolve("bundled.txt"), BundledCourse.hash().orElse(""));
        course = new SailingCourse(folder);
        course.publish(1, Map.of("reef.md", REEF.formatted(WORDS)));
        carrel = new OpenWindow(home);
        course.install(home);
        mark();
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

    /// Publishes the second edition.
    void publishSecond() throws Exception {
        course.publish(
                2,
                Map.of(
                        "reef.md",
                        REEF.formatted("")
                                + "\nA granny knot is a reef knot gone wrong: trust it never.\n"));
    }
}
