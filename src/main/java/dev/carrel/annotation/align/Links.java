package dev.carrel.annotation.align;

import java.util.Arrays;

/// Which token of the old edition became which token of the new one: one to one.
final class Links {
    /// The segment of everything that stayed in the flow of its lesson.
    static final int FLOW = 0;

    final int[] to;
    final int[] from;

    /// For each linked old token: [#FLOW], or the number of the move that carried it.
    final int[] segment;

    private int segments = 1;

    Links(int old, int now) {
        to = new int[old];
        from = new int[now];
        segment = new int[old];
        Arrays.fill(to, -1);
        Arrays.fill(from, -1);
    }

    int newSegment() {
        return segments++;
    }

    void link(int old, int now, int by) {
        to[old] = now;
        from[now] = old;
        segment[old] = by;
    }

    void unlink(int old) {
        from[to[old]] = -1;
        to[old] = -1;
    }

    boolean isFree(int old) {
        return to[old] < 0;
    }

    boolean isOpen(int now) {
        return from[now] < 0;
    }
}
