package dev.carrel.ui;

import dev.carrel.annotation.Annotation;
import dev.carrel.course.CourseId;
import dev.carrel.settings.Settings;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.task.FxThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Walks through a program that runs on the headless platform: the same start, a lesson, an answer,
/// a note, and a picture of each screen. On a thread that may wait.
final class Tour {
    private final Program program;
    private final TourCamera camera;

    /// @param pictures every one that is taken is added
    Tour(Program program, Path out, List<Path> pictures) {
        this.program = program;
        this.camera = new TourCamera(program, out, pictures);
    }

    /// @param courses to be read; none for the first on the shelf
    void walk(List<CourseId> courses) throws IOException {
        Settings before = FxThread.call(() -> program.preferences().now());
        try {
            TourCamera.fx(() -> {
                program.preferences().checkForUpdates().set(false);
                program.preferences().lastCourse().set(null);
                program.appearance().choice().set(ThemeChoice.LIGHT);
                program.start(List.of());
            });
            TourCamera.until("the library", program::ready);
            List<CourseId> shown = courses.isEmpty() ? List.of(firstOnTheShelf()) : courses;
            library();
            for (CourseId course : shown) {
                reader(course, new TourReader(program.rooms(), course).read());
            }
            camera.picture("library-afterwards");
        } catch (IllegalStateException e) {
            throw new IOException("The tour ended early: " + e.getMessage(), e);
        } finally {
            TourCamera.fx(() -> {
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
        camera.size(1440, 900);
        camera.inBoth("library");
        camera.size(900, 640);
        camera.picture("library-small");
        camera.size(1440, 900);
        TourCamera.fx(() -> new CourseActions(program).settings());
        camera.inBoth("settings");
        TourCamera.fx(() -> {
            program.frame().sheets().close();
            new CourseActions(program).keys();
        });
        camera.picture("keyboard-map");
        TourCamera.fx(program.frame().sheets()::close);
    }

    private void reader(CourseId course, TourReader.Done done) throws IOException {
        read(course);
        camera.inBoth("reader");
        camera.size(900, 640);
        camera.picture("reader-small");
        camera.size(1440, 900);
        leaveReader();
        if (done.answer(program.rooms())) {
            read(course);
            camera.inBoth("answered-question");
        }
        leaveReader();
        Annotation.Highlight note = done.note(program.rooms());
        read(course);
        camera.inBoth("note-on-" + note.passage().lesson().value());
        notebook(course);
        TourCamera.fx(program.screens()::showLibrary);
        TourCamera.until("the shelf", program::ready);
    }

    private void notebook(CourseId course) throws IOException {
        openNotebook(program, course);
        camera.inBoth("notebook");
        camera.size(900, 640);
        camera.picture("notebook-small");
        camera.size(1440, 900);
        TourCamera.fx(() -> {
            var notebook = program.screens().notebook();
            if (notebook != null) {
                notebook.export();
            }
        });
        camera.picture("notebook-export");
        TourCamera.fx(program.frame().sheets()::close);
    }

    /// Opens the notebook of a course and waits until its notes are there.
    static void openNotebook(Program program, CourseId course) throws IOException {
        TourCamera.fx(() -> program.screens().openNotebook(course));
        TourCamera.until(
                "the notebook",
                () -> {
                    var notebook = program.screens().notebook();
                    return notebook != null && notebook.ready().get();
                });
    }

    private void read(CourseId course) throws IOException {
        TourCamera.fx(() -> program.screens().openCourse(course));
        TourCamera.until(
                "the lesson",
                () -> {
                    var reader = program.screens().reader();
                    return reader != null && reader.seen().get() != null;
                });
    }

    // What the reader still gives to the writer comes before anything the tour does next.
    private void leaveReader() throws IOException {
        TourCamera.fx(program.screens()::showLibrary);
        var written = new AtomicBoolean();
        TourCamera.fx(() -> program.background().write(() -> true).always(() -> written.set(true)));
        TourCamera.until("the writer", written::get);
    }
}
