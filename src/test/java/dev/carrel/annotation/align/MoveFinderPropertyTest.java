package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On small editions of few words, against looking at every pair of places.
class MoveFinderPropertyTest {
    private static final int SHORTEST = 3;
    private static final double LIGHTEST = 1;

    private static Editions editions(Random random) {
        Editions editions = new Editions(lessons(random), lessons(random));
        // some words have an origin already
        for (int now = 0; now < editions.after.size(); now++) {
            int old = random.nextInt(editions.before.size());
            if (random.nextInt(6) == 0
                    && editions.after.ids[now] >= 0
                    && editions.before.ids[old] >= 0
                    && editions.links.isFree(old)) {
                editions.links.link(old, now, TokenLinks.FLOW);
            }
        }
        return editions;
    }

    private static List<String> lessons(Random random) {
        List<String> lessons = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = random.nextInt(18); word > 0; word--) {
                text.append((char) ('a' + random.nextInt(5))).append(' ');
            }
            lessons.add(text.toString());
        }
        return lessons;
    }

    /// How much could still be linked from these two places on.
    private static double rest(Editions editions, int old, int now) {
        double weight = 0;
        int at = 0;
        while (editions.before.ids[old + at] == editions.after.ids[now + at]
                && editions.links.isFree(old + at)
                && editions.links.isOpen(now + at)) {
            weight += editions.weights[editions.before.ids[old + at]];
            at++;
        }
        return at < SHORTEST ? 0 : weight;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyMoveIsOfFreeEqualWordsAndNoneIsLeft(long seed) {
        for (int round = 0; round < 40; round++) {
            Editions editions = editions(new Random(1000 * seed + round));
            int[] linkedBefore = editions.links.to.clone();
            Set<Integer> taken = new HashSet<>();
            Arrays.stream(linkedBefore).filter(now -> now >= 0).forEach(taken::add);

            MoveFinder finder =
                    new MoveFinder(
                            editions.before, editions.after, editions.links, editions.weights);
            for (MoveFinder.Match move : finder.link(SHORTEST, LIGHTEST, new int[] {0, 1, 2})) {
                assertThat(move.length()).isGreaterThanOrEqualTo(SHORTEST);
                assertThat(move.weight()).isGreaterThanOrEqualTo(LIGHTEST);
                for (int i = 0; i < move.length(); i++) {
                    int old = move.old() + i;
                    assertThat(linkedBefore[old]).as("was free").isNegative();
                    assertThat(taken.add(move.now() + i)).as("was open").isTrue();
                    assertThat(editions.links.to[old]).isEqualTo(move.now() + i);
                    assertThat(editions.before.ids[old])
                            .isEqualTo(editions.after.ids[move.now() + i]);
                }
            }
            for (int old = 0; old < editions.before.size(); old++) {
                for (int now = 0; now < editions.after.size(); now++) {
                    assertThat(rest(editions, old, now))
                            .as("seed %d, round %d: %d to %d", seed, round, old, now)
                            .isLessThan(LIGHTEST);
                }
            }
        }
    }
}
