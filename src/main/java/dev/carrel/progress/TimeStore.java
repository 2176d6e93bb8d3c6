package dev.carrel.progress;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Change;
import dev.carrel.store.Journal;
import dev.carrel.store.Projection;
import dev.carrel.store.Schema;
import dev.carrel.store.StoreException;
import dev.carrel.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Time spent in each lesson. Stretches only ever add up, on whichever device they were spent.
/// Blocking and thread-safe.
public final class TimeStore {
    private static final String SPENT = "time.spent";
    private static final int DAY = 24 * 60 * 60;

    public static final Schema SCHEMA =
            new Schema(
                    "time",
                    """
                    CREATE TABLE time_spent (
                        course TEXT NOT NULL,
                        lesson TEXT NOT NULL,
                        seconds INTEGER NOT NULL,
                        PRIMARY KEY (course, lesson)) WITHOUT ROWID;
                    """);

    public static final Projection PROJECTION =
            new Projection(
                    "time",
                    1,
                    Set.of(SPENT),
                    List.of("time_spent"),
                    TimeStore::step,
                    TimeStore::forget);

    /// Payload of the change, version 1.
    record Spent(OffsetDateTime at, int seconds) {}

    private final Journal journal;
    private final Clock clock;

    /// @param clock tells people's time, with the zone they are in
    public TimeStore(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// Adds a stretch of attention: whole seconds, at most a day. Shorter than a second is nothing.
    ///
    /// @throws StoreException if it could not be kept
    public void add(CourseId course, LessonId lesson, Duration spent) throws StoreException {
        int seconds = (int) Math.clamp(spent.toSeconds(), 0L, DAY);
        if (seconds == 0) {
            return;
        }
        Spent payload =
                new Spent(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS), seconds);
        journal.database().run(tx -> journal.append(tx, SPENT, lesson.value(), course, payload, 1));
    }

    /// Time spent in each lesson of a course.
    ///
    /// @throws StoreException if it cannot be read
    public Map<LessonId, Duration> spent(CourseId course) throws StoreException {
        Map<LessonId, Duration> spent = new HashMap<>();
        journal.database()
                .read(tx -> {
                    tx.each(
                            "SELECT lesson, seconds FROM time_spent WHERE course = ?",
                            row ->
                                    spent.put(
                                            new LessonId(row.text("lesson")),
                                            Duration.ofSeconds(row.big("seconds"))),
                            course);
                    return true;
                });
        return spent;
    }

    private static void step(Transaction tx, Change change) throws StoreException {
        Spent spent = change.read(Spent.class).orElse(null);
        if (spent == null
                || spent.seconds() <= 0
                || spent.seconds() > DAY
                || !change.isOfLesson()) {
            return;
        }
        tx.update(
                "INSERT INTO time_spent (course, lesson, seconds) VALUES (?, ?, ?)"
                        + " ON CONFLICT (course, lesson) DO UPDATE SET seconds = seconds + excluded.seconds",
                change.course(),
                change.subject(),
                spent.seconds());
    }

    private static void forget(Transaction tx, @Nullable String course, String subject)
            throws StoreException {
        tx.update("DELETE FROM time_spent WHERE course = ? AND lesson = ?", course, subject);
    }
}
