package dev.carrel.ui;

import dev.carrel.annotation.Annotation;
import dev.carrel.course.CourseId;
import dev.carrel.settings.Settings;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.control.PngFile;
import dev.carrel.ui.task.FxThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Walks through a program that runs on the headless platform: the same start, a lesson, an answer,
/// a note, and a picture of each screen. On a thread that may wait.
final class Tour {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);
    private static final long CALM = TimeUnit.SECONDS.toNanos(12);

    private final Program program;
    private final Path out;
    private final List<Path> pictures = new ArrayList<>();

    Tour(Program program, Path out) {
        this.program = program;
        this.out = out;
    }

    /// @param courses to be read; none for the first on the shelf
    /// @return the pictures, in the order they were taken
    List<Path> walk(List<CourseId> courses) throws IOException {
        Settings before = FxThread.call(() -> program.preferences().now());
        try {
            fx(() -> {
                program.preferences().checkForUpdates().set(false);
                program.preferences().lastCourse().set(null);
                program.appearance().choice().set(ThemeChoice.LIGHT);
                program.start(List.of());
            });
            until("the library", program::ready);
            List<CourseId> shown = courses.isEmpty() ? List.of(firstOnTheShelf()) : courses;
            library();
            for (CourseId course : shown) {
                reader(course, new TourReader(program.rooms(), course).read());
            }
            picture("library-afterwards");
            return List.copyOf(pictures);
        } catch (IllegalStateException e) {
            throw new IOException("The tour ended early: " + e.getMessage(), e);
        } finally {
            fx(() -> {
                program.preferences().checkForUpdates().set(before.checkForUpdates());
                program.preferences().lastCourse().set(before.lastCourse());
                program.preferences().window().set(before.window());
                program.appearance().choice().set(before.theme());
            });
        }
    }

    private CourseId firstOnTheShelf() throws IOException {
        return FxThread.call(() -> program.library().courses()).stream()
                .findFirst()
                .orElseThrow(() -> new IOException("There is no course to show."))
                .id();
    }

    private void library() throws IOException {
        size(1440, 900);
        inBoth("library");
        size(900, 640);
        picture("library-small");
        size(1440, 900);
        fx(() -> new CourseActions(program).settings());
        inBoth("settings");
        fx(() -> {
            program.frame().sheets().close();
            new CourseActions(program).keys();
        });
        picture("keyboard-map");
        fx(program.frame().sheets()::close);
    }

    private void reader(CourseId course, TourReader.Done done) throws IOException {
        read(course);
        inBoth("reader");
        size(900, 640);
        picture("reader-small");
        size(1440, 900);
        leaveReader();
        if (done.answer(program.rooms())) {
            read(course);
            inBoth("answered-question");
        }
        leaveReader();
        Annotation.Highlight note = done.note(program.rooms());
        read(course);
        inBoth("note-on-" + note.passage().lesson().value());
        notebook(course);
        fx(program.screens()::showLibrary);
        until("the shelf", program::ready);
        editions(course);
    }

    /// What the next edition would bring, and what this one did to the notes.
    private void editions(CourseId course) throws IOException {
        fx(() -> new CourseActions(program).whatIsNew(course));
        inBoth("what-is-new");
        fx(() -> {
            program.frame().sheets().close();
            program.screens().lookAtNotes(course);
        });
        inBoth("notes-to-look-at");
        size(900, 640);
        picture("notes-to-look-at-small");
        size(1440, 900);
        fx(program.screens()::showLibrary);
        until("the shelf", program::ready);
    }

    private void notebook(CourseId course) throws IOException {
        fx(() -> program.screens().openNotebook(course));
        until(
                "the notebook",
                () -> {
                    var notebook = program.screens().notebook();
                    return notebook != null && notebook.ready().get();
                });
        inBoth("notebook");
        size(900, 640);
        picture("notebook-small");
        size(1440, 900);
        fx(() -> {
            var notebook = program.screens().notebook();
            if (notebook != null) {
                notebook.export();
            }
        });
        picture("notebook-export");
        fx(program.frame().sheets()::close);
    }

    private void read(CourseId course) throws IOException {
        fx(() -> program.screens().openCourse(course));
        until(
                "the lesson",
                () -> {
                    var reader = program.screens().reader();
                    return reader != null && reader.seen().get() != null;
                });
    }

    // What the reader still gives to the writer comes before anything the tour does next.
    private void leaveReader() throws IOException {
        fx(program.screens()::showLibrary);
        var written = new AtomicBoolean();
        fx(() -> program.background().write(() -> true).always(() -> written.set(true)));
        until("the writer", written::get);
    }

    private void inBoth(String name) throws IOException {
        theme(ThemeChoice.LIGHT);
        picture(name + "-light");
        theme(ThemeChoice.DARK);
        picture(name + "-dark");
        theme(ThemeChoice.LIGHT);
    }

    private void theme(ThemeChoice choice) {
        fx(() -> program.appearance().choice().set(choice));
    }

    private void size(double width, double height) {
        fx(() -> {
            var stage = program.frame().stage();
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /// Takes a picture when nothing changes on screen any more.
    private void picture(String name) throws IOException {
        long end = System.nanoTime() + CALM;
        WritableImage last = frame();
        int same = 0;
        while (same < 3 && System.nanoTime() < end) {
            pause(200);
            WritableImage next = frame();
            same = equal(last, next) ? same + 1 : 0;
            last = next;
        }
        Path file = out.resolve("%02d-%s.png".formatted(pictures.size() + 1, name));
        PngFile.write(last, file);
        pictures.add(file);
    }

    private WritableImage frame() {
        return FxThread.call(() -> program.frame().scene().snapshot(null));
    }

    private static boolean equal(WritableImage one, WritableImage other) {
        return one.getWidth() == other.getWidth()
                && one.getHeight() == other.getHeight()
                && Arrays.equals(pixels(one), pixels(other));
    }

    private static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static void fx(Runnable work) {
        FxThread.call(() -> {
            work.run();
            return true;
        });
    }

    private static void until(String what, Callable<Boolean> question) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (!FxThread.call(question)) {
            if (System.nanoTime() > end) {
                throw new IOException("The tour waited in vain for " + what + ".");
            }
            pause(50);
        }
    }

    @SuppressWarnings("ThreadSleep")
    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
