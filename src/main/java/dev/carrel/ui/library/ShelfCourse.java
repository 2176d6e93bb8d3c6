package dev.carrel.ui.library;

import dev.carrel.course.CourseId;
import dev.carrel.library.InstalledCourse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A course as it stands on the shelf.
///
/// @param installed as the library has it
/// @param subtitle empty if it has none
/// @param authors names
/// @param cover its picture, if it has one
/// @param progress how far the learner is
/// @param changed lessons the learner has read in an earlier edition that are not as they were
/// @param asking notes that ask where they belong in this edition
public record ShelfCourse(
        InstalledCourse installed,
        String subtitle,
        List<String> authors,
        Optional<CoverFile> cover,
        Progress progress,
        int changed,
        int asking) {
    public ShelfCourse {
        authors = List.copyOf(authors);
    }

    /// How far somebody is in a course.
    ///
    /// @param done lessons done
    /// @param lessons in all
    /// @param minutesLeft at the learner's own pace; 0 if the author gives no times
    /// @param lastLesson title of the lesson read last, if it is still there
    /// @param lastRead when; empty if never
    public record Progress(
            int done,
            int lessons,
            int minutesLeft,
            Optional<String> lastLesson,
            Optional<Instant> lastRead) {
        /// Part of the lessons done, from 0 to 1.
        public double part() {
            return lessons == 0 ? 0 : (double) done / lessons;
        }

        /// Whether every lesson is done.
        public boolean finished() {
            return lessons > 0 && done >= lessons;
        }
    }

    /// A cover.
    ///
    /// @param key tells whether a painted picture is still of this cover
    /// @param svg whether it is drawn rather than made of pixels
    /// @param light its bytes
    /// @param dark its bytes for dark themes; the same if it has no such version
    @SuppressWarnings("ArrayRecordComponent")
    public record CoverFile(String key, boolean svg, byte[] light, byte[] dark) {}

    public CourseId id() {
        return installed.id();
    }
}
