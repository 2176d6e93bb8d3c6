package dev.carrel.update;

import dev.carrel.course.Edition;
import dev.carrel.course.LessonId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What became different between two editions of a course.
///
/// @param from the edition before
/// @param to the edition after; it may be an older one
/// @param lessons that are not as they were, in the order of the newer outline, removed ones last
/// @param notes what changed, in the author's words (Markdown)
/// @param minutes to catch up on added and changed passages; empty if the new texts are not on this
///   computer yet
public record EditionChange(
        Edition from,
        Edition to,
        List<Changed> lessons,
        Optional<String> notes,
        OptionalInt minutes) {
    public EditionChange {
        lessons = List.copyOf(lessons);
    }

    /// What happened to a lesson.
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED,
        /// Under another id or title; its text may have changed as well.
        RENAMED
    }

    /// A lesson that is not as it was.
    ///
    /// @param id the new one; the old one if the lesson was removed
    /// @param title the new one; the old one if the lesson was removed
    /// @param before the id it had, if it was there
    /// @param titleBefore the title it had, if it was there
    /// @param sameText whether its file is byte for byte the old one
    /// @param minutes to read what is new in it; empty if unknown, 0 if nothing is
    public record Changed(
            Kind kind,
            LessonId id,
            String title,
            Optional<LessonId> before,
            Optional<String> titleBefore,
            boolean sameText,
            OptionalInt minutes) {}

    /// How many lessons that happened to.
    public long count(Kind kind) {
        return lessons.stream().filter(lesson -> lesson.kind() == kind).count();
    }
}
