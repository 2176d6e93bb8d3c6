package dev.carrel.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.settings.Folders;
import dev.carrel.settings.Settings;
import dev.carrel.settings.SettingsFile;
import dev.carrel.ui.task.SessionEnd;
import dev.carrel.update.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Logging out of the desktop sends every program a request to end.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Java can only kill there, not ask")
class SessionEndTest {
    private static final String READING = "reading";

    @TempDir Path home;

    @Test
    @Timeout(120)
    void theDatabaseIsClosedAndTheLastCourseIsKeptWhenTheSystemAsksTheProgramToEnd()
            throws Exception {
        var settings = SettingsFile.in(Folders.of(home, Map.of()), Clock.systemUTC());
        settings.save(reading(settings.load()));
        Process program = start();
        try (var said =
                new BufferedReader(new InputStreamReader(program.getInputStream(), UTF_8))) {
            assertThat(said.lines().anyMatch(READING::equals)).isTrue();
            assertThat(openMarks()).as("while it runs").isNotEmpty();

            program.toHandle().destroy();

            assertThat(program.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
        }
        assertThat(openMarks()).as("databases that were not closed").isEmpty();
        assertThat(settings.load().lastCourse()).hasToString("ship-it-smart");
        assertThat(Files.readString(home.resolve("log/carrel-0.log")))
                .doesNotContain("The session ended before");
    }

    @Test
    void onceEverythingIsClosedNothingIsWaitedFor() {
        var asked = new CountDownLatch(1);
        SessionEnd.watch(asked::countDown).close();
        assertThat(asked.getCount()).as("asked to leave without need").isEqualTo(1);
    }

    private static Settings reading(Settings settings) {
        return new Settings(
                settings.theme(),
                settings.text(),
                settings.window(),
                new CourseId("ship-it-smart"),
                false);
    }

    private List<String> openMarks() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".db.open-"))
                    .toList();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Running.class.getName(),
                        home.toString())
                .redirectError(home.resolve("errors.txt").toFile())
                .start();
    }

    /// The whole program, which says when a lesson is on screen.
    static final class Running {
        private static final Logger PROGRAM = Logger.getLogger(Program.class.getName());

        private Running() {}

        public static void main(String[] args) throws Exception {
            var io = Executors.newVirtualThreadPerTaskExecutor();
            var clock = Clock.systemUTC();
            var windows =
                    new Windows(
                            io,
                            Executors.newSingleThreadExecutor(),
                            (library, records) -> Updates.overTheWeb(library, records, io, clock),
                            clock,
                            "test");
            PROGRAM.addHandler(new Ear());
            System.exit(windows.open(Folders.of(Path.of(args[0]), Map.of()), List.of()));
        }

        /// Hears of the first lesson.
        private static final class Ear extends Handler {
            @Override
            public void publish(LogRecord told) {
                if (told.getMessage().startsWith("First lesson on screen")) {
                    System.out.println(READING);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        }
    }
}
