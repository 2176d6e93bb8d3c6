package dev.carrel.ui.reader;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.quiz.Grader;
import dev.carrel.ui.reader.page.PageTarget;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.task.FxThread;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One course being read: which lesson is on show, how the learner got there, and the way on. Lives
/// on the JavaFX thread; whatever blocks goes through [Background].
final class ReaderViewModel {
    private final CourseId course;
    private final Background background;
    private final LessonLoader loader;
    private final ReadOnlyObjectWrapper<@Nullable OpenEdition> edition =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ShownLesson> shown =
            new ReadOnlyObjectWrapper<>();
    private int asked;

    ReaderViewModel(ReaderRooms rooms, CourseId course) {
        this.course = course;
        this.background = rooms.background();
        var answers =
                new AnsweredBefore(rooms.records().attempts(), new Grader(Locale.getDefault()));
        this.loader = new LessonLoader(rooms.library(), rooms.records(), answers);
    }

    ReadOnlyObjectProperty<@Nullable OpenEdition> edition() {
        return edition.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ShownLesson> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Opens the course.
    ///
    /// @param wanted the lesson to begin with; null for where the learner stopped
    void start(@Nullable LessonId wanted) {
        record Begun(OpenEdition edition, Optional<ShownLesson> lesson) {}
        background
                .run(() -> {
                    OpenEdition opened =
                            loader.open(course)
                                    .orElseThrow(() ->
                                            new java.io.IOException("Not installed: " + course));
                    Optional<LessonId> first =
                            wanted == null ? loader.lastRead(opened) : Optional.of(wanted);
                    return new Begun(
                            opened,
                            first.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(loader.load(opened, first.get(), null)));
                })
                .then(begun -> {
                    edition.set(begun.edition());
                    begun.lesson().ifPresent(shown::set);
                });
    }

    /// Goes to a lesson.
    ///
    /// @param target where in it; null for where the learner stopped
    void open(LessonId lesson, @Nullable PageTarget target) {
        FxThread.check();
        OpenEdition now = edition.get();
        if (now == null) {
            return;
        }
        int mine = ++asked;
        background
                .run(() -> loader.load(now, lesson, target))
                .then(loaded -> {
                    if (mine == asked) {
                        shown.set(loaded);
                    }
                });
    }
}
