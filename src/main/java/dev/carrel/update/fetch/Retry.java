package dev.carrel.update.fetch;

import dev.carrel.work.Cancel;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// Tries again, a bounded number of times, after 1, 2, 4, 8, … times `first`, give or take half, so
/// that many readers do not come back at the same moment.
///
/// @param attempts in all, from 1
/// @param first pause before the second attempt
/// @param pause how to wait
/// @param random the jitter
public record Retry(int attempts, Duration first, Pause pause, RandomGenerator random) {
    /// A way to wait.
    @FunctionalInterface
    public interface Pause {
        void sleep(Duration duration) throws InterruptedException;
    }

    /// Something that may fail for a moment.
    @FunctionalInterface
    public interface Attempt<T> {
        public T run() throws FetchException;
    }

    /// Five attempts, 1 s before the second.
    public static Retry usual(RandomGenerator random) {
        return new Retry(5, Duration.ofSeconds(1), Thread::sleep, random);
    }

    /// One attempt.
    public static Retry never() {
        return new Retry(1, Duration.ZERO, Thread::sleep, RandomGenerator.getDefault());
    }

    /// The same with no more attempts than these.
    Retry atMost(int most) {
        return new Retry(Math.min(most, attempts), first, pause, random);
    }

    /// Runs until it succeeds, fails for good, or has failed too often.
    public <T> T run(Cancel cancel, Attempt<T> attempt) throws FetchException {
        for (int n = 1; ; n++) {
            FetchException.throwIfStopped(cancel);
            try {
                return attempt.run();
            } catch (FetchException e) {
                if (n >= attempts || !e.reason().worthRetrying()) {
                    throw e;
                }
                waitBefore(n);
            }
        }
    }

    private void waitBefore(int failures) throws FetchException {
        double factor = (1L << Math.min(failures - 1, 10)) * (0.5 + random.nextDouble());
        try {
            pause.sleep(Duration.ofMillis((long) (first.toMillis() * factor)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(FetchException.Reason.CANCELLED, "Stopped.", e);
        }
    }
}
