package dev.carrel.markdown.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Follows fenced code through the lines of a page. One per walk.
final class Fences {
    private static final Pattern FENCE =
            Pattern.compile(
                    "[ \\t>]{0,200}(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]{1,8}){0,20}(`{3,}(?=[^`]*$)|~{3,})(.*)");

    private char mark;
    private int length;
    private boolean quoted;

    /// Whether the line is code or one of its fences.
    boolean isCode(String line) {
        if (quoted && !line.stripLeading().startsWith(">")) {
            length = 0; // the quote ended, and its code with it
        }
        boolean inside = length > 0;
        int first = firstMark(line);
        if (first < 0) {
            return inside;
        }
        Matcher fence = FENCE.matcher(line);
        if (fence.matches()) {
            String marks = fence.group(1);
            if (!inside) {
                mark = marks.charAt(0);
                length = marks.length();
                quoted = line.stripLeading().startsWith(">");
                return true;
            }
            if (marks.charAt(0) == mark && marks.length() >= length && fence.group(2).isBlank()) {
                length = 0;
            }
        }
        return inside;
    }

    /// Whether the lines so far left a fence open.
    boolean isInside() {
        return length > 0;
    }

    private static int firstMark(String line) {
        int ticks = line.indexOf("```");
        return ticks >= 0 ? ticks : line.indexOf("~~~");
    }

    /// The info string of a line that opens a fence; null for other lines.
    static @Nullable String info(String line) {
        Matcher fence = firstMark(line) < 0 ? null : FENCE.matcher(line);
        return fence != null && fence.matches() ? fence.group(2).strip() : null;
    }
}
