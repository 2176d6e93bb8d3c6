package dev.carrel.annotation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a learner decided about the place of an annotation in an edition: accepted the proposed
/// place, or attached it to another.
///
/// @param annotation whose
/// @param edition number of the edition
/// @param place where it belongs
/// @param quote the words there, if they were at hand; the annotation's own quote stays as it is
/// @param at when
public record Decision(
        UUID annotation,
        int edition,
        AnchorOutcome.Place place,
        @Nullable QuoteSelector quote,
        OffsetDateTime at) {}
