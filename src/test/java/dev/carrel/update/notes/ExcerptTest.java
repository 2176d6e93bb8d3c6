package dev.carrel.update.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final LessonId LESSON = new LessonId("l1");

    private static Excerpt of(String lesson, int start, int end) {
        return Excerpt.of(new Place(LESSON, start, end), "Lesson", lesson);
    }

    @Test
    void isTheParagraphAroundThePassage() {
        String lesson = "First line.\nThe tide turns.\nLast line.";
        Excerpt excerpt = of(lesson, lesson.indexOf("tide"), lesson.indexOf(" turns"));
        assertThat(excerpt.text()).isEqualTo("The tide turns.");
        assertThat(excerpt.passage()).isEqualTo("tide");
    }

    @Test
    void goesOverAsManyParagraphsAsThePassage() {
        String lesson = "Zero.\nOne two.\nThree four.\nFive.";
        Excerpt excerpt = of(lesson, lesson.indexOf("two"), lesson.indexOf(" four"));
        assertThat(excerpt.text()).isEqualTo("One two.\nThree four.");
        assertThat(excerpt.passage()).isEqualTo("two.\nThree");
    }

    @Test
    void aLongParagraphIsCutBetweenWords() {
        String lesson = "word ".repeat(400) + "HERE " + "word ".repeat(400);
        Excerpt excerpt = of(lesson, 2000, 2004);
        assertThat(excerpt.passage()).isEqualTo("HERE");
        assertThat(excerpt.text()).startsWith("…word ").endsWith(" word…").hasSizeLessThan(820);
    }

    @Test
    void aVeryLongPassageIsCutToo() {
        String lesson = "x".repeat(9000);
        Excerpt excerpt = of(lesson, 10, 8000);
        assertThat(excerpt.passage()).hasSize(4000);
        assertThat(excerpt.text()).endsWith("…");
    }

    @Test
    void neverHalvesACharacterNorFailsOnAWrongPlace() {
        String lesson = "🙂".repeat(600);
        String text = of(lesson, 600, 602).text();
        assertThat(text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
        assertThat(of("short", 40, 50).passage()).isEmpty();
        assertThat(of("", 0, 0).text()).isEmpty();
    }

    @Test
    void withoutTheLessonThereAreOnlyTheWordsKept() {
        Excerpt excerpt =
                Excerpt.of(
                        new Place(LESSON, 100, 104),
                        "l1",
                        new QuoteSelector("tide", "The ", " turns."));
        assertThat(excerpt.text()).isEqualTo("The tide turns.");
        assertThat(excerpt.passage()).isEqualTo("tide");
    }
}
