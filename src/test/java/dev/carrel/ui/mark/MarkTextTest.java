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
}
