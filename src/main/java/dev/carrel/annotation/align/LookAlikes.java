package dev.carrel.annotation.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the stretches of the new edition that have most in common with a passage, whether or not
/// they descend from it: where a learner may want to look once the passage is gone. Immutable.
final class LookAlikes {
    /// How many places of one pair of words are looked at.
    private static final int CROWD = 30;

    /// How many words of a long passage are looked up.
    private static final int WORDS = 400;

    private final Corpus corpus;
    private final GramTable table;
    private final int[] next;

    /// @param corpus all lessons of the new edition
    LookAlikes(Corpus corpus) {
        this.corpus = corpus;
        table = new GramTable(corpus.size());
        next = new int[corpus.size()];
        Arrays.fill(next, GramTable.NONE);
        for (int at = corpus.size() - 2; at >= 0; at--) {
            if (corpus.ids[at] >= 0 && corpus.ids[at + 1] >= 0) {
                next[at] = table.put(GramTable.gram(corpus.ids, at, 2), at);
            }
        }
    }

    private static final class Stretch {
        int votes;
        int first = Integer.MAX_VALUE;
        int last;
    }

    /// The best places for the words `ids`, at most `most`, the likest first; each has at least two
    /// neighbouring words of the passage.
    List<EditionAlignment.Alike> find(int[] ids, int most) {
        Map<Integer, Stretch> stretches = new HashMap<>();
        int width = Math.max(8, Math.min(ids.length, WORDS));
        for (int i = 0; i + 2 <= Math.min(ids.length, WORDS); i++) {
            int crowd = 0;
            for (int at = table.get(GramTable.gram(ids, i, 2));
                    at >= 0 && crowd < CROWD;
                    at = next[at], crowd++) {
                Stretch stretch =
                        stretches.computeIfAbsent(Math.floorDiv(at - i, width), _ -> new Stretch());
                if (stretch.votes == 0 || corpus.lessonOf(stretch.first) == corpus.lessonOf(at)) {
                    stretch.votes++;
                    stretch.first = Math.min(stretch.first, at);
                    stretch.last = Math.max(stretch.last, at + 1);
                }
            }
        }
        List<Stretch> best = new ArrayList<>(stretches.values());
        best.sort(
                Comparator.comparingInt((Stretch stretch) -> -stretch.votes)
                        .thenComparingInt(stretch -> stretch.first));
        return best.stream().limit(most).map(this::alike).toList();
    }

    private EditionAlignment.Alike alike(Stretch stretch) {
        int lesson = corpus.lessonOf(stretch.first);
        Tokens tokens = java.util.Objects.requireNonNull(corpus.tokens(lesson));
        return new EditionAlignment.Alike(
                lesson,
                tokens.start(stretch.first - corpus.first(lesson)),
                tokens.end(stretch.last - corpus.first(lesson)));
    }
}
