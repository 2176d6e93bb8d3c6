package dev.carrel.cli.terminal;

import dev.carrel.course.CourseId;
import dev.carrel.settings.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What the command line needs from the windows: `Main` fills it from `ui`, so that a command that
/// shows nothing never loads JavaFX.
public interface WindowAccess {
    /// Opens the reader and returns when it is closed.
    ///
    /// @param folders of this account
    /// @param open packs or addresses to open first
    /// @return exit code
    /// @throws IOException if the data folder cannot be used
    int open(Folders folders, List<String> open) throws IOException;

    /// Walks through the screens without a display and leaves a picture of each.
    ///
    /// @param folders whose home is used; it may be new
    /// @param courses to be read on the tour; none for the first on the shelf
    /// @param out folder for the pictures, made if missing
    /// @return the pictures, in the order they were taken
    /// @throws IOException if a picture cannot be written
    List<Path> tour(Folders folders, List<CourseId> courses, Path out) throws IOException;

    /// Paints one lesson into a PNG.
    ///
    /// @param lesson what to paint
    /// @param out the picture's file
    /// @throws IOException if it cannot be painted or written
    void picture(LessonPicture lesson, Path out) throws IOException;
}
