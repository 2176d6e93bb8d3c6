package dev.carrel.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.search.SearchDocument.Kind;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words of many languages, typed in other ways than they were written.
class SearchScriptsTest {
    private static final CourseId COURSE = new CourseId("words");

    @TempDir Path folder = Path.of("");
    private SearchIndex index;

    @BeforeEach
    void open() throws Exception {
        index = SearchIndex.open(folder.resolve("index.db"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void written(String... texts) throws Exception {
        for (int i = 0; i < texts.length; i++) {
            index.put(List.of(note("n" + i, texts[i])));
        }
    }

    private static SearchDocument note(String subject, String text) {
        return new SearchDocument(Kind.NOTE, COURSE, new LessonId("one"), subject, "", text);
    }

    private List<String> found(String typed) throws Exception {
        return index.search(typed, 10).stream().map(SearchHit::subject).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Daten\u00ADbank\u00ADsystem | datenbanksystem",
                "Datenbanksystem | daten\u00ADbank",
                "가계 \u1100\u1161\u1100\u1168 | 가계",
                "\u1100\u1161\u1100\u1168 | 가계",
                "가계 | \u1100\u1161\u1100\u1168",
                "か\u3099くせい | がくせい",
                "がくせい | か\u3099く",
                "re\u0301sume\u0301 | résumé",
                "résumé | re\u0301sume\u0301",
                "Vie\u0323\u0302t Nam | việt nam",
                "हिन्दी भाषा | हिन्दी",
                "हिन्दी भाषा | हिन्",
                "தமிழ் மொழி | தமிழ்",
                "السلام عليكم | السلام",
                "שלום עולם | עולם",
                "Ελληνικά | ΕΛΛΗΝΙΚΆ",
                "Ελληνικά | ελληνικα",
                "η γλώσσα | ΓΛΩΣΣΑ",
                "γλωσσα | γλώσσα",
                "γλώσσα | γλώσ",
                "γλω\u0301σσα | γλώσσα",
                "πολλοί άνθρωποι | ανθρωπ",
                "ο άνθρωπος | ο ανθρωπος",
                "προϊόν | προιον",
                "μοντέλα AI | \"μοντελα ai\"",
                "Straße | straße",
                "ПРИВЕТ мир | привет",
                "naïve | NAIVE",
                "l’élève | eleve",
                "it's here | it's",
                "x² and CO₂ | co₂",
                "R2-D2 | r2 d2",
                "snake_case_word | case",
                "e-mail | \"e-mail\"",
                "3,141.59 | 3,141.59",
                "𝒳 axis | 𝒳",
                "𠮷野家 | 野家"
            })
    void aWordIsFoundHoweverItIsTyped(String text, String typed) throws Exception {
        written(text, "nothing of the kind");

        assertThat(found(typed)).containsExactly("n0");
    }

    @Test
    void greekIsShownAsItWasWritten() throws Exception {
        index.put(
                List.of(
                        new SearchDocument(
                                Kind.LESSON,
                                COURSE,
                                new LessonId("one"),
                                "one",
                                "Η γλώσσα",
                                "Μαθαίνουμε μια γλώσσα εδώ.")));
        SearchHit hit = index.search("γλωσσα", 5).getFirst();
        assertThat(hit.title()).isEqualTo("Η γλώσσα");
        assertThat(hit.plainSnippet()).isEqualTo("Μαθαίνουμε μια γλώσσα εδώ.");
        assertThat(hit.snippet())
                .filteredOn(SearchHit.Piece::match)
                .extracting(SearchHit.Piece::text)
                .containsExactly("γλώσσα");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEAR(owl mouse)",
                "owl OR gull",
                "owl*",
                "^owl",
                "title:owl",
                "body : owl",
                "{title body}: owl",
                "owl AND",
                "NOT owl",
                "\"owl",
                "owl\"",
                "o\"w\"l",
                "(owl",
                "owl)",
                "owl; DROP TABLE document",
                "'owl'",
                "owl -- x",
                "owl\u0000",
                "%",
                "_",
                "\\",
                "\uD83D",
                "🦉",
                "\u202Eowl",
                "owl\u200B"
            })
    void nothingTypedIsSyntax(String typed) throws Exception {
        written("an owl and a mouse", "gulls drop tables or near titles and bodies, not x");

        assertThat(found(typed)).doesNotHaveDuplicates();
        assertThat(found("owl")).containsExactly("n0");
    }

    @Test
    void everyLetterOfAWordWithoutSpacesIsFoundAndMarkedWhole() throws Exception {
        written("深層学習と強化学習の違い");

        for (String typed : List.of("深", "学習", "強化学習", "の違", "習と強")) {
            SearchHit hit = index.search(typed, 5).getFirst();
            assertThat(hit.plainSnippet()).isEqualTo("深層学習と強化学習の違い");
            assertThat(hit.snippet())
                    .filteredOn(SearchHit.Piece::match)
                    .extracting(SearchHit.Piece::text)
                    .contains(typed);
        }
        assertThat(found("学と")).isEmpty();
    }

    @Test
    void aHalfCharacterInANoteHurtsNobody() throws Exception {
        written("broken \uD83D half", "fine");
        index.replaceNotes(COURSE, List.of(note("n0", "broken \uD83D half"), note("n2", "new")));

        assertThat(found("broken half")).containsExactly("n0");
        assertThat(found("fine")).isEmpty();
        assertThat(found("new")).containsExactly("n2");
    }

    @Test
    void theSameWordsInTwoCoursesAreTwoHits() throws Exception {
        CourseId other = new CourseId("other");
        written("a puffin");
        index.put(
                List.of(
                        new SearchDocument(
                                Kind.NOTE, other, new LessonId("one"), "n0", "", "a puffin")));

        assertThat(index.search("puffin", 10))
                .extracting(SearchHit::course)
                .containsExactlyInAnyOrder(COURSE, other);
        index.remove(other, Kind.NOTE, "n0");
        index.remove(other, Kind.NOTE, "never there");
        assertThat(index.search("puffin", 10))
                .extracting(SearchHit::course)
                .containsExactly(COURSE);
        assertThat(index.search(other, "puffin", 10)).isEmpty();
    }

    @Test
    void aPieceOfWorkThatFailsLeavesTheCourseAsItWas() throws Exception {
        index.replaceCourse(COURSE, 1, "one", List.of(lesson("a", "gulls")));
        List<SearchDocument> twice = List.of(lesson("a", "terns"), lesson("a", "terns again"));

        assertThatThrownBy(() -> index.replaceCourse(COURSE, 2, "two", twice))
                .isInstanceOf(StoreException.class);
        assertThat(found("gulls")).containsExactly("a");
        assertThat(found("terns")).isEmpty();
        assertThat(index.edition(COURSE)).hasValue(1);
    }

    private static SearchDocument lesson(String id, String text) {
        return new SearchDocument(Kind.LESSON, COURSE, new LessonId(id), id, "", text);
    }
}
