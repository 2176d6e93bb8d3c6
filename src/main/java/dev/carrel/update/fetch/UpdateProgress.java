package dev.carrel.update.fetch;

/// Hears how far an install or update has come. May be called from several threads at once, some
/// dozen times a second; must be quick. To stop the work, use [Cancel].
@FunctionalInterface
public interface UpdateProgress {
    /// For whoever does not care.
    UpdateProgress SILENT = _ -> {};

    void at(Moment moment);

    /// What is being done.
    enum Phase {
        /// Asking what there is and checking its signatures.
        LOOKING,
        /// Bringing objects in.
        FETCHING,
        /// Finding the learner's notes in the new text.
        CARRYING,
        /// Writing to the library.
        INSTALLING
    }

    /// A point of the way.
    ///
    /// @param bytes come in so far, as transferred
    /// @param totalBytes to come in; 0 if not known
    /// @param objects whole so far
    /// @param totalObjects to come in; 0 if not known
    record Moment(Phase phase, long bytes, long totalBytes, int objects, int totalObjects) {
        public static Moment of(Phase phase) {
            return new Moment(phase, 0, 0, 0, 0);
        }
    }
}
