package dev.carrel.annotation.align;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Which token of the old edition became which token of the new one: one to one, except that copies
/// in the old edition may share what is left of them.
///
/// Links come in segments: all that went the same way together. A segment is either a flow (a
/// lesson, or what became of it, read from its beginning to its end) or a move.
final class TokenLinks {
    /// The segment of everything that stayed in the flow of its lesson.
    static final int FLOW = 0;

    final int[] to;
    final int[] from;

    /// For each linked old token the number of its segment.
    final int[] segment;

    private final BitSet flows = new BitSet();
    private final BitSet shared = new BitSet();
    private int segments = 1;

    TokenLinks(int old, int now) {
        to = new int[old];
        from = new int[now];
        segment = new int[old];
        Arrays.fill(to, -1);
        Arrays.fill(from, -1);
        flows.set(FLOW);
    }

    int newMove() {
        return segments++;
    }

    int newFlow() {
        flows.set(segments);
        return segments++;
    }

    /// A flow to tokens that have another origin already.
    int newSharedFlow() {
        shared.set(segments);
        return newFlow();
    }

    boolean isShared(int aSegment) {
        return shared.get(aSegment);
    }

    boolean isFlow(int aSegment) {
        return flows.get(aSegment);
    }

    /// How many segments there are.
    int segments() {
        return segments;
    }

    void link(int old, int now, int by) {
        to[old] = now;
        segment[old] = by;
        if (!shared.get(by)) {
            from[now] = old;
        }
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

    /// The old tokens of a range that are linked with nothing.
    int[] free(int start, int end) {
        return IntStream.range(start, end).filter(this::isFree).toArray();
    }

    /// The new tokens of a range that are linked with nothing.
    int[] open(int start, int end) {
        return IntStream.range(start, end).filter(this::isOpen).toArray();
    }
}
