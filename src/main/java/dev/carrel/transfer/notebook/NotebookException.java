package dev.carrel.transfer.notebook;

import org.jspecify.annotations.Nullable;

/// A file of annotations cannot be read. The message is fit for the learner.
public final class NotebookException extends Exception {
    NotebookException(String message) {
        super(message);
    }

    NotebookException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
