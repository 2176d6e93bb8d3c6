package dev.carrel.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Runs blocking work off the JavaFX thread and brings what came of it back: `background.run(() ->
/// library.courses()).then(this::show).orElse(this::explain)`.
///
/// Called and heard on the JavaFX thread only. What is asked when the program has closed is not
/// done: it ends as if the person had cancelled it.
public final class Background {
    /// How long work may take before people are shown that something goes on.
    public static final Duration PATIENCE = Duration.millis(500);

    private final Executor io;
    private final Executor writer;
    private final Consumer<Throwable> unhandled;

    /// @param io for reading and waiting; any number of threads
    /// @param writer for what writes to the learner's database; one thread, so that changes keep
    ///   the order they were made in
    public Background(Executor io, Executor writer) {
        this.io = io;
        this.writer = writer;
        this.unhandled =
                reason ->
                        System.getLogger(Background.class.getName())
                                .log(
                                        System.Logger.Level.ERROR,
                                        "Work in the background failed",
                                        reason);
    }

    /// Begins to read, wait or compute.
    public <T> Task<T> run(Callable<T> work) {
        return start(io, _ -> work.call());
    }

    /// Begins long work that tells how far it is.
    public <T> Task<T> follow(Work<T> work) {
        return start(io, work);
    }

    /// Begins to write to the learner's database, after everything written before.
    public <T> Task<T> write(Callable<T> work) {
        return start(writer, _ -> work.call());
    }

    private <T> Task<T> start(Executor executor, Work<T> work) {
        FxThread.check();
        var task = new Task<T>(unhandled);
        var pause = new PauseTransition(PATIENCE);
        pause.setOnFinished(_ -> task.isSlow());
        pause.play();
        task.always(pause::stop);
        try {
            executor.execute(() -> task.work(work));
        } catch (RejectedExecutionException _) {
            task.refused();
        }
        return task;
    }
}
