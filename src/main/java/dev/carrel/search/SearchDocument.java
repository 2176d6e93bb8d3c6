package dev.carrel.search;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import org.jspecify.annotations.Nullable;

/// Something that can be found.
///
/// @param kind what it is
/// @param course it belongs to
/// @param lesson it stands in; null for what belongs to the whole course
/// @param subject names it inside its kind: lesson id, annotation id, question id, term, reading id
/// @param title weighs more than the text
/// @param text plain text
public record SearchDocument(
        Kind kind,
        CourseId course,
        @Nullable LessonId lesson,
        String subject,
        String title,
        String text) {
    /// What can be found.
    public enum Kind {
        LESSON,
        NOTE,
        QUESTION,
        TERM,
        READING
    }
}
