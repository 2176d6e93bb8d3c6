package dev.carrel.ui.task;

/// How far a task has come.
///
/// @param what is being worked on, in words for people; empty if it never said
/// @param done so far
/// @param total in all; 0 if not known
public record HowFar(String what, long done, long total) {
    /// Nothing said yet.
    public static final HowFar UNKNOWN = new HowFar("", 0, 0);

    /// From 0 to 1, or -1 if not known, as a progress bar takes it.
    public double fraction() {
        return total <= 0 ? -1 : Math.clamp((double) done / total, 0.0, 1.0);
    }
}
