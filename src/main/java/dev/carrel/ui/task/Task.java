package dev.carrel.ui.task;

import dev.carrel.work.Cancel;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One piece of work under way. Everything here lives on the JavaFX thread, and handlers are called
/// there, after the event that started the work: so handlers added at once miss nothing.
public final class Task<T> {
    private sealed interface Outcome<T> {
        record Done<T>(T value) implements Outcome<T> {}

        record Failed<T>(Throwable reason) implements Outcome<T> {}

        record Cancelled<T>() implements Outcome<T> {}
    }

    private final ReadOnlyObjectWrapper<HowFar> progress =
            new ReadOnlyObjectWrapper<>(HowFar.UNKNOWN);
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final List<Consumer<? super T>> done = new ArrayList<>();
    private final List<Consumer<? super Throwable>> failed = new ArrayList<>();
    private final List<Runnable> ended = new ArrayList<>();
    private final List<Runnable> stops = new ArrayList<>();
    private final AtomicReference<@Nullable HowFar> latest = new AtomicReference<>();
    private final Consumer<Throwable> unhandled;
    private final Cancel cancel = new Cancel();

    Task(Consumer<Throwable> unhandled) {
        this.unhandled = unhandled;
    }

    /// Hears the result.
    public Task<T> then(Consumer<? super T> handler) {
        FxThread.check();
        done.add(handler);
        return this;
    }

    /// Hears why there is no result; without such a handler the failure goes into the log.
    public Task<T> orElse(Consumer<? super Throwable> handler) {
        FxThread.check();
        failed.add(handler);
        return this;
    }

    /// Is told that it is over, whatever came of it; after the other handlers.
    public Task<T> always(Runnable handler) {
        FxThread.check();
        ended.add(handler);
        return this;
    }

    /// Is told at once when the person cancels, to stop what cannot ask [Watcher#stopped].
    public Task<T> onCancel(Runnable handler) {
        FxThread.check();
        stops.add(handler);
        return this;
    }

    /// Asks the work to stop. From now on no result and no failure is told. The thread is not
    /// interrupted, since that would close files other work shares.
    public void cancel() {
        FxThread.check();
        if (!running.get() || cancel.stopped()) {
            return;
        }
        cancel.stop();
        stops.forEach(Runnable::run);
    }

    /// How far it is.
    public ReadOnlyObjectProperty<HowFar> progress() {
        return progress.getReadOnlyProperty();
    }

    /// Whether it runs for so long that people should see something.
    public ReadOnlyBooleanProperty slow() {
        return slow.getReadOnlyProperty();
    }

    /// Whether it is still under way.
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// The work itself, on its own thread.
    void work(Work<T> work) {
        Outcome<T> outcome;
        try {
            outcome =
                    cancel.stopped()
                            ? new Outcome.Cancelled<>()
                            : new Outcome.Done<>(work.run(new Watcher(this::hear, cancel)));
        } catch (CancellationException e) {
            outcome = cancel.stopped() ? new Outcome.Cancelled<>() : new Outcome.Failed<>(e);
        } catch (Throwable e) {
            outcome = new Outcome.Failed<>(e);
        }
        var reached = outcome;
        FxThread.later(() -> end(reached));
    }

    /// Nobody works any more, since the program has closed.
    void refused() {
        FxThread.later(() -> end(new Outcome.Cancelled<>()));
    }

    void isSlow() {
        FxThread.check();
        slow.set(running.get());
    }

    private void end(Outcome<T> outcome) {
        FxThread.check();
        running.set(false);
        slow.set(false);
        try {
            tell(outcome);
        } finally {
            ended.forEach(Runnable::run);
        }
    }

    private void tell(Outcome<T> outcome) {
        switch (outcome) {
            case Outcome.Done<T>(T value) when !cancel.stopped() ->
                    done.forEach(handler -> handler.accept(value));
            case Outcome.Failed<T>(Throwable reason) when cancel.stopped() -> {}
            case Outcome.Failed<T>(Throwable reason) when failed.isEmpty() ->
                    unhandled.accept(reason);
            case Outcome.Failed<T>(Throwable reason) ->
                    failed.forEach(handler -> handler.accept(reason));
            default -> {}
        }
    }

    private void hear(Progress.Moment moment) {
        var far = new HowFar(moment.what(), moment.done(), moment.total());
        if (latest.getAndSet(far) == null) {
            FxThread.later(() -> {
                var news = latest.getAndSet(null);
                if (news != null && running.get()) {
                    progress.set(news);
                }
            });
        }
    }
}
