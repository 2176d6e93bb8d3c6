package dev.carrel.update.fetch;

import java.util.concurrent.atomic.LongAdder;

/// What went over the line. Thread-safe.
public final class Traffic {
    private final LongAdder requests = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    /// A reading of the counters.
    ///
    /// @param requests sent, redirects followed included
    /// @param bytes of bodies received, heads not counted
    public record Count(long requests, long bytes) {
        public static final Count NOTHING = new Count(0, 0);

        /// What came on top since an earlier reading.
        public Count since(Count earlier) {
            return new Count(requests - earlier.requests, bytes - earlier.bytes);
        }
    }

    void request() {
        requests.increment();
    }

    void received(long count) {
        bytes.add(count);
    }

    public Count count() {
        return new Count(requests.sum(), bytes.sum());
    }
}
