package dev.carrel.ui.reader.page;

import dev.carrel.course.Question;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.Grade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the page shows after an answer. Every text is safe HTML.
///
/// @param byItem feedback directly under a choice, by its place in the question
/// @param marks how each part fared; parts beyond the list are left unmarked
/// @param texts feedback for the question as a whole
/// @param model a good answer, for self-scoring
/// @param points what a good answer names, for self-scoring
public record Feedback(
        Grade.Verdict verdict,
        Map<Integer, String> byItem,
        List<Grade.Mark> marks,
        List<String> texts,
        @Nullable String model,
        List<String> points) {
    public Feedback {
        byItem = Map.copyOf(byItem);
        marks = List.copyOf(marks);
        texts = List.copyOf(texts);
        points = List.copyOf(points);
    }

    /// What a grade has to say: the chosen options' own feedback under them, the rest below.
    ///
    /// @param html makes safe HTML of a question's Markdown
    public static Feedback of(
            Question question, Answer answer, Grade grade, UnaryOperator<String> html) {
        var byItem = new HashMap<Integer, String>();
        var texts = new ArrayList<>(grade.feedback());
        if (question instanceof Question.Choices c
                && answer instanceof Answer.Chosen(Set<Integer> chosen)) {
            for (int i : chosen) {
                String why = i >= 0 && i < c.choices().size() ? c.choices().get(i).why() : null;
                if (why != null) {
                    byItem.put(i, html.apply(why));
                    texts.remove(why);
                }
            }
        }
        String model = null;
        List<String> points = List.of();
        if (question instanceof Question.ShortAnswer s) {
            model = s.model() == null ? null : html.apply(s.model());
            points = s.points().stream().map(html).toList();
            texts.remove(s.model());
        }
        return new Feedback(
                grade.verdict(),
                byItem,
                grade.marks(),
                texts.stream().map(html).toList(),
                model,
                points);
    }
}
