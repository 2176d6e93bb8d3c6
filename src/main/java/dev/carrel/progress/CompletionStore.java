package dev.carrel.progress;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Change;
import dev.carrel.store.Journal;
import dev.carrel.store.Projection;
import dev.carrel.store.Row;
import dev.carrel.store.Schema;
import dev.carrel.store.StoreException;
import dev.carrel.store.Transaction;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Done-marks. The later word on a lesson wins. Blocking and thread-safe.
public final class CompletionStore {
    private static final String MARKED = "lesson.marked";

    public static final Schema SCHEMA =
            new Schema(
                    "completion",
                    """
                    CREATE TABLE completion (
                        course TEXT NOT NULL,
                        lesson TEXT NOT NULL,
                        done INTEGER NOT NULL,
                        edition INTEGER NOT NULL,
                        at TEXT NOT NULL,
                        PRIMARY KEY (course, lesson)) WITHOUT ROWID;
                    """);

    public static final Projection PROJECTION =
            new Projection(
                    "completion",
                    1,
                    Set.of(MARKED),
                    List.of("completion"),
                    CompletionStore::step,
                    CompletionStore::forget);

    /// Payload of the change, version 1.
    record Marked(OffsetDateTime at, boolean done, int edition) {
        Marked {
            Objects.requireNonNull(at);
        }
    }

    private final Journal journal;
    private final Clock clock;

    /// @param clock tells people's time, with the zone they are in
    public CompletionStore(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// Marks a lesson done, or undone again.
    ///
    /// @param edition number of the edition on screen
    /// @throws StoreException if it could not be kept
    public void mark(CourseId course, LessonId lesson, int edition, boolean done)
            throws StoreException {
        Marked marked =
                new Marked(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS), done, edition);
        journal.database().run(tx -> journal.append(tx, MARKED, lesson.value(), course, marked, 1));
    }

    /// What was last said about each lesson of a course, under the ids of their time; see
    /// [Completion#resolve].
    ///
    /// @throws StoreException if they cannot be read
    public List<Completion> list(CourseId course) throws StoreException {
        return journal.database()
                .read(tx ->
                        tx.list(
                                "SELECT * FROM completion WHERE course = ? ORDER BY lesson",
                                CompletionStore::completion,
                                course));
    }

    /// What was last said about a lesson.
    ///
    /// @throws StoreException if it cannot be read
    public Optional<Completion> find(CourseId course, LessonId lesson) throws StoreException {
        return journal.database()
                .read(tx ->
                        tx.first(
                                "SELECT * FROM completion WHERE course = ? AND lesson = ?",
                                CompletionStore::completion,
                                course,
                                lesson));
    }

    private static Completion completion(Row row) throws StoreException {
        return new Completion(
                new CourseId(row.text("course")),
                new LessonId(row.text("lesson")),
                row.flag("done"),
                row.number("edition"),
                row.time("at"));
    }

    private static void step(Transaction tx, Change change) throws StoreException {
        Marked marked = change.read(Marked.class).orElse(null);
        if (marked == null || !change.isOfLesson()) {
            return;
        }
        tx.update(
                "INSERT OR REPLACE INTO completion (course, lesson, done, edition, at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                change.course(),
                change.subject(),
                marked.done(),
                marked.edition(),
                marked.at());
    }

    private static void forget(Transaction tx, @Nullable String course, String subject)
            throws StoreException {
        tx.update("DELETE FROM completion WHERE course = ? AND lesson = ?", course, subject);
    }
}
