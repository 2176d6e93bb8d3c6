package dev.carrel;

import dev.carrel.cli.terminal.LessonPicture;
import dev.carrel.cli.terminal.WindowAccess;
import dev.carrel.course.CourseId;
import dev.carrel.settings.Folders;
import dev.carrel.ui.Windows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The windows, as the command line calls them.
record WindowScreens(Windows windows) implements WindowAccess {
    @Override
    public int open(Folders folders, List<String> open) throws IOException {
        return windows.open(folders, open);
    }

    @Override
    public List<Path> tour(Folders folders, List<CourseId> courses, Path out) throws IOException {
        return windows.tour(folders, courses, out);
    }

    @Override
    public void picture(LessonPicture lesson, Path out) throws IOException {
        windows.picture(lesson.document(), lesson.files(), lesson.theme(), lesson.width(), out);
    }
}
