package dev.carrel.annotation.align;

import java.util.Arrays;

/// A text cut into words and symbols; white space belongs to none of them. Immutable.
public final class Tokens {
    private final String text;
    private final int[] ids;
    private final int[] starts;
    private final int[] ends;

    Tokens(String text, int[] ids, int[] starts, int[] ends) {
        this.text = text;
        this.ids = ids;
        this.starts = starts;
        this.ends = ends;
    }

    /// The text itself.
    public String text() {
        return text;
    }

    /// How many tokens there are.
    public int size() {
        return ids.length;
    }

    /// The tokens' numbers in the [Vocabulary]; not to be changed.
    int[] ids() {
        return ids;
    }

    /// First UTF-16 unit of a token.
    public int start(int token) {
        return starts[token];
    }

    /// Behind the last UTF-16 unit of a token.
    public int end(int token) {
        return ends[token];
    }

    /// The first token that ends behind this position; [#size()] if there is none.
    public int firstEndingAfter(int position) {
        int found = Arrays.binarySearch(ends, position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// The number of tokens that begin before this position.
    public int countStartingBefore(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 1;
    }
}
