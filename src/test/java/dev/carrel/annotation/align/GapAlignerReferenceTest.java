package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against a search through every possible alignment.
class GapAlignerReferenceTest {
    private static final String[] WORDS = {"tide", "Tide", "wind", ",", "the", "WIND"};

    private final Vocabulary vocabulary = new Vocabulary();
    private final int[] ids =
            IntStream.range(0, WORDS.length)
                    .map(i -> vocabulary.add(WORDS[i], !WORDS[i].equals(",")))
                    .toArray();
    private final float[] weights = vocabulary.weights();

    @ParameterizedTest
    @CsvSource({"0.5, 0.01, false", "0.8, 0.04, true", "0.05, 0, false", "2, 0.3, true"})
    void noAlignmentIsWorthMore(float open, float extend, boolean freeEnd) {
        GapAligner aligner = new GapAligner(vocabulary, weights, open, extend);
        for (long seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            int[] a = some(random, 1 + random.nextInt(5));
            int[] b = some(random, 1 + random.nextInt(5));
            int[] found = aligner.align(a, b, freeEnd);
            Search search = new Search(a, b, open, extend, freeEnd);
            assertThat(search.worth(found))
                    .as("seed %d: %s and %s give %s", seed, text(a), text(b), text(found))
                    .isCloseTo(search.best(), within(1e-5));
        }
    }

    private int[] some(Random random, int count) {
        return random.ints(count, 0, WORDS.length).map(i -> ids[i]).toArray();
    }

    private static String text(int[] numbers) {
        return Arrays.toString(numbers);
    }

    private final class Search {
        private final int[] a;
        private final int[] b;
        private final double open;
        private final double extend;
        private final boolean freeEnd;
        private final int[] map;

        Search(int[] a, int[] b, double open, double extend, boolean freeEnd) {
            this.a = a;
            this.b = b;
            this.open = open;
            this.extend = extend;
            this.freeEnd = freeEnd;
            map = new int[a.length];
        }

        double best() {
            return best(0, 0);
        }

        private double best(int i, int next) {
            if (i == a.length) {
                return worth(map);
            }
            map[i] = -1;
            double best = best(i + 1, next);
            for (int j = next; j < b.length; j++) {
                if (vocabulary.folded(a[i]) == vocabulary.folded(b[j])) {
                    map[i] = j;
                    best = Math.max(best, best(i + 1, j + 1));
                }
            }
            return best;
        }

        /// What is linked, less what each interruption costs.
        double worth(int[] links) {
            double worth = 0;
            int oldAt = 0;
            int newAt = 0;
            for (int i = 0; i < links.length; i++) {
                int j = links[i];
                if (j >= 0) {
                    assertThat(j).as("in order").isGreaterThanOrEqualTo(newAt);
                    worth -= gap(i - oldAt + j - newAt);
                    worth += (a[i] == b[j] ? 1 : 0.7) * weights[a[i]];
                    oldAt = i + 1;
                    newAt = j + 1;
                }
            }
            return freeEnd ? worth : worth - gap(a.length - oldAt + b.length - newAt);
        }

        private double gap(int length) {
            return length == 0 ? 0 : open + extend * length;
        }
    }
}
