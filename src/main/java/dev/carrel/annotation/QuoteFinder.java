package dev.carrel.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a quote in a text when nothing else is known of it: no edition, no old text.
final class QuoteFinder {
    private QuoteFinder() {}

    /// The one place that holds the exact words: alone, or set apart from the others by its
    /// neighbours.
    static Optional<Anchoring.Found> exact(QuoteSelector quote, String text) {
        if (quote.exact().isEmpty()) {
            return Optional.empty();
        }
        List<Integer> hits = new ArrayList<>();
        for (int at = text.indexOf(quote.exact());
                at >= 0;
                at = text.indexOf(quote.exact(), at + 1)) {
            hits.add(at);
        }
        int best = -1;
        int second = -1;
        int where = -1;
        for (int at : hits) {
            int context = contextAgreeing(quote, text, at);
            if (context > best) {
                second = best;
                best = context;
                where = at;
            } else {
                second = Math.max(second, context);
            }
        }
        return best > second
                ? Optional.of(new Anchoring.Found(where, where + quote.exact().length(), 1))
                : Optional.empty();
    }

    /// How many characters right before and right behind the hit are those of the selector.
    private static int contextAgreeing(QuoteSelector quote, String text, int at) {
        String prefix = quote.prefix();
        String suffix = quote.suffix();
        int before = 0;
        while (before < prefix.length()
                && at - before > 0
                && prefix.charAt(prefix.length() - 1 - before) == text.charAt(at - before - 1)) {
            before++;
        }
        int end = at + quote.exact().length();
        int after = 0;
        while (after < suffix.length()
                && end + after < text.length()
                && suffix.charAt(after) == text.charAt(end + after)) {
            after++;
        }
        return before + after;
    }
}
