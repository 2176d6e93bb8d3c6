package dev.carrel.markdown.dialect;

import dev.carrel.markdown.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Keeps from the parser what would take it very long, or more stack than there is. Such text is
/// shown as it was written.
final class Limits {
    private static final int DEEPEST_INDENT = 120;
    private static final int MOST_CONTAINERS = 40;
    private static final int LONGEST_PARAGRAPH = 100_000;
    private static final int MOST_LINES = 4_000;
    private static final int MOST_DELIMITERS = 1_200;

    private static final Pattern CONTAINERS =
            Pattern.compile(
                    "[ \\t]*+(?:(?:>|[-*+](?=[ \\t]|$)|\\d{1,9}[.)](?=[ \\t]|$))[ \\t]*+)*+");
    private static final Pattern NEW_BLOCK =
            Pattern.compile("[ \\t>]*+(?:[-*+][ \\t]|\\d{1,9}[.)][ \\t]|\\||#).*");
    private final Boxes boxes;
    private final Problems problems;
    private final List<PlacedLine> out = new ArrayList<>();
    private final List<PlacedLine> paragraph = new ArrayList<>();
    private int length;
    private int delimiters;

    Limits(Boxes boxes, Problems problems) {
        this.boxes = boxes;
        this.problems = problems;
    }

    List<PlacedLine> keep(List<PlacedLine> page) {
        Fences fences = new Fences();
        for (PlacedLine line : page) {
            if (fences.isCode(line.text())) {
                flush();
                out.add(line);
                continue;
            }
            if (line.text().length() > 20 && isRule(line.text().strip())) {
                flush();
                out.add(line.with("***"));
                continue;
            }
            if (line.isBlank()) {
                flush();
                out.add(line);
                continue;
            }
            if (NEW_BLOCK.matcher(line.text()).matches()) {
                flushUnlessTable(line);
            }
            PlacedLine flat = flatten(line);
            paragraph.add(flat);
            length += flat.text().length();
            delimiters += delimiters(flat.text());
        }
        flush();
        return out;
    }

    /// A thematic break, however long.
    private static boolean isRule(String text) {
        char sign = text.isEmpty() ? 'x' : text.charAt(0);
        return (sign == '*' || sign == '-')
                && text.chars().allMatch(c -> c == sign || c == ' ' || c == '\t')
                && text.chars().filter(c -> c == sign).count() >= 3;
    }

    /// Rows of a table are one block to the parser, but each cell is parsed by itself.
    private void flushUnlessTable(PlacedLine line) {
        boolean row = line.text().stripLeading().startsWith("|");
        if (row && !paragraph.isEmpty() && delimiters < MOST_DELIMITERS) {
            delimiters = 0;
        } else {
            flush();
        }
    }

    private PlacedLine flatten(PlacedLine line) {
        String text = line.text();
        Matcher containers = CONTAINERS.matcher(text);
        if (!containers.lookingAt() || containers.end() <= MOST_CONTAINERS) {
            return line;
        }
        String prefix = containers.group();
        long markers = prefix.chars().filter(c -> c != ' ' && c != '\t').count();
        if (markers <= MOST_CONTAINERS && prefix.length() <= DEEPEST_INDENT) {
            return line;
        }
        problems.warning(
                "nested-too-deep",
                line.spot(),
                "This is nested deeper than anybody can follow; it is shown flatter.",
                "Use fewer levels of lists and quotes.");
        String rest = text.substring(prefix.length());
        return line.with(
                markers <= MOST_CONTAINERS
                        ? " ".repeat(DEEPEST_INDENT) + prefix.strip() + " " + rest
                        : "> " + rest);
    }

    private static int delimiters(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[', ']', '*', '_', '`', '~', '<', '\\', '!', '&', '$' -> count++;
                default -> {
                    // a letter like any other
                }
            }
        }
        return count;
    }

    private void flush() {
        if (length > LONGEST_PARAGRAPH
                || paragraph.size() > MOST_LINES
                || delimiters > MOST_DELIMITERS) {
            PlacedLine first = paragraph.getFirst();
            problems.warning(
                    "text-too-tangled",
                    first.spot(),
                    "This paragraph is too long or has too many signs; it is shown as written.",
                    "Divide it by blank lines.");
            String text =
                    paragraph.stream().map(PlacedLine::text).collect(Collectors.joining("\n"));
            int number = boxes.add(new Box.Literal(text.strip()), text);
            Markers.put(out, first, "", boxes.opening(number));
        } else {
            out.addAll(paragraph);
        }
        paragraph.clear();
        length = 0;
        delimiters = 0;
    }
}
