package dev.carrel.update.notes;

import java.io.IOException;

/// A place that may have the words of editions a learner skipped.
@FunctionalInterface
public interface Skipped {
    /// There is none: the edition came as a file, or is one the learner went back to.
    Skipped NOWHERE = (_, _) -> false;

    /// Brings in what can be had of the editions between two that is not at hand.
    ///
    /// @return whether more of them are at hand now
    /// @throws IOException only if the learner said stop
    boolean bring(int from, int to) throws IOException;
}
