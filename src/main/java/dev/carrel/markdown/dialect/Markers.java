package dev.carrel.markdown.dialect;

import java.util.List;
import java.util.regex.Pattern;

/// Writes markers of boxes: on lines of their own, between blank ones, as deep as what they
/// replace.
final class Markers {
    private static final Pattern LIST_MARK = Pattern.compile("[\\s>]*+(?:[-*+]|\\d{1,9}[.)])\\s*");

    private Markers() {}

    static void put(List<PlacedLine> out, PlacedLine where, String prefix, String marker) {
        String blank = prefix.stripTrailing();
        if (!out.isEmpty() && !isOpen(out.getLast().text(), blank)) {
            out.add(where.with(blank));
        }
        out.add(where.with(prefix + marker));
        out.add(where.with(blank));
    }

    /// Whether a block can begin on the next line: a list item that begins with more than one blank
    /// line is none.
    private static boolean isOpen(String line, String blank) {
        return line.equals(blank) || LIST_MARK.matcher(line).matches();
    }
}
