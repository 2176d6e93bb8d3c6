package dev.carrel.work;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/// Does many jobs of one kind: the caller works too, with helpers from an executor. Waits for
/// nobody who has not begun, so it is safe in a pool of any size, the caller's own included.
///
/// @param executor where helpers come from
/// @param size how many work at once, the caller among them
public record ParallelJobs(Executor executor, int size) {
    /// One of the jobs.
    @FunctionalInterface
    public interface Job<T> {
        void run(T item) throws IOException;
    }

    /// Runs the job for every item, beginning in order. After a failure nothing new is begun.
    ///
    /// @throws IOException the first failure
    public <T> void each(List<T> items, Job<T> job) throws IOException {
        Work<T> work = new Work<>(items, job);
        for (int i = 1; i < Math.min(size, items.size()); i++) {
            try {
                executor.execute(work);
            } catch (RejectedExecutionException e) {
                break; // it is closing down; the caller does the rest alone
            }
        }
        work.run();
        work.join();
    }

    private static final class Work<T> implements Runnable {
        private final List<T> items;
        private final Job<T> job;
        private int begun;
        private int ended;
        private @Nullable Throwable failure;

        Work(List<T> items, Job<T> job) {
            this.items = items;
            this.job = job;
        }

        private synchronized int next() {
            return failure == null && begun < items.size() ? begun++ : -1;
        }

        private synchronized void end(@Nullable Throwable how) {
            ended++;
            if (failure == null) {
                failure = how;
            }
            notifyAll();
        }

        @Override
        public void run() {
            for (int at = next(); at >= 0; at = next()) {
                Throwable how = null;
                try {
                    job.run(items.get(at));
                } catch (IOException | RuntimeException | Error e) {
                    how = e;
                } finally {
                    end(how);
                }
            }
        }

        synchronized void join() throws IOException {
            boolean interrupted = false;
            while (ended < begun) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true; // the jobs themselves notice; none may outlive this call
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            switch (failure) {
                case null -> {}
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
