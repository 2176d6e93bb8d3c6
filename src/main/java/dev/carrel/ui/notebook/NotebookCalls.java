package dev.carrel.ui.notebook;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the notebook asks of the window around it. Called on the JavaFX thread.
public interface NotebookCalls {
    /// Back to where the learner came from.
    void leave();

    /// Opens a lesson in the reader.
    ///
    /// @param place the passage in it; null for where the learner stopped
    void open(CourseId course, LessonId lesson, @Nullable Place place);

    /// Finds a place for a note that has none in the edition being read.
    void lookAt(CourseId course, UUID note);

    /// Lets the learner choose where a file is to be written.
    ///
    /// @param name proposed
    /// @param folder whether a folder is wanted
    /// @return nothing if the learner thought better of it
    Optional<Path> whereTo(String name, boolean folder);

    /// Lets the learner choose a file of notes.
    Optional<Path> whereFrom();

    /// Shows a folder in the system's own program.
    void showFolder(Path folder);

    /// Follows the address of a link in a note. The learner has seen it and said yes.
    void browse(String address);

    /// Notes of these courses are not as they were.
    void changed(List<CourseId> courses);
}
