package dev.carrel.ui.reader.page;

import dev.carrel.quiz.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Answers as the page gives and takes them: a kind and a list of strings.
final class AnswerValues {
    /// The second step of a free text: the text and the points found in it.
    static final String SELF_SCORE = "self-score";

    private AnswerValues() {}

    /// @param kind the question's kind as in the course source, or [#SELF_SCORE]
    /// @throws IllegalArgumentException if the page sent nonsense
    static Answer read(String kind, List<String> values) {
        return switch (kind) {
            case "single", "multiple", "true-false" -> new Answer.Chosen(indices(values));
            case "predict" ->
                    values.stream().allMatch(v -> v.matches("\\d{1,3}"))
                            ? new Answer.Chosen(indices(values))
                            : new Answer.Typed(first(values));
            case "cloze" -> new Answer.Gaps(values);
            case "ordering" -> new Answer.Ordered(numbers(values));
            case "matching" -> new Answer.Matched(numbers(values));
            case SELF_SCORE ->
                    new Answer.SelfScored(first(values), numbers(values.subList(1, 2)).getFirst());
            default -> new Answer.Typed(first(values));
        };
    }

    static List<String> write(Answer answer) {
        return switch (answer) {
            case Answer.Chosen(Set<Integer> choices) -> strings(new TreeSet<>(choices));
            case Answer.Typed(String text) -> List.of(text);
            case Answer.Gaps(List<String> texts) -> texts;
            case Answer.Ordered(List<Integer> items) -> strings(items);
            case Answer.Matched(List<Integer> rights) -> strings(rights);
            case Answer.SelfScored(String text, int _) -> List.of(text);
        };
    }

    private static String first(List<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("An answer without a value");
        }
        return values.getFirst();
    }

    private static Set<Integer> indices(List<String> values) {
        return new TreeSet<>(numbers(values));
    }

    private static List<Integer> numbers(List<String> values) {
        var numbers = new ArrayList<Integer>();
        for (String value : values) {
            numbers.add(Integer.valueOf(value));
        }
        return numbers;
    }

    private static List<String> strings(Iterable<Integer> numbers) {
        var strings = new ArrayList<String>();
        numbers.forEach(number -> strings.add(String.valueOf(number)));
        return strings;
    }
}
