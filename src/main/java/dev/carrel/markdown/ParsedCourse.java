package dev.carrel.markdown;

import dev.carrel.course.Course;
import dev.carrel.course.Problem;
import java.util.List;

/// A course and what is wrong with its source.
///
/// @param course always usable: what could not be read is left out
/// @param problems sorted by file, line and column
public record ParsedCourse(Course course, List<Problem> problems) {
    public ParsedCourse {
        problems = List.copyOf(problems);
    }
}
