package dev.carrel.ui.library;

import dev.carrel.course.Course;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.course.Person;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.progress.Completion;
import dev.carrel.progress.Pace;
import dev.carrel.progress.ReadingPosition;
import dev.carrel.records.LearnerRecords;
import dev.carrel.store.StoreException;
import dev.carrel.update.notes.NotesReview;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts together what the shelf shows. Blocking; thread-safe.
public final class Shelf {
    private final Library library;
    private final LearnerRecords records;
    private final CoverFiles covers = new CoverFiles();

    public Shelf(Library library, LearnerRecords records) {
        this.library = library;
        this.records = records;
    }

    /// Every course: the one read last first, those never read at the end, by title.
    ///
    /// @throws IOException if the library cannot be read
    /// @throws StoreException if the learner's records cannot be read
    public List<ShelfCourse> courses() throws IOException, StoreException {
        List<ShelfCourse> shelf = new ArrayList<>();
        for (InstalledCourse installed : library.courses()) {
            shelf.add(course(installed));
        }
        shelf.sort(
                Comparator.comparing((ShelfCourse one) ->
                                one.progress().lastRead().orElse(Instant.EPOCH))
                        .reversed()
                        .thenComparing(
                                one -> one.installed().title(), String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(shelf);
    }

    private ShelfCourse course(InstalledCourse installed) throws IOException, StoreException {
        CourseFiles files = library.files(installed.id(), installed.edition().number());
        Course course = OpenCourse.of(files, installed.id().value()).course();
        String subtitle = course.about().subtitle();
        return new ShelfCourse(
                installed,
                subtitle == null ? "" : subtitle,
                course.about().authors().isEmpty()
                        ? installed.active().authors()
                        : course.about().authors().stream().map(Person::name).toList(),
                covers.of(course.cover(), files),
                progress(installed.id(), course),
                new ChangedLessons(library)
                        .count(installed, records.positions().editionsRead(installed.id())),
                NotesReview.asking(records, installed.id(), installed.edition().number()));
    }

    private ShelfCourse.Progress progress(CourseId id, Course course) throws StoreException {
        Set<LessonId> done =
                Completion.resolve(records.completions().list(id), course::current)
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue().done())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        Map<LessonId, Duration> spent = new HashMap<>();
        records.times()
                .spent(id)
                .forEach((lesson, time) ->
                        spent.merge(course.current(lesson), time, Duration::plus));
        var lessons = course.lessons();
        Optional<ReadingPosition> last = records.positions().last(id);
        return new ShelfCourse.Progress(
                (int) lessons.stream().filter(lesson -> done.contains(lesson.id())).count(),
                lessons.size(),
                Pace.measure(lessons, done, spent).minutesLeft(lessons, done, spent),
                last.flatMap(position -> course.lesson(position.lesson()))
                        .map(lesson -> lesson.title()),
                last.map(position -> position.at().toInstant()));
    }
}
