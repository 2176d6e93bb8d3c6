package dev.carrel.ui.reader.page;

import dev.carrel.course.QuestionId;
import java.util.List;

/// A question as the learner left it.
///
/// @param kind and values as in [PageEvents#answered]
public record AnsweredQuestion(
        QuestionId question, String kind, List<String> values, Feedback feedback) {
    public AnsweredQuestion {
        values = List.copyOf(values);
    }
}
