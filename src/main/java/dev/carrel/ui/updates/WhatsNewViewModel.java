package dev.carrel.ui.updates;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.library.Installation;
import dev.carrel.library.InstalledCourse;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.task.Task;
import dev.carrel.update.Arrival;
import dev.carrel.update.EditionChange;
import dev.carrel.update.Updates;
import dev.carrel.update.notes.CarriedOver;
import dev.carrel.work.Cancel;
import dev.carrel.work.Watcher;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is new in a course: in the edition that is offered, else in the one being read; and the
/// update itself. Lives on the JavaFX thread.
public final class WhatsNewViewModel {
    /// The rooms it asks; everything here is blocking.
    public interface Source {
        /// @throws IOException if it cannot be fetched or read
        Optional<Updates.Preview> preview(CourseId course, Watcher watcher) throws IOException;

        /// @throws IOException if an edition is damaged
        Optional<EditionChange> changes(CourseId course, int from, int to) throws IOException;

        /// Lessons the learner has read, by the names they had then.
        ///
        /// @throws IOException if the records cannot be read
        Set<LessonId> read(CourseId course) throws IOException;

        Arrival update(CourseId course, Watcher watcher);

        Installation rollback(CourseId course);

        /// Whether the learner wants to hear nothing of new editions.
        ///
        /// @throws IOException if that cannot be read
        boolean quiet(CourseId course) throws IOException;

        /// @throws IOException if it cannot be kept
        void quiet(CourseId course, boolean quiet) throws IOException;
    }

    /// What is to be seen.
    public sealed interface State {
        /// @param words what is being done
        /// @param part from 0 to 1; -1 if not known
        record Working(String words, double part) implements State {}

        /// @param change from which edition to which
        /// @param notes what would become of the notes, in words; empty if nothing would happen now
        /// @param size what has to come in, in words; empty if there is nothing to install
        /// @param read lessons the learner has read, by the names they had then
        /// @param quiet whether the learner wants to hear nothing of new editions
        record News(
                EditionChange change, String notes, String size, Set<LessonId> read, boolean quiet)
                implements State {
            public News {
                read = Set.copyOf(read);
            }

            /// Lessons with new words that the learner has read.
            public List<EditionChange.Changed> mine() {
                return change.lessons().stream().filter(this::isMine).toList();
            }

            /// All others.
            public List<EditionChange.Changed> others() {
                return change.lessons().stream().filter(one -> !isMine(one)).toList();
            }

            private boolean isMine(EditionChange.Changed one) {
                return one.kind() != EditionChange.Kind.REMOVED
                        && !one.sameText()
                        && one.before().filter(read::contains).isPresent();
            }

            /// Minutes to catch up on what the learner has read.
            public OptionalInt catchUp() {
                return mine().stream().allMatch(one -> one.minutes().isPresent())
                        ? OptionalInt.of(
                                mine().stream().mapToInt(one -> one.minutes().orElse(0)).sum())
                        : OptionalInt.empty();
            }

            /// Whether this edition can be installed.
            public boolean offered() {
                return !size.isEmpty();
            }
        }

        /// What the author said of the edition being read, and nothing else is known of it.
        ///
        /// @param notes as Markdown
        record Said(String title, String notes) implements State {}

        /// It is over, or nothing is known.
        ///
        /// @param notes whether there are notes to look at
        /// @param back label of the edition that was left just now, if it can be gone back to
        record Told(boolean good, String title, String text, boolean notes, Optional<String> back)
                implements State {
            Told(boolean good, String title, String text) {
                this(good, title, text, false, Optional.empty());
            }
        }
    }

    private final Background background;
    private final Source source;
    private final InstalledCourse course;
    private final UpdateText text;
    private final Runnable changed;
    private final Consumer<Boolean> quieted;
    private final ReadOnlyObjectWrapper<State> state;
    private Cancel cancel = new Cancel();

    /// @param changed told when another edition is the one being read
    /// @param quieted told whether the learner wants to hear of new editions of this course
    public WhatsNewViewModel(
            Background background,
            Source source,
            InstalledCourse course,
            Clock clock,
            Runnable changed,
            Consumer<Boolean> quieted) {
        this.background = background;
        this.source = source;
        this.course = course;
        this.text = new UpdateText(clock);
        this.changed = changed;
        this.quieted = quieted;
        this.state = new ReadOnlyObjectWrapper<>(new State.Working(text.plain("new.looking"), -1));
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// The course in question.
    public InstalledCourse course() {
        return course;
    }

    /// Looks at what is new.
    public void look() {
        state.set(new State.Working(text.plain("new.looking"), -1));
        var here = new Cancel();
        cancel = here;
        follow(
                        background.follow(watcher ->
                                find(new Watcher(text.inWords(watcher.progress()), here))))
                .then(state::set)
                .orElse(this::failed);
    }

    private State find(Watcher watcher) throws IOException {
        Optional<Updates.Preview> preview;
        try {
            preview = source.preview(course.id(), watcher);
        } catch (IOException e) {
            System.getLogger(WhatsNewViewModel.class.getName())
                    .log(System.Logger.Level.INFO, "No preview of the next edition", e);
            preview = Optional.empty();
        }
        if (preview.isPresent()) {
            CarriedOver.Counts counts = preview.get().notes().counts();
            return new State.News(
                    preview.get().change(),
                    text.willBecome(counts),
                    toComeIn(preview.get().size().bytes()),
                    source.read(course.id()),
                    source.quiet(course.id()));
        }
        if (course.previous().isPresent()) {
            int from = course.previous().get().number();
            var change = source.changes(course.id(), from, course.edition().number());
            if (change.isPresent()) {
                return new State.News(change.get(), "", "", source.read(course.id()), false);
            }
        }
        String notes = course.active().notes();
        String title = text.say("new.title", course.title());
        return notes == null
                ? new State.Told(true, title, text.plain("new.nothing"))
                : new State.Said(title, notes);
    }

    private String toComeIn(long bytes) {
        return bytes == 0 ? text.plain("new.size.none") : text.say("new.size", text.bytes(bytes));
    }

    /// Installs the edition that is offered.
    public void install() {
        state.set(new State.Working(text.plain("phase.looking"), -1));
        var here = new Cancel();
        cancel = here;
        follow(
                        background.follow(watcher ->
                                source.update(
                                        course.id(),
                                        new Watcher(text.inWords(watcher.progress()), here))))
                .then(arrival -> {
                    var outcome = text.arrival(arrival);
                    if (arrival instanceof Arrival.Arrived) {
                        changed.run();
                    }
                    state.set(told(arrival, outcome));
                })
                .orElse(this::failed);
    }

    private static State told(Arrival arrival, UpdateText.Outcome outcome) {
        return arrival instanceof Arrival.Arrived arrived
                ? new State.Told(
                        outcome.good(),
                        outcome.title(),
                        outcome.text(),
                        !arrived.notes().toLookAt().isEmpty(),
                        arrived.change().map(change -> change.from().label()))
                : new State.Told(outcome.good(), outcome.title(), outcome.text());
    }

    /// Goes back to the edition that was read before.
    public void goBack() {
        state.set(new State.Working(text.plain("new.goingBack"), -1));
        background
                .run(() -> source.rollback(course.id()))
                .then(installation -> {
                    var outcome = text.settled(installation);
                    if (installation instanceof Installation.Installed) {
                        changed.run();
                    }
                    state.set(new State.Told(outcome.good(), outcome.title(), outcome.text()));
                })
                .orElse(this::failed);
    }

    /// Keeps whether the learner wants to hear of new editions of this course.
    ///
    /// @param then told when it is kept
    public void listen(boolean listen, Runnable then) {
        background
                .run(() -> {
                    source.quiet(course.id(), !listen);
                    return listen;
                })
                .then(_ -> {
                    quieted.accept(listen);
                    then.run();
                })
                .orElse(this::failed);
    }

    /// Asks whatever is under way to stop.
    public void stop() {
        cancel.stop();
    }

    private <T> Task<T> follow(Task<T> task) {
        task.progress()
                .addListener(
                        (_, _, far) -> state.set(new State.Working(far.what(), far.fraction())));
        return task;
    }

    private void failed(Throwable reason) {
        System.getLogger(WhatsNewViewModel.class.getName())
                .log(System.Logger.Level.ERROR, "News of a course cannot be shown", reason);
        state.set(new State.Told(false, text.plain("failed.title"), text.plain("failed.text")));
    }
}
