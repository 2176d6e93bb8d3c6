package dev.carrel.annotation;

import java.util.UUID;

/// One thing the learner did to an annotation, and the edit that undoes it.
///
/// @param annotation which
/// @param inverse brings back what was there before
public record Step(UUID annotation, AnnotationEdit inverse) {}
