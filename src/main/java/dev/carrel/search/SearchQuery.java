package dev.carrel.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a person typed, as an FTS5 expression: every word must occur, the last one may be
/// unfinished, and text in double quotes is a phrase. Nothing typed can be an operator or a syntax
/// error.
///
/// Source: SQLite FTS5, section 3 (full-text query syntax).
final class SearchQuery {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|([\\p{L}\\p{N}\\p{M}]+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int MOST_WORDS = 16;

    private SearchQuery() {}

    /// The expression, empty if nothing can be searched for.
    static String expression(String typed) {
        List<String> parts = new ArrayList<>();
        boolean open = false;
        for (MatchResult part : PART.matcher(typed).results().limit(MOST_WORDS).toList()) {
            String phrase = part.group(1);
            String words = String.join(" ", words(phrase == null ? part.group(2) : phrase));
            if (!words.isEmpty()) {
                parts.add('"' + words + '"');
                open = phrase == null && part.end() == typed.length();
            }
        }
        String expression = String.join(" AND ", parts);
        return open ? expression + "*" : expression;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
