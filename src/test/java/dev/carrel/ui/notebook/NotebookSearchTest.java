package dev.carrel.ui.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found by which words, and what filters leave together.
class NotebookSearchTest {
    private static final CourseId ID = new CourseId("birds");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-24T09:30:00+01:00");

    private static NotebookItem item(
            String lesson, boolean lost, boolean shelved, Annotation annotation) {
        return NotebookItem.of(
                new NotebookItem.Spot(
                        ID, "Birds", "m", new LessonId(lesson), "Of " + lesson, lost, shelved),
                new NotebookItem.Content.Mark(
                        annotation, Optional.empty(), NotebookItem.Fate.THERE));
    }

    private static Annotation highlight(String quote, Colour colour, String body, String... tags) {
        return new Annotation.Highlight(
                Annotation.newId(),
                ID,
                new Passage(new LessonId("l"), 1, 0, 1, new QuoteSelector(quote, "", ""), null),
                colour,
                Style.HIGHLIGHT,
                body,
                Set.of(tags),
                TIME,
                TIME);
    }

    private static boolean finds(String words, String quote) {
        var item = item("owls", false, true, highlight(quote, Colour.SKY, ""));
        return !NotebookFilter.ALL.withWords(words).of(List.of(item)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    istanbul       | İSTANBUL
                    fishing        | ﬁshing
                    12             | １２ birds
                    한국           | 한국어
                    محمد           | مُحَمَّد
                    ñandu          | n\u0303andú
                    hyphenation    | hy\u00ADphen\u00ADation
                    zerowidth      | zero\u200Bwidth
                    שלום           | \u200Fשלום\u200F
                    👩‍🔬             | the 👩‍🔬 says
                    a b            | b\u00A0a
                    .*[a(          | what .*[a( means
                    100%_          | 100%_ of it
                    'quoted'       | 'quoted' words
                    \\d            | the class \\d
                    """)
    void wordsAreFoundHoweverTheyAreWritten(String words, String quote) {
        assertThat(finds(words, quote)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    o.ls  | owls
                    %     | owls
                    o*    | owls
                    ow ls x | owls
                    \\w  | owls
                    """)
    void noSignIsAPattern(String words, String quote) {
        assertThat(finds(words, quote)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\u200B", "\u0301"})
    void wordsThatSayNothingHideNothing(String words) {
        assertThat(finds(words, "owls")).isTrue();
    }

    @Test
    void halfACharacterFindsNothingAndBreaksNothing() {
        assertThat(finds("\uD83D", "owls")).isFalse();
        assertThat(finds("owls", "\uD83D owls")).isTrue();
    }

    @Test
    void bodyTagsAndTitleOfTheLessonAreSearchedTogether() {
        var item = item("owls", false, true, highlight("a quote", Colour.SKY, "a body", "a-tag"));
        assertThat(NotebookFilter.ALL.withWords("quote body a-tag owls").of(List.of(item)))
                .containsExactly(item);
        assertThat(NotebookFilter.ALL.withWords("quote body a-tag jays").of(List.of(item)))
                .isEmpty();
    }

    @Test
    void everyFilterTakesAwayFromWhatTheOthersLeave() {
        var wanted = item("owls", true, true, highlight("mouse", Colour.SKY, "yes", "exam"));
        List<NotebookItem> all =
                List.of(
                        wanted,
                        item("owls", false, true, highlight("mouse", Colour.SKY, "yes", "exam")),
                        item("owls", true, true, highlight("mouse", Colour.SKY, "", "exam")),
                        item("owls", true, true, highlight("mouse", Colour.CLAY, "yes", "exam")),
                        item("owls", true, true, highlight("mouse", Colour.SKY, "yes", "Exam")),
                        item("jays", true, true, highlight("mouse", Colour.SKY, "yes", "exam")),
                        item("owls", true, true, highlight("snow", Colour.SKY, "yes", "exam")));
        var filter =
                new NotebookFilter(
                        "MOUSE",
                        new NotebookFilter.Where(ID, "m", new LessonId("owls")),
                        NotebookItem.Kind.NOTE,
                        Colour.SKY,
                        "exam",
                        true);
        assertThat(filter.of(all)).containsExactly(wanted);
        assertThat(filter.withWords("").of(all)).hasSize(2);
        assertThat(filter.withWhere(null).of(all)).hasSize(2);
        assertThat(filter.withKind(null).of(all)).hasSize(2);
        assertThat(filter.withColour(null).of(all)).hasSize(2);
        assertThat(filter.withTag(null).of(all)).hasSize(2);
        assertThat(filter.withLost(false).of(all)).hasSize(2);
    }

    @Test
    void aBookmarkAndANoteOnALessonHaveNoColourToGoBy() {
        var bookmark =
                new Annotation.Bookmark(
                        Annotation.newId(),
                        ID,
                        new Passage(
                                new LessonId("l"), 1, 0, 1, new QuoteSelector("x", "", ""), null),
                        "",
                        Set.of(),
                        TIME,
                        TIME);
        var note =
                new Annotation.LessonNote(
                        Annotation.newId(), ID, new LessonId("l"), 1, "x", Set.of(), TIME, TIME);
        var all = List.of(item("l", false, true, bookmark), item("l", false, true, note));
        for (Colour colour : Colour.values()) {
            assertThat(NotebookFilter.ALL.withColour(colour).of(all)).isEmpty();
        }
        assertThat(NotebookFilter.ALL.withKind(NotebookItem.Kind.BOOKMARK).of(all)).hasSize(1);
        assertThat(NotebookFilter.ALL.withKind(NotebookItem.Kind.NOTE).of(all)).hasSize(1);
    }

    @Test
    void aPlaceIsLookedForOnlyWhereThereIsAnEditionToLookIn() {
        var note = highlight("x", Colour.SKY, "");
        assertThat(item("l", true, true, note).canFindPlace()).isTrue();
        assertThat(item("l", true, false, note).canFindPlace()).isFalse();
        assertThat(item("l", false, true, note).canFindPlace()).isFalse();
    }
}
