package dev.carrel.markdown.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The tags an author opened and has not closed yet. One that closes nothing would close what is
/// around it, a tab or a callout; one left open would swallow the next.
final class OpenTags {
    private static final String BOX = "";

    /// Nobody nests so deep; more is not worth looking through.
    private static final int MOST = 1_000;

    /// Tags that end by themselves.
    private static final Set<String> ENDING =
            Set.of(
                    "p",
                    "li",
                    "dt",
                    "dd",
                    "tr",
                    "td",
                    "th",
                    "thead",
                    "tbody",
                    "tfoot",
                    "caption",
                    "colgroup",
                    "rt",
                    "rp");

    private final List<String> open = new ArrayList<>();

    void open(String name) {
        if (open.size() < MOST) {
            open.add(name);
        }
    }

    /// @return false if no such tag is open
    boolean close(String name) {
        int at = open.lastIndexOf(name);
        if (at < 0 || at < open.lastIndexOf(BOX)) {
            return false;
        }
        open.remove(at);
        return true;
    }

    void box() {
        open.add(BOX);
    }

    /// Closes what was opened inside the innermost box.
    void endBox(HtmlWriter html) {
        while (!open.isEmpty()) {
            String name = open.removeLast();
            if (name.equals(BOX)) {
                return;
            }
            if (!ENDING.contains(name)) {
                html.close(name);
            }
        }
    }
}
