package dev.carrel.pack;

/// Hears how far long work has come. To stop the work it throws
/// [java.util.concurrent.CancellationException]; what was there before is then still there.
@FunctionalInterface
public interface PackProgress {
    /// For whoever does not care.
    PackProgress SILENT = (_, _, _) -> {};

    /// @param what is being worked on, a path
    /// @param done bytes so far
    /// @param total bytes in all; 0 if not known
    void at(String what, long done, long total);
}
