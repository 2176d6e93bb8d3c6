package dev.carrel.annotation.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds what was taken away in one place and put in at another, in the same lesson or not.
///
/// Only words that no link accounts for take part, on both sides: a look-alike that stood in the
/// old edition too is linked with itself, and so is never taken for the moved text.
final class MoveFinder {
    /// How many places of one run of words are looked at; more is boilerplate.
    private static final int CROWD = 40;

    private final Corpus before;
    private final Corpus after;
    private final TokenLinks links;
    private final float[] weights;
    private final Map<Integer, List<Integer>> rivals = new HashMap<>();

    MoveFinder(Corpus before, Corpus after, TokenLinks links, float[] weights) {
        this.before = before;
        this.after = after;
        this.links = links;
        this.weights = weights;
    }

    /// Equal words at `old` and at `now`; closer is likelier.
    record Match(int old, int now, int length, double weight, int closeness) {}

    /// For each segment that had equally good places: how far from its own each of them is, in
    /// tokens.
    Map<Integer, List<Integer>> rivals() {
        return rivals;
    }

    /// Links the moved runs of at least `k` tokens that weigh at least `least`, heaviest first.
    ///
    /// @param home the lesson of the new edition that each old lesson became, or -1
    List<Match> link(int k, double least, int[] home) {
        List<Match> found = matches(k, least, home);
        found.sort(
                Comparator.comparingDouble((Match match) -> -match.weight())
                        .thenComparingInt(match -> -match.closeness())
                        .thenComparingInt(Match::old)
                        .thenComparingInt(Match::now));
        List<Match> linked = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            Match match = found.get(at);
            Match free = clip(match, k, least);
            if (free != null) {
                int segment = links.newMove();
                for (int i = 0; i < free.length(); i++) {
                    links.link(free.old() + i, free.now() + i, segment);
                }
                linked.add(free);
                noteRivals(found, at, segment);
            }
        }
        return linked;
    }

    private void noteRivals(List<Match> found, int winnerAt, int segment) {
        Match winner = found.get(winnerAt);
        for (int at = winnerAt + 1; at < found.size(); at++) {
            Match other = found.get(at);
            if (other.weight() < winner.weight() || other.closeness() < winner.closeness()) {
                return;
            }
            if (other.old() == winner.old()
                    && other.length() == winner.length()
                    && links.isOpen(other.now())) {
                rivals.computeIfAbsent(segment, _ -> new ArrayList<>())
                        .add(other.now() - winner.now());
            }
        }
    }

    /// 2 if the run stays in its lesson, plus 1 for each neighbour that is linked there already.
    private int closeness(int old, int now, int length, int[] home) {
        int there = after.lessonOf(now);
        int close = home[before.lessonOf(old)] == there ? 2 : 0;
        int ahead = links.to[old - 1];
        int behind = links.to[old + length];
        if (ahead >= 0 && after.lessonOf(ahead) == there) {
            close++;
        }
        if (behind >= 0 && after.lessonOf(behind) == there) {
            close++;
        }
        return close;
    }

    private List<Match> matches(int k, double least, int[] home) {
        int[] now = after.ids;
        int[] old = before.ids;
        GramTable table = new GramTable(countOpen());
        int[] next = new int[now.length];
        Arrays.fill(next, GramTable.NONE);
        int run = 0;
        for (int j = 0; j < now.length; j++) {
            run = now[j] >= 0 && links.isOpen(j) ? run + 1 : 0;
            if (run >= k) {
                int at = j - k + 1;
                next[at] = table.put(GramTable.gram(now, at, k), at);
            }
        }
        List<Match> found = new ArrayList<>();
        run = 0;
        for (int i = 0; i < old.length; i++) {
            run = old[i] >= 0 && links.isFree(i) ? run + 1 : 0;
            if (run >= k) {
                int at = i - k + 1;
                int crowd = 0;
                for (int j = table.get(GramTable.gram(old, at, k));
                        j >= 0 && crowd < CROWD;
                        j = next[j]) {
                    crowd++;
                    consider(at, j, least, home, found);
                }
            }
        }
        return found;
    }

    private int countOpen() {
        int open = 0;
        for (int link : links.from) {
            if (link < 0) {
                open++;
            }
        }
        return open;
    }

    private boolean same(int i, int j) {
        return before.ids[i] == after.ids[j] && links.isFree(i) && links.isOpen(j);
    }

    private void consider(int old, int now, double least, int[] home, List<Match> found) {
        if (same(old - 1, now - 1)) {
            return;
        }
        int length = 0;
        double weight = 0;
        while (same(old + length, now + length)) {
            weight += weights[before.ids[old + length]];
            length++;
        }
        if (weight >= least) {
            found.add(new Match(old, now, length, weight, closeness(old, now, length, home)));
        }
    }

    /// What is left of a match once heavier ones were linked: its longest free stretch, or null if
    /// that is too little.
    private @Nullable Match clip(Match match, int k, double least) {
        int bestStart = 0;
        int bestLength = 0;
        int run = 0;
        for (int i = 0; i < match.length(); i++) {
            boolean free = links.isFree(match.old() + i) && links.isOpen(match.now() + i);
            run = free ? run + 1 : 0;
            if (run > bestLength) {
                bestLength = run;
                bestStart = i - run + 1;
            }
        }
        if (bestLength == match.length()) {
            return match;
        }
        double weight = 0;
        for (int i = bestStart; i < bestStart + bestLength; i++) {
            weight += weights[before.ids[match.old() + i]];
        }
        return bestLength >= k && weight >= least
                ? new Match(
                        match.old() + bestStart,
                        match.now() + bestStart,
                        bestLength,
                        weight,
                        match.closeness())
                : null;
    }
}
