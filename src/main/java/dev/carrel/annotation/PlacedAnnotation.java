package dev.carrel.annotation;

import java.util.Optional;

/// An annotation with its place in the edition on screen.
///
/// @param annotation what the learner made
/// @param place where it stands; nothing for a note on a whole lesson
/// @param placement how that is known; nothing if it was made on this very edition
public record PlacedAnnotation(
        Annotation annotation,
        Optional<AnchorOutcome.Place> place,
        Optional<Placement> placement) {}
