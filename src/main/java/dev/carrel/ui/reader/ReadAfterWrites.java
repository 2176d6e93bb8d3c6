package dev.carrel.ui.reader;

import dev.carrel.ui.task.Background;
import dev.carrel.ui.task.Task;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Reads what the learner did after everything that was written before, so that the newest note is
/// seen. While something long is being written, notes of another computer for example, nobody waits
/// for it: what is kept already is told first, and the newest as soon as it can be had.
final class ReadAfterWrites {
    private final Background background;

    ReadAfterWrites(Background background) {
        this.background = background;
    }

    /// Begins to read; failures are told by the task.
    ///
    /// @param work may be done twice, the first time beside what is being written
    /// @param first hears what to show
    /// @param then hears the newest if something older was shown
    <T> Task<T> read(Callable<T> work, Consumer<? super T> first, Consumer<? super T> then) {
        Task<T> newest = background.write(work);
        var waiting = new Waiting<T>(newest, first, then);
        newest.slow()
                .addListener((_, _, slow) -> {
                    if (slow) {
                        // What goes wrong here goes wrong there, and is told then.
                        background.run(work).then(waiting::older).orElse(_ -> {});
                    }
                });
        return newest.then(waiting::newest);
    }

    private static final class Waiting<T> {
        private final Task<T> task;
        private final Consumer<? super T> first;
        private final Consumer<? super T> then;
        private boolean shown;

        Waiting(Task<T> task, Consumer<? super T> first, Consumer<? super T> then) {
            this.task = task;
            this.first = first;
            this.then = then;
        }

        void older(T value) {
            if (task.running().get()) {
                shown = true;
                first.accept(value);
            }
        }

        void newest(T value) {
            if (shown) {
                then.accept(value);
            } else {
                first.accept(value);
            }
        }
    }
}
