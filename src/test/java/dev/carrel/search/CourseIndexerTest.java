package dev.carrel.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.annotation.AnnotationStore;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.BlockId;
import dev.carrel.course.Course;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.Minutes;
import dev.carrel.course.Module;
import dev.carrel.course.Question;
import dev.carrel.course.QuestionId;
import dev.carrel.course.Reading;
import dev.carrel.course.ReadingRef;
import dev.carrel.course.Term;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Publisher;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.markdown.SourceException;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.store.Database;
import dev.carrel.store.Device;
import dev.carrel.store.HybridClock;
import dev.carrel.store.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseIndexerTest {
    private static final CourseId ID = new CourseId("ship-it-smart");
    private static final LessonId OVERFIT = new LessonId("m1-overfit");
    private static final LessonId LEAK = new LessonId("m1-leak");

    @TempDir Path folder;
    private SearchIndex index;
    private CourseIndexer indexer;
    private Database learner;
    private AnnotationStore annotations;
    private final List<LessonId> rendered = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        index = SearchIndex.open(folder.resolve("index.db"));
        indexer = new CourseIndexer(index);
        Path file = folder.resolve("learner").resolve("learner.db");
        learner = Database.open(file, List.of(Journal.SCHEMA, AnnotationStore.SCHEMA)).orThrow();
        annotations =
                new AnnotationStore(
                        Journal.open(
                                learner,
                                new HybridClock(Device.of(file), Clock.systemUTC()),
                                List.of(AnnotationStore.PROJECTION)),
                        Clock.systemUTC());
    }

    @AfterEach
    void close() {
        index.close();
        learner.close();
    }

    @Test
    void lessonsQuestionsTermsAndReadingsAreFoundEachAsWhatItIs() throws Exception {
        assertThat(indexer.course(edition(1, "a"), course(), this::read)).isTrue();

        assertThat(found("memorises")).containsExactly("LESSON m1-overfit in m1-overfit");
        assertThat(found("held")).containsExactly("QUESTION q-split in m1-leak");
        assertThat(found("baseline")).containsExactly("TERM Baseline in m1-overfit");
        assertThat(found("benchmarks")).containsExactly("TERM Baseline in m1-overfit");
        assertThat(found("kapoor")).containsExactly("READING R7 in m1-leak");
    }

    @Test
    void aRealCourseIsRenderedAndFound() throws Exception {
        OpenCourse open = OpenCourse.of(new FolderOfText(Path.of("course-pack")), "fallback");
        Manifest any = edition(1, "a").active();
        Manifest manifest =
                new Manifest(
                        any.minReader(),
                        open.course().id(),
                        any.edition(),
                        open.course().title(),
                        any.language(),
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of());
        InstalledCourse installed =
                new InstalledCourse(
                        manifest, List.of(any.edition()), new Publisher("Somebody", "ab"));
        assertThat(indexer.course(installed, open)).isTrue();

        Lesson last = open.course().lessons().getLast();
        String sentence = open.lesson(last.id()).document().text().split("\n", -1)[2];
        assertThat(index.search(sentence, 5)).extracting(SearchHit::lesson).contains(last.id());
        assertThat(indexer.course(installed, open)).isFalse();
    }

    /// The Markdown and YAML of a folder.
    private record FolderOfText(Path root) implements CourseFiles {
        @Override
        public SortedSet<String> paths() {
            try (var files = Files.walk(root)) {
                return new TreeSet<>(
                        files.filter(Files::isRegularFile)
                                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                                .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<byte[]> read(String path) throws IOException {
            Path file = root.resolve(path);
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        }
    }

    @Test
    void searchingGivesNoAnswerAway() throws Exception {
        indexer.course(edition(1, "a"), course(), this::read);

        assertThat(found("because")).isEmpty();
    }

    @Test
    void anEditionIsIndexedOnceAndReplacedByTheNext() throws Exception {
        InstalledCourse first = edition(1, "a");
        indexer.course(first, course(), this::read);
        assertThat(indexer.isIndexed(first)).isTrue();
        assertThat(indexer.course(first, course(), this::read)).isFalse();
        assertThat(rendered).containsExactly(OVERFIT, LEAK);

        assertThat(indexer.course(edition(2, "a"), course(), id -> document(id, "Only gulls.")))
                .isTrue();
        assertThat(found("memorises")).isEmpty();
        assertThat(found("gulls")).hasSize(2);
        assertThat(index.edition(ID)).hasValue(2);
    }

    @Test
    void theSameNumberWithOtherContentIsAnotherEdition() throws Exception {
        indexer.course(edition(1, "a"), course(), this::read);
        assertThat(indexer.isIndexed(edition(1, "b"))).isFalse();
    }

    @Test
    void aLessonThatCannotBeReadIsLeftOut() throws Exception {
        indexer.course(
                edition(1, "a"),
                course(),
                id -> {
                    if (id.equals(LEAK)) {
                        throw new SourceException("m1/leak.md is not UTF-8.");
                    }
                    return read(id);
                });
        assertThat(found("memorises")).hasSize(1);
        assertThat(found("test rows")).isEmpty();
    }

    @Test
    void notesAreFoundByTheirWordsTagsAndMarkedPassage() throws Exception {
        Annotation note = highlight("My *own* thought", "learns the noise by heart");
        indexer.notes(ID, annotations);

        String found = "NOTE " + note.id() + " in m1-overfit";
        assertThat(found("thought")).containsExactly(found);
        assertThat(index.search("thought", 1).getFirst().plainSnippet())
                .startsWith("My own thought");
        assertThat(found("exam")).containsExactly(found);
        assertThat(found("by heart")).containsExactly(found);
    }

    @Test
    void notesFollowEveryChangeWhereverItHappened() throws Exception {
        Annotation kept = highlight("pelican", "x");
        Annotation edited = highlight("heron", "x");
        Annotation deleted = highlight("stork", "x");
        indexer.notes(ID, annotations);
        annotations.edit(edited.id(), AnnotationEdit.body("crane"));
        annotations.delete(deleted.id());
        highlight("ibis", "x");

        indexer.notes(ID, annotations);

        assertThat(found("heron")).isEmpty();
        assertThat(found("stork")).isEmpty();
        assertThat(found("pelican")).containsExactly("NOTE " + kept.id() + " in m1-overfit");
        assertThat(found("crane")).hasSize(1);
        assertThat(found("ibis")).hasSize(1);
        annotations.undelete(deleted.id());
        indexer.notes(ID, annotations);
        assertThat(found("stork")).hasSize(1);
    }

    @Test
    void oneNoteCanBeBroughtUpToDateAlone() throws Exception {
        Annotation note = highlight("first", "x");
        indexer.note(note);
        annotations.edit(note.id(), AnnotationEdit.body("second"));
        indexer.note(annotations.find(note.id()).orElseThrow());
        assertThat(found("first")).isEmpty();
        assertThat(found("second")).hasSize(1);

        indexer.noteDeleted(ID, note.id());
        assertThat(found("second")).isEmpty();
    }

    @Test
    void notesOutliveTheEditionAndLeaveWithTheCourse() throws Exception {
        highlight("pelican", "x");
        indexer.notes(ID, annotations);
        indexer.course(edition(1, "a"), course(), this::read);
        indexer.course(edition(2, "a"), course(), this::read);
        assertThat(found("pelican")).hasSize(1);

        indexer.keepOnly(List.of(ID));
        assertThat(found("pelican")).hasSize(1);
        indexer.keepOnly(List.of());
        assertThat(found("pelican")).isEmpty();
        assertThat(found("memorises")).isEmpty();
    }

    private List<String> found(String typed) throws Exception {
        return index.search(typed, 10).stream()
                .map(hit -> hit.kind() + " " + hit.subject() + " in " + hit.lesson())
                .toList();
    }

    private Annotation highlight(String body, String exact) throws Exception {
        Passage passage =
                new Passage(
                        OVERFIT,
                        1,
                        4,
                        4 + exact.length(),
                        new QuoteSelector(exact, "", ""),
                        new BlockId("p1"));
        return annotations.highlight(
                ID, passage, Colour.SKY, Style.HIGHLIGHT, body, Set.of("exam"));
    }

    private LessonDocument read(LessonId id) {
        rendered.add(id);
        return document(
                id,
                id.equals(OVERFIT)
                        ? "A model that memorises the noise does worse on new rows."
                        : "Some test rows leaked into training.");
    }

    private static LessonDocument document(LessonId id, String prose) {
        String asked = "Which rows are held out?";
        Question question =
                new Question.Choices(
                        new Question.Common(
                                new QuestionId("q-split"),
                                1,
                                asked,
                                "Because nobody may peek.",
                                List.of("A hint, because."),
                                null,
                                Question.Review.CORE,
                                null),
                        false,
                        List.of(new Question.Choice("The last month", true, "Right, because.")));
        boolean asks = id.equals(LEAK);
        String text = asks ? prose + "\n" + asked : prose;
        List<LessonDocument.Block> blocks = new ArrayList<>();
        blocks.add(new LessonDocument.Block(new BlockId("p-1"), "p", 0, prose.length()));
        if (asks) {
            blocks.add(
                    new LessonDocument.Block(
                            new BlockId("q-1"), "prompt", prose.length() + 1, text.length()));
        }
        return new LessonDocument(
                id,
                "Title",
                "<p></p>",
                text,
                blocks,
                asks ? List.of(question) : List.of(),
                List.of(),
                new LessonDocument.Uses(false, false, false));
    }

    private static Course course() {
        return new Course(
                ID,
                "Ship it smart",
                Course.About.NOTHING,
                "en",
                null,
                Map.of(),
                null,
                List.of(
                        new Module(
                                "One",
                                List.of(
                                        lesson(OVERFIT, List.of("baseline"), List.of()),
                                        lesson(
                                                LEAK,
                                                List.of(),
                                                List.of(new ReadingRef("R7", true, 10)))))),
                List.of(new Term("Baseline", List.of("benchmarks"), "What any model must beat.")),
                List.of(
                        new Reading(
                                "R7",
                                "article-journal",
                                "Leakage and the reproducibility crisis",
                                List.of("Sayash Kapoor"),
                                "2023",
                                "Patterns",
                                null,
                                null)));
    }

    private static Lesson lesson(LessonId id, List<String> terms, List<ReadingRef> readings) {
        return new Lesson(
                id, "Lesson " + id, id + ".md", 0, Minutes.NONE, List.of(), terms, readings);
    }

    private static InstalledCourse edition(int number, String title) {
        Manifest manifest =
                new Manifest(
                        1,
                        ID,
                        new Edition(number, "2026." + number, LocalDate.of(2026, 11, number)),
                        title,
                        "en",
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of());
        return new InstalledCourse(
                manifest, List.of(manifest.edition()), new Publisher("Somebody", "ab"));
    }
}
