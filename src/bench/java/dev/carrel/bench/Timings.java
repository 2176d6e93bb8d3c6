package dev.carrel.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How long something took, again and again.
final class Timings {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Long> nanos = new ArrayList<>();
    private final List<Long> cpu = new ArrayList<>();

    /// Something that takes time.
    interface Work {
        void run() throws Exception;
    }

    void time(Work work) throws Exception {
        long cpuStart = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        nanos.add(System.nanoTime() - start);
        cpu.add(THREADS.getCurrentThreadCpuTime() - cpuStart);
    }

    /// Milliseconds that a share of the runs stayed below.
    double percentile(double share) {
        return percentile(nanos, share);
    }

    private static double percentile(List<Long> times, double share) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.clamp(index, 0, sorted.size() - 1)) / 1e6;
    }

    /// `"name_p50_ms":1.2,"name_p95_ms":3.4,"name_cpu_p95_ms":3.3`; the last is what counts where
    /// other programs are at work.
    String json(String name) {
        return "\"%s_p50_ms\":%.2f,\"%s_p95_ms\":%.2f,\"%s_cpu_p95_ms\":%.2f"
                .formatted(
                        name, percentile(0.5), name, percentile(0.95), name, percentile(cpu, 0.95));
    }
}
