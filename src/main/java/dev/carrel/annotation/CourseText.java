package dev.carrel.annotation;

import dev.carrel.course.LessonId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The words of one edition: what anchoring needs to know of a course.
///
/// @param lessons plain text of each lesson (blocks joined with `\n`), in the order of the course
public record CourseText(SequencedMap<LessonId, String> lessons) {
    public CourseText {
        lessons = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(lessons));
    }
}
