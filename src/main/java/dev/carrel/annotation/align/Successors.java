package dev.carrel.annotation.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Lessons that went on under another name although their own name is still there, or that were
/// split or merged: a new lesson holds a good part of what an old one lost.
///
/// Whole lessons are compared before any single passage is, so that of two old lessons much alike
/// the one that a new lesson really comes from gets its words first. Where both vanished and only
/// one of the copies lives on, the other shares it.
final class Successors {
    /// Runs of this many tokens are compared.
    private static final int RUN = 5;

    /// At least so many runs must be common,
    private static final int LEAST = 12;

    /// and this share of what the smaller side has,
    private static final double SHARE = 0.3;

    /// or this share of what the old lesson lost, where the words have another origin already.
    private static final double COPY = 0.5;

    private final Corpus before;
    private final Corpus after;
    private final TokenLinks links;
    private final FlowAligner flow;
    private final int[] partner;
    private final List<LessonText> oldLessons;
    private final List<LessonText> newLessons;

    Successors(
            Corpus before,
            Corpus after,
            TokenLinks links,
            FlowAligner flow,
            int[] partner,
            List<LessonText> oldLessons,
            List<LessonText> newLessons) {
        this.before = before;
        this.after = after;
        this.links = links;
        this.flow = flow;
        this.partner = partner;
        this.oldLessons = oldLessons;
        this.newLessons = newLessons;
    }

    private record Key(int old, int now) {}

    private record Pair(int old, int now, int shared, double names) {}

    /// Links each succession, the strongest first, as a flow of its own.
    void link() {
        for (Pair pair : pairs(links::isOpen)) {
            int[] olds = links.free(before.first(pair.old()), before.behind(pair.old()));
            int[] news = links.open(after.first(pair.now()), after.behind(pair.now()));
            int smaller = Math.min(olds.length, news.length) - RUN + 1;
            if (common(olds, news) >= Math.max(LEAST, SHARE * smaller)) {
                flow.align(olds, news, links.newFlow());
            }
        }
        for (Pair pair : pairs(this::isInherited)) {
            int[] olds = links.free(before.first(pair.old()), before.behind(pair.old()));
            int[] news =
                    IntStream.range(after.first(pair.now()), after.behind(pair.now()))
                            .filter(this::isInherited)
                            .toArray();
            if (common(olds, news) >= Math.max(LEAST, COPY * (olds.length - RUN + 1))) {
                flow.align(olds, news, links.newSharedFlow());
            }
        }
    }

    /// Whether a succession explains the new token.
    private boolean isInherited(int now) {
        int old = links.from[now];
        return old >= 0 && links.segment[old] != TokenLinks.FLOW;
    }

    private int common(int[] olds, int[] news) {
        int[] old = before.idsOf(olds);
        Set<Long> grams = new HashSet<>();
        for (int i = 0; i + RUN <= old.length; i++) {
            grams.add(GramTable.gram(old, i, RUN));
        }
        int[] now = after.idsOf(news);
        int common = 0;
        for (int j = 0; j + RUN <= now.length; j++) {
            if (grams.remove(GramTable.gram(now, j, RUN))) {
                common++;
            }
        }
        return common;
    }

    /// Pairs of lessons by how many runs of free words they have in common that occur once among
    /// the eligible words of the new edition; the most first, then the most alike by name.
    private List<Pair> pairs(IntPredicate eligible) {
        GramTable there = new GramTable(after.size());
        int run = 0;
        for (int j = 0; j < after.size(); j++) {
            run = after.ids[j] >= 0 && eligible.test(j) ? run + 1 : 0;
            if (run >= RUN) {
                long gram = GramTable.gram(after.ids, j - RUN + 1, RUN);
                if (there.put(gram, j) != GramTable.NONE) {
                    there.put(gram, GramTable.MANY);
                }
            }
        }
        Map<Key, Integer> shared = new HashMap<>();
        run = 0;
        for (int i = 0; i < before.size(); i++) {
            run = before.ids[i] >= 0 && links.isFree(i) ? run + 1 : 0;
            if (run >= RUN) {
                int j = there.get(GramTable.gram(before.ids, i - RUN + 1, RUN));
                if (j >= 0) {
                    Key key = new Key(before.lessonOf(i), after.lessonOf(j));
                    shared.merge(key, 1, Integer::sum);
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        shared.forEach((key, runs) -> {
            if (runs >= LEAST && partner[key.old()] != key.now()) {
                pairs.add(new Pair(key.old(), key.now(), runs, names(key)));
            }
        });
        pairs.sort(
                Comparator.comparingInt((Pair pair) -> -pair.shared())
                        .thenComparingDouble(pair -> -pair.names())
                        .thenComparingInt(Pair::old)
                        .thenComparingInt(Pair::now));
        return pairs;
    }

    private double names(Key key) {
        return LessonPairs.nameLikeness(
                oldLessons.get(key.old()).name(), newLessons.get(key.now()).name());
    }
}
