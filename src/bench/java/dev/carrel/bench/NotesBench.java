package dev.carrel.bench;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.records.LearnerRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Saves, edits and loads highlights: how long a save takes until it is on the disk, and how long
/// the 500 highlights of a lesson take to come back. `notes [HIGHLIGHTS]`
final class NotesBench {
    private static final CourseId COURSE = new CourseId("bench");
    private static final LessonId LESSON = new LessonId("lesson");

    private NotesBench() {}

    static void run(String... args) throws Exception {
        int highlights = args.length == 0 ? 500 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory(Path.of("target"), "notes-bench");
        try (LearnerRecords records = LearnerRecords.open(folder, Clock.systemUTC())) {
            Timings save = new Timings();
            Timings edit = new Timings();
            Timings load = new Timings();
            List<Annotation> made = new ArrayList<>();
            for (int i = -20; i < highlights; i++) {
                int start = 10 * Math.max(0, i);
                Passage passage =
                        new Passage(
                                LESSON,
                                1,
                                start,
                                start + 40,
                                new QuoteSelector("x".repeat(40), "y".repeat(64), "z".repeat(64)),
                                null);
                Timings timings = i < 0 ? new Timings() : save;
                timings.time(() ->
                        made.add(
                                records.annotations()
                                        .highlight(
                                                COURSE,
                                                passage,
                                                Colour.SKY,
                                                Style.HIGHLIGHT,
                                                "a note of some length",
                                                Set.of("exam"))));
            }
            for (Annotation annotation : made) {
                edit.time(() ->
                        records.annotations()
                                .edit(annotation.id(), AnnotationEdit.body("another thought")));
            }
            for (int i = 0; i < 60; i++) {
                Timings timings = i < 20 ? new Timings() : load;
                timings.time(() -> records.placements().inLesson(COURSE, LESSON, 1));
            }
            System.out.printf(
                    "{\"bench\":\"notes\",\"highlights\":%d,%s,%s,%s}%n",
                    made.size(), save.json("save"), edit.json("edit"), load.json("load_lesson"));
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
    }
}
