package dev.carrel.ui.task;

import javafx.application.Platform;

/// The JavaFX thread, as everybody else has to reach it.
public final class FxThread {
    private FxThread() {}

    /// Runs something on the JavaFX thread, after the event it is busy with.
    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    /// Fails, when assertions are on, if this is not the JavaFX thread.
    public static void check() {
        assert Platform.isFxApplicationThread()
                : "Not on the JavaFX thread but on " + Thread.currentThread();
    }

    /// Fails, when assertions are on, if this is the JavaFX thread, which must never wait.
    public static void checkElsewhere() {
        assert !Platform.isFxApplicationThread() : "Blocking work on the JavaFX thread";
    }
}
