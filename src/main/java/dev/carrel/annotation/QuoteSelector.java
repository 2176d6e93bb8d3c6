package dev.carrel.annotation;

import java.util.Objects;

/// A passage named by its words (W3C Web Annotation Data Model, section 4.2.4, TextQuoteSelector).
///
/// @param exact the passage itself
/// @param prefix up to 64 UTF-16 units before it
/// @param suffix up to 64 UTF-16 units behind it
public record QuoteSelector(String exact, String prefix, String suffix) {
    /// How much context is kept on each side, in UTF-16 units.
    public static final int CONTEXT = 64;

    public QuoteSelector {
        Objects.requireNonNull(exact);
        Objects.requireNonNull(prefix);
        Objects.requireNonNull(suffix);
    }

    /// The selector of `text[start, end)`. Never cuts a surrogate pair.
    ///
    /// @throws IndexOutOfBoundsException if the range does not lie in the text
    public static QuoteSelector of(String text, int start, int end) {
        int from = Math.max(0, start - CONTEXT);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        int to = Math.min(text.length(), end + CONTEXT);
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        return new QuoteSelector(
                text.substring(start, end), text.substring(from, start), text.substring(end, to));
    }
}
