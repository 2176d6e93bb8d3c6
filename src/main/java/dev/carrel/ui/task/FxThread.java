package dev.carrel.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/// The JavaFX thread, as everybody else has to reach it.
public final class FxThread {
    private FxThread() {}

    /// Runs something on the JavaFX thread, after the event it is busy with.
    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    /// Runs something on the JavaFX thread and waits for what comes of it: for the thread the
    /// program was started on, which has nothing better to do.
    ///
    /// @throws IllegalStateException if the work fails, or the wait is interrupted
    public static <T> T call(Callable<T> work) {
        checkElsewhere();
        var result = new CompletableFuture<T>();
        later(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
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
