package dev.carrel.markdown.dialect;

import java.util.List;

/// Writes markers of boxes: on lines of their own, between blank ones, as deep as what they
/// replace.
final class Markers {
    private Markers() {}

    static void put(List<PlacedLine> out, PlacedLine where, String prefix, String marker) {
        String blank = prefix.stripTrailing();
        if (!out.isEmpty() && !out.getLast().text().equals(blank)) {
            out.add(where.with(blank));
        }
        out.add(where.with(prefix + marker));
        out.add(where.with(blank));
    }
}
