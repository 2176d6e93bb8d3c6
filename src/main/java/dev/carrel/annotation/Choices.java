package dev.carrel.annotation;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.course.CourseId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the learner says, at one go, about where notes stand in an edition.
///
/// @param edition number of the edition
/// @param notes a choice for each note it is about
public record Choices(CourseId course, int edition, Map<UUID, Choice> notes) {
    public Choices {
        notes = Map.copyOf(notes);
    }

    /// What is said about one note.
    public sealed interface Choice {
        /// It belongs here.
        ///
        /// @param quote the words there, if at hand
        record At(Place place, @Nullable QuoteSelector quote) implements Choice {}

        /// It belongs nowhere in this edition, and is kept all the same.
        record Nowhere() implements Choice {}

        /// Nothing: what anchoring found counts.
        record Open() implements Choice {}
    }

    /// About a single note.
    public static Choices of(CourseId course, int edition, UUID note, Choice choice) {
        return new Choices(course, edition, Map.of(note, choice));
    }
}
