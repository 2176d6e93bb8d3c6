package dev.carrel.store;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of the learner's journal. Never edited, never removed, passed on as it is even if its
/// kind or parts of its payload mean nothing to this program.
///
/// @param id UUIDv7
/// @param device which copy of Carrel wrote it
/// @param seq that device's number for it, from 1, without gaps
/// @param clock when, in an order that all devices agree on
/// @param kind what happened, for example `annotation.edited`
/// @param subject to what: the id of a record, or an author's id such as a lesson's
/// @param course in which course, if in one
/// @param payload a JSON object
/// @param version of the payload's shape, per kind, from 1
public record Change(
        UUID id,
        UUID device,
        long seq,
        Stamp clock,
        String kind,
        String subject,
        @Nullable String course,
        String payload,
        int version) {
    /// @throws IllegalArgumentException if a number is below 1 or the clock is another device's
    public Change {
        if (seq < 1 || version < 1 || !clock.device().equals(device)) {
            throw new IllegalArgumentException("Not a change: " + device + " " + seq);
        }
    }

    /// Whether it names a course and, as its subject, a lesson, both by ids that can be.
    public boolean isOfLesson() {
        return course != null && CourseId.isValid(course) && LessonId.isValid(subject);
    }

    /// Whether it names a course and, as its subject, a record, both by ids that can be.
    public boolean isOfRecord() {
        if (course == null || !CourseId.isValid(course)) {
            return false;
        }
        try {
            return UUID.fromString(subject).toString().equals(subject);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// The payload, or nothing if this program does not understand it. Unknown fields are left out
    /// of the value, never out of the journal.
    public <T> Optional<T> read(Class<T> type) {
        return RecordJson.tryRead(payload, type);
    }
}
