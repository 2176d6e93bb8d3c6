package dev.carrel.annotation.anchor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds a quote in a text that has it in slightly other words.
///
/// Short runs of the quote's characters vote for where it may begin; there the stretch with the
/// fewest typed differences is worked out (Sellers 1980: edit distance with a free beginning and
/// end). The bar is high, and a second place nearly as good makes the answer none.
final class FuzzyQuote {
    /// The least share of a quote's characters that must agree.
    private static final double LIKE = 0.8;

    /// How much better than any other place the best one must be.
    private static final double AHEAD = 0.08;

    /// Quotes shorter than this are like too much,
    private static final int SHORTEST = 16;

    /// longer ones are looked for by their beginning and their end.
    private static final int LONGEST = 1200;

    private static final int RUN = 6;
    private static final int CANDIDATES = 6;
    private static final int CROWD = 40;

    private final String text;
    private final Map<String, List<Integer>> runs = new HashMap<>();

    FuzzyQuote(String text) {
        this.text = text;
        for (int at = 0; at + RUN <= text.length(); at += RUN) {
            runs.computeIfAbsent(text.substring(at, at + RUN), _ -> new ArrayList<>(1)).add(at);
        }
    }

    /// A stretch of the text and how much of it agrees with the quote, 0 to 1.
    record Match(int start, int end, double likeness) {}

    Optional<Match> find(String quote) {
        if (quote.length() < SHORTEST) {
            return Optional.empty();
        }
        if (quote.length() <= LONGEST) {
            return best(quote);
        }
        Optional<Match> head = best(quote.substring(0, LONGEST / 2));
        Optional<Match> tail = best(quote.substring(quote.length() - LONGEST / 2));
        if (head.isEmpty() || tail.isEmpty()) {
            return Optional.empty();
        }
        Match one = head.get();
        Match two = tail.get();
        double growth = (double) (two.end() - one.start()) / quote.length();
        return growth > 0.8 && growth < 1.25
                ? Optional.of(
                        new Match(one.start(), two.end(), Math.min(one.likeness(), two.likeness())))
                : Optional.empty();
    }

    private Optional<Match> best(String quote) {
        Match best = null;
        double second = 0;
        for (int start : candidates(quote)) {
            Match match = sellers(quote, start);
            if (best == null || match.likeness() > best.likeness()) {
                if (best != null && !overlap(best, match)) {
                    second = Math.max(second, best.likeness());
                }
                best = match;
            } else if (!overlap(best, match)) {
                second = Math.max(second, match.likeness());
            }
        }
        return best != null && best.likeness() >= LIKE && best.likeness() >= second + AHEAD
                ? Optional.of(best)
                : Optional.empty();
    }

    private static boolean overlap(Match one, Match two) {
        return one.start() < two.end() && two.start() < one.end();
    }

    /// Where the quote may begin, by how many of its runs stand where they should.
    private List<Integer> candidates(String quote) {
        int width = Math.max(16, quote.length() / 4);
        Map<Integer, Integer> votes = new HashMap<>();
        for (int i = 0; i + RUN <= quote.length(); i++) {
            int crowd = 0;
            for (int at : runs.getOrDefault(quote.substring(i, i + RUN), List.of())) {
                if (crowd++ < CROWD) {
                    votes.merge(Math.floorDiv(at - i, width), 1, Integer::sum);
                }
            }
        }
        return votes.entrySet().stream()
                .sorted(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .map(vote -> vote.getKey() * width)
                .toList();
    }

    private Match sellers(String quote, int near) {
        int slack = Math.max(32, quote.length() / 2);
        int from = Math.max(0, near - slack);
        int to = Math.min(text.length(), near + quote.length() + 2 * slack);
        int width = Math.max(0, to - from);
        int[] cost = new int[width + 1];
        int[] start = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            start[j] = j;
        }
        for (int i = 1; i <= quote.length(); i++) {
            int diagonal = cost[0];
            int diagonalStart = start[0];
            cost[0] = i;
            for (int j = 1; j <= width; j++) {
                int change = diagonal + (quote.charAt(i - 1) == text.charAt(from + j - 1) ? 0 : 1);
                int begun = diagonalStart;
                diagonal = cost[j];
                diagonalStart = start[j];
                if (cost[j - 1] + 1 < change) {
                    change = cost[j - 1] + 1;
                    begun = start[j - 1];
                }
                if (diagonal + 1 < change) {
                    change = diagonal + 1;
                    begun = diagonalStart;
                }
                cost[j] = change;
                start[j] = begun;
            }
        }
        int best = 0;
        char last = quote.charAt(quote.length() - 1);
        for (int j = 1; j <= width; j++) {
            // of equally good endings of one match, the one with the quote's own last letter
            boolean ends = start[j] == start[best] && text.charAt(from + j - 1) == last;
            if (cost[j] < cost[best] || (cost[j] == cost[best] && ends)) {
                best = j;
            }
        }
        return new Match(from + start[best], from + best, 1 - (double) cost[best] / quote.length());
    }
}
