package dev.carrel.course;

import java.util.List;

/// A page of the outline: what is known of it without reading its text.
///
/// @param id stable across editions
/// @param title as in the outline
/// @param path its Markdown file in the course
/// @param depth nesting, from 0
/// @param minutes the author's estimate; [Minutes#NONE] if none is given
/// @param objectives what the learner can do afterwards
/// @param terms glossary terms it introduces
/// @param readings recommended readings
public record Lesson(
        LessonId id,
        String title,
        String path,
        int depth,
        Minutes minutes,
        List<String> objectives,
        List<String> terms,
        List<ReadingRef> readings)
        implements Entry {
    public Lesson {
        objectives = List.copyOf(objectives);
        terms = List.copyOf(terms);
        readings = List.copyOf(readings);
    }
}
