package dev.carrel.markdown.dialect;

import dev.carrel.markdown.source.Spot;
import java.util.Arrays;
import java.util.List;

/// Markdown ready to be parsed, every character of which can be found in the author's files.
public final class PlacedText {
    private final String text;
    private final int[] starts;
    private final List<Spot> spots;
    private final Boxes boxes;

    PlacedText(List<PlacedLine> lines, Boxes boxes) {
        StringBuilder all = new StringBuilder();
        starts = new int[lines.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.length();
            all.append(lines.get(i).text()).append('\n');
        }
        text = all.toString();
        spots = lines.stream().map(PlacedLine::spot).toList();
        this.boxes = boxes;
    }

    public String text() {
        return text;
    }

    /// What the markers in the text stand for.
    public Boxes boxes() {
        return boxes;
    }

    /// Where a character of the text (UTF-16, from 0) stands in the author's files.
    public Spot spot(int offset) {
        int found = Arrays.binarySearch(starts, Math.max(0, offset));
        int line = found < 0 ? -found - 2 : found;
        Spot start = spots.get(line);
        return new Spot(start.file(), start.line(), start.column() + offset - starts[line]);
    }
}
