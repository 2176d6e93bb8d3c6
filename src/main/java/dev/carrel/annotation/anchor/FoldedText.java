package dev.carrel.annotation.anchor;

import java.text.Normalizer;
import java.util.Arrays;

/// A text as it reads, whatever program wrote it down: white space counts once, typographic quotes
/// and dashes count as plain ones, characters in one way of writing, invisible ones not at all.
/// Knows where each unit came from.
final class FoldedText {
    private final String original;
    private final StringBuilder folded = new StringBuilder();
    private int[] from = new int[64];
    private int[] to = new int[64];

    FoldedText(String original) {
        this.original = original;
        int at = 0;
        while (at < original.length()) {
            int end = at + Character.charCount(original.codePointAt(at));
            while (end < original.length() && isMark(original.codePointAt(end))) {
                end += Character.charCount(original.codePointAt(end));
            }
            fold(at, end);
            at = end;
        }
    }

    private void fold(int start, int end) {
        int point = original.codePointAt(start);
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                append(" ", start, end);
            }
        } else if (!isInvisible(point)) {
            append(plain(point, original.substring(start, end)), start, end);
        }
    }

    private void append(String plain, int start, int end) {
        int size = folded.length();
        folded.append(plain);
        if (folded.length() > from.length) {
            int room = Math.max(2 * from.length, folded.length());
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
        }
        Arrays.fill(from, size, folded.length(), start);
        Arrays.fill(to, size, folded.length(), end);
    }

    private static String plain(int point, String character) {
        if (character.length() > Character.charCount(point)) {
            return Normalizer.normalize(character, Normalizer.Form.NFKC);
        }
        return switch (point) {
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2039, 0x203A, 0x60, 0xB4 -> "'";
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB -> "\"";
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> "-";
            default ->
                    point < 0x80
                            ? character
                            : Normalizer.normalize(character, Normalizer.Form.NFKC);
        };
    }

    /// Also the vowels and endings of Hangul syllables, which some systems write one by one.
    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return (point >= 0x1160 && point <= 0x11FF)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /// Soft hyphens, direction marks, zero-width spaces.
    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT && point != 0x200D;
    }

    /// The text as it reads.
    String text() {
        return folded.toString();
    }

    /// Where the folded unit `at` begins in the original.
    int start(int at) {
        return from[at];
    }

    /// Where the folded unit before `behind` ends in the original.
    int end(int behind) {
        return to[behind - 1];
    }
}
