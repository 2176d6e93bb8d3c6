package dev.carrel.transfer.notebook;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What came of reading a file of annotations for one course.
///
/// @param annotations ready to be kept, those without a place among them; keeping one that is there
///   already changes nothing
/// @param found where those stand that were looked for by their words; the others were made on an
///   edition and say so themselves
/// @param empty how many marked nothing and said nothing, so that there is nothing to keep
public record Imported(List<Annotation> annotations, Map<UUID, AnchorOutcome> found, int empty) {
    public Imported {
        annotations = List.copyOf(annotations);
        found = Map.copyOf(found);
    }
}
