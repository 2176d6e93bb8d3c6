package dev.carrel.ui.reader;

import dev.carrel.course.LessonId;
import dev.carrel.quiz.Attempt;
import dev.carrel.records.LearnerRecords;
import dev.carrel.store.StoreException;
import dev.carrel.ui.task.Background;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How far the learner is, kept up to date while they read.
final class CourseProgress {
    private final LearnerRecords records;
    private final Background background;
    private final Notices notices;
    private final ChangedSince changes;
    private final ReadOnlyObjectWrapper<LearnerProgress> now =
            new ReadOnlyObjectWrapper<>(LearnerProgress.NOTHING);
    private int asked;

    CourseProgress(
            LearnerRecords records, Background background, Notices notices, ChangedSince changes) {
        this.records = records;
        this.background = background;
        this.notices = notices;
        this.changes = changes;
    }

    ReadOnlyObjectProperty<LearnerProgress> now() {
        return now.getReadOnlyProperty();
    }

    /// Reads everything again, after whatever is being written.
    void refresh(OpenEdition edition) {
        int mine = ++asked;
        background
                .write(() -> read(edition))
                .then(read -> tell(mine, read))
                .orElse(reason -> notices.failed("failed.progress", reason));
    }

    /// The learner says that a lesson is done, or not. That is seen at once, so that another press
    /// means what it says on the button.
    void mark(OpenEdition edition, LessonId lesson, boolean done) {
        int mine = ++asked;
        now.set(now.get().with(lesson, done));
        background
                .write(() -> {
                    records.completions().mark(edition.id(), lesson, edition.number(), done);
                    return read(edition);
                })
                .then(read -> tell(mine, read))
                .orElse(reason -> {
                    notices.failed("failed.keep", reason);
                    refresh(edition);
                });
    }

    // What was read before something newer was asked for is out of date.
    private void tell(int which, LearnerProgress read) {
        if (which == asked) {
            now.set(read);
        }
    }

    private LearnerProgress read(OpenEdition edition) throws StoreException {
        Map<LessonId, Integer> read = records.positions().editionsRead(edition.id());
        Set<LessonId> changed = changes.in(edition, read);
        return LearnerProgress.of(
                edition.course(),
                records.completions().list(edition.id()),
                records.times().spent(edition.id()),
                read.keySet(),
                changed,
                records.attempts().latest(edition.id()).values().stream()
                        .map(Attempt::lesson)
                        .toList());
    }
}
