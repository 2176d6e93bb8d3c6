package dev.carrel.annotation.align;

import java.util.Arrays;

/// The places of a passage's words in one old and one new lesson, in the order of the old text.
final class Spread {
    /// An insertion up to this long does not tear a passage, in UTF-16 units.
    private static final int INSERTION = 40;

    /// A torn-off end is left behind if what was put in between outweighs it so many times.
    private static final int OUTWEIGHED = 3;

    private final Tokens oldLesson;
    private final Tokens newLesson;
    private int[] olds = new int[8];
    private int[] news = new int[8];
    private int from;
    private int to;

    Spread(Tokens oldLesson, Tokens newLesson) {
        this.oldLesson = oldLesson;
        this.newLesson = newLesson;
    }

    /// Adds a word, by its token numbers in the two lessons.
    void add(int old, int now) {
        if (to == olds.length) {
            olds = Arrays.copyOf(olds, 2 * to);
            news = Arrays.copyOf(news, 2 * to);
        }
        olds[to] = old;
        news[to] = now;
        to++;
    }

    boolean isEmpty() {
        return from == to;
    }

    int oldFirst() {
        return olds[from];
    }

    int oldLast() {
        return olds[to - 1];
    }

    int newFirst() {
        return Arrays.stream(news, from, to).min().orElseThrow();
    }

    int newLast() {
        return Arrays.stream(news, from, to).max().orElseThrow();
    }

    /// Leaves the ends behind that a long insertion tore off: two words that stayed before ten new
    /// sentences do not make the ten sentences part of the passage. The heavier part stays.
    void tighten() {
        boolean cut = true;
        while (cut) {
            int first = firstTear();
            int last = lastTear();
            int head = length(from, first);
            int tail = length(last, to);
            boolean fore = first > from && inserted(first) > OUTWEIGHED * head;
            boolean aft = last > from && inserted(last) > OUTWEIGHED * tail;
            cut = true;
            if (fore && (head <= tail || first < last)) {
                from = first;
            } else if (aft && (tail <= head || first < last)) {
                to = last;
            } else {
                cut = false;
            }
        }
    }

    private int length(int first, int behind) {
        return first == behind ? 0 : oldLesson.end(olds[behind - 1]) - oldLesson.start(olds[first]);
    }

    /// How much longer the way from the link before `at` to `at` became.
    private int inserted(int at) {
        return newLesson.start(news[at])
                - newLesson.end(news[at - 1])
                - (oldLesson.start(olds[at]) - oldLesson.end(olds[at - 1]));
    }

    private int firstTear() {
        for (int at = from + 1; at < to; at++) {
            if (inserted(at) > INSERTION) {
                return at;
            }
        }
        return from;
    }

    private int lastTear() {
        for (int at = to - 1; at > from; at--) {
            if (inserted(at) > INSERTION) {
                return at;
            }
        }
        return from;
    }
}
