package dev.carrel.annotation.anchor;

import dev.carrel.annotation.QuoteSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a quote in a text when nothing else is known of it: no edition, no old text.
///
/// Three ways, each only if the one before found nothing: the exact words; the words as they read,
/// whatever the white space, quotation marks and dashes; similar words.
final class QuoteFinder {
    private static final int BY_CHANCE = 3; // characters that neighbours may share by chance

    private QuoteFinder() {}

    /// The one place for the quote: alone, or set apart from the others by its neighbours.
    static Optional<Anchoring.Found> find(QuoteSelector quote, String text) {
        if (quote.exact().isBlank()) {
            return Optional.empty();
        }
        List<Integer> exact = hits(quote.exact(), text);
        if (!exact.isEmpty()) {
            return choose(exact, quote.exact().length(), quote.prefix(), quote.suffix(), text)
                    .map(at -> new Anchoring.Found(at, at + quote.exact().length(), 1));
        }
        FoldedText folded = new FoldedText(text);
        String reads = folded.text();
        String wanted = folded(quote.exact()).strip();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> hits = hits(wanted, reads);
        if (!hits.isEmpty()) {
            String prefix = folded(quote.prefix()).stripTrailing();
            String suffix = folded(quote.suffix()).strip();
            return choose(hits, wanted.length(), prefix, suffix, reads)
                    .map(at -> found(folded, at, at + wanted.length(), 0.98));
        }
        return new FuzzyQuote(reads)
                .find(wanted)
                .map(match -> found(folded, match.start(), match.end(), 0.95 * match.likeness()));
    }

    /// See [Anchoring#agreement].
    static int agreement(QuoteSelector quote, String text, int start, int end) {
        int reach = 2 * Math.max(quote.prefix().length(), quote.suffix().length()) + 8;
        String left = folded(text.substring(Math.max(0, start - reach), start)).stripTrailing();
        String right =
                folded(text.substring(end, Math.min(text.length(), end + reach))).stripLeading();
        return before(folded(quote.prefix()).stripTrailing(), left, left.length())
                + behind(folded(quote.suffix()).stripLeading(), right, 0);
    }

    private static String folded(String text) {
        return new FoldedText(text).text();
    }

    private static Anchoring.Found found(FoldedText text, int start, int end, double confidence) {
        return new Anchoring.Found(text.start(start), text.end(end), confidence);
    }

    private static List<Integer> hits(String words, String text) {
        List<Integer> hits = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (!isMark(text, at) && !isMark(text, at + words.length())) {
                hits.add(at);
            }
        }
        return hits;
    }

    /// Whether an accent or another mark stands here that belongs to the letter before: "cafe" is
    /// not in "café", however that is written.
    private static boolean isMark(String text, int at) {
        if (at == 0 || at == text.length()) {
            return false;
        }
        int type = Character.getType(text.codePointAt(at));
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static Optional<Integer> choose(
            List<Integer> hits, int length, String prefix, String suffix, String text) {
        int best = -1;
        int second = -1;
        int where = -1;
        for (int at : hits) {
            int context = before(prefix, text, at) + behind(suffix, text, at + length);
            if (context > best) {
                second = best;
                best = context;
                where = at;
            } else {
                second = Math.max(second, context);
            }
        }
        boolean whole = best == prefix.length() + suffix.length();
        return best > second && (whole || best >= second + BY_CHANCE)
                ? Optional.of(where)
                : Optional.empty();
    }

    /// How many characters right before `at` are those of the prefix; a blank between does not
    /// count.
    private static int before(String prefix, String text, int at) {
        int there = at;
        int wanted = prefix.length();
        int agreeing = 0;
        if (there > 0 && text.charAt(there - 1) == ' ' && !prefix.endsWith(" ")) {
            there--;
        }
        while (wanted > 0 && there > 0 && prefix.charAt(wanted - 1) == text.charAt(there - 1)) {
            wanted--;
            there--;
            agreeing++;
        }
        return agreeing;
    }

    private static int behind(String suffix, String text, int end) {
        int there = end;
        int wanted = 0;
        if (there < text.length() && text.charAt(there) == ' ' && !suffix.startsWith(" ")) {
            there++;
        }
        while (wanted < suffix.length()
                && there < text.length()
                && suffix.charAt(wanted) == text.charAt(there)) {
            wanted++;
            there++;
        }
        return wanted;
    }
}
