package dev.carrel.authoring;

import dev.carrel.course.Course;
import dev.carrel.course.Problem;
import dev.carrel.course.Problem.Severity;
import dev.carrel.markdown.CourseParser;
import dev.carrel.markdown.ParsedCourse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Everything that is wrong with a course source. Errors stop an export, warnings do not.
///
/// @param course as far as it could be read
/// @param changes its `CHANGES.md`
/// @param problems sorted by file, line and column
public record CourseCheck(Course course, Changes changes, List<Problem> problems) {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file)
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column)
                    .thenComparing(Problem::code);

    public CourseCheck {
        problems = List.copyOf(problems);
    }

    /// Checks a source.
    ///
    /// @param today tells which claims are due for another look
    /// @throws IOException if the folder cannot be read at all
    public static CourseCheck of(SourceFolder source, LocalDate today) throws IOException {
        ParsedCourse parsed = CourseParser.parse(source, source.name());
        Changes changes = Changes.of(source);
        List<Problem> problems = new ArrayList<>(source.problems());
        problems.addAll(parsed.problems());
        problems.addAll(changes.problems());
        return new CourseCheck(
                parsed.course(), changes, problems.stream().sorted(ORDER).distinct().toList());
    }

    /// Whether an export would be refused.
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
