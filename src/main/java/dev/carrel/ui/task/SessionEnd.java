package dev.carrel.ui.task;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Leaves in order when the system asks the program to end, as it does when the learner logs out:
/// what was typed last is kept, and the next start need not check the database. While the program
/// runs, the system's request is answered within [#PATIENCE]; then the process ends as it is.
public final class SessionEnd implements AutoCloseable {
    /// Systems wait about this long before they end a process the hard way.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final CountDownLatch left = new CountDownLatch(1);
    private final Thread hook;

    private SessionEnd(Runnable leave) {
        this.hook =
                Thread.ofPlatform()
                        .name("session end")
                        .unstarted(() -> {
                            leave.run();
                            awaitLeft();
                        });
    }

    /// Watches until closed.
    ///
    /// @param leave begins to leave; whoever leaves closes this when all is written
    public static SessionEnd watch(Runnable leave) {
        var end = new SessionEnd(leave);
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    private void awaitLeft() {
        try {
            if (!left.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                System.getLogger(SessionEnd.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "The session ended before all was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Everything is written.
    @Override
    public void close() {
        left.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending, and was waiting for this
        }
    }
}
