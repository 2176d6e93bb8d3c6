package dev.carrel.annotation.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Links what stands in the same order in the old and the new text of a lesson.
///
/// Like a patience diff, but on runs of words: the runs that occur once in both texts are chained
/// by weight, and what lies between two links is looked at again with shorter runs. What no run of
/// [#SHORTEST] tokens holds together is left as a [Gap] for [GapAligner].
final class FlowAligner {
    /// A stretch of the old text and the stretch of the new one that stands in its stead.
    record Gap(int oldStart, int oldEnd, int newStart, int newEnd) {}

    private static final int SHORTEST = 3;
    private static final int[] RUNS = {12, 6, SHORTEST};

    private final int[] old;
    private final int[] now;
    private final Links links;
    private final float[] weights;
    private final List<Gap> gaps = new ArrayList<>();

    FlowAligner(Corpus before, Corpus after, Links links, float[] weights) {
        this.old = before.ids;
        this.now = after.ids;
        this.links = links;
        this.weights = weights;
    }

    /// What was left open, in the order of the old text.
    List<Gap> gaps() {
        return gaps;
    }

    /// Links one lesson with the lesson it became.
    void align(int oldStart, int oldEnd, int newStart, int newEnd) {
        align(oldStart, oldEnd, newStart, newEnd, 0);
    }

    private void align(int a0, int a1, int b0, int b1, int level) {
        int oldStart = a0;
        int newStart = b0;
        while (oldStart < a1 && newStart < b1 && old[oldStart] == now[newStart]) {
            links.link(oldStart++, newStart++, Links.FLOW);
        }
        int oldEnd = a1;
        int newEnd = b1;
        while (oldEnd > oldStart && newEnd > newStart && old[oldEnd - 1] == now[newEnd - 1]) {
            links.link(--oldEnd, --newEnd, Links.FLOW);
        }
        if (oldStart == oldEnd || newStart == newEnd) {
            return;
        }
        for (int next = level; next < RUNS.length; next++) {
            List<Run> chain = heaviestChain(runs(oldStart, oldEnd, newStart, newEnd, RUNS[next]));
            if (!chain.isEmpty()) {
                between(chain, oldStart, oldEnd, newStart, newEnd, next);
                return;
            }
        }
        gaps.add(new Gap(oldStart, oldEnd, newStart, newEnd));
    }

    private void between(List<Run> chain, int a0, int a1, int b0, int b1, int level) {
        int oldAt = a0;
        int newAt = b0;
        for (Run run : chain) {
            int skip = Math.max(0, Math.max(oldAt - run.old(), newAt - run.now()));
            if (skip < run.length()) {
                align(oldAt, run.old() + skip, newAt, run.now() + skip, level);
                for (int i = skip; i < run.length(); i++) {
                    links.link(run.old() + i, run.now() + i, Links.FLOW);
                }
                oldAt = run.old() + run.length();
                newAt = run.now() + run.length();
            }
        }
        align(oldAt, a1, newAt, b1, level);
    }

    /// Equal words at `old` and at `now`.
    private record Run(int old, int now, int length, double weight) {}

    /// The runs of at least `k` tokens that begin with `k` tokens found once on each side.
    private List<Run> runs(int a0, int a1, int b0, int b1, int k) {
        GramTable there = new GramTable(b1 - b0);
        for (int j = b0; j + k <= b1; j++) {
            long gram = GramTable.gram(now, j, k);
            if (there.put(gram, j) != GramTable.NONE) {
                there.put(gram, GramTable.MANY);
            }
        }
        GramTable here = new GramTable(a1 - a0);
        for (int i = a0; i + k <= a1; i++) {
            long gram = GramTable.gram(old, i, k);
            if (here.put(gram, i) != GramTable.NONE) {
                here.put(gram, GramTable.MANY);
            }
        }
        List<Run> runs = new ArrayList<>();
        int i = a0;
        while (i + k <= a1) {
            long gram = GramTable.gram(old, i, k);
            int j = here.get(gram) == i ? there.get(gram) : GramTable.NONE;
            if (j >= 0 && Arrays.equals(old, i, i + k, now, j, j + k)) {
                int length = k;
                while (i + length < a1 && j + length < b1 && old[i + length] == now[j + length]) {
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
            chain.addFirst(runs.get(at));
        }
        return chain;
    }
}
