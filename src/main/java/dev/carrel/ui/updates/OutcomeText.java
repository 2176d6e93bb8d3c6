package dev.carrel.ui.updates;

import dev.carrel.library.Installation;
import java.time.Clock;

/// What came of going to another edition, in the learner's words.
public final class OutcomeText {
    private final UpdateText text;

    public OutcomeText(Clock clock) {
        this.text = new UpdateText(clock);
    }

    /// @param title one sentence
    /// @param text the rest
    public record Said(String title, String text) {}

    public Said of(Installation installation) {
        var outcome = text.settled(installation);
        return new Said(outcome.title(), outcome.text());
    }
}
