package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LookAlikesTest {
    private static List<String> find(String passage, int most, String... lessons) {
        Editions editions = new Editions(List.of(passage), List.of(lessons));
        int[] ids =
                Arrays.copyOfRange(
                        editions.before.ids, editions.before.first(0), editions.before.behind(0));
        return new LookAlikes(editions.after)
                .find(ids, most).stream()
                        .map(alike ->
                                Objects.requireNonNull(editions.after.tokens(alike.lesson()))
                                        .text()
                                        .substring(alike.start(), alike.end()))
                        .toList();
    }

    @Test
    void theLikestComesFirst() {
        assertThat(
                        find(
                                "the tide runs in and out",
                                3,
                                "here the tide runs low",
                                "quite another thing",
                                "the tide runs in or out"))
                .containsExactly("the tide runs in", "the tide runs");
    }

    @Test
    void neverMoreThanAskedFor() {
        assertThat(find("wind and tide", 1, "wind and rain", "wind and tide")).hasSize(1);
        assertThat(find("wind and tide", 0, "wind and tide")).isEmpty();
    }

    @Test
    void oneWordInCommonIsNoLikeness() {
        assertThat(find("wind and tide", 3, "wind or tide", "tide")).isEmpty();
        assertThat(find("wind", 3, "wind")).as("a single word has no neighbours").isEmpty();
    }
}
