package dev.carrel.annotation;

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
record Weighing(Trace trace, Way way, boolean beside) {
    /// How a passage's words got to where they are, the surest first.
    enum Way {
        /// In the flow of their lesson.
        STAYED,
        /// In the flow of a lesson that took over what theirs lost.
        WITH_ITS_LESSON,
        /// Out of the flow, in their lesson.
        MOVED_WITHIN,
        /// Out of the flow, to another lesson.
        MOVED_AWAY
    }

    /// Whether the passage is there.
    boolean holds() {
        double share = trace.share();
        int words = trace.words();
        double context = trace.context();
        double run = trace.run();
        return switch (way) {
            case STAYED ->
                    words <= 1
                            ? share >= 0.9
                                    || share >= (beside ? 0.45 : 0.9)
                                    || share >= 0.34 && context >= 0.86
                            : (beside || context >= 0.3 || words >= 4)
                                    && share >= (beside || words >= 6 ? 0.2 : 0.34);
            case WITH_ITS_LESSON -> share >= (words >= 2 ? 0.45 : 0.9);
            case MOVED_WITHIN, MOVED_AWAY ->
                    !(way == Way.MOVED_AWAY && run < 7)
                            && !(words <= 2 && run < 8 && share < 0.9)
                            && (share >= 0.5
                                    || share >= 0.43 && words >= 6 && (context >= 0.5 || run >= 8));
        };
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
                    case WITH_ITS_LESSON, MOVED_WITHIN, MOVED_AWAY ->
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
