package dev.carrel.update;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.library.Library;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words of the editions of a course, read when they are first asked for. For one thread.
final class EditionTexts {
    private final Library library;
    private final CourseId course;
    private final Crew crew;
    private final Map<Integer, CourseFiles> files = new HashMap<>();
    private final Map<Integer, Optional<EditionText>> known = new HashMap<>();

    EditionTexts(Library library, CourseId course, Crew crew) {
        this.library = library;
        this.course = course;
        this.crew = crew;
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
            try {
                CourseFiles its = files.get(edition);
                text =
                        Optional.of(
                                EditionText.read(
                                        course,
                                        edition,
                                        its == null ? library.files(course, edition) : its,
                                        crew));
            } catch (NoSuchFileException e) {
                text = Optional.empty();
            }
            known.put(edition, text);
        }
        return text;
    }

    /// The editions at hand after one and before another, rising; none if the other is the older.
    List<Integer> between(int from, int to) throws IOException {
        return library.course(course).stream()
                .flatMap(installed -> installed.kept().stream())
                .map(Edition::number)
                .filter(number -> number > from && number < to)
                .toList();
    }
}
