package dev.carrel.annotation.align;

/// Puts seams where an author would see them.
///
/// Where a paragraph was taken out or put in before one that begins with the same words, these
/// words can be linked with either: "The tide … The wind …" may have lost "The tide …" or "tide …
/// The". The second tears a word off the paragraph that stays. If a seam can slide to where a line
/// begins without linking other words, it does.
final class Seams {
    /// How many words two paragraphs may begin alike with.
    private static final int FARTHEST = 64;

    private final Corpus before;
    private final Corpus after;
    private final TokenLinks links;

    Seams(Corpus before, Corpus after, TokenLinks links) {
        this.before = before;
        this.after = after;
        this.links = links;
    }

    /// Slides the seams in the flow of one lesson.
    void slide(int oldLesson, int newLesson) {
        Tokens old = before.tokens(oldLesson);
        Tokens now = after.tokens(newLesson);
        if (old == null || now == null) {
            return;
        }
        int first = before.first(oldLesson);
        int firstNow = after.first(newLesson);
        int last = -1;
        for (int at = first; at < before.behind(oldLesson); at++) {
            if (inFlow(at) && links.to[at] >= firstNow && links.to[at] < after.behind(newLesson)) {
                if (last >= 0 && at > last + 1 && links.to[at] == links.to[last] + 1) {
                    cut(last, at, old, first);
                } else if (last == at - 1 && links.to[at] > links.to[last] + 1) {
                    put(last, at, now, firstNow);
                }
                last = at;
                while (!inFlow(last)) {
                    last--; // its word was linked with one before it just now
                }
            }
        }
    }

    private boolean inFlow(int old) {
        return links.to[old] >= 0 && links.segment[old] == TokenLinks.FLOW;
    }

    /// Words between `left` and `right`, which are linked with neighbours, are gone.
    private void cut(int left, int right, Tokens old, int first) {
        if (beginsLine(old, left + 1 - first)) {
            return;
        }
        int far = Math.min(FARTHEST, right - left - 1);
        for (int k = 1; k <= far && slidesBack(left, k) && matches(right - k, left - k + 1); k++) {
            if (beginsLine(old, left - k + 1 - first)) {
                for (int m = 1; m <= k; m++) {
                    relink(left - m + 1, right - m, links.to[left - m + 1]);
                }
                return;
            }
        }
        for (int k = 1; k <= far && slidesOn(right, k) && matches(left + k, right + k - 1); k++) {
            if (beginsLine(old, left + k + 1 - first)) {
                for (int m = 1; m <= k; m++) {
                    relink(right + m - 1, left + m, links.to[right + m - 1]);
                }
                return;
            }
        }
    }

    /// `left` and `right` are neighbours, and words were put between them.
    private void put(int left, int right, Tokens now, int first) {
        int from = links.to[left];
        int to = links.to[right];
        if (beginsLine(now, from + 1 - first)) {
            return;
        }
        int far = Math.min(FARTHEST, to - from - 1);
        for (int k = 1; k <= far && slidesBack(left, k) && fits(left - k + 1, to - k); k++) {
            if (beginsLine(now, from - k + 1 - first)) {
                for (int m = 1; m <= k; m++) {
                    relink(left - m + 1, left - m + 1, to - m);
                }
                return;
            }
        }
        for (int k = 1; k <= far && slidesOn(right, k) && fits(right + k - 1, from + k); k++) {
            if (beginsLine(now, from + k + 1 - first)) {
                for (int m = 1; m <= k; m++) {
                    relink(right + m - 1, right + m - 1, from + m);
                }
                return;
            }
        }
    }

    /// Whether the `k` words up to `left` went the same way side by side.
    private boolean slidesBack(int left, int k) {
        int at = left - k + 1;
        return at > 0 && inFlow(at) && links.to[at] == links.to[left] - k + 1;
    }

    private boolean slidesOn(int right, int k) {
        int at = right + k - 1;
        return inFlow(at) && links.to[at] == links.to[right] + k - 1;
    }

    /// Whether a word that is gone could stand for one that stayed.
    private boolean matches(int gone, int stayed) {
        return links.isFree(gone) && before.ids[gone] == before.ids[stayed];
    }

    /// Whether a word that was put in could be the one that stayed, which must not have been
    /// replaced by a kindred one.
    private boolean fits(int stayed, int added) {
        return links.isOpen(added) && before.ids[stayed] == after.ids[added];
    }

    private void relink(int old, int instead, int now) {
        links.unlink(old);
        links.link(instead, now, TokenLinks.FLOW);
    }

    private static boolean beginsLine(Tokens tokens, int token) {
        if (token >= tokens.size()) {
            return false;
        }
        int start = tokens.start(token);
        int from = token == 0 ? 0 : tokens.end(token - 1);
        return token == 0 || tokens.text().substring(from, start).indexOf('\n') >= 0;
    }
}
