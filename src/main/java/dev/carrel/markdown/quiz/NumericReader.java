package dev.carrel.markdown.quiz;

import dev.carrel.course.Question;
import dev.carrel.course.Question.Common;
import dev.carrel.course.Question.Numeric;
import dev.carrel.course.Question.Slip;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `numeric`.
final class NumericReader {
    /// What people write; Java would also take `5d` and `0x1p3`.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[+-]?(?:\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})(?:[eE][+-]?\\d{1,9})?");

    private final Problems problems;

    NumericReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Question> read(Common common, YamlNode quiz) {
        Double answer = number(quiz.get("answer"));
        if (answer == null) {
            problems.error(
                    "quiz-answer",
                    quiz.get("answer").spot(),
                    "The answer to this question is no number.",
                    "Write a number behind 'answer:', with a point for decimals; the unit goes"
                            + " behind 'unit:'.");
            return Optional.empty();
        }
        if (!quiz.has("tolerance")) {
            problems.warning(
                    "quiz-tolerance",
                    quiz.spot(),
                    "This question does not say how near an answer must come.",
                    "Add 'tolerance: 0.01' or 'tolerance: 2%'; 0 means exactly.");
        }
        String given = quiz.text("tolerance");
        boolean relative = given != null && given.endsWith("%");
        Double tolerance = given == null ? Double.valueOf(0) : parsed(given);
        if (tolerance == null || tolerance < 0) {
            problems.error(
                    "quiz-tolerance",
                    quiz.get("tolerance").spot(),
                    "'" + given + "' is no tolerance.",
                    "Write a number like 0.01, or a share like 2%.");
            tolerance = 0.0;
        }
        double width = relative ? tolerance / 100 : tolerance;
        return Optional.of(
                new Numeric(common, answer, width, relative, quiz.text("unit"), slips(quiz)));
    }

    private List<Slip> slips(YamlNode quiz) {
        List<Slip> slips = new ArrayList<>();
        for (YamlNode one : quiz.get("slips").items()) {
            Double value = number(one.get("value"));
            String why = one.text("why");
            if (value == null || why == null) {
                problems.error(
                        "quiz-slip",
                        one.spot(),
                        "This slip needs a number and a reason.",
                        "Write {value: 8, why: \"…\"}.");
            } else {
                slips.add(new Slip(value, why));
            }
        }
        return slips;
    }

    private static @Nullable Double number(YamlNode node) {
        String text = node.text();
        return text == null ? null : parsed(text);
    }

    private static @Nullable Double parsed(String text) {
        String digits =
                text.replaceFirst("\\s*%$", "").replace('\u2212', '-').replaceAll("[_\\h\\v]", "");
        if (!NUMBER.matcher(digits).matches()) {
            return null;
        }
        double number = Double.parseDouble(digits);
        return Double.isFinite(number) ? number : null;
    }
}
