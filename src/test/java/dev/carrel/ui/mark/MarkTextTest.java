package dev.carrel.ui.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTextTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-01T00:00:00Z");

    @Test
    void aQuoteIsOneLine() {
        var passage =
                new Passage(
                        new LessonId("l"),
                        1,
                        0,
                        9,
                        new QuoteSelector("one\n  two\tthree ", "", ""),
                        null);
        var bookmark =
                new Annotation.Bookmark(
                        Annotation.newId(),
                        new CourseId("course"),
                        passage,
                        "",
                        Set.of(),
                        NOW,
                        NOW);
        assertThat(MarkText.quote(bookmark)).isEqualTo("one two three");
    }

    @Test
    void aNoteOnTheLessonQuotesNothing() {
        var note =
                new Annotation.LessonNote(
                        Annotation.newId(),
                        new CourseId("course"),
                        new LessonId("l"),
                        1,
                        "words",
                        Set.of(),
                        NOW,
                        NOW);
        assertThat(MarkText.quote(note)).isEmpty();
    }

    @Test
    void longTextIsCutBetweenWords() {
        assertThat(MarkText.shortened("short", 10)).isEqualTo("short");
        assertThat(MarkText.shortened("several words that go on", 15)).isEqualTo("several words…");
        assertThat(MarkText.shortened("onewordwithoutanyspace", 10)).isEqualTo("onewordwi…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exactly ten    | 11 | exactly ten",
                "exactly ten    | 10 | exactly…",
                "a bcdefghijklm | 8  | a bcdef…",
                "決定には費用がかかります | 6 | 決定には費…",
                "abcd👍👍👍       | 6  | abcd…",
                "abc👩‍🔬👩‍🔬      | 7  | abc…",
                "cafe\u0301s    | 5  | caf…",
                "👍👍            | 2  | …",
            })
    void aCutNeverGoesThroughWhatPeopleSeeAsOneCharacter(String text, int most, String shown) {
        assertThat(MarkText.shortened(text.replace("\\u0301", "\u0301"), most)).isEqualTo(shown);
    }
}
