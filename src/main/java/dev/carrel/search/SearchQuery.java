package dev.carrel.search;

import dev.carrel.store.StoreException;
import dev.carrel.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a person typed: every word must occur, the last one may be unfinished, and text in double
/// quotes is a phrase. Nothing typed can be an operator or a syntax error.
///
/// Source: SQLite FTS5, section 3 (full-text query syntax).
///
/// @param whole words and phrases that are complete
/// @param open the word that is being typed
record SearchQuery(List<String> whole, @Nullable String open) {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|([\\p{L}\\p{N}\\p{M}]+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int MOST_WORDS = 16;
    private static final int LONGEST = 400;

    static SearchQuery of(String typed) {
        String text = Letters.even(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        List<String> whole = new ArrayList<>();
        String open = null;
        for (MatchResult part : PART.matcher(text).results().limit(MOST_WORDS).toList()) {
            String phrase = part.group(1);
            String words = words(phrase == null ? part.group(2) : phrase);
            if (words.isEmpty()) {
                continue;
            }
            if (phrase == null && part.end() == text.length()) {
                open = words;
            } else {
                whole.add(words);
            }
        }
        return new SearchQuery(whole, open);
    }

    /// Whether there is nothing to search for.
    boolean isEmpty() {
        return whole.isEmpty() && open == null;
    }

    /// The FTS5 expression.
    String expression(Transaction tx) throws StoreException {
        List<String> parts = new ArrayList<>();
        whole.forEach(words -> parts.add('"' + words + '"'));
        if (open != null) {
            StringBuilder begun = new StringBuilder("(\"" + open + "\"*");
            for (String word : Spelling.completions(tx, open)) {
                begun.append(" OR \"").append(word).append('"');
            }
            parts.add(begun.append(')').toString());
        }
        return String.join(" AND ", parts);
    }

    private static String words(String text) {
        return String.join(
                " ",
                WORD.matcher(UnspacedScripts.spread(text))
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }
}
