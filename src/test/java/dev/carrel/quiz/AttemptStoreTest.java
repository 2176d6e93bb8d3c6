package dev.carrel.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.course.Question;
import dev.carrel.course.Question.Choice;
import dev.carrel.course.Question.Choices;
import dev.carrel.course.Question.Cloze;
import dev.carrel.course.Question.Matching;
import dev.carrel.course.Question.Numeric;
import dev.carrel.course.Question.Ordering;
import dev.carrel.course.Question.Pair;
import dev.carrel.course.Question.Predict;
import dev.carrel.course.Question.ShortAnswer;
import dev.carrel.course.Question.Slip;
import dev.carrel.course.QuestionId;
import dev.carrel.store.Database;
import dev.carrel.store.Device;
import dev.carrel.store.HybridClock;
import dev.carrel.store.Journal;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptStoreTest {
    private static final CourseId COURSE = new CourseId("ship-it-smart");
    private static final LessonId LESSON = new LessonId("m1-costs");
    private static final QuestionId ID = new QuestionId("q1");

    @TempDir Path folder;
    private Database database;
    private AttemptStore store;

    @BeforeEach
    void open() throws StoreException {
        Path file = folder.resolve("learner.db");
        database = Database.open(file, List.of(Journal.SCHEMA, AttemptStore.SCHEMA)).orThrow();
        Journal journal =
                Journal.open(
                        database,
                        new HybridClock(Device.of(file), Clock.systemUTC()),
                        List.of(AttemptStore.PROJECTION));
        store = new AttemptStore(journal, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyKindOfQuestionAndAnswerComesBackEqual() throws StoreException {
        Map<Question, Answer> all = new LinkedHashMap<>();
        all.put(
                new Choices(
                        common("c", 1),
                        true,
                        List.of(new Choice("A", true, "because"), new Choice("B", false, null))),
                new Answer.Chosen(Set.of(0, 1)));
        all.put(
                new Numeric(common("n", 2), 0.75, 0.02, true, "€", List.of(new Slip(3, "no"))),
                new Answer.Typed("0,75 €"));
        all.put(
                new ShortAnswer(common("s", 1), null, List.of("one", "two")),
                new Answer.SelfScored("my\nwords", 1));
        all.put(
                new Cloze(common("g", 1), List.of(List.of("a", "b"), List.of("c"))),
                new Answer.Gaps(List.of("a", "")));
        all.put(new Ordering(common("o", 1), List.of("x", "y")), new Answer.Ordered(List.of(1, 0)));
        all.put(
                new Matching(common("m", 1), List.of(new Pair("l", "r"))),
                new Answer.Matched(List.of(-1)));
        all.put(new Predict(common("p", 1), List.of(), "revealed"), new Answer.Typed("guess"));

        for (Map.Entry<Question, Answer> one : all.entrySet()) {
            Attempt made = record(one.getKey(), one.getValue());
            Attempt kept =
                    store.latest(COURSE, one.getKey().id(), one.getKey().rev()).orElseThrow();
            assertThat(kept).isEqualTo(made);
            assertThat(kept.question()).contains(one.getKey());
            assertThat(kept.answer()).isEqualTo(one.getValue());
        }
        assertThat(store.all(COURSE)).hasSize(all.size());
    }

    @Test
    void aHigherRevisionAsksAgainAndKeepsTheOldAttemptsAsTheyWereAsked() throws StoreException {
        Attempt old = record(numeric(1, 4), new Answer.Typed("4"));
        assertThat(store.latest(COURSE, ID, 2)).as("to be asked again").isEmpty();
        Attempt fresh = record(numeric(2, 5), new Answer.Typed("4"));

        assertThat(store.latest(COURSE, ID, 1)).contains(old);
        assertThat(store.latest(COURSE, ID, 2)).contains(fresh);
        assertThat(store.latest(COURSE)).containsEntry(ID, fresh);
        assertThat(store.archived(COURSE, ID, 2)).containsExactly(old);
        assertThat(store.archived(COURSE, ID, 1)).isEmpty();
        assertThat(old.question()).contains(numeric(1, 4));
        assertThat(old.verdict()).isEqualTo(Grade.Verdict.RIGHT);
        assertThat(fresh.verdict()).isEqualTo(Grade.Verdict.WRONG);
    }

    @Test
    void anOldAttemptThatArrivesLateDoesNotHideTheNewRevision() throws StoreException {
        Attempt fresh = record(numeric(2, 5), new Answer.Typed("5"));
        record(numeric(1, 4), new Answer.Typed("4"));
        assertThat(store.latest(COURSE)).containsEntry(ID, fresh);
    }

    @Test
    void theNewestAttemptCountsAndAllAreKept() throws StoreException {
        Attempt first = record(numeric(1, 4), new Answer.Typed("3"));
        Attempt second = record(numeric(1, 4), new Answer.Typed("4"));
        assertThat(store.latest(COURSE, ID, 1)).contains(second);
        assertThat(store.all(COURSE, ID)).containsExactly(first, second);
        assertThat(store.all(new CourseId("other"))).isEmpty();
    }

    @Test
    void effortIsKept() throws StoreException {
        Question question = numeric(1, 4);
        Answer answer = new Answer.Typed("4");
        store.record(
                COURSE,
                LESSON,
                3,
                question,
                answer,
                Grader.grade(question, answer),
                new AttemptStore.Effort(Confidence.GUESS, 2, 37));
        assertThat(store.latest(COURSE, ID, 1).orElseThrow())
                .returns(Confidence.GUESS, Attempt::confidence)
                .returns(2, Attempt::hints)
                .returns(37, Attempt::seconds)
                .returns(3, Attempt::edition)
                .returns(LESSON, Attempt::lesson);
    }

    @Test
    void aQuestionOfAKindFromTheFutureKeepsItsText() {
        Attempt attempt =
                new Attempt(
                        Journal.newId(),
                        COURSE,
                        LESSON,
                        1,
                        ID,
                        1,
                        "{\"kind\":\"hologram\",\"common\":{}}",
                        new Answer.Typed("x"),
                        null,
                        0,
                        Grade.Verdict.UNGRADED,
                        0,
                        0,
                        java.time.OffsetDateTime.parse("2026-11-24T08:00:00Z"));
        assertThat(attempt.question()).isEmpty();
        assertThat(attempt.asked()).contains("hologram");
    }

    private Attempt record(Question question, Answer answer) throws StoreException {
        return store.record(
                COURSE,
                LESSON,
                1,
                question,
                answer,
                Grader.grade(question, answer),
                AttemptStore.Effort.UNKNOWN);
    }

    private static Numeric numeric(int rev, double answer) {
        return new Numeric(common("q1", rev), answer, 0, false, null, List.of());
    }

    private static Question.Common common(String id, int rev) {
        return new Question.Common(
                new QuestionId(id),
                rev,
                "Which **one**?",
                "Why.",
                List.of("hint"),
                "objective",
                Question.Review.DETAIL,
                "set");
    }
}
