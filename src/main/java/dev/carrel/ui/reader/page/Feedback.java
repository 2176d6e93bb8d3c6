package dev.carrel.ui.reader.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the page shows after an answer. Every text is safe HTML made by
/// [dev.carrel.markdown.LessonRenderer].
///
/// @param verdict `right`, `partly`, `wrong` or `ungraded`
/// @param byItem feedback directly under a choice, gap, item or row, by its index
/// @param right indices of what was right, marked as such; empty to keep it open
/// @param texts feedback for the question as a whole
/// @param model a good answer, for self-scoring
/// @param points what a good answer names, for self-scoring
public record Feedback(
        Verdict verdict,
        Map<Integer, String> byItem,
        Set<Integer> right,
        List<String> texts,
        @Nullable String model,
        List<String> points) {
    /// How an answer went.
    public enum Verdict {
        RIGHT,
        PARTLY,
        WRONG,
        UNGRADED
    }

    public Feedback {
        byItem = Map.copyOf(byItem);
        right = Set.copyOf(right);
        texts = List.copyOf(texts);
        points = List.copyOf(points);
    }
}
