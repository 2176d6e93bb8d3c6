package dev.carrel.library;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import java.io.IOException;

/// Work that has to be done while the old edition is still the one being read and the new one is
/// whole on the disk. If the program dies in it, the old edition stays.
@FunctionalInterface
public interface BeforeActivation {
    /// Nothing to do.
    BeforeActivation NOTHING = turn -> {};

    /// @throws IOException if the old edition must stay; its message is shown
    void prepare(Turn turn) throws IOException;

    /// From one edition to another, newer or older.
    ///
    /// @param from number of the edition being read
    /// @param to number of the edition that will be
    record Turn(CourseId course, int from, CourseFiles before, int to, CourseFiles after) {}
}
