package dev.carrel.annotation.align;

import java.util.Arrays;

/// Where runs of k tokens stand: a hash table from run to position, without boxes.
final class GramTable {
    /// The run stands in several places.
    static final int MANY = -2;

    /// The run stands nowhere.
    static final int NONE = -1;

    private final long[] keys;
    private final int[] values;
    private final int mask;

    GramTable(int expected) {
        int room = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
        keys = new long[room];
        values = new int[room];
        Arrays.fill(values, NONE);
        mask = room - 1;
    }

    /// A number for the run of `k` tokens that begins at `at`.
    static long gram(int[] ids, int at, int k) {
        long hash = 1;
        for (int i = at; i < at + k; i++) {
            hash = (hash ^ (ids[i] + 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private int slot(long key) {
        int at = (int) (key ^ (key >>> 32)) & mask;
        while (values[at] != NONE && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /// The value put last under this key, or [#NONE].
    int get(long key) {
        return values[slot(key)];
    }

    /// Puts a value and returns the one that was there, or [#NONE].
    int put(long key, int value) {
        int at = slot(key);
        int before = values[at];
        keys[at] = key;
        values[at] = value;
        return before;
    }
}
