package dev.carrel.annotation;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Database;
import dev.carrel.store.Device;
import dev.carrel.store.HybridClock;
import dev.carrel.store.Journal;
import dev.carrel.store.Projection;
import dev.carrel.store.Schema;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/// The tables of notes and of their places in a file of their own.
final class StoredNotes implements AutoCloseable {
    static final CourseId COURSE = new CourseId("sea-craft");
    static final LessonId LESSON = new LessonId("tides");

    final Database database;
    final Journal journal;
    final AnnotationStore notes;
    final PlacementStore placements;

    StoredNotes(Path folder) throws StoreException {
        this(folder, PlacementStore.SCHEMA, PlacementStore.PROJECTION);
    }

    /// @param schema of the tables of places
    /// @param projection that fills them
    StoredNotes(Path folder, Schema schema, Projection projection) throws StoreException {
        Path file = folder.resolve("learner.db");
        database =
                Database.open(file, List.of(Journal.SCHEMA, AnnotationStore.SCHEMA, schema))
                        .orThrow();
        journal =
                Journal.open(
                        database,
                        new HybridClock(Device.of(file), Clock.systemUTC()),
                        List.of(AnnotationStore.PROJECTION, projection));
        notes = new AnnotationStore(journal, Clock.systemUTC());
        placements = new PlacementStore(journal, notes);
    }

    /// Marks ten characters in edition 1.
    Highlight mark(int start, String body, String... tags) throws StoreException {
        var quote = new QuoteSelector("ten letter", "", "");
        return notes.highlight(
                COURSE,
                new Passage(LESSON, 1, start, start + 10, quote, null),
                Colour.SKY,
                Style.UNDERLINE,
                body,
                Set.of(tags));
    }

    @Override
    public void close() {
        database.close();
    }
}
