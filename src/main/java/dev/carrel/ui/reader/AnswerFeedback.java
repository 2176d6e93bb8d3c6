package dev.carrel.ui.reader;

import dev.carrel.course.Question;
import dev.carrel.markdown.Fragment;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.Attempt;
import dev.carrel.quiz.AttemptStore;
import dev.carrel.quiz.Grader;
import dev.carrel.store.StoreException;
import dev.carrel.ui.reader.page.Feedback;
import dev.carrel.ui.reader.page.PageQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answers a learner gave before, with the feedback that belongs to them. Blocking;
/// thread-safe.
final class AnswerFeedback {
    private final AttemptStore attempts;
    private final Grader grader;

    AnswerFeedback(AttemptStore attempts, Grader grader) {
        this.attempts = attempts;
        this.grader = grader;
    }

    /// The latest answer to each question of a lesson, at its present revision: a higher one asks
    /// again.
    List<PageQuestion> in(OpenEdition edition, LessonDocument document) throws StoreException {
        List<PageQuestion> answered = new ArrayList<>();
        for (Question question : document.questions()) {
            Optional<Attempt> latest = attempts.latest(edition.id(), question.id(), question.rev());
            if (latest.isPresent()) {
                feedback(question, latest.get().answer())
                        .map(said -> new PageQuestion(question.id(), latest.get().answer(), said))
                        .ifPresent(answered::add);
            }
        }
        return answered;
    }

    /// What is said to an answer; nothing if the question has taken another shape since.
    Optional<Feedback> feedback(Question question, Answer answer) {
        try {
            var grade = grader.mark(question, answer);
            return Optional.of(Feedback.of(question, answer, grade, Fragment::html));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
