package dev.carrel.ui.reader;

import dev.carrel.annotation.TextChanges.Change;
import java.util.ArrayList;
import java.util.List;

/// Where a change has the same words before and behind it, there are several ways to say what was
/// put in or taken out. The author put in or took out a paragraph: this finds that way.
final class WholeParagraphs {
    private final String before;
    private final String now;

    private WholeParagraphs(String before, String now) {
        this.before = before;
        this.now = now;
    }

    /// What was put in and taken out, in the order of the text.
    static List<Change> of(String before, String now, List<Change> changes) {
        var texts = new WholeParagraphs(before, now);
        List<Change> whole = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            int left = i == 0 ? 0 : kept(changes.get(i - 1));
            int right = i == changes.size() - 1 ? 0 : kept(changes.get(i + 1));
            switch (changes.get(i)) {
                case Change.Kept _ -> {}
                case Change.Deleted gone -> whole.add(texts.moved(gone, left, right));
                case Change.Inserted put -> whole.add(texts.moved(put, left, right));
            }
        }
        return whole;
    }

    private static int kept(Change change) {
        return change instanceof Change.Kept(int from, int to, int newFrom, int newTo)
                ? Math.min(to - from, newTo - newFrom)
                : 0;
    }

    private Change.Deleted moved(Change.Deleted gone, int left, int right) {
        int by = way(before, gone.oldStart(), gone.oldEnd(), now, gone.at(), left, right);
        return new Change.Deleted(gone.oldStart() + by, gone.oldEnd() + by, gone.at() + by);
    }

    private Change.Inserted moved(Change.Inserted put, int left, int right) {
        int by = way(now, put.newStart(), put.newEnd(), before, put.at(), left, right);
        return new Change.Inserted(put.at() + by, put.newStart() + by, put.newEnd() + by);
    }

    /// @param left how many characters before the change are in both texts
    /// @param right how many behind it
    /// @return how far the change is to be moved; 0 if it is whole nowhere
    private static int way(
            String text, int from, int to, String other, int at, int left, int right) {
        if (whole(text, from, to)) {
            return 0;
        }
        for (int k = 1; k <= left && same(text, from - k, to - k, other, at - k); k++) {
            if (whole(text, from - k, to - k)) {
                return -k;
            }
        }
        for (int k = 0; k < right && same(text, from + k, to + k, other, at + k); k++) {
            if (whole(text, from + k + 1, to + k + 1)) {
                return k + 1;
            }
        }
        return 0;
    }

    private static boolean same(String text, int one, int two, String other, int at) {
        return text.charAt(one) == text.charAt(two) && text.charAt(one) == other.charAt(at);
    }

    private static boolean whole(String text, int from, int to) {
        boolean below = text.charAt(to - 1) == '\n' && (from == 0 || text.charAt(from - 1) == '\n');
        boolean above =
                text.charAt(from) == '\n' && (to == text.length() || text.charAt(to) == '\n');
        return below || above;
    }
}
