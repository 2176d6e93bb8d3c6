package dev.carrel.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.search.SearchDocument.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    private static final CourseId BIRDS = new CourseId("birds");
    private static final CourseId TREES = new CourseId("trees");

    @TempDir Path folder;
    private SearchIndex index;

    @BeforeEach
    void open() throws Exception {
        index = SearchIndex.open(folder.resolve("index.db"));
        index.replaceCourse(
                BIRDS,
                1,
                "one",
                List.of(
                        lesson(
                                BIRDS,
                                "owls",
                                "Owls",
                                "An owl hunts at night and hears a mouse below the snow."),
                        lesson(
                                BIRDS,
                                "cafe",
                                "Crows in the café",
                                "They open nuts, and owls envy them."),
                        new SearchDocument(
                                Kind.TERM,
                                BIRDS,
                                null,
                                "pellet",
                                "Pellet",
                                "What an owl brings up.")));
        index.replaceCourse(
                TREES,
                3,
                "three",
                List.of(lesson(TREES, "oak", "Oak", "Hunting under an oak is old.")));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aWordInTheTitleWeighsMoreThanInTheText() throws Exception {
        assertThat(subjects("owl")).startsWith("owls").contains("cafe", "pellet");
    }

    @Test
    void theLastWordMayBeUnfinishedAndTheOthersMustAllOccur() throws Exception {
        assertThat(subjects("owl mou")).containsExactly("owls");
        assertThat(subjects("mou owl")).isEmpty();
        assertThat(subjects("mou ")).isEmpty();
    }

    @Test
    void accentsCaseAndEndingsDoNotMatter() throws Exception {
        assertThat(subjects("CAFE")).containsExactly("cafe");
        assertThat(subjects("hunts ")).containsExactlyInAnyOrder("owls", "oak");
    }

    @Test
    void quotesMakeAPhrase() throws Exception {
        assertThat(subjects("\"below the snow\"")).containsExactly("owls");
        assertThat(subjects("\"the below snow\"")).isEmpty();
    }

    @Test
    void oneCourseCanBeSearchedAlone() throws Exception {
        assertThat(index.search(TREES, "hunt", 10))
                .extracting(SearchHit::subject)
                .containsExactly("oak");
    }

    @Test
    void theSnippetMarksWhatWasFound() throws Exception {
        SearchHit hit = index.search("mouse", 5).getFirst();
        assertThat(hit.snippet())
                .filteredOn(SearchHit.Piece::match)
                .extracting(SearchHit.Piece::text)
                .containsExactly("mouse");
        assertThat(hit.plainSnippet())
                .isEqualTo("An owl hunts at night and hears a mouse below the snow.");
        assertThat(hit.lesson()).isEqualTo(new LessonId("owls"));
    }

    @Test
    void aNewEditionReplacesTheOldAndKeepsTheNotes() throws Exception {
        index.put(List.of(note("n1", "remember the pellet")));
        index.replaceCourse(
                BIRDS, 2, "two", List.of(lesson(BIRDS, "gulls", "Gulls", "A gull steals chips.")));
        assertThat(subjects("owl")).isEmpty();
        assertThat(subjects("pellet")).containsExactly("n1");
        assertThat(index.edition(BIRDS)).hasValue(2);
        assertThat(index.edition(new CourseId("never"))).isEmpty();
    }

    @Test
    void aNoteIsFoundByItsNewestWordsOnly() throws Exception {
        index.put(List.of(note("n1", "feathers")));
        index.put(List.of(note("n1", "claws")));
        assertThat(subjects("feathers")).isEmpty();
        assertThat(subjects("claws")).containsExactly("n1");
        index.remove(BIRDS, Kind.NOTE, "n1");
        assertThat(subjects("claws")).isEmpty();
    }

    @Test
    void aRemovedCourseIsNoLongerFound() throws Exception {
        index.removeCourse(BIRDS);
        assertThat(subjects("owl")).isEmpty();
        assertThat(index.edition(BIRDS)).isEmpty();
        assertThat(subjects("oak")).containsExactly("oak");
    }

    @Test
    void nothingTypedIsAnErrorOrAnOperator() throws Exception {
        Random random = new Random(7);
        String alphabet = "ab \"*()-^:+{}ANDORNOT'\\%_é\u0000\u0001漢";
        for (int i = 0; i < 500; i++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(12);
            for (int j = 0; j < length; j++) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(index.search(typed.toString(), 3)).hasSizeLessThanOrEqualTo(3);
        }
        assertThat(subjects("owl NOT mouse")).isEmpty();
        assertThat(subjects("")).isEmpty();
    }

    @Test
    void aDamagedIndexIsBegunAnew() throws Exception {
        index.close();
        Path file = folder.resolve("index.db");
        for (String suffix : List.of("-wal", "-shm")) {
            Files.deleteIfExists(Path.of(file + suffix));
        }
        Files.writeString(
                file, "this is no database, and long enough not to be taken for an empty one");
        index = SearchIndex.open(file);
        assertThat(index.edition(BIRDS)).isEmpty();
        index.put(List.of(note("n1", "still works")));
        assertThat(subjects("works")).containsExactly("n1");
    }

    private List<String> subjects(String typed) throws Exception {
        return index.search(typed, 10).stream().map(SearchHit::subject).toList();
    }

    private static SearchDocument lesson(CourseId course, String id, String title, String text) {
        return new SearchDocument(Kind.LESSON, course, new LessonId(id), id, title, text);
    }

    private static SearchDocument note(String id, String text) {
        return new SearchDocument(Kind.NOTE, BIRDS, new LessonId("owls"), id, "", text);
    }
}
