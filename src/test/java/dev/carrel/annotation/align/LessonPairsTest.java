package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LessonPairsTest {
    private static final String HARBOUR = "the harbour lies behind a long wall of grey stone ";
    private static final String TIDES = "twice a day the tide runs in and leaves again ";

    private static int[] match(List<String> before, List<String> after) {
        Tokeniser tokeniser = new Tokeniser(new Vocabulary());
        int[] partner = new int[before.size()];
        Arrays.fill(partner, -1);
        LessonPairs.match(
                before.stream().map(one -> tokeniser.tokens(text(one))).toList(),
                before.stream().map(LessonPairsTest::name).toList(),
                IntStream.range(0, before.size()).toArray(),
                after.stream().map(one -> tokeniser.tokens(text(one))).toList(),
                after.stream().map(LessonPairsTest::name).toList(),
                IntStream.range(0, after.size()).toArray(),
                partner);
        return partner;
    }

    /// Lessons are written as `name|text`.
    private static String name(String lesson) {
        return lesson.substring(0, lesson.indexOf('|'));
    }

    private static String text(String lesson) {
        return lesson.substring(lesson.indexOf('|') + 1);
    }

    @Test
    void lessonsAreKnownByTheirWords() {
        assertThat(
                        match(
                                List.of("a|" + HARBOUR, "b|" + TIDES),
                                List.of("c|" + TIDES + "quickly", "d|" + HARBOUR + "slowly")))
                .containsExactly(1, 0);
    }

    @Test
    void aLessonWithLittleInCommonIsAnother() {
        assertThat(
                        match(
                                List.of("a|" + HARBOUR),
                                List.of("a2|behind a long wall stood others and more others yet")))
                .containsExactly(-1);
        assertThat(match(List.of("a|"), List.of("b|"))).as("nothing in common").containsExactly(-1);
    }

    @Test
    void theMoreAlikeGoFirstAndEachOnlyOnce() {
        assertThat(match(List.of("a|" + HARBOUR + TIDES, "b|" + HARBOUR), List.of("c|" + HARBOUR)))
                .containsExactly(-1, 0);
    }

    @Test
    void ofEquallyAlikeTheOneWithTheLikerNameIsIt() {
        assertThat(
                        match(
                                List.of("de/harbour|" + HARBOUR, "en/harbour|" + HARBOUR),
                                List.of("en/the-harbour|" + HARBOUR)))
                .containsExactly(-1, 0);
    }

    @Test
    void namesAreLikeByTheirBeginningAndEnd() {
        assertThat(LessonPairs.nameLikeness("one", "one")).isEqualTo(1);
        assertThat(LessonPairs.nameLikeness("one", "two")).isZero();
        assertThat(LessonPairs.nameLikeness("ch01-tides", "ch02-tides"))
                .isCloseTo(0.9, within(0.01));
        assertThat(LessonPairs.nameLikeness("aaa", "aa")).isCloseTo(0.67, within(0.01));
    }
}
