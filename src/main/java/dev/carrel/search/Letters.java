package dev.carrel.search;

import java.text.Normalizer;

/// One way to write each word: what looks the same is found, however it was typed.
final class Letters {
    private static final String SOFT_HYPHEN = "\u00ad";

    private Letters() {}

    /// The text with composed letters, and without the places where a word may be broken.
    static String even(String text) {
        return Normalizer.normalize(text.replace(SOFT_HYPHEN, ""), Normalizer.Form.NFC);
    }
}
