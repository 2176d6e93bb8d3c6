package dev.carrel.records;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.CourseText;
import dev.carrel.course.CourseId;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The installed courses, as far as finding places for notes needs them. Blocking.
public interface NoteTexts {
    /// A course that can be read.
    ///
    /// @param edition number of the one being read
    record Field(CourseId course, String title, int edition) {}

    /// The courses on the shelf.
    ///
    /// @throws IOException if the library cannot be read
    List<Field> courses() throws IOException;

    /// The words of the edition being read.
    ///
    /// @throws IOException if they cannot be read
    CourseText text(CourseId course) throws IOException;

    /// Where notes would stand in the edition being read.
    ///
    /// @throws IOException if that cannot be computed
    Map<UUID, AnchorOutcome> places(CourseId course, Collection<? extends Annotation> notes)
            throws IOException;

    /// Gives a place to every kept note that has none in the edition being read.
    ///
    /// @throws IOException if that cannot be computed or kept
    void settle(CourseId course) throws IOException;

    /// The course of that id, if it is on the shelf.
    ///
    /// @throws IOException if the library cannot be read
    default Optional<Field> course(CourseId id) throws IOException {
        return courses().stream().filter(one -> one.course().equals(id)).findFirst();
    }
}
