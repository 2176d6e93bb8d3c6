package dev.carrel.markdown.quiz;

import dev.carrel.course.Question;
import dev.carrel.course.Question.Choice;
import dev.carrel.course.Question.Choices;
import dev.carrel.course.Question.Common;
import dev.carrel.markdown.prose.PageLabels;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads `single`, `multiple` and `true-false`.
final class ChoiceReader {
    private final PageLabels labels;
    private final Problems problems;

    ChoiceReader(PageLabels labels, Problems problems) {
        this.labels = labels;
        this.problems = problems;
    }

    Optional<Question> read(Common common, String kind, YamlNode quiz) {
        if (kind.equals("true-false") && !quiz.has("choices")) {
            return trueOrFalse(common, quiz);
        }
        List<Choice> choices = new ArrayList<>();
        for (YamlNode one : quiz.get("choices").items()) {
            String text = one.isMap() ? one.text("text") : one.text();
            if (text == null) {
                problems.error(
                        "quiz-choice-empty",
                        one.spot(),
                        "This choice has no text.",
                        "Write it behind 'text:'.");
                continue;
            }
            String why = one.text("why");
            if (why == null) {
                problems.warning(
                        "quiz-choice-why",
                        one.spot(),
                        "This choice does not say why it is right or wrong.",
                        "Add 'why:'; it is what a learner gets to read after choosing it.");
            }
            choices.add(new Choice(text, one.isTrue("correct"), why));
        }
        long right = choices.stream().filter(Choice::correct).count();
        check(kind, quiz, choices.size(), right);
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Choices(common, kind.equals("multiple"), choices));
    }

    private void check(String kind, YamlNode quiz, int choices, long right) {
        if (choices < 2) {
            problems.error(
                    "quiz-choices",
                    quiz.get("choices").spot(),
                    "There is nothing to choose between.",
                    "Give at least two choices.");
        }
        boolean several = kind.equals("multiple");
        if (several ? right == 0 : right != 1) {
            problems.error(
                    "quiz-correct",
                    quiz.get("choices").spot(),
                    several
                            ? "No choice of this question is right."
                            : "Exactly one choice must be right, and " + right + " are.",
                    several
                            ? "Mark every right choice with 'correct: true'."
                            : "Mark one choice with 'correct: true', or use kind: multiple.");
        }
    }

    private Optional<Question> trueOrFalse(Common common, YamlNode quiz) {
        String answer = quiz.text("answer");
        String said = answer == null ? "" : answer.toLowerCase(Locale.ROOT);
        if (!List.of("true", "false", "yes", "no").contains(said)) {
            problems.error(
                    "quiz-answer",
                    quiz.get("answer").spot(),
                    "This question does not say whether it is true.",
                    "Write answer: true or answer: false.");
        }
        boolean isTrue = said.equals("true") || said.equals("yes");
        return Optional.of(
                new Choices(
                        common,
                        false,
                        List.of(
                                new Choice(labels.say("true"), isTrue, null),
                                new Choice(labels.say("false"), !isTrue, null))));
    }
}
