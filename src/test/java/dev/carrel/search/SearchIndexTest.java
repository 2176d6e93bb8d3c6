package dev.carrel.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.search.SearchDocument.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
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

    @Test
    void aNewerOrOlderIndexIsBegunAnewWithoutABackup() throws Exception {
        index.close();
        Path file = folder.resolve("index.db");
        try (var raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = raw.createStatement()) {
            statement.executeUpdate("UPDATE schema_version SET version = 99");
        }
        index = SearchIndex.open(file);
        assertThat(index.edition(BIRDS)).isEmpty();
        index.put(List.of(note("n1", "still works")));
        assertThat(subjects("works")).containsExactly("n1");
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void anIndexDamagedWhileItIsOpenIsBegunAnew() throws Exception {
        Path file = folder.resolve("index.db");
        try (var raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = raw.createStatement()) {
            statement.executeUpdate("UPDATE words_data SET block = x'00ff00ff00ff' WHERE id > 10");
        }
        assertThat(subjects("owl")).isEmpty();
        assertThat(index.edition(BIRDS)).isEmpty();
        index.put(List.of(note("n1", "still works")));
        assertThat(subjects("works")).containsExactly("n1");
        try (var files = Files.list(folder)) {
            assertThat(files).allMatch(one -> one.getFileName().toString().startsWith("index.db"));
        }
    }

    @Test
    void aWordIsFoundAtEveryLetterThatIsTyped() throws Exception {
        String text =
                "Generalisation and overfitting are studied by learning curves; happily, running"
                        + " additional experiments is relatively easy for naïve Bayes classifiers.";
        index.put(List.of(note("n1", text)));
        for (String word : text.split("[^\\p{L}]+", -1)) {
            for (int length = 1; length <= word.length(); length++) {
                assertThat(subjects(word.substring(0, length)))
                        .as(word.substring(0, length))
                        .contains("n1");
            }
        }
    }

    @Test
    void anyRunOfChineseJapaneseOrThaiIsFound() throws Exception {
        index.put(
                List.of(
                        note("zh", "机器学习是一门很好的学问，用GPU训练。"),
                        note("ja", "カタカナとひらがなを勉強する"),
                        note("th", "การเรียนรู้ของเครื่อง"),
                        note("ko", "기계 학습은 재미있다")));
        assertThat(subjects("学习")).containsExactly("zh");
        assertThat(subjects("习学")).isEmpty();
        assertThat(subjects("器学")).containsExactly("zh");
        assertThat(subjects("gpu")).containsExactly("zh");
        assertThat(subjects("GPU训练")).containsExactly("zh");
        assertThat(subjects("ひらがな")).containsExactly("ja");
        assertThat(subjects("勉強")).containsExactly("ja");
        assertThat(subjects("เรียน")).containsExactly("th");
        assertThat(subjects("학습")).containsExactly("ko");
        assertThat(index.search("学问", 1).getFirst().snippet())
                .contains(new SearchHit.Piece("学问", true))
                .noneMatch(piece -> piece.text().contains("\u200b"));
    }

    @Test
    void accentsOfManyLanguagesFoldBothWays() throws Exception {
        index.put(List.of(note("n1", "Müller, Dvořák, Ångström, señor, Việt, ЁЛКА, Ωμέγα")));
        for (String typed :
                List.of("muller", "MÜLLER", "dvorak", "angstrom", "senor", "viet", "ёлка")) {
            assertThat(subjects(typed)).as(typed).containsExactly("n1");
        }
        assertThat(subjects("ΩΜΈΓΑ")).containsExactly("n1");
        assertThat(subjects("mu\u0308ller")).containsExactly("n1");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() throws Exception {
        List<SearchDocument> many = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            many.add(note("n" + i, "gull ".repeat(1 + i % 5) + "number" + i));
        }
        index.put(many);
        List<SearchHit> whole = index.search("gull", 1000);
        List<SearchHit> pages = new ArrayList<>();
        List<SearchHit> pagesOfCourse = new ArrayList<>();
        for (int skip = 0; skip < 60; skip += 10) {
            pages.addAll(index.search("gull", skip, 10));
            pagesOfCourse.addAll(index.search(BIRDS, "gull", skip, 10));
        }
        assertThat(whole).hasSize(57).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(whole);
        assertThat(pagesOfCourse).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(index.search("gull", 1000, 10)).isEmpty();
    }

    @Test
    void marksAndControlCharactersInATextCannotForgeASnippet() throws Exception {
        index.put(List.of(note("n1", "a \u0001fake\u0002 mark\u0000 and a tern")));
        SearchHit hit = index.search("tern", 1).getFirst();
        assertThat(hit.snippet())
                .filteredOn(SearchHit.Piece::match)
                .extracting(SearchHit.Piece::text)
                .containsExactly("tern");
        assertThat(hit.plainSnippet()).contains("fake").doesNotContain("\u0001", "\u0000");
    }

    @Test
    void aLongTextGivesTheWordsAroundTheMatch() throws Exception {
        index.put(List.of(note("n1", "blah ".repeat(3000) + "puffin " + "blub ".repeat(3000))));
        SearchHit hit = index.search("puff", 1).getFirst();
        assertThat(hit.plainSnippet()).contains("blah puffin blub").hasSizeLessThan(200);
        assertThat(hit.snippet()).contains(new SearchHit.Piece("puffin", true));
    }

    @Test
    void aVeryLongQueryIsCutAndStillAnswered() throws Exception {
        assertThat(index.search("owl ".repeat(50_000), 5)).isNotEmpty();
        assertThat(index.search("\"".repeat(9_999), 5)).isEmpty();
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
