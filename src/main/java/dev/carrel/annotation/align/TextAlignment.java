package dev.carrel.annotation.align;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Two texts read side by side: the stretches that are the same in both, in order.
public final class TextAlignment {
    private TextAlignment() {}

    /// The same words in both texts, in UTF-16 units; white space between them may differ.
    public record Run(int oldStart, int oldEnd, int newStart, int newEnd) {}

    /// The runs of equal words, in reading order, as long as they can be. Equal white space belongs
    /// to the run before it; white space at the ends of the texts to the run there.
    public static List<Run> of(String before, String after) {
        if (before.equals(after)) {
            return before.isEmpty()
                    ? List.of()
                    : List.of(new Run(0, before.length(), 0, after.length()));
        }
        Vocabulary vocabulary = new Vocabulary();
        Tokeniser tokeniser = new Tokeniser(vocabulary);
        Tokens old = tokeniser.tokens(before);
        Tokens now = tokeniser.tokens(after);
        return runs(old, now, links(old, now, vocabulary));
    }

    private static int[] links(Tokens old, Tokens now, Vocabulary vocabulary) {
        Corpus one = new Corpus(List.of(old), -1);
        Corpus two = new Corpus(List.of(now), -2);
        float[] weights = vocabulary.weights();
        TokenLinks links = new TokenLinks(one.size(), two.size());
        FlowAligner flow = new FlowAligner(one, two, links, weights);
        flow.align(
                links.free(one.first(0), one.behind(0)),
                links.open(two.first(0), two.behind(0)),
                TokenLinks.FLOW);
        GapAligner words = new GapAligner(vocabulary, weights, 0.5f, 0.01f);
        for (FlowAligner.Gap gap : flow.gaps()) {
            int[] map = words.align(one.idsOf(gap.olds), two.idsOf(gap.news), false);
            for (int i = 0; i < map.length; i++) {
                if (map[i] >= 0 && one.ids[gap.olds[i]] == two.ids[gap.news[map[i]]]) {
                    links.link(gap.olds[i], gap.news[map[i]], TokenLinks.FLOW);
                }
            }
        }
        new Strays(one, two, links, weights)
                .cut(one.first(0), one.behind(0), two.first(0), two.behind(0));
        return IntStream.range(0, old.size())
                .map(i -> links.to[one.first(0) + i])
                .map(there -> there < 0 ? -1 : there - two.first(0))
                .toArray();
    }

    private static List<Run> runs(Tokens old, Tokens now, int[] links) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < links.length) {
            int end = at + 1;
            if (links[at] >= 0) {
                while (end < links.length && links[end] == links[end - 1] + 1) {
                    end++;
                }
                runs.add(run(old, now, at, end - 1, links[at], links[end - 1]));
            }
            at = end;
        }
        return runs;
    }

    private static Run run(Tokens old, Tokens now, int first, int last, int there, int thereLast) {
        boolean head = first == 0 && there == 0;
        boolean tail = last == old.size() - 1 && thereLast == now.size() - 1;
        int oldEnd = old.end(last);
        int newEnd = now.end(thereLast);
        while (oldEnd < old.text().length()
                && newEnd < now.text().length()
                && Character.isWhitespace(old.text().charAt(oldEnd))
                && old.text().charAt(oldEnd) == now.text().charAt(newEnd)) {
            oldEnd++;
            newEnd++;
        }
        return new Run(
                head ? 0 : old.start(first),
                tail ? old.text().length() : oldEnd,
                head ? 0 : now.start(there),
                tail ? now.text().length() : newEnd);
    }
}
