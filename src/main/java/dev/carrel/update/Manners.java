package dev.carrel.update;

import java.util.random.RandomGenerator;

/// How to behave towards servers.
///
/// @param patience how long they may take
/// @param retry what to do when a download fails for a moment
/// @param connections at once
record Manners(Patience patience, Retry retry, int connections) {
    /// For what is nice to have: a second attempt, and no third.
    Manners hurried() {
        return new Manners(patience, retry.atMost(2), connections);
    }

    static Manners usual() {
        return new Manners(Patience.USUAL, Retry.usual(RandomGenerator.getDefault()), 6);
    }
}
