package dev.carrel.bench;

import dev.carrel.authoring.AuthorKeys;
import dev.carrel.authoring.CourseCheck;
import dev.carrel.authoring.Export;
import dev.carrel.authoring.Exporter;
import dev.carrel.authoring.Release;
import dev.carrel.authoring.SourceFolder;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/// How fast a made course becomes a pack: `export [LESSONS] [WORDS] [RUNS]`, by default 200 lessons
/// of 900 words, 5 times. One JSON line.
final class ExportBench {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String[] WORDS =
            ("the model learns from data and every label costs somebody time so a rule that works is"
                            + " worth more than a network nobody understands when the table is small")
                    .split(" ");

    private ExportBench() {}

    static void run(String... args) throws Exception {
        int lessons = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int words = args.length > 1 ? Integer.parseInt(args[1]) : 900;
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        Path folder = Files.createTempDirectory("export-bench");
        try {
            measure(folder, lessons, words, runs);
        } finally {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void measure(Path folder, int lessons, int words, int runs) throws IOException {
        Path source = folder.resolve("course");
        write(source, lessons, words);
        AuthorKeys keys =
                AuthorKeys.create(folder.resolve("bench.carrel-key"), "Bench", DAY).keys();
        double[] checks = new double[runs];
        double[] exports = new double[runs];
        long bytes = 0;
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            CourseCheck.of(SourceFolder.open(source), DAY, Progress.SILENT);
            checks[run] = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            Export export =
                    new Exporter(keys, DAY)
                            .export(
                                    SourceFolder.open(source),
                                    Release.Wish.NONE,
                                    folder.resolve("bench.coursepack"),
                                    Progress.SILENT);
            exports[run] = (System.nanoTime() - start) / 1e6;
            bytes = export instanceof Export.Done done ? done.bytes() : -1;
        }
        double size = SourceFolder.open(source).size();
        System.out.printf(
                "{\"bench\":\"export\",\"lessons\":%d,\"words\":%d,\"sourceBytes\":%.0f,\"packBytes\":%d,\"checkMs\":%.0f,\"exportMs\":%.0f,\"lessonsPerSecond\":%.0f,\"megabytesPerSecond\":%.1f}%n",
                lessons,
                words,
                size,
                bytes,
                median(checks),
                median(exports),
                lessons * 1000 / median(exports),
                size / 1000 / median(exports));
    }

    private static void write(Path source, int lessons, int words) throws IOException {
        Files.createDirectories(source.resolve("lessons"));
        Files.writeString(source.resolve("course.yaml"), "id: made\ntitle: Made\nlanguage: en\n");
        StringBuilder summary = new StringBuilder("# Made\n\n");
        for (int lesson = 0; lesson < lessons; lesson++) {
            String name = "lessons/l%05d.md".formatted(lesson);
            summary.append("* [Lesson ").append(lesson).append("](").append(name).append(")\n");
            Files.writeString(source.resolve(name), text(lesson, words));
        }
        Files.writeString(source.resolve("SUMMARY.md"), summary);
    }

    private static String text(int lesson, int words) {
        Random random = new Random(lesson);
        StringBuilder text = new StringBuilder("# Lesson " + lesson + "\n\n");
        for (int word = 1; word <= words; word++) {
            text.append(WORDS[random.nextInt(WORDS.length)])
                    .append(random.nextInt(100) == 0 ? lesson : "");
            text.append(word % 300 == 0 ? ".\n\n## Part\n\n" : word % 60 == 0 ? ".\n\n" : " ");
        }
        return text.append("\n\n| a | b |\n|---|---|\n| 1 | 2 |\n").toString();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
