package dev.carrel.transfer.notebook;

import dev.carrel.course.Question;
import dev.carrel.markdown.Fragment;
import dev.carrel.quiz.Attempt;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A question with what the learner answered last.
///
/// @param attempt the answer, with the question as it was asked
/// @param lessonTitle of the lesson it stands in now; the lesson's id if there is none
/// @param prompt the question as Markdown, with its gaps left open; its id if it is of a kind this
///   program does not know
/// @param answer as plain text
public record AnsweredQuestion(Attempt attempt, String lessonTitle, String prompt, String answer) {
    private static final Pattern GAP = Pattern.compile("\\{\\{[^{}]*}}");

    /// Blocking, since texts are rendered.
    static AnsweredQuestion of(Attempt attempt, String lessonTitle) {
        Optional<Question> question = attempt.question();
        return new AnsweredQuestion(
                attempt,
                lessonTitle,
                question.map(AnsweredQuestion::prompt).orElse(attempt.questionId().value()),
                question.map(asked -> AnswerText.of(asked, attempt.answer())).orElse(""));
    }

    private static String prompt(Question question) {
        return question instanceof Question.Cloze
                ? GAP.matcher(question.prompt()).replaceAll("\\\\_\\\\_\\\\_")
                : question.prompt();
    }

    /// The same for the same question for ever, however often it is answered, so that what was
    /// written to a file before is brought up to date.
    public UUID id() {
        String name = "carrel:answer:" + attempt.course() + "/" + attempt.questionId();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// The question as plain text.
    public String promptText() {
        return Fragment.text(prompt);
    }

    /// How it went, in one word.
    String result() {
        return switch (attempt.verdict()) {
            case RIGHT -> "right";
            case PARTLY -> "partly right";
            case WRONG -> "wrong";
            case UNGRADED -> "not graded";
        };
    }
}
