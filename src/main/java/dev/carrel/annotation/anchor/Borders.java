package dev.carrel.annotation.anchor;

import dev.carrel.annotation.align.EditionAlignment;
import dev.carrel.annotation.align.Tokens;
import dev.carrel.annotation.align.Trace;

/// Where an edited passage begins and ends.
///
/// It reaches from its first surviving word to its last. Words at an edge that were replaced are
/// looked for in what stands now between the edge and the nearest surviving word outside: all of
/// it, if the passage had all of what stood there; as large a part as it had, if it lost most of
/// its words; otherwise none, since an edge word may as well have been cut.
final class Borders {
    /// How far outside a surviving word is looked for, in tokens.
    private static final int REACH = 30;

    /// Replacements may be so many times as long as what they replace,
    private static final int GROWTH = 3;

    /// and so many UTF-16 units more.
    private static final int SLACK = 40;

    /// How many lost words are looked for even if they were most of the passage.
    private static final int GUESSED = 8;

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

    /// Where the passage that began at `start` begins now.
    int start(int start) {
        int first = old.firstEndingAfter(start);
        int token = trace.newFirst();
        if (first == trace.oldFirst()) {
            int inside = now.start(token) + start - old.start(first);
            boolean cut = start > old.start(first) && sameLength(first, token);
            return cut && !splits(now.text(), inside)
                    ? inside
                    : now.start(token) - blanksBefore(start, first, token);
        }
        for (int outside = first - 1; outside >= Math.max(0, first - REACH); outside--) {
            int there = alignment.link(oldLesson, outside, trace.lesson());
            if (there >= 0) {
                int gap = token - 1 - there;
                int oldLength = old.start(trace.oldFirst()) - old.end(outside);
                if (gap > 0 && fits(now.start(token) - now.end(there), oldLength)) {
                    token -= part(gap, trace.oldFirst() - first, trace.oldFirst() - 1 - outside);
                }
                break;
            }
        }
        return now.start(token);
    }

    /// Where the passage that ended at `end` ends now.
    int end(int end) {
        int last = old.countStartingBefore(end) - 1;
        int token = trace.newLast();
        if (last == trace.oldLast()) {
            int inside = now.end(token) - (old.end(last) - end);
            boolean cut = end < old.end(last) && sameLength(last, token);
            return cut && !splits(now.text(), inside)
                    ? inside
                    : now.end(token) + blanksBehind(end, last, token);
        }
        for (int outside = last + 1; outside < Math.min(old.size(), last + 1 + REACH); outside++) {
            int there = alignment.link(oldLesson, outside, trace.lesson());
            if (there >= 0) {
                int gap = there - 1 - token;
                int oldLength = old.start(outside) - old.end(trace.oldLast());
                if (gap > 0 && fits(now.start(there) - now.end(token), oldLength)) {
                    token += part(gap, last - trace.oldLast(), outside - 1 - trace.oldLast());
                }
                break;
            }
        }
        return now.end(token);
    }

    /// How much white space before its first word belongs to the passage still.
    private int blanksBefore(int start, int oldToken, int newToken) {
        int blanks = Math.max(0, old.start(oldToken) - start);
        int from = now.start(newToken) - blanks;
        return from >= 0 && now.text().startsWith(old.text().substring(start, start + blanks), from)
                ? blanks
                : 0;
    }

    private int blanksBehind(int end, int oldToken, int newToken) {
        int blanks = Math.max(0, end - old.end(oldToken));
        return now.text().startsWith(old.text().substring(end - blanks, end), now.end(newToken))
                ? blanks
                : 0;
    }

    /// How many of the `gap` new words the passage gets that had `lost` of the old ones. A part is
    /// only guessed where little else is left of it.
    private int part(int gap, int lost, int oldGap) {
        int left = trace.oldLast() - trace.oldFirst() + 1;
        if (lost > Math.max(GUESSED, left)) {
            return 0;
        }
        return lost == oldGap
                ? gap
                : lost > left ? (int) Math.ceil((double) gap * lost / oldGap) : 0;
    }

    /// Whether so long a text can stand for so long a one.
    private static boolean fits(int newLength, int oldLength) {
        return newLength <= GROWTH * oldLength + SLACK;
    }

    private boolean sameLength(int oldToken, int newToken) {
        return old.end(oldToken) - old.start(oldToken) == now.end(newToken) - now.start(newToken);
    }

    /// Whether a border here would tear a character from what belongs to it.
    private static boolean splits(String text, int at) {
        int point = text.codePointAt(at);
        int type = Character.getType(point);
        return Character.isLowSurrogate(text.charAt(at))
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT
                || text.charAt(at - 1) == '\u200D'
                || Character.isEmojiModifier(point);
    }
}
