package dev.carrel.ui.updates;

import dev.carrel.course.CourseId;
import dev.carrel.ui.task.Background;
import dev.carrel.update.UpdateCheck;
import dev.carrel.work.Cancel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// Which courses have newer editions, as far as is known. Looks by itself when told to, and is
/// quiet about publishers that cannot be reached. Lives on the JavaFX thread.
public final class NewEditions {
    /// Asks the publisher of one course; blocking.
    @FunctionalInterface
    public interface Check {
        UpdateCheck of(CourseId course, Cancel cancel);
    }

    private final Background background;
    private final Check check;
    private final Clock clock;
    private final UpdateText text;
    private final ObservableMap<CourseId, String> offers = FXCollections.observableHashMap();
    private final ReadOnlyStringWrapper checked = new ReadOnlyStringWrapper("");
    private Optional<Instant> verified = Optional.empty();
    private boolean offline;

    public NewEditions(Background background, Check check, Clock clock) {
        this.background = background;
        this.check = check;
        this.clock = clock;
        this.text = new UpdateText(clock);
    }

    /// Labels of newer editions, by course.
    public ObservableMap<CourseId, String> offers() {
        return FXCollections.unmodifiableObservableMap(offers);
    }

    /// When they were last looked for, in words; empty if there is nothing to say.
    public ReadOnlyStringProperty checked() {
        return checked.getReadOnlyProperty();
    }

    /// Looks for new editions of all these courses, one after the other.
    public void checkAll(List<CourseId> courses) {
        if (courses.isEmpty()) {
            return;
        }
        checked.set(text.plain("checking"));
        offline = false;
        next(courses, 0);
    }

    private void next(List<CourseId> courses, int at) {
        if (at == courses.size()) {
            sayWhen();
            return;
        }
        check(courses.get(at), _ -> next(courses, at + 1));
    }

    /// Looks for a new edition of one course.
    ///
    /// @param told is given the answer in words, a title and a text
    public void ask(CourseId course, java.util.function.BiConsumer<String, String> told) {
        offline = false;
        check(
                course,
                answer -> {
                    sayWhen();
                    var outcome = text.check(answer);
                    told.accept(outcome.title(), outcome.text());
                });
    }

    private void check(CourseId course, Consumer<UpdateCheck> then) {
        background
                .run(() -> check.of(course, new Cancel()))
                .then(answer -> {
                    remember(course, answer);
                    then.accept(answer);
                })
                .orElse(reason -> {
                    System.getLogger(NewEditions.class.getName())
                            .log(System.Logger.Level.WARNING, "A check failed", reason);
                    then.accept(
                            new UpdateCheck.Refused(
                                    text.plain("failed.title"), text.plain("failed.text")));
                });
    }

    private void remember(CourseId course, UpdateCheck answer) {
        switch (answer) {
            case UpdateCheck.Available available -> {
                offers.put(course, available.offered().label());
                verified(clock.instant());
            }
            case UpdateCheck.UpToDate(_, Instant when) -> {
                offers.remove(course);
                verified(when);
            }
            case UpdateCheck.Offline(var since, _) -> {
                offline = true;
                since.ifPresent(this::verified);
            }
            case UpdateCheck.NotPublished _, UpdateCheck.Stale _, UpdateCheck.Refused _ -> {}
        }
    }

    private void verified(Instant when) {
        if (verified.isEmpty() || when.isAfter(verified.get())) {
            verified = Optional.of(when);
        }
    }

    private void sayWhen() {
        checked.set(
                verified.map(when ->
                                text.say(offline ? "checked.offline" : "checked", text.when(when)))
                        .orElse(offline ? text.plain("checked.offline.never") : ""));
    }

    /// A course is another edition now: what was offered is no news any more.
    public void forget(CourseId course) {
        offers.remove(course);
    }
}
