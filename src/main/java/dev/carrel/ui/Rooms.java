package dev.carrel.ui;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.records.LearnerRecords;
import dev.carrel.search.CourseIndexer;
import dev.carrel.search.SearchIndex;
import dev.carrel.settings.Folders;
import dev.carrel.store.Database;
import dev.carrel.store.OpeningResult;
import dev.carrel.store.StoreException;
import dev.carrel.ui.library.Shelf;
import dev.carrel.update.Updates;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The rooms below, opened: everything a window needs. Blocking; thread-safe.
record Rooms(
        Library library,
        LearnerRecords records,
        SearchIndex index,
        CourseIndexer indexer,
        Updates updates,
        Shelf shelf)
        implements AutoCloseable {
    /// What came of opening them.
    sealed interface Opened {
        record Ready(Rooms rooms) implements Opened {}

        /// The learner has to say what to do.
        record Damaged(OpeningResult.Damaged what) implements Opened {}
    }

    /// Opens the rooms of an account.
    ///
    /// @throws IOException if the data folder cannot be used
    /// @throws StoreException if the learner's database cannot
    static Opened open(Folders folders, Clock clock, Windows.UpdatesMaker updates)
            throws IOException, StoreException {
        Library library = Library.open(folders.home());
        return switch (Database.open(
                LearnerRecords.databaseIn(folders.learner()), LearnerRecords.SCHEMAS)) {
            case OpeningResult.Damaged damaged -> new Opened.Damaged(damaged);
            case OpeningResult.Ready(Database database) -> {
                LearnerRecords records = LearnerRecords.of(database, clock);
                SearchIndex index = SearchIndex.open(folders.cache().resolve("search.db"));
                yield new Opened.Ready(
                        new Rooms(
                                library,
                                records,
                                index,
                                new CourseIndexer(index),
                                updates.of(library, records),
                                new Shelf(library, records)));
            }
        };
    }

    /// Makes the index of the lessons equal to what is installed, and clears away what nobody
    /// needs. Takes long when a large course is new.
    ///
    /// @return the courses on the shelf
    List<CourseId> tidyCourses() throws IOException, StoreException {
        List<InstalledCourse> courses = library.courses();
        List<CourseId> ids = courses.stream().map(InstalledCourse::id).toList();
        indexer.keepOnly(ids);
        for (InstalledCourse course : courses) {
            CourseFiles files = library.files(course.id(), course.edition().number());
            indexer.course(course, OpenCourse.of(files, course.id().value()));
        }
        library.collectGarbage();
        return ids;
    }

    /// Makes the index of the notes equal to what is noted, and backs up. To be called where notes
    /// are written, so that none is indexed as it was before.
    List<CourseId> tidyNotes(List<CourseId> courses) throws IOException, StoreException {
        records.backup().daily();
        for (CourseId course : courses) {
            indexer.notes(course, records.annotations());
        }
        return courses;
    }

    /// Those courses of whose new editions the learner wants to hear.
    List<CourseId> listening(List<CourseId> courses) throws IOException {
        List<CourseId> listening = new ArrayList<>();
        for (CourseId course : courses) {
            if (!updates.quiet(course)) {
                listening.add(course);
            }
        }
        return listening;
    }

    @Override
    public void close() {
        index.close();
        records.close();
    }
}
