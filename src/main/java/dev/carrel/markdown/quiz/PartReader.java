package dev.carrel.markdown.quiz;

import dev.carrel.course.Question;
import dev.carrel.course.Question.Cloze;
import dev.carrel.course.Question.Common;
import dev.carrel.course.Question.Matching;
import dev.carrel.course.Question.Ordering;
import dev.carrel.course.Question.Pair;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Reads the kinds whose answers have parts: `cloze`, `ordering`, `matching`.
final class PartReader {
    private final Problems problems;

    PartReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Question> cloze(Common common, YamlNode quiz) {
        List<List<String>> gaps = new ArrayList<>();
        for (String gap : Gaps.in(common.prompt())) {
            List<String> accepted =
                    Arrays.stream(gap.split("\\|", -1))
                            .map(String::strip)
                            .filter(text -> !text.isEmpty())
                            .toList();
            if (accepted.isEmpty()) {
                problems.error(
                        "quiz-gap-empty",
                        quiz.get("prompt").spot(),
                        "A gap of this question accepts nothing.",
                        "Write the accepted words into it: {{one|two}}.");
            }
            gaps.add(accepted);
        }
        if (gaps.isEmpty()) {
            problems.error(
                    "quiz-gaps",
                    quiz.get("prompt").spot(),
                    "This text has no gap to fill.",
                    "Write the words that are to be left out as {{word}}.");
            return Optional.empty();
        }
        return Optional.of(new Cloze(common, gaps));
    }

    Optional<Question> ordering(Common common, YamlNode quiz) {
        List<String> items = quiz.texts("items");
        if (items.size() < 2 || new HashSet<>(items).size() < items.size()) {
            problems.error(
                    "quiz-items",
                    quiz.get("items").spot(),
                    "This question needs at least two different items.",
                    "List them behind 'items:' in the right order.");
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(new Ordering(common, items));
    }

    Optional<Question> matching(Common common, YamlNode quiz) {
        List<Pair> pairs = new ArrayList<>();
        for (YamlNode one : quiz.get("pairs").items()) {
            String left = one.text("left");
            String right = one.text("right");
            if (left == null || right == null) {
                problems.error(
                        "quiz-pair",
                        one.spot(),
                        "A pair has two sides.",
                        "Write {left: …, right: …}.");
            } else {
                pairs.add(new Pair(left, right));
            }
        }
        if (pairs.size() < 2) {
            problems.error(
                    "quiz-pairs",
                    quiz.get("pairs").spot(),
                    "This question needs at least two pairs.",
                    "List them behind 'pairs:'.");
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(new Matching(common, pairs));
    }
}
