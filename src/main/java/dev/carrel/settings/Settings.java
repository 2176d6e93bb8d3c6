package dev.carrel.settings;

import dev.carrel.course.CourseId;
import org.jspecify.annotations.Nullable;

/// What the person prefers.
///
/// @param theme the colours
/// @param text how lessons are set
/// @param window how the window was left
/// @param lastCourse the course that was open last; null if the shelf was
/// @param checkForUpdates whether to look for new editions by itself
public record Settings(
        ThemeChoice theme,
        TextStyle text,
        WindowState window,
        @Nullable CourseId lastCourse,
        boolean checkForUpdates) {
    /// Of somebody who has changed nothing yet.
    public static final Settings DEFAULT =
            new Settings(ThemeChoice.SYSTEM, TextStyle.DEFAULT, WindowState.DEFAULT, null, true);
}
