package dev.carrel.annotation.align;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Links what stands in the same order in two texts.
///
/// Like a patience diff, but on runs of words: the runs that occur once in both texts are chained
/// by weight, and what lies between two links is looked at again with shorter runs. What no run of
/// [#SHORTEST] tokens holds together is left as a [Gap] for [GapAligner].
final class FlowAligner {
    /// Stretches that stand in each other's stead: token numbers of both editions, and the segment
    /// their links belong to.
    static final class Gap {
        final int[] olds;
        final int[] news;
        final int segment;

        Gap(int[] olds, int[] news, int segment) {
            this.olds = olds;
            this.news = news;
            this.segment = segment;
        }
    }

    private static final int SHORTEST = 3;
    private static final int[] RUNS = {12, 6, SHORTEST};

    /// How often a stretch may be cut before it is left as a gap: texts made to repeat themselves
    /// in nested ways would otherwise be read again for each cut.
    private static final int DEEPEST = 24;

    private final Corpus before;
    private final Corpus after;
    private final TokenLinks links;
    private final float[] weights;
    private final List<Gap> gaps = new ArrayList<>();

    FlowAligner(Corpus before, Corpus after, TokenLinks links, float[] weights) {
        this.before = before;
        this.after = after;
        this.links = links;
        this.weights = weights;
    }

    /// What was left open.
    List<Gap> gaps() {
        return gaps;
    }

    /// Links tokens of the old edition with tokens of the new one; both given in the order of
    /// reading.
    void align(int[] olds, int[] news, int segment) {
        new Flow(olds, news, segment).align();
    }

    private record Stretch(int a0, int a1, int b0, int b1, int level, int depth) {}

    /// Equal words at `old` and at `now`.
    private record Run(int old, int now, int length, double weight) {}

    /// One alignment; positions count in the two arrays of tokens.
    private final class Flow {
        private final int[] olds;
        private final int[] news;
        private final int segment;
        private final int[] old;
        private final int[] now;
        private final Deque<Stretch> open = new ArrayDeque<>();

        Flow(int[] olds, int[] news, int segment) {
            this.olds = olds;
            this.news = news;
            this.segment = segment;
            old = before.idsOf(olds);
            now = after.idsOf(news);
        }

        void align() {
            open.push(new Stretch(0, old.length, 0, now.length, 0, 0));
            while (!open.isEmpty()) {
                align(open.pop());
            }
        }

        private void link(int i, int j) {
            links.link(olds[i], news[j], segment);
        }

        private void align(Stretch whole) {
            int a0 = whole.a0();
            int a1 = whole.a1();
            int b0 = whole.b0();
            int b1 = whole.b1();
            int head = 0;
            int shorter = Math.min(a1 - a0, b1 - b0);
            while (head < shorter && old[a0 + head] == now[b0 + head]) {
                head++;
            }
            // a lone full stop at both ends says nothing: it may belong to a run further in
            if (head >= SHORTEST || head == shorter) {
                for (int i = 0; i < head; i++) {
                    link(a0++, b0++);
                }
            }
            int tail = 0;
            shorter = Math.min(a1 - a0, b1 - b0);
            while (tail < shorter && old[a1 - 1 - tail] == now[b1 - 1 - tail]) {
                tail++;
            }
            if (tail >= SHORTEST || tail == shorter) {
                for (int i = 0; i < tail; i++) {
                    link(--a1, --b1);
                }
            }
            if (a0 == a1 || b0 == b1) {
                return;
            }
            if (whole.depth() < DEEPEST) {
                for (int level = whole.level(); level < RUNS.length; level++) {
                    List<Run> chain = heaviestChain(runs(a0, a1, b0, b1, RUNS[level]));
                    if (!chain.isEmpty()) {
                        between(chain, new Stretch(a0, a1, b0, b1, level, whole.depth() + 1));
                        return;
                    }
                }
            }
            gaps.add(
                    new Gap(
                            Arrays.copyOfRange(olds, a0, a1),
                            Arrays.copyOfRange(news, b0, b1),
                            segment));
        }

        private void between(List<Run> chain, Stretch in) {
            int oldAt = in.a0();
            int newAt = in.b0();
            for (Run run : chain) {
                int skip = Math.max(0, Math.max(oldAt - run.old(), newAt - run.now()));
                if (skip < run.length()) {
                    int a = run.old() + skip;
                    int b = run.now() + skip;
                    open.push(new Stretch(oldAt, a, newAt, b, in.level(), in.depth()));
                    for (int i = skip; i < run.length(); i++) {
                        link(run.old() + i, run.now() + i);
                    }
                    oldAt = run.old() + run.length();
                    newAt = run.now() + run.length();
                }
            }
            open.push(new Stretch(oldAt, in.a1(), newAt, in.b1(), in.level(), in.depth()));
        }

        /// The runs of at least `k` tokens that begin with `k` tokens found once on each side.
        private List<Run> runs(int a0, int a1, int b0, int b1, int k) {
            GramTable there = onces(now, b0, b1, k);
            GramTable here = onces(old, a0, a1, k);
            List<Run> runs = new ArrayList<>();
            int i = a0;
            while (i + k <= a1) {
                long gram = GramTable.gram(old, i, k);
                int j = here.get(gram) == i ? there.get(gram) : GramTable.NONE;
                if (j >= 0 && Arrays.equals(old, i, i + k, now, j, j + k)) {
                    int length = k;
                    while (i + length < a1
                            && j + length < b1
                            && old[i + length] == now[j + length]) {
                        length++;
                    }
                    runs.add(new Run(i, j, length, weight(i, length)));
                    i += length;
                } else {
                    i++;
                }
            }
            return runs;
        }

        private double weight(int at, int length) {
            double sum = 0;
            for (int i = at; i < at + length; i++) {
                sum += weights[old[i]];
            }
            return sum;
        }
    }

    private static GramTable onces(int[] ids, int from, int to, int k) {
        GramTable table = new GramTable(to - from);
        for (int at = from; at + k <= to; at++) {
            long gram = GramTable.gram(ids, at, k);
            if (table.put(gram, at) != GramTable.NONE) {
                table.put(gram, GramTable.MANY);
            }
        }
        return table;
    }

    /// The heaviest choice of runs that stand in the same order on both sides.
    private static List<Run> heaviestChain(List<Run> runs) {
        int n = runs.size();
        if (n == 0) {
            return List.of();
        }
        Integer[] byNow = new Integer[n];
        Arrays.setAll(byNow, i -> i);
        Arrays.sort(byNow, (x, y) -> Integer.compare(runs.get(x).now(), runs.get(y).now()));
        int[] rank = new int[n];
        for (int i = 0; i < n; i++) {
            rank[byNow[i]] = i + 1;
        }
        // a Fenwick tree of the best chain that ends at or before a rank
        int[] best = new int[n + 1];
        Arrays.fill(best, -1);
        double[] score = new double[n];
        int[] previous = new int[n];
        int last = -1;
        for (int i = 0; i < n; i++) {
            int before = -1;
            for (int at = rank[i] - 1; at > 0; at -= at & -at) {
                if (best[at] >= 0 && (before < 0 || score[best[at]] > score[before])) {
                    before = best[at];
                }
            }
            previous[i] = before;
            score[i] = runs.get(i).weight() + (before < 0 ? 0 : score[before]);
            for (int at = rank[i]; at <= n; at += at & -at) {
                if (best[at] < 0 || score[i] > score[best[at]]) {
                    best[at] = i;
                }
            }
            if (last < 0 || score[i] > score[last]) {
                last = i;
            }
        }
        List<Run> chain = new ArrayList<>();
        for (int at = last; at >= 0; at = previous[at]) {
            chain.add(runs.get(at));
        }
        return chain.reversed();
    }
}
