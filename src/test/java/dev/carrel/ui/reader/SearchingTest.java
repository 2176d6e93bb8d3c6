package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.search.SearchDocument;
import dev.carrel.search.SearchHit;
import dev.carrel.search.SearchHit.Piece;
import dev.carrel.ui.reader.page.PageTarget;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchingTest {
    private static final String TEXT =
            "A line is drawn.\nWhat is asked?\nThen the second line is drawn with care.";

    private static PageTarget place(Piece... snippet) {
        var document =
                new LessonDocument(
                        new LessonId("l"),
                        "Lines",
                        "",
                        TEXT,
                        List.of(),
                        List.of(),
                        List.of(),
                        new LessonDocument.Uses(false, false, false));
        var hit =
                new SearchHit(
                        SearchDocument.Kind.LESSON,
                        new CourseId("course"),
                        new LessonId("l"),
                        "l",
                        "Lines",
                        List.of(snippet));
        return Searching.passage(document, hit);
    }

    private static PageTarget words(String words, int from) {
        int start = TEXT.indexOf(words, from);
        return new PageTarget.Passage(start, start + words.length());
    }

    @Test
    void theWordsBeforeTellWhichOfSeveralPlacesIsMeant() {
        assertThat(place(new Piece("…the second ", false), new Piece("line", true)))
                .isEqualTo(words("line", TEXT.indexOf("second")));
    }

    @Test
    void aSnippetThatLeapsOverAQuestionIsFoundByItsEnd() {
        assertThat(
                        place(
                                new Piece("A line is drawn.\nThen the second ", false),
                                new Piece("line", true)))
                .isEqualTo(words("line", TEXT.indexOf("second")));
    }

    @Test
    void withoutAMatchTheLessonBeginsAtItsTop() {
        assertThat(place(new Piece("only the title matched", false)))
                .isEqualTo(new PageTarget.Top());
        assertThat(place(new Piece("x", false), new Piece("unheard of", true)))
                .isEqualTo(new PageTarget.Top());
    }
}
