package dev.carrel.markdown;

import dev.carrel.course.Problem;
import java.util.List;

/// A lesson made ready to read, and what is wrong with its source.
///
/// @param document always complete: what could not be rendered stands in it as text
/// @param problems of this lesson only, sorted by file, line and column
public record RenderedLesson(LessonDocument document, List<Problem> problems) {
    public RenderedLesson {
        problems = List.copyOf(problems);
    }
}
