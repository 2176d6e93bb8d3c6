package dev.carrel.ui.reader;

import static dev.carrel.ui.reader.OpenReader.SCORES;
import static dev.carrel.ui.reader.OpenReader.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.BlockId;
import dev.carrel.course.QuestionId;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.Attempt;
import dev.carrel.quiz.Grade;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.reader.page.Feedback;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions of a lesson: tried, tried again, and met again in a later edition.
class AnsweringTest {
    private static final QuestionId ASKED = new QuestionId("q-threshold");
    private static final Answer WRONG = new Answer.Chosen(Set.of(0));
    private static final Answer RIGHT = new Answer.Chosen(Set.of(1));

    @TempDir Path folder;
    private ReaderHome home;
    private OpenReader reader;
    private final List<Feedback> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger kept = new AtomicInteger();

    @BeforeEach
    void open() throws Exception {
        home = new ReaderHome(folder);
        home.install(1, MadeCourse.first());
        reader = new OpenReader(home);
        reader.go(SCORES);
    }

    @AfterEach
    void close() throws Exception {
        reader.close();
        home.close();
    }

    private void tell(QuestionId id, Answer answer) {
        HeadlessFx.run(() ->
                reader.model
                        .questions()
                        .answer(id, answer, null, 0, said::add, kept::incrementAndGet));
    }

    private void answer(Answer answer) {
        int feedback = said.size();
        int before = kept.get();
        tell(ASKED, answer);
        OpenReader.await(
                "the feedback", () -> said.size() == feedback + 1 && kept.get() == before + 1);
    }

    private List<Attempt> attempts() throws Exception {
        return home.records.attempts().all(ReaderHome.COURSE);
    }

    private void next(Map<String, String> files, String old, String fresh) throws Exception {
        files.put("scores.md", files.getOrDefault("scores.md", "").replace(old, fresh));
        home.install(2, files);
        HeadlessFx.run(() -> reader.model.start(SCORES));
        OpenReader.await("edition 2", () -> reader.shown().edition().number() == 2);
    }

    @Test
    void aWrongAnswerCanBeTriedAgainAndTheLastOneIsShown() throws Exception {
        answer(WRONG);
        answer(RIGHT);
        assertThat(said)
                .extracting(Feedback::verdict)
                .containsExactly(Grade.Verdict.WRONG, Grade.Verdict.RIGHT);
        assertThat(said.getLast().byItem().get(1)).contains("<strong>yes</strong>");
        assertThat(attempts()).hasSize(2);
        reader.go(WELCOME);
        reader.go(SCORES);
        assertThat(reader.shown().answered())
                .singleElement()
                .satisfies(again -> assertThat(again.answer()).isEqualTo(RIGHT));
    }

    @Test
    void aQuestionThatIsNotAskedHereIsNotMarked() throws Exception {
        tell(new QuestionId("q-elsewhere"), RIGHT);
        reader.go(WELCOME);
        tell(ASKED, RIGHT);
        answerIsIgnored();
    }

    private void answerIsIgnored() throws Exception {
        HeadlessFx.run(() -> {});
        assertThat(reader.writing.count()).isZero();
        assertThat(said).isEmpty();
        assertThat(attempts()).isEmpty();
    }

    @Test
    void anAnswerOfAnotherShapeIsToldAndNotKept() throws Exception {
        tell(ASKED, new Answer.Chosen(Set.of(7)));
        reader.awaitNotice("failed.answer");
        assertThat(said).isEmpty();
        assertThat(attempts()).isEmpty();
    }

    @Test
    void theTimeAQuestionWasBeforeTheLearnerIsKeptAndBeginsAnew() throws Exception {
        BlockId prompt =
                Questions.prompt(reader.shown().document(), ASKED)
                        .map(LessonDocument.Block::id)
                        .orElseThrow();
        HeadlessFx.run(() -> {
            reader.model.questions().reading(20.4, List.of(prompt));
            reader.model.questions().reading(10.4, List.of(prompt, new BlockId("another")));
        });
        answer(WRONG);
        answer(RIGHT);
        assertThat(attempts()).extracting(Attempt::seconds).containsExactlyInAnyOrder(30, 0);
    }

    @Test
    void hintsComeOneByOneAndEnd() {
        List<String> hints = new CopyOnWriteArrayList<>();
        HeadlessFx.run(() -> {
            reader.model.questions().hint(ASKED, 1, hints::add);
            reader.model.questions().hint(ASKED, -1, hints::add);
            reader.model.questions().hint(new QuestionId("q-elsewhere"), 0, hints::add);
            reader.model.questions().hint(ASKED, 0, hints::add);
        });
        OpenReader.await("the hint", () -> !hints.isEmpty());
        assertThat(hints).singleElement().asString().contains("Think of the score.");
    }

    @Test
    void aQuestionThatWasRewordedKeepsItsAnswer() throws Exception {
        answer(WRONG);
        next(MadeCourse.first(), "What does a threshold do?", "What is a threshold for?");
        assertThat(reader.shown().answered()).hasSize(1);
    }

    @Test
    void aQuestionOfAHigherRevisionIsAskedAnew() throws Exception {
        answer(WRONG);
        next(MadeCourse.first(), "rev: 1", "rev: 2");
        assertThat(reader.shown().answered()).isEmpty();
        OpenReader.await(
                "the count",
                () -> reader.model.progress().now().get().answered().containsKey(SCORES));
        answer(RIGHT);
        assertThat(attempts()).extracting(Attempt::rev).containsExactlyInAnyOrder(1, 2);
    }

    /// An author who changes the choices and forgets the revision.
    @Test
    void anAnswerThatNoLongerFitsIsNotShown() throws Exception {
        answer(WRONG);
        next(
                MadeCourse.first(),
                """
                kind: single
                prompt: What does a threshold do?
                choices:
                  - {text: It trains the model, why: Training is over when a threshold is chosen.}
                  - {text: It turns a score into a decision, correct: true, why: "Exactly: **yes** or no."}
                """,
                """
                kind: numeric
                prompt: How many decisions does one threshold allow?
                answer: 2
                tolerance: 0
                """);
        assertThat(reader.shown().document().questions()).hasSize(1);
        assertThat(reader.shown().answered()).isEmpty();
        assertThat(reader.notice()).isEmpty();
    }
}
