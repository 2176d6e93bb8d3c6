package dev.carrel.ui.task;

import java.util.concurrent.CancellationException;

/// How running work speaks to whoever waits for it. Called on the thread that works; cheap enough
/// to be called for every piece.
public interface TaskProgress {
    /// @param what is being worked on, in words for people
    /// @param done so far
    /// @param total in all; 0 if not known
    void report(String what, long done, long total);

    /// Whether the person has asked to stop.
    boolean cancelled();

    /// @throws CancellationException if the person has asked to stop
    default void check() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
