package dev.carrel.update.fetch;

import java.util.random.RandomGenerator;

/// How to behave towards servers.
///
/// @param patience how long they may take
/// @param retry what to do when a download fails for a moment
/// @param connections at once
public record RequestPolicy(Timeouts patience, Retry retry, int connections) {
    /// For what is nice to have: a second attempt, and no third.
    public RequestPolicy hurried() {
        return new RequestPolicy(patience, retry.atMost(2), connections);
    }

    public static RequestPolicy usual() {
        return new RequestPolicy(Timeouts.USUAL, Retry.usual(RandomGenerator.getDefault()), 6);
    }
}
