package dev.carrel.annotation.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Gathers the links of a passage's words into [Trace]s.
final class Tracer {
    /// How many words on each side of a passage speak for its place.
    private static final int CONTEXT = 12;

    /// How many words on each side of where it stands now tell whether it is among its own.
    private static final int SURROUNDINGS = 25;

    private final Corpus before;
    private final Corpus after;
    private final TokenLinks links;
    private final float[] weights;
    private final Map<Integer, List<Integer>> rivals;
    private final double[] runs;
    private final Kinship kinship;

    Tracer(
            Corpus before,
            Corpus after,
            TokenLinks links,
            float[] weights,
            Map<Integer, List<Integer>> rivals) {
        this.before = before;
        this.after = after;
        this.links = links;
        this.weights = weights;
        this.rivals = rivals;
        kinship = new Kinship(before, after, links, weights);
        runs = new double[links.segments()];
        for (int i = 0; i < before.size(); i++) {
            if (!links.isFree(i)) {
                runs[links.segment[i]] += weights[before.ids[i]];
            }
        }
    }

    private record Way(int lesson, int segment) {}

    private static final class Sum {
        double weight;
        int words;
        double context;
        final Spread spread;

        Sum(Spread spread) {
            this.spread = spread;
        }
    }

    /// The traces of `[first, behind)`, heaviest first.
    List<Trace> traces(int first, int behind) {
        int lesson = before.lessonOf(first);
        int from = Math.max(before.first(lesson), first - CONTEXT);
        int to = Math.min(before.behind(lesson), behind + CONTEXT);
        Map<Way, Sum> ways = new LinkedHashMap<>();
        double total = 0;
        double around = 0;
        for (int i = from; i < to; i++) {
            boolean inside = i >= first && i < behind;
            double weight = weights[before.ids[i]];
            if (inside) {
                total += weight;
            } else {
                around += weight;
            }
            if (!links.isFree(i)) {
                Way way = new Way(after.lessonOf(links.to[i]), links.segment[i]);
                Sum sum = ways.computeIfAbsent(way, _ -> new Sum(spread(lesson, way)));
                if (inside) {
                    sum.weight += weight;
                    sum.words += weight > Vocabulary.SYMBOL ? 1 : 0;
                    sum.spread.add(
                            i - before.first(lesson), links.to[i] - after.first(way.lesson()));
                } else {
                    sum.context += weight;
                }
            }
        }
        List<Trace> traces = new ArrayList<>();
        for (var entry : ways.entrySet()) {
            if (!entry.getValue().spread.isEmpty()) {
                traces.add(trace(lesson, entry.getKey(), entry.getValue(), total, around));
            }
        }
        traces.sort(Comparator.comparingDouble((Trace trace) -> -trace.share()));
        return traces;
    }

    private Spread spread(int lesson, Way way) {
        return new Spread(
                Objects.requireNonNull(before.tokens(lesson)),
                Objects.requireNonNull(after.tokens(way.lesson())));
    }

    private Trace trace(int lesson, Way way, Sum sum, double total, double around) {
        sum.spread.tighten();
        int base = after.first(way.lesson());
        return new Trace(
                way.lesson(),
                !links.isFlow(way.segment()),
                sum.weight / total,
                sum.words,
                around == 0 ? 0 : sum.context / around,
                around(base + sum.spread.newFirst(), base + sum.spread.newLast()),
                kinship.of(lesson, way.lesson()),
                runs[way.segment()],
                sum.spread.oldFirst(),
                sum.spread.oldLast(),
                sum.spread.newFirst(),
                sum.spread.newLast(),
                rivals(way.segment(), base + sum.spread.newFirst()));
    }

    /// How much of what stands beside `[first, last]` in the new edition came from the old one.
    private double around(int first, int last) {
        int lesson = after.lessonOf(first);
        double came = 0;
        double all = 0;
        int to = Math.min(after.behind(lesson), last + 1 + SURROUNDINGS);
        for (int i = Math.max(after.first(lesson), first - SURROUNDINGS); i < to; i++) {
            if (i < first || i > last) {
                double weight = weights[after.ids[i]];
                all += weight;
                came += links.isOpen(i) ? 0 : weight;
            }
        }
        return all == 0 ? 1 : came / all;
    }

    private List<Trace.Spot> rivals(int segment, int newFirst) {
        List<Trace.Spot> spots = new ArrayList<>();
        for (int offset : rivals.getOrDefault(segment, List.of())) {
            int there = newFirst + offset;
            if (there > 0 && there < after.size() && links.isOpen(there) && after.ids[there] >= 0) {
                int lesson = after.lessonOf(there);
                spots.add(new Trace.Spot(lesson, there - after.first(lesson)));
            }
        }
        return spots;
    }
}
