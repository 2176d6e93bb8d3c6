package dev.carrel.transfer.notebook;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.Annotation;
import dev.carrel.course.CourseId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// What a file of notes would bring in, before anything is kept.
///
/// @param file where they come from
/// @param parts for each course
public record ImportPreview(Path file, List<Part> parts) {
    public ImportPreview {
        parts = List.copyOf(parts);
    }

    /// The notes of one course.
    ///
    /// @param title of the course; its id if it is not on the shelf
    /// @param edition number of the one being read; 0 if the course is not on the shelf
    /// @param notes all of them, those that are here already too
    /// @param outcomes where each would stand; empty if the course is not on the shelf
    /// @param sought which of them were looked for by their words
    /// @param known which of them are here already
    /// @param empty how many marked nothing and said nothing
    public record Part(
            CourseId course,
            String title,
            int edition,
            List<Annotation> notes,
            Map<UUID, AnchorOutcome> outcomes,
            Set<UUID> sought,
            Set<UUID> known,
            int empty) {
        public Part {
            notes = List.copyOf(notes);
            outcomes = Map.copyOf(outcomes);
            sought = Set.copyOf(sought);
            known = Set.copyOf(known);
        }

        private int count(Predicate<AnchorOutcome> which) {
            return (int)
                    notes.stream()
                            .map(note -> outcomes.get(note.id()))
                            .filter(outcome -> outcome != null && which.test(outcome))
                            .count();
        }
    }

    /// How many there are of each kind.
    ///
    /// @param found all of them
    /// @param placed whose passage is in the present edition
    /// @param doubtful with several places that are as likely, or other words at their place
    /// @param lost whose passage is in no lesson
    /// @param waiting of courses that are not on the shelf
    /// @param known which are here already, whatever they are besides
    /// @param empty in the file, with nothing to keep
    public record Counts(
            int found, int placed, int doubtful, int lost, int waiting, int known, int empty) {
        /// How many would be new.
        public int fresh() {
            return found - known;
        }
    }

    public Counts counts() {
        int found = parts.stream().mapToInt(part -> part.notes().size()).sum();
        int doubtful = sum(ImportPreview::isDoubtful);
        int lost = sum(AnchorOutcome.Orphaned.class::isInstance);
        int waiting =
                parts.stream()
                        .filter(part -> part.edition() == 0)
                        .mapToInt(part -> part.notes().size())
                        .sum();
        return new Counts(
                found,
                found - doubtful - lost - waiting,
                doubtful,
                lost,
                waiting,
                parts.stream().mapToInt(part -> part.known().size()).sum(),
                parts.stream().mapToInt(Part::empty).sum());
    }

    private int sum(Predicate<AnchorOutcome> which) {
        return parts.stream().mapToInt(part -> part.count(which)).sum();
    }

    private static boolean isDoubtful(AnchorOutcome outcome) {
        return outcome instanceof AnchorOutcome.Ambiguous
                || (outcome instanceof AnchorOutcome.Edited edited
                        && edited.evidence() == AnchorOutcome.Evidence.QUOTE);
    }
}
