package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Evidence;
import dev.carrel.annotation.AnchorOutcome.Kept;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.course.LessonId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnchoringTest {
    private static final LessonId ONE = new LessonId("one");

    private static CourseText course(String text) {
        var lessons = new LinkedHashMap<LessonId, String>();
        lessons.put(ONE, text);
        return new CourseText(lessons);
    }

    private static Passage passage(String text, String words) {
        int at = text.indexOf(words);
        return new Passage(
                ONE,
                1,
                at,
                at + words.length(),
                QuoteSelector.of(text, at, at + words.length()),
                null);
    }

    @Test
    void anUnchangedLessonKeepsEverything() {
        String text = "First line.\nSecond line.";
        var anchoring = new Anchoring(course(text), course(text), Map.of());

        assertThat(anchoring.anchor(passage(text, "Second")))
                .isEqualTo(new Kept(new Place(ONE, 12, 18), Evidence.SAME_TEXT));
    }
}
