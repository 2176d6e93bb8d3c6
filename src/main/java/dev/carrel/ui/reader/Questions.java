package dev.carrel.ui.reader;

import dev.carrel.course.BlockId;
import dev.carrel.course.Question;
import dev.carrel.course.QuestionId;
import dev.carrel.markdown.Fragment;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.AttemptStore.Effort;
import dev.carrel.quiz.Confidence;
import dev.carrel.quiz.Grader;
import dev.carrel.records.LearnerRecords;
import dev.carrel.ui.reader.page.Feedback;
import dev.carrel.ui.task.Background;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The questions of the lesson on show: marks answers, keeps attempts, gives hints.
final class Questions {
    private static final String PROMPT = "prompt";

    private final LearnerRecords records;
    private final Background background;
    private final Notices notices;
    private final Grader grader;
    private final AnswerFeedback feedback;
    private final Map<BlockId, Double> seen = new HashMap<>();
    private @Nullable ShownLesson lesson;

    Questions(
            LearnerRecords records,
            Background background,
            Notices notices,
            Grader grader,
            AnswerFeedback feedback) {
        this.records = records;
        this.background = background;
        this.notices = notices;
        this.grader = grader;
        this.feedback = feedback;
    }

    /// Another lesson is on show.
    void show(ShownLesson shown) {
        lesson = shown;
        seen.clear();
    }

    /// The learner had these blocks before them for a while.
    void reading(double seconds, List<BlockId> visible) {
        visible.forEach(block -> seen.merge(block, seconds, Double::sum));
    }

    /// Marks an answer and keeps it. Feedback is told even if keeping fails.
    ///
    /// @param tell hears what to show; not called for a self-scored answer, which needs nothing
    /// @param kept told when the attempt is written
    void answer(
            QuestionId id,
            Answer answer,
            @Nullable Confidence confidence,
            int hints,
            Consumer<Feedback> tell,
            Runnable kept) {
        ShownLesson on = lesson;
        Question question = find(id).orElse(null);
        if (on == null || question == null) {
            return;
        }
        if (!(answer instanceof Answer.SelfScored)) {
            background
                    .run(() -> feedback.feedback(question, answer))
                    .then(said -> said.ifPresent(tell))
                    .orElse(reason -> notices.failed("failed.mark", reason));
        }
        Effort effort = new Effort(confidence, hints, seconds(on.document(), id));
        background
                .write(() ->
                        records.attempts()
                                .record(
                                        on.edition().id(),
                                        on.id(),
                                        on.edition().number(),
                                        question,
                                        answer,
                                        grader.mark(question, answer),
                                        effort))
                .then(_ -> kept.run())
                .orElse(reason -> notices.failed("failed.answer", reason));
    }

    /// Makes a hint ready to show.
    ///
    /// @param index from 0; beyond the last hint nothing is told
    void hint(QuestionId id, int index, Consumer<String> tell) {
        find(id).map(question -> question.common().hints())
                .filter(hints -> index >= 0 && index < hints.size())
                .ifPresent(hints ->
                        background
                                .run(() -> Fragment.html(hints.get(index)))
                                .then(tell)
                                .orElse(reason -> notices.failed("failed.mark", reason)));
    }

    /// The block in which a question is asked.
    static Optional<LessonDocument.Block> prompt(LessonDocument document, QuestionId id) {
        List<LessonDocument.Block> prompts =
                document.blocks().stream().filter(block -> block.kind().equals(PROMPT)).toList();
        List<Question> questions = document.questions();
        for (int i = 0; i < questions.size() && prompts.size() == questions.size(); i++) {
            if (questions.get(i).id().equals(id)) {
                return Optional.of(prompts.get(i));
            }
        }
        return Optional.empty();
    }

    private int seconds(LessonDocument document, QuestionId id) {
        return prompt(document, id)
                .map(block -> seen.remove(block.id()))
                .map(Double::intValue)
                .orElse(0);
    }

    private Optional<Question> find(QuestionId id) {
        ShownLesson on = lesson;
        return on == null
                ? Optional.empty()
                : on.document().questions().stream()
                        .filter(question -> question.id().equals(id))
                        .findFirst();
    }
}
