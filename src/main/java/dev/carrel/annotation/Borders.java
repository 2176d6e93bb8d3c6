package dev.carrel.annotation;

import dev.carrel.annotation.align.EditionAlignment;
import dev.carrel.annotation.align.Tokens;
import dev.carrel.annotation.align.Trace;

/// Where an edited passage begins and ends.
///
/// It reaches from its first surviving word to its last. Words at an edge that were replaced belong
/// to it if the word just outside the passage survived: then what stands in between can only be
/// their replacement.
final class Borders {
    private final EditionAlignment alignment;
    private final int oldLesson;
    private final Tokens old;
    private final Tokens now;
    private final Trace trace;

    Borders(EditionAlignment alignment, int oldLesson, Tokens old, Tokens now, Trace trace) {
        this.alignment = alignment;
        this.oldLesson = oldLesson;
        this.old = old;
        this.now = now;
        this.trace = trace;
    }

    int start(int start) {
        int first = old.firstEndingAfter(start);
        int token = trace.newFirst();
        if (first == trace.oldFirst()) {
            int inside = start - old.start(first);
            return now.start(token) + (inside > 0 && sameLength(first, token) ? inside : 0);
        }
        if (first > 0) {
            int before = alignment.link(oldLesson, first - 1, trace.lesson());
            if (before >= 0
                    && before < token
                    && fits(token - before - 1, trace.oldFirst() - first)) {
                token = before + 1;
            }
        }
        return now.start(token);
    }

    int end(int end) {
        int last = old.countStartingBefore(end) - 1;
        int token = trace.newLast();
        if (last == trace.oldLast()) {
            int missing = old.end(last) - end;
            return now.end(token) - (missing > 0 && sameLength(last, token) ? missing : 0);
        }
        if (last + 1 < old.size()) {
            int behind = alignment.link(oldLesson, last + 1, trace.lesson());
            if (behind > token && fits(behind - token - 1, last - trace.oldLast())) {
                token = behind - 1;
            }
        }
        return now.end(token);
    }

    /// Whether so many new words can stand for so many old ones.
    private static boolean fits(int newWords, int oldWords) {
        return newWords <= 2 * oldWords + 2;
    }

    private boolean sameLength(int oldToken, int newToken) {
        return old.end(oldToken) - old.start(oldToken) == now.end(newToken) - now.start(newToken);
    }
}
