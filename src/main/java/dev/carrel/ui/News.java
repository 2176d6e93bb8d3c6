package dev.carrel.ui;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.library.Installation;
import dev.carrel.store.StoreException;
import dev.carrel.ui.updates.WhatsNewViewModel;
import dev.carrel.update.Arrival;
import dev.carrel.update.EditionChange;
import dev.carrel.update.Updates;
import dev.carrel.work.Watcher;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What is new in a course, from the rooms below. Blocking.
record News(Rooms rooms) implements WhatsNewViewModel.Source {
    @Override
    public Optional<Updates.Preview> preview(CourseId course, Watcher watcher) throws IOException {
        return rooms.updates().preview(course, watcher);
    }

    @Override
    public Optional<EditionChange> changes(CourseId course, int from, int to) throws IOException {
        return rooms.updates().changes(course, from, to);
    }

    @Override
    public Set<LessonId> read(CourseId course) throws IOException {
        try {
            Set<LessonId> read =
                    new HashSet<>(rooms.records().positions().editionsRead(course).keySet());
            rooms.records().completions().list(course).stream()
                    .filter(mark -> mark.done())
                    .forEach(mark -> read.add(mark.lesson()));
            return read;
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public Arrival update(CourseId course, Watcher watcher) {
        return rooms.updates().update(course, watcher);
    }

    @Override
    public Installation rollback(CourseId course) {
        return rooms.updates().rollback(course);
    }

    @Override
    public boolean quiet(CourseId course) throws IOException {
        return rooms.updates().quiet(course);
    }

    @Override
    public void quiet(CourseId course, boolean quiet) throws IOException {
        rooms.updates().quiet(course, quiet);
    }
}
