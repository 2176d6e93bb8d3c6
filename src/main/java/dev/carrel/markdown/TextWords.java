package dev.carrel.markdown;

import dev.carrel.course.Unspaced;
import java.util.ArrayList;
import java.util.List;

/// Words of a text: letters, digits and marks in a row; scripts that are written without spaces
/// give one word per character.
final class TextWords {
    private TextWords() {}

    /// @param start first UTF-16 unit
    /// @param end behind the last
    record Word(int start, int end) {
        String in(String text) {
            return text.substring(start, end);
        }
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            if (Unspaced.is(point)) {
                if (start >= 0) {
                    words.add(new Word(start, i));
                    start = -1;
                }
                words.add(new Word(i, next));
            } else if (isPartOfWord(point)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(new Word(start, i));
                start = -1;
            }
            i = next;
        }
        if (start >= 0) {
            words.add(new Word(start, text.length()));
        }
        return words;
    }

    static boolean isIdeographic(String word) {
        return !word.isEmpty() && Unspaced.is(word.codePointAt(0));
    }

    private static boolean isPartOfWord(int point) {
        if (point < 128) {
            return Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    true;
            default -> false;
        };
    }
}
