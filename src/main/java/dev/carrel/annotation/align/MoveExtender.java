package dev.carrel.annotation.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Follows a move beyond the words that came along unchanged: bridges two moved runs that stay
/// neighbours, and reaches outwards from their ends.
final class MoveExtender {
    /// How far apart two moved runs may be and still be one move, in tokens.
    private static final int BRIDGE = 120;

    /// How far a move reaches beyond its outermost unchanged run.
    private static final int REACH = 250;

    private final Corpus before;
    private final Corpus after;
    private final TokenLinks links;
    private final Vocabulary vocabulary;
    private final GapAligner bridge;
    private final GapAligner reach;
    private final Map<Integer, List<Integer>> rivals;

    /// @param rivals the equally good places of each move; those that only a part of what moved
    ///   together has are taken out
    MoveExtender(
            Corpus before,
            Corpus after,
            TokenLinks links,
            Vocabulary vocabulary,
            GapAligner bridge,
            GapAligner reach,
            Map<Integer, List<Integer>> rivals) {
        this.before = before;
        this.after = after;
        this.links = links;
        this.vocabulary = vocabulary;
        this.bridge = bridge;
        this.reach = reach;
        this.rivals = rivals;
    }

    void extend(List<MoveFinder.Match> matches) {
        List<MoveFinder.Match> runs = new ArrayList<>(reclaim(matches));
        runs.sort(Comparator.comparingInt(MoveFinder.Match::old));
        for (int i = 0; i + 1 < runs.size(); i++) {
            bridge(runs.get(i), runs.get(i + 1));
        }
        for (MoveFinder.Match run : runs) {
            forward(run);
            backward(run);
        }
    }

    /// Takes along what stands at both ends of a move and belongs to it: words that the flow had
    /// linked one by one with words of what came in its stead ("the"), and the full stop that the
    /// move behind it had taken for its own beginning.
    ///
    /// @return the moves as they are now
    List<MoveFinder.Match> reclaim(List<MoveFinder.Match> runs) {
        return runs.stream().map(this::reclaim).toList().stream().map(this::trimmed).toList();
    }

    /// The move without the first tokens that another one took as its last.
    private MoveFinder.Match trimmed(MoveFinder.Match run) {
        int lost = 0;
        while (links.to[run.old() + lost] != run.now() + lost) {
            lost++;
        }
        return new MoveFinder.Match(
                run.old() + lost,
                run.now() + lost,
                run.length() - lost,
                run.weight(),
                run.closeness());
    }

    private MoveFinder.Match reclaim(MoveFinder.Match match) {
        MoveFinder.Match run = trimmed(match);
        int old = run.old();
        int now = run.now();
        int behind = run.old() + run.length();
        int segment = links.segment[old];
        while (reclaim(old - 1, now - 1, -1, segment)) {
            old--;
            now--;
        }
        while (reclaim(behind, now + behind - old, 1, segment)) {
            behind++;
        }
        return new MoveFinder.Match(old, now, behind - old, run.weight(), run.closeness());
    }

    private boolean reclaim(int old, int now, int step, int segment) {
        if (before.ids[old] != after.ids[now] || !links.isOpen(now)) {
            return false;
        }
        if (links.isFree(old)) {
            links.link(old, now, segment);
            return true;
        }
        boolean flow = links.isFlow(links.segment[old]);
        boolean lone =
                flow
                        ? !links.isShared(links.segment[old])
                                && links.to[old + step] != links.to[old] + step
                        : step > 0 && !vocabulary.isWord(before.ids[old]);
        if (lone) {
            links.unlink(old);
            links.link(old, now, segment);
        }
        return lone;
    }

    private void bridge(MoveFinder.Match one, MoveFinder.Match two) {
        int oldStart = one.old() + one.length();
        int newStart = one.now() + one.length();
        int oldGap = two.old() - oldStart;
        int newGap = two.now() - newStart;
        if (oldGap < 0 || newGap < 0 || oldGap > BRIDGE || newGap > BRIDGE) {
            return;
        }
        if (walled(before, oldStart, two.old()) || walled(after, newStart, two.now())) {
            return;
        }
        int segment = links.segment[oldStart - 1];
        shareRivals(segment, links.segment[two.old()]);
        for (int i = 0; i < two.length(); i++) {
            links.segment[two.old() + i] = segment;
        }
        int[] olds = links.free(oldStart, two.old());
        int[] news = links.open(newStart, two.now());
        link(olds, news, bridge, false, segment);
    }

    /// Two runs that came together stand where both can stand: a place that only one of them has is
    /// a copy of that one, and its neighbour tells which is meant.
    private void shareRivals(int one, int two) {
        List<Integer> ones = rivals.getOrDefault(one, List.of());
        List<Integer> twos = rivals.getOrDefault(two, List.of());
        List<Integer> both = ones.stream().filter(twos::contains).toList();
        if (ones.isEmpty() || twos.isEmpty()) {
            rivals.remove(one);
        } else if (!both.isEmpty()) {
            rivals.put(one, both);
        }
    }

    private static boolean walled(Corpus corpus, int from, int to) {
        for (int i = from; i < to; i++) {
            if (corpus.ids[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private void forward(MoveFinder.Match run) {
        int old = run.old() + run.length();
        int now = run.now() + run.length();
        int oldEnd = old;
        while (oldEnd < old + REACH && before.ids[oldEnd] >= 0 && links.isFree(oldEnd)) {
            oldEnd++;
        }
        int newEnd = now;
        while (newEnd < now + REACH && after.ids[newEnd] >= 0 && links.isOpen(newEnd)) {
            newEnd++;
        }
        link(
                links.free(old, oldEnd),
                links.open(now, newEnd),
                reach,
                true,
                links.segment[run.old()]);
    }

    private void backward(MoveFinder.Match run) {
        int old = run.old() - 1;
        int now = run.now() - 1;
        int oldStart = old;
        while (oldStart > old - REACH && before.ids[oldStart] >= 0 && links.isFree(oldStart)) {
            oldStart--;
        }
        int newStart = now;
        while (newStart > now - REACH && after.ids[newStart] >= 0 && links.isOpen(newStart)) {
            newStart--;
        }
        link(
                reversed(links.free(oldStart + 1, old + 1)),
                reversed(links.open(newStart + 1, now + 1)),
                reach,
                true,
                links.segment[run.old()]);
    }

    private void link(int[] olds, int[] news, GapAligner aligner, boolean freeEnd, int segment) {
        int[] map = aligner.align(before.idsOf(olds), after.idsOf(news), freeEnd);
        for (int i = 0; i < map.length; i++) {
            if (map[i] >= 0) {
                links.link(olds[i], news[map[i]], segment);
            }
        }
    }

    private static int[] reversed(int[] values) {
        int[] back = new int[values.length];
        for (int i = 0; i < back.length; i++) {
            back[i] = values[values.length - 1 - i];
        }
        return back;
    }
}
