package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Ambiguous;
import dev.carrel.annotation.AnchorOutcome.Kept;
import dev.carrel.annotation.AnchorOutcome.Moved;
import dev.carrel.annotation.AnchorOutcome.Orphaned;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.anchor.Anchoring;
import dev.carrel.course.LessonId;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tiny lessons of odd characters and much repetition, cut and pasted anywhere, also within a
/// character, with redirects at random: whatever is answered must make sense.
class HostilePassagesTest {
    private static final String[] PIECES = {
        "a",
        "b",
        "the",
        "word",
        " ",
        " ",
        " ",
        "\n",
        ". ",
        "(",
        "面",
        "团",
        "👩🏽‍💻",
        "e\u0301",
        "🇪🇺",
        "\u0301",
        "\ud83d",
        "\udc69",
        "𝒳",
        "\u200d",
        "\u200b",
        "\r\n",
        "a long unusual sentence ",
        "another common phrase of six words "
    };

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String edited(Random random, String before) {
        StringBuilder text = new StringBuilder(before);
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(40));
            String cut = text.substring(at, end);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, text(random, 6));
                case 1 -> text.delete(at, end);
                default -> text.delete(at, end).insert(random.nextInt(text.length() + 1), cut);
            }
        }
        return text.toString();
    }

    /// Whether a selection can end here; a mark on a blank may stand alone.
    private static boolean isBorder(String text, int at) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(at) || Character.isWhitespace(text.codePointBefore(at));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyAnswerMakesSense(long seed) {
        for (int round = 0; round < 60; round++) {
            Random random = new Random(1000 * seed + round);
            SequencedMap<LessonId, String> before = new LinkedHashMap<>();
            SequencedMap<LessonId, String> after = new LinkedHashMap<>();
            Map<LessonId, LessonId> redirects = new HashMap<>();
            for (int i = 0; i < 3; i++) {
                before.put(new LessonId("l" + i), text(random, 60));
            }
            List<String> texts = new ArrayList<>(before.values());
            for (int i = 0; i < 3; i++) {
                LessonId id = new LessonId((random.nextInt(4) == 0 ? "n" : "l") + i);
                after.put(id, edited(random, texts.get(random.nextInt(3))));
                redirects.put(new LessonId("l" + random.nextInt(9)), id);
            }
            Anchoring anchoring =
                    new Anchoring(new CourseText(before), new CourseText(after), redirects);
            for (int i = 0; i < 25; i++) {
                LessonId lesson = new LessonId("l" + random.nextInt(3));
                String text = Objects.requireNonNull(before.get(lesson));
                int one = random.nextInt(text.length() + 1);
                int two = random.nextInt(text.length() + 1);
                Passage passage =
                        new Passage(
                                lesson,
                                1,
                                Math.min(one, two),
                                Math.max(one, two),
                                QuoteSelector.of(text, Math.min(one, two), Math.max(one, two)),
                                null);
                assertSense(passage, text, anchoring.anchor(passage), after);
            }
        }
    }

    private static void assertSense(
            Passage passage, String text, AnchorOutcome outcome, Map<LessonId, String> after) {
        String told = passage + " is " + outcome;
        assertThat(outcome.places()).as(told).doesNotHaveDuplicates();
        boolean whole = isBorder(text, passage.start()) && isBorder(text, passage.end());
        for (Place place : outcome.places()) {
            String there = Objects.requireNonNull(after.get(place.lesson()), told);
            assertThat(place.start()).as(told).isBetween(0, place.end());
            assertThat(place.end()).as(told).isLessThanOrEqualTo(there.length());
            if (whole) {
                assertThat(isBorder(there, place.start())).as(told).isTrue();
                assertThat(isBorder(there, place.end())).as(told).isTrue();
            }
            if (outcome instanceof Kept || outcome instanceof Moved) {
                assertThat(there.substring(place.start(), place.end()))
                        .as(told)
                        .isEqualTo(passage.quote().exact());
            }
            if (!(outcome instanceof Orphaned) && passage.start() < passage.end()) {
                assertThat(place.end()).as(told).isGreaterThan(place.start());
            }
        }
        if (outcome instanceof Ambiguous) {
            assertThat(outcome.places()).as(told).hasSizeGreaterThan(1);
        }
    }
}
