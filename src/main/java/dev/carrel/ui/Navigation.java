package dev.carrel.ui;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.ui.notebook.NotebookScreen;
import dev.carrel.ui.orphans.OrphansScreen;
import dev.carrel.ui.orphans.OrphansViewModel;
import dev.carrel.ui.reader.ReaderRooms;
import dev.carrel.ui.reader.ReaderScreen;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Goes between the shelf, the reader, the notebook and the notes to look at, and back to where the
/// learner was. Lives on the JavaFX thread.
final class Navigation {
    private final Program program;
    private final Parent shelf;
    private final Consumer<ReaderScreen> opened;
    private @Nullable ReaderScreen reader;
    private @Nullable NotebookScreen notebook;
    private @Nullable OrphansScreen looking;

    /// @param opened told of every reader that is made
    Navigation(Program program, Parent shelf, Consumer<ReaderScreen> opened) {
        this.program = program;
        this.shelf = shelf;
        this.opened = opened;
    }

    @Nullable ReaderScreen reader() {
        return reader;
    }

    @Nullable NotebookScreen notebook() {
        return notebook;
    }

    /// The notes to look at, if they are.
    @Nullable OrphansScreen looking() {
        return looking;
    }

    /// Whether the shelf is to be seen.
    boolean onShelf() {
        return reader == null && notebook == null && looking == null;
    }

    /// Back to the shelf.
    void showLibrary() {
        if (!onShelf()) {
            leave();
            program.preferences().lastCourse().set(null);
            program.frame().show(shelf);
            program.library().refresh();
        }
    }

    /// Opens a course where the learner stopped.
    void openCourse(CourseId course) {
        openCourse(course, null, null);
    }

    /// Opens a course.
    ///
    /// @param lesson null for where the learner stopped
    /// @param place the passage in it; null for where the learner stopped in it
    void openCourse(CourseId course, @Nullable LessonId lesson, @Nullable Place place) {
        openCourse(course, lesson, place, null);
    }

    private void openCourse(
            CourseId course,
            @Nullable LessonId lesson,
            @Nullable Place place,
            @Nullable OrphansScreen from) {
        leave();
        var open = program.rooms();
        var made =
                new ReaderScreen(
                        new ReaderRooms(
                                open.library(),
                                open.records(),
                                open.index(),
                                program.background(),
                                program.preferences().appearance(),
                                program.preferences().window(),
                                open.updates()),
                        new ReaderCallbacks(program, course, from),
                        course,
                        lesson,
                        place);
        reader = made;
        opened.accept(made);
        program.preferences().lastCourse().set(course);
        program.frame().show(made.node());
        made.focus();
    }

    /// Opens the notebook of a course, or of all.
    ///
    /// @param course null for all
    void openNotebook(@Nullable CourseId course) {
        boolean reading = reader != null;
        leave();
        var made =
                NotebookCallbacks.screen(
                        program,
                        course,
                        reading && course != null ? () -> openCourse(course) : this::showLibrary);
        notebook = made;
        program.frame().show(made.node());
    }

    /// Shows the notes that did not simply stay when the edition being read came.
    void lookAtNotes(CourseId course) {
        lookAtNotes(course, null);
    }

    /// As [#lookAtNotes(CourseId)], beginning with one of them.
    ///
    /// @param note null for the first that asks for a look
    void lookAtNotes(CourseId course, @Nullable UUID note) {
        Runnable back = wayBack(course, note);
        leave();
        var model =
                new OrphansViewModel(
                        program.background(), () -> program.rooms().updates().notesDesk(course));
        var made =
                new OrphansScreen(
                        model,
                        () -> program.afterWriting(back),
                        place -> program.afterWriting(() -> openFromNotes(course, place)));
        looking = made;
        program.frame().show(made.node());
        program.afterWriting(() -> made.load(note));
        made.focus();
    }

    private Runnable wayBack(CourseId course, @Nullable UUID note) {
        NotebookScreen from = notebook;
        if (from != null) {
            return () -> {
                leave();
                notebook = from;
                program.frame().show(from.node());
                from.resume(note);
            };
        }
        return reader == null ? this::showLibrary : () -> openCourse(course);
    }

    private void openFromNotes(CourseId course, Place place) {
        boolean whole = place.end() <= place.start();
        openCourse(course, place.lesson(), whole ? null : place, looking);
    }

    /// Back to the notes a passage was looked up from, with what was done there.
    void backToNotes(OrphansScreen from) {
        leave();
        looking = from;
        program.frame().show(from.node());
        program.afterWriting(from::refresh);
        from.focus();
    }

    /// The library is not as it was.
    void shelfChanged() {
        var reads = reader;
        if (reads != null) {
            reads.editionChanged();
        }
        var looks = looking;
        if (looks != null) {
            looks.refresh();
        }
        var pages = notebook;
        if (pages != null) {
            pages.refresh();
        }
    }

    /// Closes what is open: what is not kept yet is given to the background.
    void leave() {
        var read = reader;
        var notes = notebook;
        reader = null;
        notebook = null;
        looking = null;
        if (read != null) {
            read.close();
        }
        if (notes != null) {
            notes.close();
        }
    }
}
