package dev.carrel.transfer.notebook;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.QuoteSelector;
import java.util.List;

/// What came of reading a file of annotations.
///
/// @param annotations ready to be kept; keeping one that is there already changes nothing
/// @param unplaced what was not found in the course, or belongs to another: shown to the learner,
///   never dropped in silence
public record Imported(List<Annotation> annotations, List<Unplaced> unplaced) {
    public Imported {
        annotations = List.copyOf(annotations);
        unplaced = List.copyOf(unplaced);
    }

    /// @param quote what it marked; empty texts if it marked nothing
    /// @param body what the learner wrote
    /// @param source where it stood, as the file says
    public record Unplaced(QuoteSelector quote, String body, String source) {}
}
