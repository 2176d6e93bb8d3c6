package dev.carrel.ui.updates;

import dev.carrel.course.CourseId;
import dev.carrel.library.Consent;
import dev.carrel.library.Installation;
import dev.carrel.library.Publisher;
import dev.carrel.ui.task.Background;
import dev.carrel.update.Arrival;
import dev.carrel.work.Cancel;
import dev.carrel.work.Watcher;
import java.time.Clock;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Adds one course: works, asks once whether the publisher is trusted, tells what came of it. Lives
/// on the JavaFX thread.
public final class AdditionViewModel {
    /// Installs a course; blocking.
    @FunctionalInterface
    public interface Install {
        Arrival from(String fileOrUrl, Consent consent, Watcher watcher);
    }

    /// Where it stands.
    public sealed interface State {
        /// @param words what is being done
        /// @param part from 0 to 1; -1 if not known
        record Working(String words, double part) implements State {}

        /// The learner is asked.
        record Trust(String title, Publisher publisher) implements State {}

        /// It is over.
        ///
        /// @param course that can be opened now
        /// @param notes whether it has notes to look at, since it was read in another edition
        record Done(
                boolean good, String title, String text, Optional<CourseId> course, boolean notes)
                implements State {}
    }

    private final Background background;
    private final Install install;
    private final UpdateText text;
    private final String source;
    private final Runnable changed;
    private final Cancel cancel = new Cancel();
    private final ReadOnlyObjectWrapper<State> state;

    /// @param source a file, a folder or a web address
    /// @param changed told when the shelf is not as it was
    public AdditionViewModel(
            Background background, Install install, Clock clock, String source, Runnable changed) {
        this.background = background;
        this.install = install;
        this.text = new UpdateText(clock);
        this.source = source;
        this.changed = changed;
        this.state = new ReadOnlyObjectWrapper<>(new State.Working(text.plain("adding"), -1));
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Begins.
    ///
    /// @param consent how a publisher met for the first time comes to be trusted
    public void start(Consent consent) {
        state.set(new State.Working(text.plain("adding"), -1));
        var task =
                background.follow(watcher ->
                        install.from(
                                source,
                                consent,
                                new Watcher(text.inWords(watcher.progress()), cancel)));
        task.progress()
                .addListener(
                        (_, _, far) -> state.set(new State.Working(far.what(), far.fraction())));
        task.then(this::arrived)
                .orElse(reason -> {
                    System.getLogger(AdditionViewModel.class.getName())
                            .log(System.Logger.Level.ERROR, "A course was not added", reason);
                    state.set(
                            new State.Done(
                                    false,
                                    text.plain("failed.title"),
                                    text.plain("failed.text"),
                                    Optional.empty(),
                                    false));
                });
    }

    private void arrived(Arrival arrival) {
        switch (arrival) {
            case Arrival.Settled(Installation.NeedsTrust(var title, var publisher)) ->
                    state.set(new State.Trust(title, publisher));
            case Arrival.Settled(Installation.AlreadyInstalled(var course)) ->
                    done(arrival, Optional.of(course.id()));
            case Arrival.Settled(Installation.OlderThanInstalled(var course, _)) ->
                    done(arrival, Optional.of(course.id()));
            case Arrival.Arrived arrived -> {
                changed.run();
                done(arrival, Optional.of(arrived.course().id()));
            }
            default -> done(arrival, Optional.empty());
        }
    }

    private void done(Arrival arrival, Optional<CourseId> course) {
        var outcome = text.arrival(arrival);
        boolean notes =
                arrival instanceof Arrival.Arrived arrived && !arrived.notes().toLookAt().isEmpty();
        state.set(new State.Done(outcome.good(), outcome.title(), outcome.text(), course, notes));
    }

    /// The learner trusts the publisher asked about.
    public void trust() {
        if (state.get() instanceof State.Trust(_, Publisher publisher)) {
            start(new Consent.Fingerprint(publisher.fingerprint()));
        }
    }

    /// Asks the work to stop.
    public void stop() {
        cancel.stop();
    }
}
