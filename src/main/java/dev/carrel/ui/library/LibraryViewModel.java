package dev.carrel.ui.library;

import dev.carrel.course.CourseId;
import dev.carrel.ui.control.Words;
import dev.carrel.ui.task.Background;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the library screen shows. Lives on the JavaFX thread.
public final class LibraryViewModel {
    /// What is to be seen.
    public sealed interface State {
        /// The courses are being read.
        record Loading() implements State {}

        /// There is no course yet.
        record Empty() implements State {}

        /// The shelf, never empty.
        record Shown(List<ShelfCourse> courses) implements State {
            public Shown {
                courses = List.copyOf(courses);
            }
        }

        /// The shelf cannot be read.
        ///
        /// @param reason for people
        record Failed(String reason) implements State {}
    }

    private final Words words = new Words(LibraryViewModel.class);
    private final Background background;
    private final Callable<List<ShelfCourse>> shelf;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Loading());
    private int asked;

    /// @param shelf reads the courses; blocking
    public LibraryViewModel(Background background, Callable<List<ShelfCourse>> shelf) {
        this.background = background;
        this.shelf = shelf;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Reads the shelf again; what is shown stays until then.
    public void refresh() {
        int mine = ++asked;
        background
                .run(shelf)
                .then(courses -> {
                    if (mine == asked) {
                        state.set(courses.isEmpty() ? new State.Empty() : new State.Shown(courses));
                    }
                })
                .orElse(reason -> {
                    System.getLogger(LibraryViewModel.class.getName())
                            .log(System.Logger.Level.ERROR, "The shelf cannot be read", reason);
                    if (mine == asked) {
                        String said = reason.getMessage();
                        state.set(
                                new State.Failed(
                                        said == null ? words.say("failed.unknown") : said));
                    }
                });
    }

    /// The course on the shelf, if it is there.
    public Optional<ShelfCourse> course(CourseId id) {
        return courses().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Those on the shelf; none while it is being read for the first time.
    public List<ShelfCourse> courses() {
        return state.get() instanceof State.Shown(var courses) ? courses : List.of();
    }
}
