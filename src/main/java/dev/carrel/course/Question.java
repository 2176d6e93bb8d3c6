package dev.carrel.course;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A question of a lesson. Texts (prompt, choices, feedback) are Markdown.
///
/// The kinds are those of the course source: `single`, `multiple` and `true-false` are [Choices],
/// `numeric` is [Numeric], `short` is [ShortAnswer], `cloze` is [Cloze], `ordering` is [Ordering],
/// `matching` is [Matching] and `predict` is [Predict].
public sealed interface Question {
    /// What every question has, whatever its kind.
    Common common();

    default QuestionId id() {
        return common().id();
    }

    default int rev() {
        return common().rev();
    }

    default String prompt() {
        return common().prompt();
    }

    /// How eagerly a question enters spaced review.
    enum Review {
        CORE,
        DETAIL,
        NONE
    }

    /// @param id unique in the course
    /// @param rev from 1; raised when the meaning or the right answer changes
    /// @param prompt the question itself
    /// @param why explanation of the right answer, shown after answering
    /// @param hints shown one by one on request
    /// @param objective what it tests
    /// @param set name of the confusable set it belongs to
    record Common(
            QuestionId id,
            int rev,
            String prompt,
            @Nullable String why,
            List<String> hints,
            @Nullable String objective,
            Review review,
            @Nullable String set) {
        public Common {
            hints = List.copyOf(hints);
        }
    }

    /// @param why feedback for whoever chose it
    record Choice(String text, boolean correct, @Nullable String why) {}

    /// Tick one (`single`, `true-false`) or every right choice (`multiple`).
    record Choices(Common common, boolean several, List<Choice> choices) implements Question {
        public Choices {
            choices = List.copyOf(choices);
        }
    }

    /// A wrong number people give, and why it is wrong.
    record Slip(double value, String why) {}

    /// @param tolerance half-width of what still counts as right: absolute, or a share of the
    ///   answer if `relative`
    /// @param unit printed behind the field
    record Numeric(
            Common common,
            double answer,
            double tolerance,
            boolean relative,
            @Nullable String unit,
            List<Slip> slips)
            implements Question {
        public Numeric {
            slips = List.copyOf(slips);
        }
    }

    /// Free text, never failed by the program: the learner scores it against the points.
    ///
    /// @param model a good answer
    /// @param points what a good answer names
    record ShortAnswer(Common common, @Nullable String model, List<String> points)
            implements Question {
        public ShortAnswer {
            points = List.copyOf(points);
        }
    }

    /// The prompt has gaps `{{a|b}}`; each inner list holds the accepted strings of one gap, in
    /// order.
    record Cloze(Common common, List<List<String>> gaps) implements Question {
        private static final Pattern GAP = Pattern.compile("\\{\\{[^{}]{0,400}}}");

        public Cloze {
            gaps = gaps.stream().map(List::copyOf).toList();
        }

        /// The prompt without its answers.
        ///
        /// @param sign in place of each gap
        public String promptWith(String sign) {
            return GAP.matcher(prompt()).replaceAll(Matcher.quoteReplacement(sign));
        }
    }

    /// @param items in the right order
    record Ordering(Common common, List<String> items) implements Question {
        public Ordering {
            items = List.copyOf(items);
        }
    }

    /// @param left and its right partner
    record Pair(String left, String right) {}

    /// @param pairs right answers; several left sides may share a right side
    record Matching(Common common, List<Pair> pairs) implements Question {
        public Matching {
            pairs = List.copyOf(pairs);
        }
    }

    /// An ungraded guess before reading.
    ///
    /// @param choices to pick from; empty for free text
    /// @param reveal what turned out to be true, shown when the text gets there
    record Predict(Common common, List<String> choices, @Nullable String reveal)
            implements Question {
        public Predict {
            choices = List.copyOf(choices);
        }
    }
}
