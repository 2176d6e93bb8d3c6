package dev.carrel.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Switches between lessons of 3,000 words until they are painted: to one the page has not seen,
/// and, turn about, to one it was told of as a neighbour. `switch [SWITCHES OF EACH KIND]`
final class SwitchBench {
    private static final int LESSONS = 24;
    private static final int WARM_UP = 10;
    private static final int READING = 400; // ms

    private SwitchBench() {}

    static void run(String... args) throws Exception {
        int count = args.length == 0 ? 60 : Integer.parseInt(args[0]);
        var course = new BenchCourse(LESSONS);
        var lessons = course.documents();
        List<Double> fresh = new ArrayList<>();
        List<Double> known = new ArrayList<>();
        List<Double> page = new ArrayList<>();
        try (var window = new PageBenchWindow()) {
            for (int i = 0; i < 2 * count + WARM_UP; i++) {
                var lesson = lessons.get(i % LESSONS);
                boolean prefetched = i % 2 == 1;
                if (prefetched) {
                    window.prefetch(lesson, course);
                }
                PageBenchWindow.read(READING);
                double millis = window.show(lesson, course);
                if (i >= WARM_UP) {
                    (prefetched ? known : fresh).add(millis);
                    page.add(window.pageMillis());
                }
            }
        }
        int words = lessons.getFirst().text().split("\\s+").length;
        System.out.printf(
                "{\"bench\":\"switch\",\"words\":%d,\"switches\":%d,%s,%s,%s,\"ratio\":%.2f}%n",
                words,
                known.size(),
                json("unseen", fresh),
                json("neighbour", known),
                json("of_which_page", page),
                percentile(known, 0.5) / percentile(fresh, 0.5));
        System.exit(0);
    }

    private static String json(String name, List<Double> millis) {
        return "\"%s_p50_ms\":%.1f,\"%s_p95_ms\":%.1f"
                .formatted(name, percentile(millis, 0.5), name, percentile(millis, 0.95));
    }

    private static double percentile(List<Double> millis, double share) {
        var sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
