package dev.carrel.search;

import dev.carrel.store.StoreException;
import dev.carrel.store.Transaction;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of the index as they are spelled.
///
/// FTS5 keeps words without their English endings (“learning” as “learn”), so while somebody types
/// “learnin” nothing begins like it. Here the word that is being typed is completed first. Words
/// that are no longer used do no harm and stay.
final class Spelling {
    /// The tables; part of the schema of the index.
    static final String TABLE = "CREATE TABLE spelling(word TEXT PRIMARY KEY) WITHOUT ROWID;";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern PLAIN = Pattern.compile("[a-z]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Shorter words lose no ending that matters.
    private static final int SHORTEST = 4;

    private static final int LONGEST = 40;
    private static final int MOST = 24;

    private Spelling() {}

    /// Remembers the words of some documents.
    static void learn(Transaction tx, Collection<SearchDocument> documents) throws StoreException {
        Set<String> words = new HashSet<>();
        for (SearchDocument document : documents) {
            collect(document.title(), words);
            collect(document.text(), words);
        }
        tx.updateEach("INSERT OR IGNORE INTO spelling VALUES (?)", words);
    }

    /// Words that begin with what was typed, the shortest first; none if it is too short to need
    /// them.
    static List<String> completions(Transaction tx, String typed) throws StoreException {
        String begin = fold(typed);
        if (begin.length() < SHORTEST - 1 || !PLAIN.matcher(begin).matches()) {
            return List.of();
        }
        return tx.list(
                "SELECT word FROM spelling WHERE word > ? AND word < ?"
                        + " ORDER BY length(word), word LIMIT "
                        + MOST,
                row -> row.text("word"),
                begin,
                begin + "{");
    }

    private static void collect(String text, Set<String> words) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            int length = matcher.end() - matcher.start();
            if (length >= SHORTEST && length <= LONGEST) {
                String word = fold(matcher.group());
                if (PLAIN.matcher(word).matches()) {
                    words.add(word);
                }
            }
        }
    }

    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return PLAIN.matcher(lower).matches()
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
