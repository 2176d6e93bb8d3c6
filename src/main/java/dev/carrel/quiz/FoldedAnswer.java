package dev.carrel.quiz;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Compares words as a kind teacher does: case, accents, blanks and typographic signs do not count.
final class FoldedAnswer {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern END = Pattern.compile("[.,;:!?]+$");

    private FoldedAnswer() {}

    static boolean same(String typed, String accepted) {
        if (fold(typed).equals(fold(accepted))) {
            return true;
        }
        Double number = NumberReader.plain(typed);
        return number != null && number.equals(NumberReader.plain(accepted));
    }

    static String fold(String text) {
        String plain =
                text.replaceAll("[\u2018\u2019\u02bc]", "'")
                        .replaceAll("[\u201c\u201d\u201e\u00ab\u00bb]", "\"")
                        .replaceAll("[\u2010-\u2015\u2212]", "-");
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        String lower = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String single = BLANKS.matcher(lower).replaceAll(" ").strip();
        String trimmed = END.matcher(single).replaceAll("");
        return trimmed.isEmpty() ? single : trimmed;
    }
}
