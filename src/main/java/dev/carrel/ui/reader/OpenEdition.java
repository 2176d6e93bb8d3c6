package dev.carrel.ui.reader;

import dev.carrel.course.Course;
import dev.carrel.course.CourseId;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.search.SearchHit;

/// The edition being read.
///
/// @param installed as the library has it
/// @param open ready to render
record OpenEdition(InstalledCourse installed, OpenCourse open) {
    CourseId id() {
        return installed.id();
    }

    int number() {
        return installed.edition().number();
    }

    Course course() {
        return open.course();
    }

    /// What stands over something that was found: its own name, else the title of its lesson.
    String titleOf(SearchHit hit) {
        LessonId lesson = hit.lesson();
        return lesson == null || !hit.title().isBlank()
                ? hit.title()
                : course().lesson(lesson).map(Lesson::title).orElse("");
    }
}
