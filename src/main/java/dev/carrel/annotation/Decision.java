package dev.carrel.annotation;

import dev.carrel.annotation.Choices.Choice;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a learner decided about the place of an annotation in an edition: accepted the proposed
/// place, attached it to another, or said that it has none.
///
/// @param annotation whose
/// @param edition number of the edition
/// @param place where it belongs; null if nowhere
/// @param quote the words there, if they were at hand; the annotation's own quote stays as it is
/// @param at when
public record Decision(
        UUID annotation,
        int edition,
        AnchorOutcome.@Nullable Place place,
        @Nullable QuoteSelector quote,
        OffsetDateTime at) {
    /// The choice it was.
    public Choice choice() {
        return place == null ? new Choice.Nowhere() : new Choice.At(place, quote);
    }

    /// Whether the last thing said before an edition is that the note has no place. It then counts
    /// for that edition too, until its words are back where they were.
    ///
    /// @param said about one note, by edition
    public static boolean apart(List<Decision> said, int edition) {
        return said.stream()
                .filter(decision -> decision.edition() < edition)
                .reduce((_, last) -> last)
                .filter(last -> last.place() == null)
                .isPresent();
    }
}
