package dev.carrel.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.authoring.AuthorKeys;
import dev.carrel.authoring.EditionPublisher;
import dev.carrel.authoring.Publication;
import dev.carrel.authoring.Release;
import dev.carrel.authoring.SourceExamples;
import dev.carrel.authoring.SourceFolder;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.library.Consent;
import dev.carrel.library.Library;
import dev.carrel.records.LearnerRecords;
import dev.carrel.update.Arrival;
import dev.carrel.update.Updates;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    private static final CourseId KNOTS = new CourseId("knots");

    @TempDir Path folder;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final Clock clock = Clock.system(ZoneOffset.UTC);
    private AuthorKeys keys;
    private Library library;
    private LearnerRecords records;
    private Updates updates;
    private Shelf shelf;

    @BeforeEach
    void open() throws Exception {
        keys =
                AuthorKeys.create(folder.resolve("a.key"), "Ada Sailor", SourceExamples.TODAY)
                        .keys();
        library = Library.open(folder.resolve("home"));
        records = LearnerRecords.open(folder.resolve("learner"), clock);
        updates = Updates.overTheWeb(library, records, io, clock);
        shelf = new Shelf(library, records);
    }

    @AfterEach
    void close() {
        records.close();
        io.shutdownNow();
    }

    private void bring(int edition, Map<String, String> more) throws Exception {
        Map<String, String> files = new TreeMap<>(SourceExamples.own());
        files.putAll(more);
        Publication done =
                new EditionPublisher(keys, SourceExamples.TODAY)
                        .publish(
                                SourceFolder.open(
                                        SourceExamples.write(folder.resolve("source"), files)),
                                new Release.Wish(SourceExamples.TODAY, edition, "e" + edition),
                                folder.resolve("published"),
                                Progress.SILENT);
        assertThat(done).isNotInstanceOf(Publication.Stopped.class);
        assertThat(
                        updates.install(
                                folder.resolve("published").toString(),
                                new Consent.OnFirstUse(),
                                Watcher.nobody()))
                .isInstanceOf(Arrival.Arrived.class);
    }

    private ShelfCourse only() throws Exception {
        assertThat(shelf.courses()).hasSize(1);
        return shelf.courses().getFirst();
    }

    @Test
    void anEmptyLibraryIsAnEmptyShelf() throws Exception {
        assertThat(shelf.courses()).isEmpty();
    }

    @Test
    void aFreshCourseWaitsToBeRead() throws Exception {
        bring(1, Map.of());
        ShelfCourse course = only();
        assertThat(course.installed().title()).isEqualTo("Knots");
        assertThat(course.authors()).containsExactly("Ada Sailor");
        assertThat(course.progress().lessons()).isEqualTo(2);
        assertThat(course.progress().done()).isZero();
        assertThat(course.progress().lastRead()).isEmpty();
        assertThat(course.cover()).isEmpty();
    }

    @Test
    void tellsWhatIsDoneAndWhereTheLearnerStopped() throws Exception {
        bring(1, Map.of());
        LessonId reef = library.course(KNOTS).orElseThrow().active().lessons().get(1).id();
        records.completions().mark(KNOTS, reef, 1, true);
        records.positions().save(KNOTS, reef, 1, null, 3);
        ShelfCourse.Progress progress = only().progress();
        assertThat(progress.done()).isEqualTo(1);
        assertThat(progress.part()).isEqualTo(0.5);
        assertThat(progress.lastLesson()).contains("Reef");
        assertThat(progress.lastRead()).isPresent();
    }

    @Test
    void countsOnlyLessonsThatWereReadAndAreNotAsTheyWere() throws Exception {
        bring(1, Map.of());
        for (var lesson : library.course(KNOTS).orElseThrow().active().lessons()) {
            records.positions().save(KNOTS, lesson.id(), 1, null, 0);
        }
        bring(2, Map.of("reef.md", "# Reef\n\nIt slips when wet.\n"));
        assertThat(only().changed()).isEqualTo(1);
        LessonId reef = library.course(KNOTS).orElseThrow().active().lessons().get(1).id();
        records.positions().save(KNOTS, reef, 2, null, 0);
        assertThat(only().changed()).isZero();
    }

    @Test
    void aCoverHasItsVersionForTheDark() throws Exception {
        bring(
                1,
                Map.of(
                        "course.yaml",
                        SourceExamples.own().get("course.yaml") + "cover: assets/cover.svg\n",
                        "assets/cover.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>",
                        "assets/cover.dark.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg'><g/></svg>"));
        var cover = only().cover().orElseThrow();
        assertThat(cover.svg()).isTrue();
        assertThat(cover.light()).isNotEqualTo(cover.dark());
    }
}
