package dev.carrel.pack.manifest;

import dev.carrel.course.LessonId;

/// What happened to a lesson since the edition before.
///
/// @param id of the lesson; the old one if it was removed
/// @param title as in the outline
/// @param kind what happened
public record LessonChange(LessonId id, String title, Kind kind) {
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
