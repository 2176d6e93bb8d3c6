package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessorsTest {
    /// Words that occur nowhere else.
    private static String words(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> name + i)
                .collect(Collectors.joining(" ", "", " "));
    }

    /// @param before names and texts by turns
    private static Editions linked(List<String> before, List<String> after, int... partner) {
        List<LessonText> olds = lessons(before);
        List<LessonText> news = lessons(after);
        Editions editions =
                new Editions(
                        olds.stream().map(LessonText::text).toList(),
                        news.stream().map(LessonText::text).toList());
        FlowAligner flow =
                new FlowAligner(editions.before, editions.after, editions.links, editions.weights);
        new Successors(editions.before, editions.after, editions.links, flow, partner, olds, news)
                .link();
        return editions;
    }

    private static List<LessonText> lessons(List<String> namesAndTexts) {
        List<LessonText> lessons = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.size(); i += 2) {
            lessons.add(new LessonText(namesAndTexts.get(i), namesAndTexts.get(i + 1)));
        }
        return lessons;
    }

    private static int count(Editions editions, int lesson) {
        return editions.before.behind(lesson)
                - editions.before.first(lesson)
                - editions.links.free(editions.before.first(lesson), editions.before.behind(lesson))
                        .length;
    }

    @ParameterizedTest
    @CsvSource({"15, 0", "16, 16"})
    void twelveRunsOfFiveWordsMakeASuccessor(int common, int followed) {
        Editions editions =
                linked(
                        List.of("one", words("lost", 5) + words("same", common)),
                        List.of("two", words("same", common) + words("new", 5)),
                        -1);
        assertThat(count(editions, 0)).isEqualTo(followed);
    }

    @ParameterizedTest
    @CsvSource({"30, 20", "60, 0"})
    void whatIsCommonIsAGoodPartOfTheSmallerSide(int strange, int followed) {
        Editions editions =
                linked(
                        List.of("one", words("lost", 100) + words("same", 20)),
                        List.of("two", words("same", 20) + words("new", strange)),
                        -1);
        assertThat(count(editions, 0)).isEqualTo(followed);
    }

    @Test
    void theLessonsOwnHeirIsNoSuccessor() {
        Editions editions =
                linked(List.of("one", words("same", 40)), List.of("one", words("same", 40)), 0);
        assertThat(count(editions, 0)).as("that was the flow's work").isZero();
    }

    @Test
    void aSuccessionIsAFlowOfItsOwn() {
        Editions editions =
                linked(
                        List.of("one", words("first", 30) + words("second", 30)),
                        List.of("a", words("first", 30), "b", words("second", 30)),
                        -1);
        int first = editions.links.segment[editions.before.first(0)];
        int second = editions.links.segment[editions.before.behind(0) - 1];
        assertThat(count(editions, 0)).isEqualTo(60);
        assertThat(List.of(first, second)).doesNotContain(TokenLinks.FLOW).doesNotHaveDuplicates();
        assertThat(editions.links.isFlow(first) && editions.links.isFlow(second)).isTrue();
    }

    @Test
    void ofTwoCopiesTheOneOfTheLikerNameHandsItsWordsOnAndTheOtherSharesThem() {
        Editions editions =
                linked(
                        List.of("de/tides", words("same", 40), "en/tides", words("same", 40)),
                        List.of("en/tide", words("same", 40)),
                        -1,
                        -1);
        int now = editions.after.first(0);
        assertThat(editions.links.from[now]).isEqualTo(editions.before.first(1));
        assertThat(editions.links.to[editions.before.first(0)]).isEqualTo(now);
        assertThat(editions.links.isShared(editions.links.segment[editions.before.first(0)]))
                .isTrue();
    }

    @Test
    void aCopyOfLessThanHalfOfWhatWasLostSharesNothing() {
        Editions editions =
                linked(
                        List.of(
                                "tides",
                                words("same", 40),
                                "other",
                                words("lost", 60) + words("same", 40)),
                        List.of("tide", words("same", 40)),
                        -1,
                        -1);
        assertThat(count(editions, 0)).isEqualTo(40);
        assertThat(count(editions, 1)).isZero();
    }

    @Test
    void wordsThatStayedWithAnotherLessonAreNotShared() {
        List<String> before = List.of("one", words("same", 40), "two", words("same", 40));
        List<String> after = List.of("one", words("same", 40));
        List<LessonText> olds = lessons(before);
        List<LessonText> news = lessons(after);
        Editions editions =
                new Editions(
                        olds.stream().map(LessonText::text).toList(),
                        news.stream().map(LessonText::text).toList());
        FlowAligner flow =
                new FlowAligner(editions.before, editions.after, editions.links, editions.weights);
        flow.align(editions.olds(0), editions.news(0), TokenLinks.FLOW);
        new Successors(
                        editions.before,
                        editions.after,
                        editions.links,
                        flow,
                        new int[] {0, -1},
                        olds,
                        news)
                .link();
        assertThat(count(editions, 1)).as("a look-alike that stood there before").isZero();
    }
}
