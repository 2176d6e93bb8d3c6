package dev.carrel.markdown.outline;

import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a `SUMMARY.md` in the syntax of GitBook and mdBook: part headings, nested lists, links
/// outside of lists (prefix and suffix chapters), drafts without link, separators.
public final class SummaryParser {
    private static final int DEEPEST = 12;
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[-*+]|\\d{1,9}[.)])\\s+(.*)");
    private static final Pattern SEPARATOR =
            Pattern.compile(" {0,3}(?:(?:-\\s*){3,}|(?:\\*\\s*){3,}|(?:_\\s*){3,})");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|__|(?<!\\w)[*_]|[*_](?!\\w)|`");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

    private SummaryParser() {}

    /// @param title null before the first part heading and behind a separator
    public record Part(@Nullable String title, List<Line> lines) {}

    /// @param link as written; null for a draft
    public record Line(String title, @Nullable String link, int depth, Spot spot) {}

    public static List<Part> parse(String text, String file, Problems problems) {
        List<Part> parts = new ArrayList<>();
        Part part = new Part(null, new ArrayList<>());
        parts.add(part);
        Deque<Integer> indents = new ArrayDeque<>();
        boolean begun = false;
        boolean remark = false;
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.replace("\t", "    ");
            boolean comment = remark || line.strip().startsWith("<!--");
            if (comment) {
                remark = !line.contains("-->");
                continue;
            }
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (line.isBlank()) {
                continue;
            }
            if (heading.matches()) {
                indents.clear();
                boolean itsOwnTitle = !begun && heading.group(1).length() == 1;
                begun = true;
                if (!itsOwnTitle) {
                    part = new Part(plain(heading.group(2)), new ArrayList<>());
                    parts.add(part);
                }
            } else if (SEPARATOR.matcher(line).matches()) {
                indents.clear();
                part = new Part(null, new ArrayList<>());
                parts.add(part);
            } else if (item.matches()) {
                begun = true;
                int depth = depth(indents, item.group(1).length());
                Spot spot = new Spot(file, number, item.start(2) + 1);
                part.lines().add(line(item.group(2), Math.min(depth, DEEPEST), spot));
            } else if (line.strip().startsWith("[")) {
                indents.clear();
                begun = true;
                part.lines().add(line(line.strip(), 0, new Spot(file, number, 1)));
            } else {
                problems.info(
                        "summary-text",
                        new Spot(file, number, 1),
                        "This line is neither a heading nor an entry and is not shown.",
                        "Make it a list item with a link, or move it to the README.");
            }
        }
        parts.removeIf(empty -> empty.lines().isEmpty());
        return parts;
    }

    private static int depth(Deque<Integer> indents, int indent) {
        while (!indents.isEmpty() && indents.getFirst() >= indent) {
            indents.pop();
        }
        indents.push(indent);
        return indents.size() - 1;
    }

    private static Line line(String body, int depth, Spot spot) {
        return link(body)
                .map(link ->
                        new Line(
                                plain(link.label()),
                                link.target().isBlank() ? null : link.target(),
                                depth,
                                spot))
                .orElseGet(() -> new Line(plain(body), null, depth, spot));
    }

    public record Link(String label, String target) {}

    /// The first Markdown link of a line, lenient about spaces in its target, as GitBook is.
    public static Optional<Link> link(String body) {
        int open = body.indexOf('[');
        int close = open < 0 ? -1 : closing(body, open, '[', ']');
        if (close < 0 || close + 1 >= body.length() || body.charAt(close + 1) != '(') {
            return Optional.empty();
        }
        int end = closing(body, close + 1, '(', ')');
        if (end < 0) {
            return Optional.empty();
        }
        String target = body.substring(close + 2, end).strip();
        if (target.startsWith("<") && target.indexOf('>') > 0) {
            target = target.substring(1, target.indexOf('>'));
        } else {
            target = target.replaceFirst("\\s+(?:\"[^\"]*\"|'[^']*')$", "");
        }
        return Optional.of(
                new Link(body.substring(open + 1, close), ESCAPE.matcher(target).replaceAll("$1")));
    }

    private static int closing(String text, int from, char open, char close) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /// A title without emphasis marks, code marks, escapes and a trailing `{#anchor}`.
    public static String plain(String markdown) {
        String text = markdown.replaceFirst("\\s*\\{\\s*#[^}]*\\}\\s*$", "");
        text = text.replaceFirst("\\s*<a [^>]*>\\s*</a>\\s*$", "");
        text = MARKS.matcher(text.replace("\\*", "\uFFF9").replace("\\_", "\uFFFA")).replaceAll("");
        text = text.replace("\uFFF9", "*").replace("\uFFFA", "_");
        text = ESCAPE.matcher(text).replaceAll("$1");
        if (text.indexOf('&') >= 0) {
            text = org.jsoup.parser.Parser.unescapeEntities(text, false);
        }
        return text.strip();
    }
}
