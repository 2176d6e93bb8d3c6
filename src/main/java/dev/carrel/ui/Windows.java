package dev.carrel.ui;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.library.Library;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.records.LearnerRecords;
import dev.carrel.settings.Folders;
import dev.carrel.settings.Settings;
import dev.carrel.settings.SettingsFile;
import dev.carrel.ui.control.PngFile;
import dev.carrel.ui.reader.page.LessonPainter;
import dev.carrel.ui.reader.page.PageState;
import dev.carrel.ui.reader.page.PageTarget;
import dev.carrel.ui.reader.page.PageTheme;
import dev.carrel.ui.reader.page.Typography;
import dev.carrel.ui.task.FxThread;
import dev.carrel.ui.task.SessionEnd;
import dev.carrel.ui.theme.ChromeStyle;
import dev.carrel.update.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;

/// What the program can show. Every call is made on a thread that may wait, not on JavaFX's.
public final class Windows {
    /// Makes what checks and brings in editions, which needs a network that only `Main` hands out.
    @FunctionalInterface
    public interface UpdatesMaker {
        Updates of(Library library, LearnerRecords records);
    }

    private final ExecutorService io;
    private final ExecutorService writer;
    private final UpdatesMaker updates;
    private final Clock clock;
    private final String version;

    /// @param io for reading and waiting; any number of threads
    /// @param writer one thread, for the learner's database
    /// @param clock with the person's zone
    /// @param version of the program, for people
    public Windows(
            ExecutorService io,
            ExecutorService writer,
            UpdatesMaker updates,
            Clock clock,
            String version) {
        this.io = io;
        this.writer = writer;
        this.updates = updates;
        this.clock = clock;
        this.version = version;
    }

    /// Opens the reader and returns when it is closed. If it runs already with these folders, that
    /// one is told what to open, and this returns at once.
    ///
    /// @param open packs or addresses to open first
    /// @return exit code
    /// @throws IOException if the data folder cannot be used
    public int open(Folders folders, List<String> open) throws IOException {
        List<String> absolute = open.stream().map(Windows::absolute).toList();
        Optional<SingleInstance> bell = SingleInstance.come(folders.home(), absolute);
        if (bell.isEmpty()) {
            return 0;
        }
        try (SingleInstance held = bell.get();
                LogFile log = LogFile.start(folders.home());
                RoomsOpening rooms = new RoomsOpening(folders, clock, updates)) {
            rooms.begin(io);
            start();
            var closed = new CountDownLatch(1);
            Program program =
                    FxThread.call(() -> program(folders, rooms, log.file(), closed::countDown));
            try (var _ = SessionEnd.watch(() -> FxThread.later(program::leave))) {
                FxThread.call(() -> {
                    program.start(absolute);
                    return program;
                });
                held.listen(io, more -> FxThread.later(() -> program.openMore(more)));
                closed.await();
                finish(program);
            }
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /// Walks through the screens without a display and leaves a picture of each. What a second
    /// edition does is shown with a course made for it, in a home of its own.
    ///
    /// @param folders whose home is used; it may be new
    /// @param courses to be read on the tour; none for the first on the shelf
    /// @param out folder for the pictures, made if missing
    /// @return the pictures, in the order they were taken
    /// @throws IOException if a picture cannot be written, or the program does not come up
    public List<Path> tour(Folders folders, List<CourseId> courses, Path out) throws IOException {
        headless();
        List<Path> pictures = new ArrayList<>();
        tour(folders, program -> new Tour(program, out, pictures).walk(courses));
        try (var made = TourHome.make()) {
            var tides = new TourCourse(made.folder(), LocalDate.now(clock));
            tour(
                    made.folders(),
                    program -> new TourOfEditions(program, tides, out, pictures).walk());
        }
        return List.copyOf(pictures);
    }

    @FunctionalInterface
    private interface Walk {
        void through(Program program) throws IOException;
    }

    private void tour(Folders folders, Walk walk) throws IOException {
        try (LogFile log = LogFile.start(folders.home());
                RoomsOpening rooms = new RoomsOpening(folders, clock, updates)) {
            rooms.begin(io);
            start();
            Program program = FxThread.call(() -> program(folders, rooms, log.file(), () -> {}));
            try {
                walk.through(program);
            } finally {
                FxThread.call(() -> {
                    program.leave();
                    return program;
                });
                finish(program);
            }
        }
    }

    private Program program(Folders folders, RoomsOpening rooms, Path log, Runnable closed)
            throws IOException {
        var file = SettingsFile.in(folders, clock);
        Settings settings = file.load();
        var program =
                new Program(
                        new Program.ProgramParts(
                                folders, io, writer, rooms, clock, version, log, closed),
                        settings,
                        file,
                        Platform.getPreferences()
                                .colorSchemeProperty()
                                .map(ColorScheme.DARK::equals));
        new ChromeStyle().follow(program.appearance());
        return program;
    }

    // What was given to the writer is written before the database is closed.
    private void finish(Program program) throws IOException {
        try {
            writer.submit(() -> {}).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IOException("The last changes could not be written", e);
        }
        program.close();
    }

    /// Starts the toolkit, on the headless platform if that was asked for.
    ///
    /// @throws IOException if the system lacks what windows need
    private static void start() throws IOException {
        // Read once, when the first web view of any kind is made: see LessonPage.
        System.setProperty("com.sun.webkit.useHTTP2Loader", "false");
        var up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
            up.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            // it runs already
        } catch (UnsupportedOperationException e) {
            throw new IOException(
                    "No window can be opened here, since the desktop's own libraries are missing"
                            + " (on Linux: GTK 3). Install them and try again.",
                    e);
        }
        FxThread.call(() -> {
            Platform.setImplicitExit(false);
            return true;
        });
    }

    private static String absolute(String given) {
        if (given.contains("://")) {
            return given;
        }
        Path path = Path.of(given);
        return Files.exists(path) ? path.toAbsolutePath().toString() : given;
    }

    /// Paints one lesson into a PNG.
    ///
    /// @param theme `light`, `dark`, `sepia`, `contrast` or `contrast-dark`
    /// @param width of the page in px
    /// @throws IOException if it cannot be painted or written
    public void picture(LessonDocument lesson, CourseFiles files, String theme, int width, Path out)
            throws IOException {
        headless();
        start();
        PageTheme colours = theme(theme);
        var state =
                new PageState(
                        colours, Typography.DEFAULT, List.of(), List.of(), new PageTarget.Top());
        CompletableFuture<WritableImage> painted =
                FxThread.call(() -> LessonPainter.paint(lesson, files, state, width));
        try {
            PngFile.write(painted.get(), out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("The lesson could not be painted.", e.getCause());
        }
    }

    private static PageTheme theme(String name) throws IOException {
        for (PageTheme one : PageTheme.values()) {
            if (one.token().equals(name)) {
                return one;
            }
        }
        throw new IOException("There is no theme “%s”.".formatted(name));
    }

    private static void headless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }
}
