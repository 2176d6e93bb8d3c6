package dev.carrel.ui.reader;

import dev.carrel.course.Course;
import dev.carrel.course.CourseId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.markdown.OpenCourse;

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
}
