package dev.carrel.annotation.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers the links of a passage's words into [Trace]s.
final class Tracer {
    /// How many words on each side of a passage speak for its place.
    private static final int CONTEXT = 12;

    private final Corpus before;
    private final Corpus after;
    private final Links links;
    private final float[] weights;
    private final Map<Integer, List<Integer>> rivals;

    Tracer(
            Corpus before,
            Corpus after,
            Links links,
            float[] weights,
            Map<Integer, List<Integer>> rivals) {
        this.before = before;
        this.after = after;
        this.links = links;
        this.weights = weights;
        this.rivals = rivals;
    }

    private record Way(int lesson, int segment) {}

    private static final class Sum {
        double weight;
        int words;
        double context;
        int oldFirst = Integer.MAX_VALUE;
        int oldLast = -1;
        int newFirst = Integer.MAX_VALUE;
        int newLast = -1;
    }

    /// The traces of `[first, behind)`, heaviest first.
    List<Trace> traces(int first, int behind) {
        int lesson = before.lessonOf(first);
        int from = Math.max(before.first(lesson), first - CONTEXT);
        int to = Math.min(before.behind(lesson), behind + CONTEXT);
        Map<Way, Sum> ways = new LinkedHashMap<>();
        double total = 0;
        int words = 0;
        double around = 0;
        for (int i = from; i < to; i++) {
            boolean inside = i >= first && i < behind;
            double weight = weights[before.ids[i]];
            if (inside) {
                total += weight;
                words += word(weight);
            } else {
                around += weight;
            }
            if (!links.isFree(i)) {
                Way way = new Way(after.lessonOf(links.to[i]), links.segment[i]);
                add(ways.computeIfAbsent(way, _ -> new Sum()), i, weight, inside);
            }
        }
        List<Trace> traces = new ArrayList<>();
        for (var entry : ways.entrySet()) {
            if (entry.getValue().oldLast >= 0) {
                traces.add(trace(entry.getKey(), entry.getValue(), lesson, total, words, around));
            }
        }
        traces.sort(Comparator.comparingDouble((Trace trace) -> -trace.share()));
        return traces;
    }

    private void add(Sum sum, int old, double weight, boolean inside) {
        if (inside) {
            sum.weight += weight;
            sum.words += word(weight);
            sum.oldFirst = Math.min(sum.oldFirst, old);
            sum.oldLast = old;
            sum.newFirst = Math.min(sum.newFirst, links.to[old]);
            sum.newLast = Math.max(sum.newLast, links.to[old]);
        } else {
            sum.context += weight;
        }
    }

    private static int word(double weight) {
        return weight > Vocabulary.SYMBOL ? 1 : 0;
    }

    private Trace trace(Way way, Sum sum, int oldLesson, double total, int words, double around) {
        int oldBase = before.first(oldLesson);
        int newBase = after.first(way.lesson());
        return new Trace(
                way.lesson(),
                way.segment() != Links.FLOW,
                sum.weight / total,
                words == 0 ? sum.weight / total : (double) sum.words / words,
                around == 0 ? 0 : sum.context / around,
                sum.weight + sum.context,
                sum.oldFirst - oldBase,
                sum.oldLast - oldBase,
                sum.newFirst - newBase,
                sum.newLast - newBase,
                rivals(way.segment(), sum));
    }

    private List<Trace.Spot> rivals(int segment, Sum sum) {
        List<Trace.Spot> spots = new ArrayList<>();
        for (int offset : rivals.getOrDefault(segment, List.of())) {
            int there = sum.newFirst + offset;
            if (there > 0 && there < after.size() && links.isOpen(there) && after.ids[there] >= 0) {
                int lesson = after.lessonOf(there);
                spots.add(new Trace.Spot(lesson, there - after.first(lesson)));
            }
        }
        return spots;
    }
}
