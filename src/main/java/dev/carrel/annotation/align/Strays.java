package dev.carrel.annotation.align;

/// Cuts links that are more likely chance than inheritance: a few words in common amid a lot that
/// differs (the "semantic clean-up" of diffs).
final class Strays {
    /// A run of linked words is cut if it weighs less than this share of the unlinked words on its
    /// emptier side.
    private static final double SHARE = 0.12;

    private final Corpus before;
    private final Corpus after;
    private final TokenLinks links;
    private final float[] weights;

    Strays(Corpus before, Corpus after, TokenLinks links, float[] weights) {
        this.before = before;
        this.after = after;
        this.links = links;
        this.weights = weights;
    }

    /// Cuts the strays of one lesson; repeats, since a cut makes its neighbours lonelier.
    void cut(int oldStart, int oldEnd, int newStart, int newEnd) {
        boolean cut = true;
        for (int round = 0; cut && round < 4; round++) {
            cut = round(oldStart, oldEnd, newStart, newEnd);
        }
    }

    private boolean round(int oldStart, int oldEnd, int newStart, int newEnd) {
        boolean cut = false;
        int at = next(oldStart, oldEnd);
        int oldBehind = oldStart;
        int newBehind = newStart;
        while (at < oldEnd) {
            int end = at + 1;
            double weight = weights[before.ids[at]];
            while (end < oldEnd && inFlow(end) && links.to[end] == links.to[end - 1] + 1) {
                weight += weights[before.ids[end]];
                end++;
            }
            int following = next(end, oldEnd);
            int newFollowing = following < oldEnd ? links.to[following] : newEnd;
            double ahead = loose(oldBehind, at, newBehind, links.to[at]);
            double behind = loose(end, following, links.to[end - 1] + 1, newFollowing);
            int newAt = links.to[end - 1] + 1;
            if (weight < SHARE * Math.min(ahead, behind)) {
                for (int i = at; i < end; i++) {
                    links.unlink(i);
                }
                cut = true;
            } else {
                oldBehind = end;
                newBehind = newAt;
            }
            at = following;
        }
        return cut;
    }

    private boolean inFlow(int old) {
        return links.to[old] >= 0 && links.segment[old] == TokenLinks.FLOW;
    }

    private int next(int from, int end) {
        int at = from;
        while (at < end && !inFlow(at)) {
            at++;
        }
        return at;
    }

    /// The heavier of what is unlinked on the old and on the new side.
    private double loose(int oldStart, int oldEnd, int newStart, int newEnd) {
        double old = 0;
        for (int i = oldStart; i < oldEnd; i++) {
            old += weights[before.ids[i]];
        }
        double now = 0;
        for (int j = newStart; j < newEnd; j++) {
            now += weights[after.ids[j]];
        }
        return Math.max(old, now);
    }
}
