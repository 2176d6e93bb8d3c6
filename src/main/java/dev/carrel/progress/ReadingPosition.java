package dev.carrel.progress;

import dev.carrel.course.BlockId;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Where somebody was reading.
///
/// @param edition number of the edition on screen
/// @param block the block at the top of the page, which is found again in another edition
/// @param offset UTF-16 units into the lesson's plain text of that edition
/// @param at when
public record ReadingPosition(
        CourseId course,
        LessonId lesson,
        int edition,
        @Nullable BlockId block,
        int offset,
        OffsetDateTime at) {}
