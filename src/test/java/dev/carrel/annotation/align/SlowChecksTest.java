package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Small classes on random texts, against their own words read literally.
class SlowChecksTest {
    private static String words(Random random, int count, int kinds) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append((char) ('a' + random.nextInt(kinds))).append(' ');
        }
        return words.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyTokenOfACorpusKnowsItsLesson(long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            texts.add(words(random, random.nextInt(4), 20));
        }
        Corpus corpus = new Editions(texts, List.of()).before;
        for (int token = 0; token < corpus.size(); token++) {
            int inside = 0;
            for (int lesson = 0; lesson < corpus.lessons(); lesson++) {
                if (corpus.first(lesson) <= token && token < corpus.behind(lesson)) {
                    assertThat(corpus.lessonOf(token)).isEqualTo(lesson);
                    inside++;
                }
            }
            assertThat(inside).isEqualTo(corpus.ids[token] < 0 ? 0 : 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noStrayIsLeftAndNoLinkIsInvented(long seed) {
        for (int round = 0; round < 60; round++) {
            Random random = new Random(100 * seed + round);
            Editions editions =
                    new Editions(List.of(words(random, 60, 26)), List.of(words(random, 60, 26)));
            int[] all = randomLinks(editions, random);
            Strays strays =
                    new Strays(editions.before, editions.after, editions.links, editions.weights);
            int[] last;
            do {
                last = editions.links.to.clone();
                strays.cut(
                        editions.before.first(0),
                        editions.before.behind(0),
                        editions.after.first(0),
                        editions.after.behind(0));
            } while (!Arrays.equals(last, editions.links.to));

            for (int i = 0; i < all.length; i++) {
                assertThat(editions.links.to[i]).isIn(all[i], -1);
            }
            assertNoStray(editions);
        }
    }

    private static int[] randomLinks(Editions editions, Random random) {
        int now = editions.after.first(0);
        for (int old : editions.olds(0)) {
            now += random.nextInt(5) == 0 ? random.nextInt(12) : 1;
            if (now < editions.after.behind(0) && random.nextInt(3) == 0) {
                editions.links.link(old, now, TokenLinks.FLOW);
            }
        }
        return editions.links.to.clone();
    }

    /// Each run of links against what is unlinked on its two sides.
    private static void assertNoStray(Editions editions) {
        int[] to = editions.links.to;
        int oldAt = editions.before.first(0);
        int newAt = editions.after.first(0);
        int old = oldAt;
        while (old < editions.before.behind(0)) {
            int end = old;
            while (to[old] >= 0 && (end == old || to[end] == to[end - 1] + 1)) {
                end++;
            }
            if (end > old) {
                int next = end;
                while (next < editions.before.behind(0) && to[next] < 0) {
                    next++;
                }
                int newEnd = to[end - 1] + 1;
                int newNext =
                        next < editions.before.behind(0) ? to[next] : editions.after.behind(0);
                double ahead =
                        Math.max(
                                weight(editions, editions.before, oldAt, old),
                                weight(editions, editions.after, newAt, to[old]));
                double behind =
                        Math.max(
                                weight(editions, editions.before, end, next),
                                weight(editions, editions.after, newEnd, newNext));
                assertThat(weight(editions, editions.before, old, end))
                        .isGreaterThanOrEqualTo(0.12 * Math.min(ahead, behind));
                oldAt = end;
                newAt = newEnd;
            }
            old = Math.max(end, old + 1);
        }
    }

    private static double weight(Editions editions, Corpus corpus, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += editions.weights[corpus.ids[i]];
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aLikePlaceHasTwoNeighbouringWordsOfThePassageAndOneIsFoundIfThereIsAny(long seed) {
        for (int round = 0; round < 60; round++) {
            Random random = new Random(100 * seed + round);
            String passage = words(random, 1 + random.nextInt(6), 26);
            List<String> lessons = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                lessons.add(words(random, random.nextInt(30), 26).strip());
            }
            Editions editions = new Editions(List.of(passage), lessons);
            int[] ids =
                    Arrays.copyOfRange(
                            editions.before.ids,
                            editions.before.first(0),
                            editions.before.behind(0));
            List<EditionAlignment.Alike> found = new LookAlikes(editions.after).find(ids, 3);

            boolean any = lessons.stream().anyMatch(lesson -> hasPair(passage, lesson));
            assertThat(found.isEmpty()).as("%s in %s", passage, lessons).isNotEqualTo(any);
            assertThat(found).hasSizeLessThanOrEqualTo(3);
            for (EditionAlignment.Alike alike : found) {
                String stretch = lessons.get(alike.lesson()).substring(alike.start(), alike.end());
                assertThat(hasPair(passage, stretch)).as("%s in %s", passage, stretch).isTrue();
            }
        }
    }

    private static boolean hasPair(String passage, String text) {
        for (int i = 0; i + 3 <= passage.strip().length(); i += 2) {
            if (text.contains(passage.substring(i, i + 3))) {
                return true;
            }
        }
        return false;
    }
}
