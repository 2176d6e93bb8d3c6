package dev.carrel.update;

import dev.carrel.course.Course;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.ReadingPace;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.markdown.SourceException;
import dev.carrel.pack.manifest.Manifest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What somebody who read one edition has still to read in another: the paragraphs that were not
/// there. Renders only lessons that changed.
record CatchingUp(OpenCourse before, OpenCourse after) implements Comparison.Reading {
    /// Compares two editions whose files are at hand.
    static EditionChange between(
            CourseId course, Manifest from, CourseFiles old, Manifest to, CourseFiles fresh) {
        CatchingUp reading =
                new CatchingUp(
                        OpenCourse.of(old, course.value()), OpenCourse.of(fresh, course.value()));
        boolean forward = from.edition().compareTo(to.edition()) <= 0;
        Course newer = forward ? reading.after.course() : reading.before.course();
        Map<LessonId, LessonId> redirects = new HashMap<>();
        for (LessonId gone : newer.redirects().keySet()) {
            if (forward) {
                redirects.put(gone, newer.current(gone));
            } else {
                redirects.put(newer.current(gone), gone);
            }
        }
        return new Comparison(from, to, redirects).change(reading);
    }

    @Override
    public OptionalInt minutes(Optional<LessonId> was, LessonId now) {
        try {
            Optional<Lesson> lesson = after.course().lesson(now);
            if (was.isEmpty() && lesson.isPresent() && lesson.get().minutes().total() > 0) {
                return OptionalInt.of(lesson.get().minutes().total());
            }
            Set<String> known = new HashSet<>();
            if (was.isPresent()) {
                before.lesson(was.get()).document().text().lines().forEach(known::add);
            }
            var lines = after.lesson(now).document().text().lines();
            return OptionalInt.of(ReadingPace.minutes(lines.filter(line -> !known.contains(line))));
        } catch (SourceException e) {
            return OptionalInt.empty();
        }
    }
}
