package dev.carrel.ui.updates;

import dev.carrel.markdown.Fragment;
import java.util.List;
import java.util.regex.Pattern;

/// The author's words on an edition, as plain lines.
final class AuthorNotes {
    private static final Pattern ITEM = Pattern.compile("^\\s*[-*+]\\s+(.*)$");
    private static final Pattern HEADING = Pattern.compile("^\\s*#+\\s+(.*)$");

    private AuthorNotes() {}

    /// @param markdown paragraphs, lists and headings; anything else is shown as its text
    static List<String> lines(String markdown) {
        String joined = markdown.replaceAll("(?m)(\\S)\\R(?![-*+#]\\s|\\s*$)\\s*", "$1 ");
        return joined.lines().filter(line -> !line.isBlank()).map(AuthorNotes::line).toList();
    }

    private static String line(String markdown) {
        var item = ITEM.matcher(markdown);
        if (item.matches()) {
            return "•  " + Fragment.text(item.group(1));
        }
        var heading = HEADING.matcher(markdown);
        return Fragment.text(heading.matches() ? heading.group(1) : markdown);
    }
}
