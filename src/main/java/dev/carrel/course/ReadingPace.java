package dev.carrel.course;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// How long a text takes a reader who wants to understand it: 200 words a minute. Scripts that put
/// no spaces between words are counted by the character, two Chinese or Japanese ones as a word.
/// Medium counts so too: 500 characters where it counts 265 words (help.medium.com, "Read time").
/// Korean has spaces and is counted by them.
public final class ReadingPace {
    private static final int WORDS_A_MINUTE = 200;
    // All in tenths of a word.
    private static final int WORD = 10;
    private static final int IDEOGRAPH = 5;
    private static final int LETTER = 2;

    /// Alphabets without spaces; the others of that kind have a character for a syllable or word.
    private static final Set<UnicodeScript> ALPHABETS =
            EnumSet.of(
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private ReadingPace() {}

    /// Minutes to read these texts, rounded up; 0 if there is nothing to read.
    public static int minutes(Stream<String> texts) {
        long tenths = texts.mapToLong(ReadingPace::tenths).sum();
        return (int) Math.ceilDiv(tenths, WORDS_A_MINUTE * WORD);
    }

    private static long tenths(String text) {
        long tenths = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            int alone = alone(point);
            if (alone > 0) {
                tenths += alone;
                inWord = false;
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(point)) {
                tenths += WORD;
                inWord = true;
            }
        }
        return tenths;
    }

    // What a character counts that needs no spaces around it to be read; 0 for all others.
    private static int alone(int point) {
        if (!Character.isLetter(point)) {
            return 0;
        }
        // The mark of a long vowel belongs to both kana, and so to the script "common".
        if (!Unspaced.is(point)) {
            return UnicodeBlock.KATAKANA.equals(UnicodeBlock.of(point)) ? IDEOGRAPH : 0;
        }
        return ALPHABETS.contains(UnicodeScript.of(point)) ? LETTER : IDEOGRAPH;
    }
}
