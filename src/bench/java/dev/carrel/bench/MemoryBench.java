package dev.carrel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// How much memory the program holds after twenty lessons of 3,000 words (Linux only). `memory`
final class MemoryBench {
    private static final int LESSONS = 20;
    private static final int READING = 1500; // ms

    private MemoryBench() {}

    static void run(String... args) throws Exception {
        var course = new BenchCourse(LESSONS);
        var lessons = course.documents();
        try (var window = new PageBenchWindow()) {
            window.show(lessons.getFirst(), course);
            PageBenchWindow.read(READING);
            long[] first = memory();
            for (var lesson : lessons) {
                window.show(lesson, course);
                PageBenchWindow.read(READING);
            }
            long[] last = memory();
            System.out.printf(
                    "{\"bench\":\"memory\",\"lessons\":%d,\"pss_mb_after_1\":%d,\"rss_mb_after_1\":%d,"
                            + "\"pss_mb\":%d,\"rss_mb\":%d}%n",
                    LESSONS, first[0], first[1], last[0], last[1]);
        }
        System.exit(0);
    }

    /// PSS and RSS in MB, as the kernel counts them.
    private static long[] memory() throws Exception {
        String rollup = Files.readString(Path.of("/proc/self/smaps_rollup"));
        return new long[] {megabytes(rollup, "Pss"), megabytes(rollup, "Rss")};
    }

    private static long megabytes(String rollup, String name) {
        var line = Pattern.compile("(?m)^" + name + ":\\s+(\\d+) kB").matcher(rollup);
        return line.find() ? Long.parseLong(line.group(1)) / 1024 : -1;
    }
}
