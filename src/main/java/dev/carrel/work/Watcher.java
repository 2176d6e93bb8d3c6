package dev.carrel.work;

import dev.carrel.work.Progress.Stage;
import java.util.concurrent.CancellationException;

/// Whoever waits for long work: hears how far it is, and may say stop. Thread-safe.
///
/// @param progress hears how far the work is
/// @param cancel says stop
public record Watcher(Progress progress, Cancel cancel) {
    /// Nobody waits: the work says nothing and is never stopped.
    public static Watcher nobody() {
        return new Watcher(Progress.SILENT, new Cancel());
    }

    /// The same person, told in another way.
    public Watcher hearing(Progress other) {
        return new Watcher(other, cancel);
    }

    /// As [Progress#at(String, long, long)].
    public void at(String what, long done, long total) {
        progress.at(what, done, total);
    }

    /// As [Progress#at(Stage)].
    public void at(Stage stage) {
        progress.at(stage);
    }

    /// Whether to end.
    public boolean stopped() {
        return cancel.stopped();
    }

    /// @throws CancellationException if the person has asked to stop
    public void check() {
        if (stopped()) {
            throw new CancellationException();
        }
    }
}
