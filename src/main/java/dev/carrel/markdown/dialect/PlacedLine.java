package dev.carrel.markdown.dialect;

import dev.carrel.markdown.source.Spot;
import java.util.ArrayList;
import java.util.List;

/// A line of Markdown that knows where it comes from.
///
/// @param text without its line end
/// @param spot of its first character
record PlacedLine(String text, Spot spot) {
    static List<PlacedLine> of(String text, String file, int firstLine) {
        List<PlacedLine> lines = new ArrayList<>();
        int number = firstLine;
        for (String line : text.split("\n", -1)) {
            lines.add(new PlacedLine(line, new Spot(file, number++, 1)));
        }
        return lines;
    }

    /// The rest of the line from a column (from 0) on.
    PlacedLine from(int start) {
        return new PlacedLine(text.substring(start), at(start));
    }

    /// The place of a character (from 0).
    Spot at(int index) {
        return new Spot(spot.file(), spot.line(), spot.column() + index);
    }

    PlacedLine with(String changed) {
        return new PlacedLine(changed, spot);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
