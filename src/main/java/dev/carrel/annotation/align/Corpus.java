package dev.carrel.annotation.align;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tokens of several lessons laid end to end, so that one number names a word of an edition.
/// Between lessons stands a wall that matches nothing.
final class Corpus {
    private final @Nullable Tokens[] lessons;
    private final int[] base;

    /// Token numbers in the vocabulary; negative for walls.
    final int[] ids;

    /// @param lessons by index; null for a lesson that takes no part
    /// @param wall a negative number, another one for each edition
    Corpus(List<? extends @Nullable Tokens> lessons, int wall) {
        this.lessons = lessons.toArray(new @Nullable Tokens[0]);
        base = new int[lessons.size() + 1];
        int at = 1;
        for (int i = 0; i < this.lessons.length; i++) {
            base[i] = at;
            Tokens tokens = this.lessons[i];
            at += (tokens == null ? 0 : tokens.size()) + 1;
        }
        base[this.lessons.length] = at;
        ids = new int[at + 1];
        Arrays.fill(ids, wall);
        for (int i = 0; i < this.lessons.length; i++) {
            Tokens tokens = this.lessons[i];
            if (tokens != null) {
                System.arraycopy(tokens.ids(), 0, ids, base[i], tokens.size());
            }
        }
    }

    /// How many lessons there are.
    int lessons() {
        return lessons.length;
    }

    @Nullable Tokens tokens(int lesson) {
        return lessons[lesson];
    }

    /// Number of the first token of a lesson.
    int first(int lesson) {
        return base[lesson];
    }

    /// Number behind the last token of a lesson.
    int behind(int lesson) {
        return base[lesson + 1] - 1;
    }

    /// The lesson a token stands in.
    int lessonOf(int token) {
        int found = Arrays.binarySearch(base, token);
        if (found < 0) {
            return -found - 2;
        }
        // lessons that take no part are empty but for their wall
        while (behind(found) <= token) {
            found++;
        }
        return found;
    }

    int size() {
        return ids.length;
    }

    /// The numbers in the vocabulary of these tokens.
    int[] idsOf(int[] tokens) {
        int[] found = new int[tokens.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = ids[tokens[i]];
        }
        return found;
    }
}
