package dev.carrel.ui;

import dev.carrel.course.CourseId;
import dev.carrel.ui.orphans.OrphansScreen;
import dev.carrel.ui.reader.ReaderCalls;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a reader asks for, done.
///
/// @param course being read
/// @param from the notes the learner came from, to see a passage in its lesson
record ReaderCallbacks(Program program, CourseId course, @Nullable OrphansScreen from)
        implements ReaderCalls {
    @Override
    public void goHome() {
        program.screens().showLibrary();
    }

    @Override
    public void openNotebook() {
        program.screens().openNotebook(course);
    }

    @Override
    public void lookAtNotes() {
        if (from == null) {
            program.screens().lookAtNotes(course);
        } else {
            program.screens().backToNotes(from);
        }
    }

    @Override
    public boolean cameFromNotes() {
        return from != null;
    }

    @Override
    public void browse(URI address) {
        new Browser(program.background()).open(address);
    }

    @Override
    public void openFile(Path file) {
        new Browser(program.background()).open(file);
    }
}
