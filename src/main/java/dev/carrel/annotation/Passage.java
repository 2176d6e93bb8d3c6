package dev.carrel.annotation;

import dev.carrel.course.BlockId;
import dev.carrel.course.LessonId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A selected passage, as the learner saw it: never changed afterwards, whatever later editions do.
///
/// @param lesson in which lesson
/// @param edition number of the edition that was on screen
/// @param start first UTF-16 unit in the lesson's plain text
/// @param end behind the last
/// @param quote its words and their neighbours
/// @param block the block it begins in
public record Passage(
        LessonId lesson,
        int edition,
        int start,
        int end,
        QuoteSelector quote,
        @Nullable BlockId block) {
    /// @throws IllegalArgumentException if the range is negative
    public Passage {
        Objects.requireNonNull(lesson);
        Objects.requireNonNull(quote);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a range: " + start + " to " + end);
        }
    }
}
