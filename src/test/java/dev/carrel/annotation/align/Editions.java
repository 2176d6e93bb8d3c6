package dev.carrel.annotation.align;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Two small editions and what the steps of the alignment work on.
final class Editions {
    final Vocabulary vocabulary = new Vocabulary();
    final Corpus before;
    final Corpus after;
    final TokenLinks links;
    final float[] weights;

    /// @param before texts of the old lessons
    /// @param after texts of the new ones
    Editions(List<String> before, List<String> after) {
        this.before = corpus(before, -1);
        this.after = corpus(after, -2);
        links = new TokenLinks(this.before.size(), this.after.size());
        weights = vocabulary.weights();
    }

    private Corpus corpus(List<String> texts, int wall) {
        Tokeniser tokeniser = new Tokeniser(vocabulary);
        List<Tokens> tokens = new ArrayList<>();
        texts.forEach(text -> tokens.add(tokeniser.tokens(text)));
        return new Corpus(tokens, wall);
    }

    int[] olds(int lesson) {
        return IntStream.range(before.first(lesson), before.behind(lesson)).toArray();
    }

    int[] news(int lesson) {
        return IntStream.range(after.first(lesson), after.behind(lesson)).toArray();
    }

    /// The words of an old lesson that are linked, each with the number of its word in the new one.
    String linked(int lesson) {
        StringBuilder linked = new StringBuilder();
        Tokens tokens = before.tokens(lesson);
        for (int old : olds(lesson)) {
            if (tokens != null && !links.isFree(old)) {
                int token = old - before.first(lesson);
                int there = links.to[old];
                int now = after.lessonOf(there);
                linked.append(tokens.text(), tokens.start(token), tokens.end(token))
                        .append(now == lesson ? ":" : "→" + now + ":")
                        .append(there - after.first(now))
                        .append(' ');
            }
        }
        return linked.toString().strip();
    }
}
