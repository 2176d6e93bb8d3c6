package dev.carrel.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Walks through what a second edition brings: what is new, what becomes of the notes, what is
/// different in a lesson that was read. In a home of its own. On a thread that may wait.
final class TourOfEditions {
    private final Program program;
    private final TourCourse tides;
    private final TourCamera camera;

    /// @param pictures every one that is taken is added
    TourOfEditions(Program program, TourCourse tides, Path out, List<Path> pictures) {
        this.program = program;
        this.tides = tides;
        this.camera = new TourCamera(program, out, pictures);
    }

    void walk() throws IOException {
        try {
            TourCamera.fx(() -> {
                program.preferences().checkForUpdates().set(false);
                program.start(List.of());
            });
            TourCamera.until("the library", program::ready);
            tides.publish(1);
            tides.install(program.rooms());
            TourCourse.Left left = tides.read(program.rooms());
            tides.publish(2);
            shelf();
            update();
            notes(left);
            whatChanged();
            notebook();
        } catch (IllegalStateException e) {
            throw new IOException("The tour ended early: " + e.getMessage(), e);
        }
    }

    private void shelf() throws IOException {
        TourCamera.fx(program::shelfChanged);
        TourCamera.until("the course", () -> program.library().course(TourCourse.ID).isPresent());
    }

    /// The news before and after installing.
    private void update() throws IOException {
        camera.size(1440, 900);
        TourCamera.fx(() -> new CourseActions(program).whatIsNew(TourCourse.ID));
        TourCamera.until("what is new", () -> primary() != null);
        camera.inBoth("what-is-new");
        camera.size(900, 640);
        camera.picture("what-is-new-small");
        camera.size(1440, 900);
        Node install = primary();
        TourCamera.fx(() -> {
            if (install instanceof Button button) {
                button.fire();
            }
        });
        TourCamera.until(
                "the second edition",
                () ->
                        program.library()
                                        .course(TourCourse.ID)
                                        .filter(one -> one.installed().edition().number() == 2)
                                        .isPresent()
                                && primary() != null);
        camera.picture("updated");
        TourCamera.fx(program.frame().sheets()::close);
    }

    private Node primary() {
        return program.frame().scene().getRoot().lookup(".sheet .button.accent");
    }

    private void notes(TourCourse.Left left) throws IOException {
        TourCamera.fx(() -> program.screens().lookAtNotes(TourCourse.ID, left.gone()));
        until(".place-card");
        camera.inBoth("notes-to-look-at");
        camera.size(900, 640);
        camera.picture("notes-to-look-at-small");
        camera.size(1440, 900);
        TourCamera.fx(() -> program.screens().lookAtNotes(TourCourse.ID, left.reworded()));
        until(".passage-inserted");
        camera.inBoth("reworded-note");
    }

    private void until(String selector) throws IOException {
        TourCamera.until(
                "the notes", () -> program.frame().scene().getRoot().lookup(selector) != null);
    }

    private void whatChanged() throws IOException {
        TourCamera.fx(() -> program.screens().openCourse(TourCourse.ID, TourCourse.CHANGED, null));
        TourCamera.until(
                "the lesson",
                () -> {
                    var reader = program.screens().reader();
                    return reader != null && TourCourse.CHANGED.equals(reader.seen().get());
                });
        TourCamera.fx(() -> {
            Node focused = program.frame().scene().getFocusOwner();
            Event.fireEvent(
                    focused == null ? program.frame().scene().getRoot() : focused,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.C, true, true, false, false));
        });
        camera.inBoth("what-changed");
    }

    private void notebook() throws IOException {
        Tour.openNotebook(program, TourCourse.ID);
        camera.inBoth("notebook-after-update");
        TourCamera.fx(program.screens()::showLibrary);
        TourCamera.until("the shelf", program::ready);
    }
}
