package dev.carrel.annotation.align;

import dev.carrel.course.Unspaced;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/// Cuts a text into words and symbols (Unicode Standard Annex 29, as far as the JDK has it).
///
/// Finer than the JDK's words in three ways, since a token is the smallest thing that can be found
/// again: scripts written without spaces (Han, kana, Thai …) are cut into characters; words are cut
/// at punctuation inside (`a.b`, `can't`), so that half a change is seen as half; a symbol is one
/// grapheme, so that an emoji with all its joiners stays whole.
final class Tokeniser {
    private final Vocabulary vocabulary;
    private int[] id = new int[0];
    private int[] start = new int[0];
    private int[] end = new int[0];
    private int size;

    Tokeniser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Not thread-safe: fills the vocabulary.
    Tokens tokens(String text) {
        int room = text.length() / 3 + 16;
        id = new int[room];
        start = new int[room];
        end = new int[room];
        size = 0;
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        boolean simple = isLatin(text);
        if (!simple) {
            graphemes.setText(text);
        }
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isSpace(point)) {
                at += Character.charCount(point);
            } else {
                boolean word = isWord(point);
                int to = simple ? at + 1 : boundary(graphemes, text, at);
                while (word
                        && !Unspaced.is(point)
                        && to < text.length()
                        && isWord(text.codePointAt(to))
                        && !Unspaced.is(text.codePointAt(to))) {
                    to = simple ? to + 1 : boundary(graphemes, text, to);
                }
                add(text, at, to, word);
                at = to;
            }
        }
        return new Tokens(
                text,
                Arrays.copyOf(id, size),
                Arrays.copyOf(start, size),
                Arrays.copyOf(end, size));
    }

    private static int boundary(BreakIterator graphemes, String text, int at) {
        int to = graphemes.following(at);
        return to == BreakIterator.DONE ? text.length() : to;
    }

    private void add(String text, int from, int to, boolean word) {
        if (size == id.length) {
            int room = 2 * size;
            id = Arrays.copyOf(id, room);
            start = Arrays.copyOf(start, room);
            end = Arrays.copyOf(end, room);
        }
        id[size] = vocabulary.add(text.substring(from, to), word);
        start[size] = from;
        end[size] = to;
        size++;
    }

    /// Whether every character is its own grapheme: saves most lessons the slow walk.
    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 0x300 && (c < 0x2010 || c > 0x2027)) || c == '\r') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point) || point == '_' || isMark(point);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
