package dev.carrel.ui.reader;

import dev.carrel.course.Course;
import dev.carrel.course.CourseId;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.markdown.SourceException;
import dev.carrel.progress.PositionStore;
import dev.carrel.progress.ReadingPosition;
import dev.carrel.records.LearnerRecords;
import dev.carrel.store.StoreException;
import dev.carrel.ui.reader.page.PageTarget;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings a course and its lessons from the disk. Blocking; thread-safe.
final class LessonLoader {
    private final Library library;
    private final LearnerRecords records;
    private final AnswerFeedback answers;

    LessonLoader(Library library, LearnerRecords records, AnswerFeedback answers) {
        this.library = library;
        this.records = records;
        this.answers = answers;
    }

    /// Opens the edition being read.
    ///
    /// @return nothing if the course is not installed
    Optional<OpenEdition> open(CourseId id) throws IOException {
        Optional<InstalledCourse> installed = library.course(id);
        if (installed.isEmpty()) {
            return Optional.empty();
        }
        var files = library.files(id, installed.get().edition().number());
        return Optional.of(new OpenEdition(installed.get(), OpenCourse.of(files, id.value())));
    }

    /// Where the learner stopped reading a course; its first lesson if it was never read.
    Optional<LessonId> lastRead(OpenEdition edition) throws StoreException {
        Course course = edition.course();
        return records.positions()
                .last(edition.id())
                .flatMap(position -> course.lesson(position.lesson()))
                .or(() -> course.lessons().stream().findFirst())
                .map(Lesson::id);
    }

    /// Renders a lesson and collects what the learner did in it.
    ///
    /// @param target where to begin; null for where the learner stopped
    /// @throws SourceException if this edition has no such lesson, or it cannot be read
    ShownLesson load(OpenEdition edition, LessonId wanted, @Nullable PageTarget target)
            throws SourceException, StoreException {
        LessonDocument document = edition.open().lesson(wanted).document();
        Lesson lesson =
                edition.course()
                        .lesson(wanted)
                        .orElseThrow(() -> new SourceException("No lesson " + wanted));
        PageTarget begin =
                target != null
                        ? target
                        : stopped(edition, lesson.id())
                                .map(position -> target(position, edition, document))
                                .orElse(new PageTarget.Top());
        return new ShownLesson(
                edition,
                lesson,
                document,
                records.placements().inEdition(edition.id(), edition.number()),
                answers.in(edition, document),
                begin);
    }

    /// The newest position kept under the lesson's present name or a former one.
    private Optional<ReadingPosition> stopped(OpenEdition edition, LessonId lesson)
            throws StoreException {
        Course course = edition.course();
        PositionStore positions = records.positions();
        Optional<ReadingPosition> newest = Optional.empty();
        for (LessonId name :
                Stream.concat(
                                Stream.of(lesson),
                                course.redirects().keySet().stream()
                                        .filter(old -> course.current(old).equals(lesson)))
                        .toList()) {
            newest =
                    Stream.concat(newest.stream(), positions.last(edition.id(), name).stream())
                            .max(Comparator.comparing(position -> position.at().toInstant()));
        }
        return newest;
    }

    /// A place kept in another edition is found by its block, whose name depends on its words only.
    static PageTarget target(
            ReadingPosition position, OpenEdition edition, LessonDocument document) {
        boolean sameText = position.edition() == edition.number();
        var block = position.block();
        if (!sameText
                && block != null
                && document.blocks().stream().anyMatch(one -> one.id().equals(block))) {
            return new PageTarget.Block(block);
        }
        int offset = Math.min(position.offset(), document.text().length());
        return offset == 0 ? new PageTarget.Top() : new PageTarget.Offset(offset);
    }
}
