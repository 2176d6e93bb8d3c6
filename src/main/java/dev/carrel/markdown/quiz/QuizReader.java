package dev.carrel.markdown.quiz;

import dev.carrel.course.LessonId;
import dev.carrel.course.Question;
import dev.carrel.course.Question.Common;
import dev.carrel.course.Question.Review;
import dev.carrel.course.QuestionId;
import dev.carrel.markdown.prose.PageLabels;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes questions of YAML. Not thread-safe; one per lesson.
final class QuizReader {
    private final LessonId lesson;
    private final PageLabels labels;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    QuizReader(LessonId lesson, PageLabels labels, Problems problems) {
        this.lesson = lesson;
        this.labels = labels;
        this.problems = problems;
    }

    /// @param kind as written
    /// @return nothing for a kind that is not modelled, and for one with nothing to answer
    Optional<Question> read(String kind, YamlNode quiz) {
        if (quiz.text("prompt") == null && !kind.equals("discuss")) {
            problems.error(
                    "quiz-no-prompt",
                    quiz.spot(),
                    "This question asks nothing.",
                    "Write its text behind 'prompt:'.");
        }
        ChoiceReader choices = new ChoiceReader(labels, problems);
        PartReader parts = new PartReader(problems);
        return switch (kind) {
            case "single", "multiple", "true-false" -> choices.read(common(quiz), kind, quiz);
            case "numeric" -> new NumericReader(problems).read(common(quiz), quiz);
            case "short", "essay", "discuss" -> Optional.of(shortAnswer(quiz));
            case "cloze" -> parts.cloze(common(quiz), quiz);
            case "ordering" -> parts.ordering(common(quiz), quiz);
            case "matching" -> parts.matching(common(quiz), quiz);
            case "predict" -> Optional.of(predict(quiz));
            default -> Optional.empty();
        };
    }

    private Question shortAnswer(YamlNode quiz) {
        List<String> points = quiz.texts("points");
        return new Question.ShortAnswer(
                common(quiz), quiz.text("model"), points.isEmpty() ? quiz.texts("rubric") : points);
    }

    private Question predict(YamlNode quiz) {
        return new Question.Predict(common(quiz), quiz.texts("choices"), quiz.text("reveal"));
    }

    private Common common(YamlNode quiz) {
        String prompt = quiz.text("prompt");
        Double rev = quiz.number("rev");
        if (quiz.has("rev") && (rev == null || rev < 1 || rev != Math.rint(rev))) {
            problems.error(
                    "quiz-rev",
                    quiz.get("rev").spot(),
                    "A revision is a whole number from 1 on.",
                    "Write rev: 1, or leave it out.");
            rev = null;
        }
        return new Common(
                new QuestionId(id(quiz, prompt == null ? "" : prompt)),
                rev == null ? 1 : (int) Math.min(rev, 1_000_000),
                prompt == null ? "" : prompt,
                quiz.text("why"),
                quiz.texts("hints"),
                quiz.text("objective"),
                review(quiz),
                quiz.text("set"));
    }

    private Review review(YamlNode quiz) {
        String given = quiz.text("review");
        if (given == null) {
            return Review.CORE;
        }
        try {
            return Review.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            problems.warning(
                    "quiz-review",
                    quiz.get("review").spot(),
                    "'" + given + "' says nothing about review.",
                    "Use core, detail or none.");
            return Review.CORE;
        }
    }

    private String id(YamlNode quiz, String prompt) {
        String given = quiz.text("id");
        if (given != null && given.length() <= 200) {
            return unique(given, quiz);
        }
        problems.warning(
                given == null ? "quiz-id-missing" : "quiz-id-long",
                quiz.spot(),
                given == null
                        ? "This question has no id."
                        : "This question's id is longer than 200 characters.",
                "Give it a short one: learners' answers are kept by it, even when its words"
                        + " change.");
        String base = lesson.value();
        String derived =
                (base.length() > 180 ? base.substring(0, 180) : base)
                        + "-q"
                        + Integer.toHexString(prompt.strip().replaceAll("\\s+", " ").hashCode());
        return unique(derived, null);
    }

    private String unique(String id, @Nullable YamlNode quiz) {
        if (ids.add(id)) {
            return id;
        }
        if (quiz != null) {
            problems.error(
                    "quiz-id-duplicate",
                    quiz.get("id").spot(),
                    "The question id '" + id + "' stands in this lesson twice.",
                    "Give each question an id of its own.");
        }
        for (int i = 2; ; i++) {
            if (ids.add(id + "-" + i)) {
                return id + "-" + i;
            }
        }
    }
}
