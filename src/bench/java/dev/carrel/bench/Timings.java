package dev.carrel.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How long something took, again and again.
final class Timings {
    private final List<Long> nanos = new ArrayList<>();

    /// Something that takes time.
    interface Work {
        void run() throws Exception;
    }

    void time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        nanos.add(System.nanoTime() - start);
    }

    /// Milliseconds that a share of the runs stayed below.
    double percentile(double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.clamp(index, 0, sorted.size() - 1)) / 1e6;
    }

    /// `"name_p50_ms":1.2,"name_p95_ms":3.4`
    String json(String name) {
        return "\"%s_p50_ms\":%.2f,\"%s_p95_ms\":%.2f"
                .formatted(name, percentile(0.5), name, percentile(0.95));
    }
}
