package dev.carrel.annotation;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Something a learner left in a course.
public sealed interface Annotation {
    /// A new id: UUIDv7 (RFC 9562).
    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /// UUIDv7, made where the annotation was made.
    UUID id();

    CourseId course();

    /// The lesson it was made in.
    LessonId lesson();

    /// Markdown; empty if the learner wrote nothing.
    String body();

    Set<String> tags();

    OffsetDateTime created();

    OffsetDateTime changed();

    enum Colour {
        STRAW,
        CLAY,
        ROSE,
        LILAC,
        SKY,
        MOSS
    }

    enum Style {
        HIGHLIGHT,
        UNDERLINE,
        MARGIN
    }

    /// A marked passage, with or without words of the learner's own.
    record Highlight(
            UUID id,
            CourseId course,
            Passage passage,
            Colour colour,
            Style style,
            String body,
            Set<String> tags,
            OffsetDateTime created,
            OffsetDateTime changed)
            implements Annotation {
        public Highlight {
            Objects.requireNonNull(id);
            Objects.requireNonNull(course);
            Objects.requireNonNull(passage);
            Objects.requireNonNull(colour);
            Objects.requireNonNull(style);
            Objects.requireNonNull(body);
            Objects.requireNonNull(created);
            Objects.requireNonNull(changed);
            tags = Set.copyOf(tags);
        }

        @Override
        public LessonId lesson() {
            return passage.lesson();
        }
    }

    /// A note on a lesson as a whole.
    record LessonNote(
            UUID id,
            CourseId course,
            LessonId lesson,
            int edition,
            String body,
            Set<String> tags,
            OffsetDateTime created,
            OffsetDateTime changed)
            implements Annotation {
        public LessonNote {
            Objects.requireNonNull(id);
            Objects.requireNonNull(course);
            Objects.requireNonNull(lesson);
            Objects.requireNonNull(body);
            Objects.requireNonNull(created);
            Objects.requireNonNull(changed);
            tags = Set.copyOf(tags);
        }
    }

    /// A place to come back to.
    record Bookmark(
            UUID id,
            CourseId course,
            Passage passage,
            String body,
            Set<String> tags,
            OffsetDateTime created,
            OffsetDateTime changed)
            implements Annotation {
        public Bookmark {
            Objects.requireNonNull(id);
            Objects.requireNonNull(course);
            Objects.requireNonNull(passage);
            Objects.requireNonNull(body);
            Objects.requireNonNull(created);
            Objects.requireNonNull(changed);
            tags = Set.copyOf(tags);
        }

        @Override
        public LessonId lesson() {
            return passage.lesson();
        }
    }
}
