package dev.carrel.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/// One way to write each word: what looks the same is found, however it was typed.
///
/// FTS5 leaves the accents off Latin letters itself. Those of Greek letters it only leaves off if
/// they stand behind the letter, so Greek is kept that way. (The breathings of old Greek it keeps.)
final class Letters {
    private static final String SOFT_HYPHEN = "\u00ad";
    private static final Pattern GREEK = Pattern.compile("\\p{IsGreek}+");

    private Letters() {}

    /// The text with composed letters, Greek ones apart from their accents, and without the places
    /// where a word may be broken.
    static String even(String text) {
        String composed = Normalizer.normalize(text.replace(SOFT_HYPHEN, ""), Form.NFC);
        return GREEK.matcher(composed)
                .replaceAll(greek -> Normalizer.normalize(greek.group(), Form.NFD));
    }

    /// An even text, or a piece of one, as people write it.
    static String composed(String even) {
        return Normalizer.normalize(even, Form.NFC);
    }
}
