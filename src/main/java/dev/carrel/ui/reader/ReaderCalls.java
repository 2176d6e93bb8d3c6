package dev.carrel.ui.reader;

import java.net.URI;
import java.nio.file.Path;

/// What the reader asks of the window around it. Called on the JavaFX thread.
public interface ReaderCalls {
    /// Back to the library.
    void goHome();

    /// Opens the notebook of this course.
    void openNotebook();

    /// Goes through the notes of this course that need a look, or back there if the learner came
    /// from them.
    void lookAtNotes();

    /// Whether the learner came from there, to see a passage in its lesson.
    boolean cameFromNotes();

    /// Opens a web page or a mail address in the system's own program. The learner has seen the
    /// address and said yes.
    void browse(URI address);

    /// Opens a file in the system's own program for it. The learner has seen its name and said yes.
    ///
    /// @param file a copy that may be changed
    void openFile(Path file);
}
