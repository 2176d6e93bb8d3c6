package dev.carrel.update;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.CourseText;
import dev.carrel.course.CourseId;
import dev.carrel.library.Library;
import dev.carrel.records.NoteTexts;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The installed courses as places for notes that come from elsewhere.
///
/// @param updates knows where notes stand
public record InstalledTexts(Library library, Updates updates) implements NoteTexts {
    @Override
    public List<Field> courses() throws IOException {
        return library.courses().stream()
                .map(one -> new Field(one.id(), one.title(), one.edition().number()))
                .toList();
    }

    @Override
    public CourseText text(CourseId course) throws IOException {
        return updates.text(course);
    }

    @Override
    public Map<UUID, AnchorOutcome> places(CourseId course, Collection<? extends Annotation> notes)
            throws IOException {
        return updates.places(course, notes);
    }

    @Override
    public void settle(CourseId course) throws IOException {
        updates.placeNotes(course);
    }
}
