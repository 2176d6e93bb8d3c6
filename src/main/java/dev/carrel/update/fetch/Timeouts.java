package dev.carrel.update.fetch;

import java.time.Duration;

/// How long a server may take.
///
/// @param answer until the head of an answer is there
/// @param stall without a single byte of the body
/// @param window over which the slowest bearable rate is measured, counting only time spent waiting
/// @param slowest bytes per second that have to arrive over a window
public record Timeouts(Duration answer, Duration stall, Duration window, long slowest) {
    /// 20 s for an answer, 20 s without a byte, 1 KiB/s over 60 s.
    public static final Timeouts USUAL =
            new Timeouts(
                    Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60), 1024);
}
