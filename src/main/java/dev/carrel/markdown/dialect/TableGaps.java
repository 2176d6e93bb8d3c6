package dev.carrel.markdown.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parts a table from a line of text right above it: to the parser both would be one paragraph,
/// while authors and GitHub take it for a table.
final class TableGaps {
    private static final Pattern DELIMITERS =
            Pattern.compile("([ \\t>]{0,100})\\|(?:[ \\t]*:?-+:?[ \\t]*\\|){1,200}[ \\t]*");

    private TableGaps() {}

    static List<PlacedLine> open(List<PlacedLine> page) {
        List<PlacedLine> out = new ArrayList<>(page.size());
        Fences fences = new Fences();
        for (int i = 0; i < page.size(); i++) {
            PlacedLine line = page.get(i);
            boolean code = fences.isCode(line.text());
            String prefix = code || i == 0 || i + 1 == page.size() ? null : table(page, i);
            if (prefix != null && isText(page.get(i - 1).text(), prefix)) {
                out.add(line.with(prefix.stripTrailing()));
            }
            out.add(line);
        }
        return out;
    }

    /// What stands before a table that begins in line `i`; null if none does.
    private static @Nullable String table(List<PlacedLine> page, int i) {
        Matcher below = DELIMITERS.matcher(page.get(i + 1).text());
        return below.matches() && page.get(i).text().startsWith(below.group(1) + "|")
                ? below.group(1)
                : null;
    }

    private static boolean isText(String above, String prefix) {
        String rest = above.startsWith(prefix) ? above.substring(prefix.length()) : above;
        return !rest.isBlank() && !rest.strip().equals(">") && !rest.startsWith("|");
    }
}
