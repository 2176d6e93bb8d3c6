package dev.carrel.work;

import java.util.concurrent.atomic.AtomicBoolean;

/// The learner's "stop", said once, heard by everything that takes long. Thread-safe.
public final class Cancel {
    private final AtomicBoolean said = new AtomicBoolean();

    /// Asks for an end. What has arrived is kept for the next time.
    public void stop() {
        said.set(true);
    }

    /// Whether to end.
    public boolean stopped() {
        return said.get();
    }
}
