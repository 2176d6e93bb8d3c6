package dev.carrel.ui.reader;

import dev.carrel.ui.reader.Rereading.Found;
import dev.carrel.ui.reader.page.PageChange;
import dev.carrel.ui.reader.page.PageTarget;
import dev.carrel.ui.task.Background;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What changed for the learner: in the lesson on show, and in all they have read. Lives on the
/// JavaFX thread.
final class ChangesViewModel {
    private final Rereading rereading;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Found> here = new ReadOnlyObjectWrapper<>(new Found.Same());
    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final ObservableList<LessonChanges> toCatchUp = FXCollections.observableArrayList();
    private @Nullable ShownLesson lesson;
    private @Nullable OpenEdition compared;
    private int at = -1;

    ChangesViewModel(Rereading rereading, Background background, Notices notices) {
        this.rereading = rereading;
        this.background = background;
        this.notices = notices;
    }

    /// Another lesson is on show.
    void show(ShownLesson shown) {
        lesson = shown;
        at = -1;
        here.set(new Found.Same());
        background
                .run(() -> rereading.lesson(shown.edition(), shown.id()))
                .then(found -> {
                    if (shown.equals(lesson)) {
                        here.set(found);
                    }
                })
                .orElse(reason -> notices.failed("failed.changes", reason));
    }

    /// Another edition is open: finds out what the learner has to catch up on.
    void compare(OpenEdition edition) {
        compared = edition;
        background
                .run(() -> rereading.all(edition))
                .then(found -> {
                    if (edition.equals(compared)) {
                        toCatchUp.setAll(found);
                    }
                })
                .orElse(reason -> notices.failed("failed.changes", reason));
    }

    /// What is different in the lesson on show.
    ReadOnlyObjectProperty<Found> here() {
        return here.getReadOnlyProperty();
    }

    /// Whether the learner wants to see it in the text.
    BooleanProperty showing() {
        return showing;
    }

    /// Lessons with something to catch up on, in the order of the outline.
    ObservableList<LessonChanges> toCatchUp() {
        return toCatchUp;
    }

    /// What the page is to show.
    List<PageChange> painted() {
        return showing.get() && here.get() instanceof Found.Changed(var changes)
                ? changes.words()
                : List.of();
    }

    /// Whether there are changes to be seen and walked through.
    boolean walkable() {
        return !painted().isEmpty();
    }

    /// The next changed passage, or the previous one; after the last comes the first.
    ///
    /// @param step 1 or -1
    /// @param offset where the learner reads
    Optional<PageTarget> step(int step, int offset) {
        if (!(here.get() instanceof Found.Changed(var changes))) {
            return Optional.empty();
        }
        var passages = changes.passages();
        if (at < 0) {
            int below = 0;
            while (below < passages.size() && passages.get(below).end() < offset) {
                below++;
            }
            at = step > 0 ? below : below - 1;
        } else {
            at += step;
        }
        at = Math.floorMod(at, passages.size());
        return Optional.of(passages.get(at).target());
    }
}
