package dev.carrel.ui;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.search.CourseIndexer;
import dev.carrel.search.SearchIndex;
import dev.carrel.settings.Folders;
import dev.carrel.store.Database;
import dev.carrel.store.Opening;
import dev.carrel.store.StoreException;
import dev.carrel.transfer.LearnerRecords;
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
        record Damaged(Opening.Damaged what) implements Opened {}
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
            case Opening.Damaged damaged -> new Opened.Damaged(damaged);
            case Opening.Ready(Database database) -> {
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

    /// Makes the index equal to what is installed and noted, backs up, and clears away what nobody
    /// needs. To be called when there is nothing better to do.
    ///
    /// @return the courses on the shelf
    List<InstalledCourse> tidy() throws IOException, StoreException {
        records.backup().daily();
        List<InstalledCourse> courses = library.courses();
        indexer.keepOnly(courses.stream().map(InstalledCourse::id).toList());
        for (InstalledCourse course : courses) {
            CourseFiles files = library.files(course.id(), course.edition().number());
            indexer.course(course, OpenCourse.of(files, course.id().value()));
            indexer.notes(course.id(), records.annotations());
        }
        library.collectGarbage();
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
