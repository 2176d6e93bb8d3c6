package dev.carrel.update.notes;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.library.Library;
import dev.carrel.work.ParallelJobs;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The words of the editions of a course, read when they are first asked for. For one thread.
final class EditionTexts {
    private static final System.Logger LOG = System.getLogger(EditionTexts.class.getName());

    private final Library library;
    private final CourseId course;
    private final ParallelJobs jobs;
    private final Map<Integer, CourseFiles> files = new HashMap<>();
    private final Map<Integer, Optional<EditionText>> known = new HashMap<>();

    EditionTexts(Library library, CourseId course, ParallelJobs jobs) {
        this.library = library;
        this.course = course;
        this.jobs = jobs;
    }

    /// Takes the words of an edition from these files, which need not be the library's.
    EditionTexts with(int edition, CourseFiles its) {
        files.put(edition, its);
        return this;
    }

    /// The words of an edition if it is at hand. One that cannot be read any more must not keep the
    /// learner from the next.
    Optional<EditionText> text(int edition) throws IOException {
        Optional<EditionText> text = known.get(edition);
        if (text == null) {
            Optional<CourseFiles> its = find(edition);
            text =
                    its.isEmpty()
                            ? Optional.empty()
                            : Optional.of(EditionText.read(course, edition, its.get(), jobs));
            known.put(edition, text);
        }
        return text;
    }

    private Optional<CourseFiles> find(int edition) throws IOException {
        CourseFiles given = files.get(edition);
        if (given != null) {
            return Optional.of(given);
        }
        try {
            return Optional.of(library.files(course, edition));
        } catch (NoSuchFileException e) {
            return lessons(edition);
        }
    }

    private Optional<CourseFiles> lessons(int edition) {
        try {
            return Optional.of(library.lessons(course, edition));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Lessons of a skipped edition are damaged", e);
            return Optional.empty();
        }
    }

    /// Forgets which editions were not at hand: more have come in.
    void lookAgain() {
        known.values().removeIf(Optional::isEmpty);
    }

    /// The editions at hand after one and before another, rising; none if the other is the older.
    SortedSet<Integer> between(int from, int to) throws IOException {
        NavigableSet<Integer> all = new TreeSet<>(library.lessonsKept(course));
        library.course(course).stream()
                .flatMap(installed -> installed.kept().stream())
                .map(Edition::number)
                .forEach(all::add);
        return from < to ? all.subSet(from + 1, to) : Collections.emptyNavigableSet();
    }
}
