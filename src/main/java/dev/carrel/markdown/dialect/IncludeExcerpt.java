package dev.carrel.markdown.dialect;

import dev.carrel.markdown.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Part of an included file: lines `3`, `3:7`, `3:`, `:7`, or what stands between `ANCHOR: name`
/// and `ANCHOR_END: name`.
final class IncludeExcerpt {
    private static final Pattern NUMBERS = Pattern.compile("\\d{0,7}(?::\\d{0,7})?");

    private IncludeExcerpt() {}

    static List<PlacedLine> of(
            List<PlacedLine> all, String part, PlacedLine where, Problems problems) {
        if (NUMBERS.matcher(part).matches()) {
            String[] ends = part.split(":", -1);
            int first = ends[0].isEmpty() ? 1 : Integer.parseInt(ends[0]);
            int last =
                    ends.length == 1
                            ? (ends[0].isEmpty() ? all.size() : first)
                            : ends[1].isEmpty() ? all.size() : Integer.parseInt(ends[1]);
            int from = Math.clamp(first - 1L, 0, all.size());
            List<PlacedLine> taken = all.subList(from, Math.clamp(last, from, all.size()));
            if (taken.isEmpty()) {
                problems.error(
                        "include-lines-missing",
                        where.spot(),
                        "The included file has no such lines: "
                                + part
                                + ". It ends with line "
                                + all.size()
                                + ".",
                        "Correct the numbers, or name a part with ANCHOR: in the file.");
            }
            return taken;
        }
        List<PlacedLine> taken = new ArrayList<>();
        boolean inside = false;
        boolean seen = false;
        for (PlacedLine line : all) {
            boolean anchor = line.text().contains("ANCHOR");
            if (anchor && named(line.text(), "ANCHOR_END:", part)) {
                inside = false;
            } else if (anchor && named(line.text(), "ANCHOR:", part)) {
                inside = true;
                seen = true;
            } else if (inside
                    && !line.text().contains("ANCHOR:")
                    && !line.text().contains("ANCHOR_END:")) {
                taken.add(line);
            }
        }
        if (!seen) {
            problems.error(
                    "include-anchor-missing",
                    where.spot(),
                    "The included file has no part '" + part + "'.",
                    "Write ANCHOR: " + part + " into a comment above it.");
        }
        return taken;
    }

    private static boolean named(String line, String word, String name) {
        int at = line.indexOf(word);
        return at >= 0
                && line.substring(at + word.length()).strip().split("\\s", 2)[0].equals(name);
    }
}
