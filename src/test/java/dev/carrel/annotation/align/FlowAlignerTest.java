package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlowAlignerTest {
    private static FlowAligner align(Editions editions) {
        FlowAligner flow =
                new FlowAligner(editions.before, editions.after, editions.links, editions.weights);
        flow.align(editions.olds(0), editions.news(0), TokenLinks.FLOW);
        return flow;
    }

    private static Editions editions(String before, String after) {
        return new Editions(List.of(before), List.of(after));
    }

    @Test
    void beginningAndEndAreLinkedFirst() {
        Editions editions = editions("a b c x d e f", "a b c y z d e f");
        FlowAligner flow = align(editions);

        assertThat(editions.linked(0)).isEqualTo("a:0 b:1 c:2 d:5 e:6 f:7");
        assertThat(flow.gaps()).hasSize(1);
        assertThat(flow.gaps().getFirst().olds).hasSize(1);
        assertThat(flow.gaps().getFirst().news).hasSize(2);
    }

    @Test
    void theHeavierOfTwoCrossingRunsStays() {
        Editions editions = editions("p q r s t u v . k l m", "n k l m . p q r s t u v o");
        align(editions);

        assertThat(editions.linked(0)).isEqualTo("p:5 q:6 r:7 s:8 t:9 u:10 v:11");
    }

    @Test
    void runsThatRepeatAreLinkedWhereTheyStandBetweenOthers() {
        Editions editions =
                editions(
                        "one two three a b c four five six a b c seven eight nine",
                        "zero one two three a b c four five six a b c seven eight nine ten");
        FlowAligner flow = align(editions);

        assertThat(editions.linked(0)).startsWith("one:1").endsWith("nine:15");
        assertThat(editions.links.free(editions.before.first(0), editions.before.behind(0)))
                .isEmpty();
        assertThat(flow.gaps()).isEmpty();
    }

    @Test
    void aFullStopInCommonAtBothEndsSaysNothing() {
        Editions editions = editions("quite other words here .", "these are some different ones .");
        FlowAligner flow = align(editions);

        assertThat(editions.linked(0)).isEmpty();
        assertThat(flow.gaps()).hasSize(1);
    }

    @Test
    void wordsAreLinkedInOrderAndOnlyWithThemselves() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Editions editions = editions(words(random, 120), words(random, 120));
            align(editions);
            int last = -1;
            for (int old : editions.olds(0)) {
                int there = editions.links.to[old];
                if (there >= 0) {
                    assertThat(there).as("seed %d", seed).isGreaterThan(last);
                    assertThat(editions.after.ids[there]).isEqualTo(editions.before.ids[old]);
                    last = there;
                }
            }
        }
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append((char) ('a' + random.nextInt(6))).append(' ');
        }
        return words.toString();
    }
}
