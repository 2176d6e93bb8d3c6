package dev.carrel.transfer.notebook;

import dev.carrel.course.Question;
import dev.carrel.markdown.Fragment;
import dev.carrel.quiz.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Answers in words. Blocking, since texts are rendered.
final class AnswerText {
    private AnswerText() {}

    /// What a learner answered, as plain text; whatever does not fit the question is left out.
    static String of(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Typed(String text) -> text;
            case Answer.SelfScored(String text, int _) -> text;
            case Answer.Gaps(List<String> texts) -> String.join(" … ", texts);
            case Answer.Chosen(var chosen) ->
                    pick(choices(question), chosen.stream().sorted().toList());
            case Answer.Ordered(List<Integer> order) ->
                    question instanceof Question.Ordering asked ? pick(asked.items(), order) : "";
            case Answer.Matched(List<Integer> rights) ->
                    question instanceof Question.Matching asked ? matched(asked, rights) : "";
        };
    }

    /// What is right, as plain text; empty if nothing is.
    static String right(Question question) {
        return switch (question) {
            case Question.Choices asked ->
                    asked.choices().stream()
                            .filter(Question.Choice::correct)
                            .map(choice -> Fragment.text(choice.text()))
                            .collect(Collectors.joining("; "));
            case Question.Numeric asked ->
                    (number(asked.answer()) + " " + Objects.requireNonNullElse(asked.unit(), ""))
                            .strip();
            case Question.ShortAnswer asked -> text(asked.model());
            case Question.Cloze asked ->
                    asked.gaps().stream()
                            .map(accepted -> accepted.isEmpty() ? "" : accepted.getFirst())
                            .collect(Collectors.joining(" … "));
            case Question.Ordering asked ->
                    pick(asked.items(), IntStream.range(0, asked.items().size()).boxed().toList());
            case Question.Matching asked ->
                    matched(asked, IntStream.range(0, asked.pairs().size()).boxed().toList());
            case Question.Predict asked -> text(asked.reveal());
        };
    }

    private static String text(@Nullable String markdown) {
        return markdown == null ? "" : Fragment.text(markdown);
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static List<String> choices(Question question) {
        return switch (question) {
            case Question.Choices asked ->
                    asked.choices().stream().map(Question.Choice::text).toList();
            case Question.Predict asked -> asked.choices();
            default -> List.of();
        };
    }

    private static String pick(List<String> texts, List<Integer> which) {
        return which.stream()
                .filter(i -> i >= 0 && i < texts.size())
                .map(i -> Fragment.text(texts.get(i)))
                .collect(Collectors.joining("; "));
    }

    private static String matched(Question.Matching asked, List<Integer> rights) {
        var pairs = asked.pairs();
        return IntStream.range(0, Math.min(pairs.size(), rights.size()))
                .filter(i -> rights.get(i) >= 0 && rights.get(i) < pairs.size())
                .mapToObj(i ->
                        Fragment.text(pairs.get(i).left())
                                + " – "
                                + Fragment.text(pairs.get(rights.get(i)).right()))
                .collect(Collectors.joining("; "));
    }
}
