package dev.carrel.ui.reader;

import org.jspecify.annotations.Nullable;

/// A line that tells the learner what just happened. Never the only place of anything.
///
/// @param text a sentence
/// @param action what can be done about it, if anything
record Notice(String text, @Nullable Action action) {
    /// @param label on the button
    record Action(String label, Runnable run) {}

    static Notice of(String text) {
        return new Notice(text, null);
    }
}
