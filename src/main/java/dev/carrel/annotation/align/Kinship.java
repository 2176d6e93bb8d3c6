package dev.carrel.annotation.align;

import java.util.function.IntPredicate;

/// Whether a lesson took over words of another, or was written anew about the same subject. Text
/// that goes to another lesson goes as a whole: either what the one lost can be found somewhere, or
/// what the other gained came from somewhere. Where much is unaccounted for on both sides, common
/// sentences are common phrases.
final class Kinship {
    private final float[] weights;
    private final double[] lost;
    private final double[] gained;

    Kinship(Corpus before, Corpus after, TokenLinks links, float[] weights) {
        this.weights = weights;
        lost = new double[before.lessons()];
        gained = new double[after.lessons()];
        for (int lesson = 0; lesson < lost.length; lesson++) {
            lost[lesson] =
                    share(
                            before,
                            lesson,
                            old -> links.isFree(old) || links.segment[old] != TokenLinks.FLOW,
                            old -> !links.isFree(old));
        }
        for (int lesson = 0; lesson < gained.length; lesson++) {
            gained[lesson] =
                    share(
                            after,
                            lesson,
                            now ->
                                    links.isOpen(now)
                                            || links.segment[links.from[now]] != TokenLinks.FLOW,
                            now -> !links.isOpen(now));
        }
    }

    /// The share of the eligible words of a lesson that are accounted for, by weight.
    private double share(
            Corpus corpus, int lesson, IntPredicate eligible, IntPredicate accountedFor) {
        double all = 0;
        double known = 0;
        for (int i = corpus.first(lesson); i < corpus.behind(lesson); i++) {
            if (eligible.test(i)) {
                all += weights[corpus.ids[i]];
                known += accountedFor.test(i) ? weights[corpus.ids[i]] : 0;
            }
        }
        return all == 0 ? 1 : known / all;
    }

    /// How much of what the old lesson lost, or of what the new one gained, is accounted for, 0 to
    /// 1.
    double of(int oldLesson, int newLesson) {
        return Math.max(lost[oldLesson], gained[newLesson]);
    }
}
