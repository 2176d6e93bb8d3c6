package dev.carrel.progress;

import dev.carrel.course.BlockId;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the learner was reading, per lesson and per course. Each save stays in the journal, so
/// save when a lesson is left and at rests of half a minute, not at every scroll. Blocking and
/// thread-safe.
public final class PositionStore {
    private static final String READ = "position.read";

    public static final Schema SCHEMA =
            new Schema(
                    "position",
                    """
                    CREATE TABLE position (
                        course TEXT NOT NULL,
                        lesson TEXT NOT NULL,
                        edition INTEGER NOT NULL,
                        block TEXT,
                        "offset" INTEGER NOT NULL,
                        at TEXT NOT NULL,
                        clock TEXT NOT NULL,
                        PRIMARY KEY (course, lesson)) WITHOUT ROWID;
                    """);

    public static final Projection PROJECTION =
            new Projection(
                    "position",
                    1,
                    Set.of(READ),
                    List.of("position"),
                    PositionStore::step,
                    PositionStore::forget);

    /// Payload of the change, version 1.
    record Read(OffsetDateTime at, int edition, @Nullable BlockId block, int offset) {
        Read {
            Objects.requireNonNull(at);
        }
    }

    private final Journal journal;
    private final Clock clock;

    /// @param clock tells people's time, with the zone they are in
    public PositionStore(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// Keeps where the learner is.
    ///
    /// @throws StoreException if it could not be kept
    public void save(
            CourseId course, LessonId lesson, int edition, @Nullable BlockId block, int offset)
            throws StoreException {
        Read read =
                new Read(
                        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
                        edition,
                        block,
                        offset);
        journal.database().run(tx -> journal.append(tx, READ, lesson.value(), course, read, 1));
    }

    /// Where the learner was last in a course.
    ///
    /// @throws StoreException if it cannot be read
    public Optional<ReadingPosition> last(CourseId course) throws StoreException {
        return journal.database()
                .read(tx ->
                        tx.first(
                                "SELECT * FROM position WHERE course = ?"
                                        + " ORDER BY clock DESC LIMIT 1",
                                PositionStore::position,
                                course));
    }

    /// Where the learner was last in any course: what "Continue" opens.
    ///
    /// @throws StoreException if it cannot be read
    public Optional<ReadingPosition> last() throws StoreException {
        return journal.database()
                .read(tx ->
                        tx.first(
                                "SELECT * FROM position ORDER BY clock DESC LIMIT 1",
                                PositionStore::position));
    }

    /// Where the learner was last in a lesson.
    ///
    /// @throws StoreException if it cannot be read
    public Optional<ReadingPosition> last(CourseId course, LessonId lesson) throws StoreException {
        return journal.database()
                .read(tx ->
                        tx.first(
                                "SELECT * FROM position WHERE course = ? AND lesson = ?",
                                PositionStore::position,
                                course,
                                lesson));
    }

    /// The number of the edition in which each lesson was last read.
    ///
    /// @throws StoreException if they cannot be read
    public Map<LessonId, Integer> editionsRead(CourseId course) throws StoreException {
        Map<LessonId, Integer> editions = new HashMap<>();
        for (ReadingPosition position :
                journal.database()
                        .read(tx ->
                                tx.list(
                                        "SELECT * FROM position WHERE course = ?",
                                        PositionStore::position,
                                        course))) {
            editions.put(position.lesson(), position.edition());
        }
        return editions;
    }

    /// The number of the newest edition before another one in which each lesson was read, by the
    /// name the lesson had. Looks through the journal, since reading on forgets it.
    ///
    /// @throws StoreException if they cannot be read
    public Map<LessonId, Integer> editionsReadBefore(CourseId course, int edition)
            throws StoreException {
        Map<LessonId, Integer> editions = new HashMap<>();
        for (var read :
                journal.database()
                        .read(tx ->
                                tx.list(
                                        """
                                        SELECT subject, max(edition) AS edition FROM
                                        (SELECT subject, CASE WHEN json_valid(payload)
                                          AND json_type(payload, '$.edition') = 'integer'
                                          THEN json_extract(payload, '$.edition') END AS edition
                                          FROM change WHERE kind = ? AND course = ?)
                                        WHERE edition BETWEEN 1 AND ? GROUP BY subject
                                        """,
                                        row ->
                                                Map.entry(
                                                        row.text("subject"), row.number("edition")),
                                        READ,
                                        course,
                                        edition - 1))) {
            if (LessonId.isValid(read.getKey())) {
                editions.put(new LessonId(read.getKey()), read.getValue());
            }
        }
        return editions;
    }

    private static ReadingPosition position(Row row) throws StoreException {
        String block = row.textOrNull("block");
        return new ReadingPosition(
                new CourseId(row.text("course")),
                new LessonId(row.text("lesson")),
                row.number("edition"),
                block == null ? null : new BlockId(block),
                row.number("offset"),
                row.time("at"));
    }

    private static void step(Transaction tx, Change change) throws StoreException {
        Read read = change.read(Read.class).orElse(null);
        if (read == null || !change.isOfLesson()) {
            return;
        }
        tx.update(
                """
                INSERT OR REPLACE INTO position (course, lesson, edition, block, "offset", at, clock)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                change.course(),
                change.subject(),
                read.edition(),
                read.block(),
                read.offset(),
                read.at(),
                change.clock());
    }

    private static void forget(Transaction tx, @Nullable String course, String subject)
            throws StoreException {
        tx.update("DELETE FROM position WHERE course = ? AND lesson = ?", course, subject);
    }
}
