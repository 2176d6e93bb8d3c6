package dev.carrel.update.notes;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.markdown.SourceException;
import dev.carrel.pack.manifest.LessonEntry;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Single lessons of the kept editions of a course, as they are asked for. An edition or a lesson
/// that cannot be read counts as gone: what is said about notes must not depend on it. Thread-safe.
final class KeptLessons {
    private static final System.Logger LOG = System.getLogger(KeptLessons.class.getName());

    private final Library library;
    private final InstalledCourse course;
    private final Map<Integer, Optional<OpenCourse>> open = new HashMap<>();

    KeptLessons(Library library, InstalledCourse course) {
        this.library = library;
        this.course = course;
    }

    /// An edition, if it is kept.
    synchronized Optional<OpenCourse> edition(int number) {
        return open.computeIfAbsent(number, this::read);
    }

    private Optional<OpenCourse> read(int number) {
        CourseId id = course.id();
        if (course.kept().stream().noneMatch(one -> one.number() == number)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OpenCourse.of(library.files(id, number), id.value()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "An edition of %s is gone".formatted(id), e);
            return Optional.empty();
        }
    }

    /// The plain text of a lesson.
    Optional<String> text(int edition, LessonId lesson) {
        Optional<OpenCourse> there = edition(edition);
        if (there.isEmpty() || there.get().course().lesson(lesson).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(there.get().lesson(lesson).document().text());
        } catch (SourceException e) {
            LOG.log(System.Logger.Level.WARNING, "A lesson has no text", e);
            return Optional.empty();
        }
    }

    /// The title of a lesson; the one it has now if that edition is gone, else its id.
    String title(int edition, LessonId lesson) {
        return edition(edition)
                .flatMap(there -> there.course().lesson(lesson))
                .map(Lesson::title)
                .or(() ->
                        course.active().lessons().stream()
                                .filter(one -> one.id().equals(lesson))
                                .map(LessonEntry::title)
                                .findFirst())
                .orElse(lesson.value());
    }

    /// What people call an edition; its number if it is gone.
    String label(int edition) {
        return course.kept().stream()
                .filter(one -> one.number() == edition)
                .map(Edition::label)
                .findFirst()
                .orElse(String.valueOf(edition));
    }
}
