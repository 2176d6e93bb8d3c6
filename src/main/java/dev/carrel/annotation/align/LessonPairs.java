package dev.carrel.annotation.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which lesson became which: lessons that lost their name are recognised by their words.
final class LessonPairs {
    /// Runs of this many tokens are compared.
    private static final int RUN = 4;

    /// Share of common runs from which a lesson counts as the same under another name. Git's
    /// default for renames is 0.5 of the lines; runs of words are stricter.
    private static final double SAME = 0.3;

    private LessonPairs() {}

    private record Pair(int old, int now, double likeness, double names) {}

    /// Pairs lessons without a partner.
    ///
    /// @param orphans old lessons to be paired
    /// @param newcomers new lessons to be paired with
    /// @param partner for each old lesson the new one or -1; filled in
    static void match(
            List<Tokens> before,
            List<String> oldNames,
            int[] orphans,
            List<Tokens> after,
            List<String> newNames,
            int[] newcomers,
            int[] partner) {
        Map<Long, List<Integer>> index = new HashMap<>();
        int[] sizes = new int[after.size()];
        for (int now : newcomers) {
            for (long gram : grams(after.get(now))) {
                index.computeIfAbsent(gram, _ -> new ArrayList<>(1)).add(now);
                sizes[now]++;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int old : orphans) {
            long[] grams = grams(before.get(old));
            int[] shared = new int[after.size()];
            for (long gram : grams) {
                for (int now : index.getOrDefault(gram, List.of())) {
                    shared[now]++;
                }
            }
            for (int now : newcomers) {
                double likeness = 2.0 * shared[now] / Math.max(1, grams.length + sizes[now]);
                if (likeness >= SAME) {
                    double names = nameLikeness(oldNames.get(old), newNames.get(now));
                    pairs.add(new Pair(old, now, likeness, names));
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble((Pair pair) -> -pair.likeness() - 0.05 * pair.names())
                        .thenComparingInt(Pair::old)
                        .thenComparingInt(Pair::now));
        boolean[] taken = new boolean[after.size()];
        for (Pair pair : pairs) {
            if (partner[pair.old()] < 0 && !taken[pair.now()]) {
                partner[pair.old()] = pair.now();
                taken[pair.now()] = true;
            }
        }
    }

    private static long[] grams(Tokens tokens) {
        int[] ids = tokens.ids();
        long[] grams = new long[Math.max(0, ids.length - RUN + 1)];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = GramTable.gram(ids, i, RUN);
        }
        return Arrays.stream(grams).sorted().distinct().toArray();
    }

    /// The share of the longer name that both begin and end with, 0 to 1.
    static double nameLikeness(String one, String two) {
        int head = 0;
        int shorter = Math.min(one.length(), two.length());
        while (head < shorter && one.charAt(head) == two.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == two.charAt(two.length() - 1 - tail)) {
            tail++;
        }
        return (double) (head + tail) / Math.max(one.length(), two.length());
    }
}
