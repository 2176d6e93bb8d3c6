package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Which of many crossing runs stay in the flow, against trying every choice.
class FlowChainTest {
    /// A run of words that occur nowhere else; between two runs each side has a word of its own.
    private static String run(int number, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append("run").append(number).append("word").append(i).append(' ');
        }
        return words.toString();
    }

    /// The most words that can stay in order.
    private static int most(List<Integer> order, int[] lengths, int from, int above) {
        int most = 0;
        for (int i = from; i < order.size(); i++) {
            if (order.get(i) > above) {
                most =
                        Math.max(
                                most,
                                lengths[order.get(i)] + most(order, lengths, i + 1, order.get(i)));
            }
        }
        return most;
    }

    @Test
    void asManyWordsStayAsCan() {
        for (long seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            int[] lengths = random.ints(2 + random.nextInt(8), 3, 6).toArray();
            List<Integer> order = new ArrayList<>();
            StringBuilder old = new StringBuilder("oldbegin ");
            for (int i = 0; i < lengths.length; i++) {
                order.add(i);
                old.append(run(i, lengths[i])).append("old").append(i).append(' ');
            }
            Collections.shuffle(order, random);
            StringBuilder now = new StringBuilder("newbegin ");
            for (int i : order) {
                now.append(run(i, lengths[i])).append("new").append(i).append(' ');
            }
            Editions editions = new Editions(List.of(old.toString()), List.of(now.toString()));
            new FlowAligner(editions.before, editions.after, editions.links, editions.weights)
                    .align(editions.olds(0), editions.news(0), TokenLinks.FLOW);

            int linked = editions.linked(0).isEmpty() ? 0 : editions.linked(0).split(" ").length;
            assertThat(linked)
                    .as("seed %d: %s", seed, order)
                    .isEqualTo(most(order, lengths, 0, -1));
        }
    }

    @Test
    void textsThatRepeatThemselvesInNestedWaysAreAlignedWithinReason() {
        StringBuilder nested = new StringBuilder("a b c d e f g h ");
        for (int depth = 0; depth < 9; depth++) {
            nested.append("level").append(depth).append(' ').append(nested);
        }
        Editions editions =
                new Editions(
                        List.of(nested.toString()), List.of("new words first " + nested + "end"));
        FlowAligner flow =
                new FlowAligner(editions.before, editions.after, editions.links, editions.weights);
        flow.align(editions.olds(0), editions.news(0), TokenLinks.FLOW);

        int free = editions.links.free(editions.before.first(0), editions.before.behind(0)).length;
        int left = flow.gaps().stream().mapToInt(gap -> gap.olds.length).sum();
        assertThat(left).as("what is not linked is left to the next step").isEqualTo(free);
    }
}
