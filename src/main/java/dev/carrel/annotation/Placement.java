package dev.carrel.annotation;

import java.util.Optional;
import java.util.UUID;

/// Where an annotation stands in an edition other than the one it was made on. Derived from both
/// editions' texts, so it can be made again; except where the learner decided.
///
/// @param annotation whose
/// @param edition number of the edition
/// @param outcome where, and how that is known
/// @param decided whether the learner said so
public record Placement(UUID annotation, int edition, AnchorOutcome outcome, boolean decided) {
    /// What anchoring found.
    public Placement(UUID annotation, int edition, AnchorOutcome outcome) {
        this(annotation, edition, outcome, false);
    }

    /// The place, if there is exactly one.
    public Optional<AnchorOutcome.Place> place() {
        return switch (outcome) {
            case AnchorOutcome.Kept kept -> Optional.of(kept.place());
            case AnchorOutcome.Moved moved -> Optional.of(moved.place());
            case AnchorOutcome.Edited edited -> Optional.of(edited.place());
            case AnchorOutcome.Ambiguous _, AnchorOutcome.Orphaned _ -> Optional.empty();
        };
    }

    /// From 0 to 1.
    public double confidence() {
        return switch (outcome) {
            case AnchorOutcome.Kept _ -> 1;
            case AnchorOutcome.Moved moved -> moved.confidence();
            case AnchorOutcome.Edited edited -> edited.confidence();
            case AnchorOutcome.Ambiguous _, AnchorOutcome.Orphaned _ -> 0;
        };
    }
}
