package dev.carrel.annotation;

import java.time.OffsetDateTime;
import java.util.UUID;

/// An annotation as it was after one change.
///
/// @param at when the change was made
/// @param device on which of the learner's devices
/// @param annotation as it then was
/// @param deleted whether it was then deleted
public record Revision(OffsetDateTime at, UUID device, Annotation annotation, boolean deleted) {}
