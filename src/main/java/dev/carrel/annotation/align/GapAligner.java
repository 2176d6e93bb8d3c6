package dev.carrel.annotation.align;

import java.util.Arrays;

/// The best alignment of two short stretches (Gotoh 1982: affine gap costs), where a word counts
/// what it says and every interruption costs.
///
/// That is what keeps unrelated sentences apart: a lone "the" in common does not pay for the
/// interruption, a shared turn of phrase does.
final class GapAligner {
    /// Above this many cells the stretches are left unaligned: text that big with not even a short
    /// run in common is other text.
    static final long LIMIT = 12_000_000;

    private static final byte FROM_MATCH = 1;
    private static final byte FROM_GAP = 2;
    private static final byte GAP_OPENED = 4;
    private static final byte GAP_OLD = 8;
    private static final byte GAP_NEW = 16;

    private static final float LOW = -1e9f;

    private final Vocabulary vocabulary;
    private final float[] weights;
    private final float open;
    private final float extend;

    GapAligner(Vocabulary vocabulary, float[] weights, float open, float extend) {
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.open = open;
        this.extend = extend;
    }

    /// For each of `a` the index in `b` it is linked with, or -1.
    ///
    /// @param freeEnd whether the end may be left unaligned at no cost
    int[] align(int[] a, int[] b, boolean freeEnd) {
        int n = a.length;
        int m = b.length;
        int[] map = new int[n];
        Arrays.fill(map, -1);
        if (n == 0 || m == 0 || (long) n * m > LIMIT) {
            return map;
        }
        byte[] trace = new byte[(n + 1) * (m + 1)];
        float[] match = new float[m + 1];
        float[] gap = new float[m + 1];
        match[0] = 0;
        gap[0] = -open;
        trace[0] = GAP_OPENED;
        for (int j = 1; j <= m; j++) {
            match[j] = LOW;
            gap[j] = gap[j - 1] - extend;
            trace[j] = GAP_NEW;
        }
        float best = 0;
        int bestAt = 0;
        for (int i = 1; i <= n; i++) {
            float diagonalMatch = match[0];
            float diagonalGap = gap[0];
            match[0] = LOW;
            gap[0] -= extend;
            int row = i * (m + 1);
            trace[row] = GAP_OLD;
            for (int j = 1; j <= m; j++) {
                float upMatch = match[j];
                float upGap = gap[j];
                float score = score(a[i - 1], b[j - 1]);
                byte way = 0;
                float matched = LOW;
                if (score > 0) {
                    boolean on = diagonalMatch >= diagonalGap;
                    matched = (on ? diagonalMatch : diagonalGap) + score;
                    way = on ? FROM_MATCH : FROM_GAP;
                }
                float opened = matched - open;
                float old = upGap - extend;
                float now = gap[j - 1] - extend;
                if (opened >= old && opened >= now) {
                    gap[j] = opened;
                    way |= GAP_OPENED;
                } else if (old >= now) {
                    gap[j] = old;
                    way |= GAP_OLD;
                } else {
                    gap[j] = now;
                    way |= GAP_NEW;
                }
                match[j] = matched;
                trace[row + j] = way;
                diagonalMatch = upMatch;
                diagonalGap = upGap;
                if (freeEnd && matched > best) {
                    best = matched;
                    bestAt = row + j;
                }
            }
        }
        if (freeEnd) {
            walk(trace, map, bestAt / (m + 1), bestAt % (m + 1), m, bestAt > 0);
        } else {
            walk(trace, map, n, m, m, match[m] >= gap[m]);
        }
        return map;
    }

    private static void walk(byte[] trace, int[] map, int i0, int j0, int m, boolean matched) {
        int i = i0;
        int j = j0;
        boolean inMatch = matched;
        while (i > 0 || j > 0) {
            byte way = trace[i * (m + 1) + j];
            if (inMatch) {
                map[i - 1] = j - 1;
                inMatch = (way & FROM_MATCH) != 0;
                i--;
                j--;
            } else if ((way & GAP_OPENED) != 0) {
                inMatch = true;
            } else if ((way & GAP_OLD) != 0) {
                i--;
            } else {
                j--;
            }
        }
    }

    private float score(int a, int b) {
        if (a == b) {
            return weights[a];
        }
        return vocabulary.folded(a) == vocabulary.folded(b) ? 0.7f * weights[a] : 0;
    }
}
