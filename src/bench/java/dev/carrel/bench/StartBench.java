package dev.carrel.bench;

import dev.carrel.course.CourseId;
import dev.carrel.settings.Folders;
import dev.carrel.settings.Settings;
import dev.carrel.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// From starting the program until the lesson where the learner stopped is on screen, in a real
/// window: it needs a display (`xvfb-run -a` makes one). Every start is a new process on one data
/// folder; the first, which installs the bundled course, is told apart. `start LAUNCHER [STARTS]`,
/// where LAUNCHER is `target/carrel/bin/carrel` or the launcher of an installed image.
final class StartBench {
    private static final String SAYS = "First lesson on screen after ";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    private final Path home = Files.createTempDirectory("carrel-start");
    private final String launcher;

    private StartBench(String launcher) throws IOException {
        this.launcher = launcher;
    }

    static void run(String... args) throws Exception {
        if (args.length == 0) {
            throw new IllegalArgumentException("start LAUNCHER [STARTS]");
        }
        var bench = new StartBench(args[0]);
        int starts = args.length == 1 ? 10 : Integer.parseInt(args[1]);
        double first = bench.start();
        List<Double> next = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            next.add(bench.start());
        }
        Collections.sort(next);
        System.out.printf(
                "{\"bench\":\"start\",\"starts\":%d,\"first_ms\":%.0f,\"p50_ms\":%.0f,\"min_ms\":%.0f,\"max_ms\":%.0f}%n",
                starts, first, next.get(starts / 2), next.getFirst(), next.getLast());
    }

    /// Milliseconds of one start.
    private double start() throws Exception {
        var settings =
                SettingsFile.in(Folders.of(home, Map.of()), Clock.system(ZoneId.systemDefault()));
        settings.save(course(settings.load()));
        long lines = told();
        long began = System.nanoTime();
        Process process =
                new ProcessBuilder(launcher, "--home", home.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("output.txt").toFile())
                        .start();
        try {
            while (told() == lines) {
                if (!process.isAlive() || System.nanoTime() - began > PATIENCE) {
                    throw new IllegalArgumentException(
                            "No lesson appeared: " + Files.readString(home.resolve("output.txt")));
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
            return (System.nanoTime() - began) / 1e6;
        } finally {
            TimeUnit.SECONDS.sleep(1);
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }

    private static Settings course(Settings settings) {
        return new Settings(
                settings.theme(),
                settings.text(),
                settings.window(),
                new CourseId("ship-it-smart"),
                false);
    }

    private long told() throws IOException {
        Path log = home.resolve("log/carrel-0.log");
        if (!Files.exists(log)) {
            return 0;
        }
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(SAYS)).count();
        }
    }
}
