package dev.carrel.quiz;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.course.Question;
import dev.carrel.course.QuestionId;
import dev.carrel.store.Change;
import dev.carrel.store.Journal;
import dev.carrel.store.Projection;
import dev.carrel.store.RecordJson;
import dev.carrel.store.Row;
import dev.carrel.store.Schema;
import dev.carrel.store.StoreException;
import dev.carrel.store.Transaction;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The learner's attempts. They only ever add up: none is changed or removed. Blocking and
/// thread-safe.
public final class AttemptStore {
    private static final String MADE = "attempt.made";

    public static final Schema SCHEMA =
            new Schema(
                    "quiz",
                    """
                    CREATE TABLE attempt (
                        id TEXT NOT NULL,
                        course TEXT NOT NULL,
                        lesson TEXT NOT NULL,
                        edition INTEGER NOT NULL,
                        question TEXT NOT NULL,
                        rev INTEGER NOT NULL,
                        asked TEXT NOT NULL,
                        answer TEXT NOT NULL,
                        confidence TEXT,
                        hints INTEGER NOT NULL,
                        verdict TEXT NOT NULL,
                        score REAL NOT NULL,
                        seconds INTEGER NOT NULL,
                        at TEXT NOT NULL,
                        clock TEXT NOT NULL,
                        PRIMARY KEY (id, course));
                    CREATE INDEX attempt_question ON attempt (course, question, rev, clock);
                    CREATE INDEX attempt_lesson ON attempt (course, lesson, clock);
                    """);

    public static final Projection PROJECTION =
            new Projection(
                    "quiz",
                    1,
                    Set.of(MADE),
                    List.of("attempt"),
                    AttemptStore::step,
                    AttemptStore::forget);

    /// Payload of the change, version 1. The question is kept as the text it was written as, so
    /// that kinds this program does not know pass through whole.
    record Made(OffsetDateTime at, Attempt attempt) {}

    private final Journal journal;
    private final Clock clock;

    /// @param clock tells people's time, with the zone they are in
    public AttemptStore(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// How an answer came about.
    ///
    /// @param confidence null if the learner did not say
    /// @param hints opened before answering
    /// @param seconds from showing the question to the answer; 0 if unknown
    public record Effort(@Nullable Confidence confidence, int hints, int seconds) {
        public static final Effort UNKNOWN = new Effort(null, 0, 0);
    }

    /// Keeps an answer with the question as it was asked.
    ///
    /// @param edition number of the edition on screen
    /// @throws StoreException if it could not be kept
    public Attempt record(
            CourseId course,
            LessonId lesson,
            int edition,
            Question question,
            Answer answer,
            Grade grade,
            Effort effort)
            throws StoreException {
        Attempt attempt =
                new Attempt(
                        Journal.newId(),
                        course,
                        lesson,
                        edition,
                        question.id(),
                        question.rev(),
                        RecordJson.write(question),
                        answer,
                        effort.confidence(),
                        effort.hints(),
                        grade.verdict(),
                        grade.score(),
                        effort.seconds(),
                        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
        journal.database()
                .run(tx ->
                        journal.append(
                                tx,
                                MADE,
                                attempt.id().toString(),
                                course,
                                new Made(attempt.at(), attempt),
                                1));
        return attempt;
    }

    /// The newest attempt at this revision of a question.
    ///
    /// @throws StoreException if it cannot be read
    public Optional<Attempt> latest(CourseId course, QuestionId question, int rev)
            throws StoreException {
        return journal.database()
                .read(tx ->
                        tx.first(
                                "SELECT * FROM attempt WHERE course = ? AND question = ?"
                                        + " AND rev = ? ORDER BY clock DESC LIMIT 1",
                                AttemptStore::attempt,
                                course,
                                question,
                                rev));
    }

    /// The newest attempt at each question of a course, at the highest revision answered. Compare
    /// its `rev` with the question's: a lower one means that the question is to be asked again.
    ///
    /// @throws StoreException if they cannot be read
    public Map<QuestionId, Attempt> latest(CourseId course) throws StoreException {
        Map<QuestionId, Attempt> latest = new LinkedHashMap<>();
        for (Attempt attempt : select("course = ? ORDER BY question, rev, clock", course)) {
            latest.put(attempt.questionId(), attempt);
        }
        return latest;
    }

    /// Every attempt at a question, whatever its revision, oldest first.
    ///
    /// @throws StoreException if they cannot be read
    public List<Attempt> all(CourseId course, QuestionId question) throws StoreException {
        return select("course = ? AND question = ? ORDER BY clock", course, question);
    }

    /// Every attempt in a course, oldest first.
    ///
    /// @throws StoreException if they cannot be read
    public List<Attempt> all(CourseId course) throws StoreException {
        return select("course = ? ORDER BY clock", course);
    }

    /// The courses in which anything was ever answered, also those not on the shelf any more.
    ///
    /// @throws StoreException if they cannot be read
    public List<CourseId> courses() throws StoreException {
        return journal.database()
                .read(tx ->
                        tx.list(
                                "SELECT DISTINCT course FROM attempt ORDER BY course",
                                row -> new CourseId(row.text("course"))));
    }

    /// Attempts at revisions before this one, oldest first, each with the question as it was.
    ///
    /// @throws StoreException if they cannot be read
    public List<Attempt> archived(CourseId course, QuestionId question, int rev)
            throws StoreException {
        return select(
                "course = ? AND question = ? AND rev < ? ORDER BY clock", course, question, rev);
    }

    private List<Attempt> select(String where, Object... parameters) throws StoreException {
        return journal.database()
                .read(tx ->
                        tx.list(
                                "SELECT * FROM attempt WHERE " + where,
                                AttemptStore::attempt,
                                parameters));
    }

    private static Attempt attempt(Row row) throws StoreException {
        String confidence = row.textOrNull("confidence");
        return new Attempt(
                row.uuid("id"),
                new CourseId(row.text("course")),
                new LessonId(row.text("lesson")),
                row.number("edition"),
                new QuestionId(row.text("question")),
                row.number("rev"),
                row.text("asked"),
                RecordJson.tryRead(row.text("answer"), Answer.class)
                        .orElseThrow(
                                () -> new StoreException("An answer in the database is damaged.")),
                confidence == null ? null : Confidence.valueOf(confidence),
                row.number("hints"),
                Grade.Verdict.valueOf(row.text("verdict")),
                row.real("score"),
                row.number("seconds"),
                row.time("at"));
    }

    private static void step(Transaction tx, Change change) throws StoreException {
        Attempt attempt = change.read(Made.class).map(Made::attempt).orElse(null);
        if (attempt == null
                || !attempt.id().toString().equals(change.subject())
                || !attempt.course().value().equals(change.course())) {
            return;
        }
        tx.update(
                """
                INSERT INTO attempt (id, course, lesson, edition, question, rev, asked, answer,
                    confidence, hints, verdict, score, seconds, at, clock)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                attempt.id(),
                attempt.course(),
                attempt.lesson(),
                attempt.edition(),
                attempt.questionId(),
                attempt.rev(),
                attempt.asked(),
                RecordJson.write(attempt.answer()),
                attempt.confidence(),
                attempt.hints(),
                attempt.verdict(),
                attempt.score(),
                attempt.seconds(),
                attempt.at(),
                change.clock());
    }

    private static void forget(Transaction tx, @Nullable String course, String subject)
            throws StoreException {
        tx.update("DELETE FROM attempt WHERE id = ? AND course = ?", subject, course);
    }
}
