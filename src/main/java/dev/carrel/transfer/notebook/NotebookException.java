package dev.carrel.transfer.notebook;

import org.jspecify.annotations.Nullable;

/// A file of annotations cannot be read. The message is fit for the learner.
public final class NotebookException extends Exception {
    private final boolean asksForCourse;

    NotebookException(String message) {
        this(message, null);
    }

    NotebookException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.asksForCourse = false;
    }

    private NotebookException(String message, boolean asksForCourse) {
        super(message);
        this.asksForCourse = asksForCourse;
    }

    /// The file is sound, but does not say which course it is about.
    static NotebookException whichCourse(String message) {
        return new NotebookException(message, true);
    }

    /// Whether saying which course the notes are for would help.
    public boolean asksForCourse() {
        return asksForCourse;
    }
}
