package dev.carrel.annotation.anchor;

import dev.carrel.annotation.align.Trace;

/// Whether what became of a passage's words is enough to say that the passage is there, and how
/// sure that is.
///
/// A note on the wrong sentence is worse than a note that asks to be looked at, so the bar rises
/// where less speaks for a place. Words that stayed in order between their neighbours need little
/// help. Words that moved must be many, or have moved together with much else: a turn of phrase
/// that vanished here and appeared there is no passage.
///
/// @param trace where the words went
/// @param way how they got there
/// @param beside whether the word before or behind the passage still stands beside it
/// @param elsewhere the largest share of the passage's weight that went another way
record PassageEvidence(Trace trace, Way way, boolean beside, double elsewhere) {
    /// How much of what a living lesson lost, or of what another gained, must be accounted for to
    /// say that the one handed words to the other. With less, both were written anew, and their
    /// likeness is that of a subject, not of a text.
    private static final double KIN = 0.8;

    /// Words from which on a passage is nobody's common phrase.
    private static final int SENTENCE = 15;

    /// Share of old text around a place below which the place is in new text.
    private static final double STRANGE = 0.28;

    /// How a passage's words got to where they are, the surest first.
    enum Way {
        /// In the flow of their lesson.
        STAYED,
        /// In the flow of a lesson that took over from theirs.
        WITH_ITS_LESSON,
        /// In the flow of a lesson that took over what theirs, which lives on, lost.
        BRANCHED_OFF,
        /// Out of the flow, in their lesson.
        MOVED_WITHIN,
        /// Out of the flow, to another lesson.
        MOVED_AWAY
    }

    /// Whether the passage is there.
    boolean holds() {
        if (isTorn() || isThin() || isAmongStrangers()) {
            return false;
        }
        return switch (way) {
            case STAYED -> trace.words() <= 1 ? holdsAlone() : holdsInFlow();
            case WITH_ITS_LESSON -> trace.share() >= (trace.words() >= 2 ? 0.45 : 0.9);
            case BRANCHED_OFF ->
                    isVerbatim()
                            || (cameAlong() >= KIN
                                    && trace.share() >= (trace.words() >= 2 ? 0.45 : 0.9));
            case MOVED_WITHIN -> holdsMoved();
            case MOVED_AWAY -> trace.run() >= 7 && holdsMoved();
        };
    }

    /// Half here, half there: who knows which half was meant.
    private boolean isTorn() {
        return trace.share() < (trace.moved() ? 0.66 : 0.34)
                && elsewhere >= Math.max(0.2, 0.35 * trace.share());
    }

    /// Two or three words among many new ones.
    private boolean isThin() {
        int now = trace.newLast() - trace.newFirst() + 1;
        int old = trace.oldLast() - trace.oldFirst() + 1;
        return trace.words() <= 3 && now > 3 * old + 1;
    }

    /// A long passage, word for word: no phrase that a subject brings along.
    private boolean isVerbatim() {
        return trace.words() >= SENTENCE && trace.share() >= 0.95;
    }

    /// How whole the text came along: as a lesson, or just here.
    private double cameAlong() {
        return Math.max(trace.kinship(), Math.min(trace.context(), trace.around()));
    }

    /// A few words, or a small part, among text that is new: where all around was written anew, the
    /// passage was as well.
    private boolean isAmongStrangers() {
        return way == Way.STAYED
                && trace.around() < STRANGE
                && (trace.words() <= 3 ? trace.share() < 0.8 : trace.share() < 0.34);
    }

    /// A single word that is left.
    private boolean holdsAlone() {
        return trace.share() >= (beside ? 0.45 : 0.9)
                || (trace.share() >= 0.34 && trace.context() >= 0.86);
    }

    private boolean holdsInFlow() {
        boolean placed = beside || trace.context() >= 0.3 || trace.words() >= 4;
        return placed && trace.share() >= (beside || trace.words() >= 6 ? 0.2 : 0.34);
    }

    private boolean holdsMoved() {
        if (trace.words() <= 2 && trace.run() < 8) {
            return trace.share() >= 0.9;
        }
        boolean much = trace.words() >= 6 && (trace.context() >= 0.5 || trace.run() >= 8);
        return trace.share() >= (much ? 0.43 : 0.5);
    }

    /// How likely the place is right, 0 to 1: a logistic regression on passages of real courses
    /// whose place is known.
    double confidence() {
        double words = Math.log1p(Math.min(trace.words(), 20));
        double sum =
                switch (way) {
                    case STAYED ->
                            2.5 * trace.share()
                                    + 1.8 * words
                                    + 1.8 * trace.context()
                                    + (beside ? 1.5 : 0)
                                    - 3.8;
                    case WITH_ITS_LESSON, BRANCHED_OFF, MOVED_WITHIN, MOVED_AWAY ->
                            3.9 * trace.share()
                                    + 1.4 * words
                                    + 0.7 * trace.context()
                                    + (beside ? 1 : 0)
                                    + (way == Way.MOVED_AWAY
                                            ? 0
                                            : way == Way.MOVED_WITHIN ? 1.1 : 0.3)
                                    - 5.6;
                };
        return Math.clamp(1 / (1 + Math.exp(-sum)), 0.01, 0.99);
    }
}
