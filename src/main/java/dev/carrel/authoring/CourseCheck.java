package dev.carrel.authoring;

import dev.carrel.course.Course;
import dev.carrel.course.Lesson;
import dev.carrel.course.Problem;
import dev.carrel.course.Problem.Severity;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.markdown.RenderedLesson;
import dev.carrel.markdown.SourceException;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// Everything that is wrong with a course source. Errors stop an export, warnings do not.
///
/// @param course as far as it could be read
/// @param changes its `CHANGES.md`
/// @param problems sorted by file, line and column
public record CourseCheck(Course course, ChangesFile changes, List<Problem> problems) {
    public CourseCheck {
        problems = List.copyOf(problems);
    }

    /// Checks a source: its outline, every lesson, its files and its dates.
    ///
    /// @param today tells which claims are due for another look
    /// @param progress hears of every lesson; counts lessons
    /// @throws IOException if the folder cannot be read at all
    public static CourseCheck of(SourceFolder source, LocalDate today, Progress progress)
            throws IOException {
        OpenCourse open = OpenCourse.of(source, source.name());
        Course course = open.course();
        ChangesFile changes = ChangesFile.of(source);
        Findings findings = new Findings(source);
        findings.addAll(source.problems());
        findings.addAll(open.problems());
        findings.addAll(changes.problems());
        UsedFiles used = new UsedFiles(source);
        used.add(course.cover());
        QuestionIds questions = new QuestionIds(findings);
        List<Lesson> lessons = course.lessons();
        for (int i = 0; i < lessons.size(); i++) {
            progress.at(lessons.get(i).path(), i, lessons.size());
            RenderedLesson rendered;
            try {
                rendered = open.lesson(lessons.get(i).id());
            } catch (SourceException e) {
                findings.error(
                        "lesson-unreadable",
                        lessons.get(i).path(),
                        e.getMessage() == null ? "This page cannot be read." : e.getMessage(),
                        "Add the page, or take it out of the outline.");
                continue;
            }
            findings.addAll(rendered.problems());
            used.addAll(rendered.document().html());
            questions.add(lessons.get(i).path(), rendered.document().questions());
        }
        FileCheck.check(source, used, findings);
        TimeCheck.check(course, findings);
        PerishableCheck.check(source, course, today, findings);
        return new CourseCheck(course, changes, findings.sorted());
    }

    /// Whether an export would be refused.
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
