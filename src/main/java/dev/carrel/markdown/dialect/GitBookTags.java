package dev.carrel.markdown.dialect;

import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Translates the tags of GitBook, `{% hint style="info" %} … {% endhint %}`. A tag nobody knows is
/// taken out and reported; what stands inside it stays.
final class GitBookTags {
    /// A line longer than this is no line of tags.
    private static final int LONGEST = 4_000;

    private static final int DEEPEST = 24;
    private static final Pattern TAG =
            Pattern.compile(
                    "\\{%-?\\s{0,9}([\\w-]{1,40})((?:\"[^\"]*+\"|'[^']*+'|[^%\"']++){0,100}+)%}");
    private static final Pattern BEGIN =
            Pattern.compile("([ \\t>]*+)((?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+(?=\\{%))?)");
    private static final Pattern ROW = Pattern.compile("[ \\t>]*+\\|.*\\|\\s*");
    private static final Pattern BARE = Pattern.compile("[\\s>]*");
    private static final Pattern ARGUMENT =
            Pattern.compile("([\\w-]{1,40})\\s?=\\s?(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'%]+))");

    /// @param from how many lines there were before its contents
    /// @param card what to show if it has none; null for nothing
    private record Open(String name, int box, PlacedLine line, int from, Box.@Nullable Card card) {}

    private final Boxes boxes;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<PlacedLine> out = new ArrayList<>();
    private boolean raw;

    GitBookTags(Boxes boxes, Problems problems) {
        this.boxes = boxes;
        this.problems = problems;
    }

    List<PlacedLine> translate(List<PlacedLine> page) {
        if (page.stream().noneMatch(line -> line.text().contains("{%"))) {
            return page;
        }
        Fences fences = new Fences();
        for (PlacedLine line : page) {
            boolean code = fences.isCode(line.text());
            if (code || !line.text().contains("{%") || line.text().length() > LONGEST) {
                out.add(line);
            } else if (ROW.matcher(line.text()).matches()) {
                out.add(line.with(row(line)));
            } else {
                translate(line);
            }
        }
        while (!open.isEmpty()) {
            Open last = open.pop();
            problems.warning(
                    "tag-unclosed",
                    last.line().spot(),
                    "The tag '" + last.name() + "' is never closed.",
                    "Write {% end" + last.name() + " %} where it ends.");
            Markers.put(out, last.line(), "", boxes.closing(last.box()));
        }
        return out;
    }

    private void translate(PlacedLine line) {
        String text = line.text();
        String prefix = prefix(text);
        List<int[]> spans = CodeSpans.in(text);
        Matcher tag = TAG.matcher(text);
        int at = 0;
        boolean any = false;
        for (int from = 0; tag.find(from); from = Math.max(from + 1, tag.end())) {
            int start = tag.start();
            if (spans.stream().anyMatch(span -> span[0] < start && start < span[1])) {
                continue;
            }
            String name = tag.group(1);
            if (raw && !name.equals("endraw")) {
                continue;
            }
            text(line, at, start, any ? prefix : "");
            at = tag.end();
            any = true;
            tag(line, start, prefix, name, tag.group(2), tag.group());
        }
        text(line, at, text.length(), any ? prefix : "");
    }

    /// A row of a table holds no boxes: it stays one line, and keeps what stands in them.
    private String row(PlacedLine line) {
        List<int[]> spans = CodeSpans.in(line.text());
        StringBuilder row = new StringBuilder();
        Matcher tag = TAG.matcher(line.text());
        while (tag.find()) {
            int start = tag.start();
            String name = tag.group(1);
            boolean code = spans.stream().anyMatch(span -> span[0] < start && start < span[1]);
            if (code || (raw && !name.equals("endraw"))) {
                tag.appendReplacement(row, Matcher.quoteReplacement(tag.group()));
                continue;
            }
            tag.appendReplacement(row, "");
            raw = name.equals("raw");
            if (box(name, tag.group(2)) != null) {
                problems.info(
                        "tag-in-table",
                        line.at(start),
                        "The tag '" + name + "' makes a box, and a table has none in its cells.",
                        "Put it before or after the table; its contents are kept here.");
            } else if (!raw && !name.startsWith("end") && !name.equals("include")) {
                unknown(line.at(start), name);
            }
        }
        return tag.appendTail(row).toString();
    }

    private void unknown(Spot spot, String name) {
        problems.info(
                "tag-unknown",
                spot,
                "The tag '" + name + "' is not known here; its contents are kept.",
                "Remove it, or use Markdown instead.");
    }

    private void text(PlacedLine line, int from, int to, String prefix) {
        String piece = line.text().substring(from, to);
        boolean whole = from == 0 && to == line.text().length();
        if (whole) {
            out.add(line);
        } else if (!piece.isBlank() && !piece.matches("[\\s>]*")) {
            String rest = from == 0 ? piece : piece.stripLeading();
            int start = to - rest.length();
            String before = from == 0 ? "" : prefix;
            out.add(new PlacedLine(before + rest, line.at(start - before.length())));
        }
    }

    /// What the lines of a box begin with: the marks of quotes, and as much space as a list mark
    /// right before the tag takes.
    private static String prefix(String text) {
        Matcher begin = BEGIN.matcher(text);
        return begin.lookingAt() ? begin.group(1) + begin.group(2).replaceAll("\\S", " ") : "";
    }

    private void tag(
            PlacedLine line, int at, String prefix, String name, String rest, String source) {
        if (name.equals("raw") || name.equals("endraw")) {
            raw = name.equals("raw");
            return;
        }
        if (name.equals("include")) {
            return; // a file that is not there, which has been told
        }
        if (name.startsWith("end")) {
            close(line, at, prefix, name.substring(3));
            return;
        }
        Box box = box(name, rest);
        if (box == null || open.size() >= DEEPEST) {
            unknown(line.at(at), name);
            return;
        }
        int number = boxes.add(box, source);
        Markers.put(out, line, prefix, boxes.opening(number));
        if (!box.isWhole()) {
            Box.Card card = name.equals("content-ref") ? card(arguments(rest), "url") : null;
            open.push(new Open(name, number, line, out.size(), card));
        }
    }

    private void close(PlacedLine line, int at, String prefix, String name) {
        if (open.stream().noneMatch(one -> one.name().equals(name))) {
            if (!WHOLE.contains(name) && isKnown(name)) {
                problems.warning(
                        "tag-not-open",
                        line.at(at),
                        "This ends a tag '" + name + "' that was not begun.",
                        "Remove it, or write {% " + name + " %} above.");
            }
            return;
        }
        for (Open last = open.pop(); ; last = open.pop()) {
            boolean bare =
                    out.subList(last.from(), out.size()).stream()
                            .allMatch(one -> BARE.matcher(one.text()).matches());
            if (last.card() != null && bare) {
                Markers.put(out, last.line(), prefix, boxes.opening(boxes.add(last.card(), "")));
            }
            Markers.put(out, line, prefix, boxes.closing(last.box()));
            if (last.name().equals(name)) {
                return;
            }
        }
    }

    private static final List<String> WHOLE = List.of("embed", "file", "page-ref", "include");

    private static boolean isKnown(String name) {
        return box(name, "") != null;
    }

    private static @Nullable Box box(String name, String rest) {
        Map<String, String> arguments = arguments(rest);
        String title = arguments.getOrDefault("title", "");
        return switch (name) {
            case "hint" ->
                    new Box.Callout(
                            CalloutKinds.of(arguments.getOrDefault("style", "info")),
                            title.isBlank() ? null : title);
            case "tabs", "columns", "column", "step" -> new Box.Group(name);
            case "stepper" -> new Box.Group("steps");
            case "content-ref" -> new Box.Group("card");
            case "tab" -> new Box.Tab(title);
            case "expand" -> new Box.Reveal(title.isBlank() ? "…" : title, false);
            case "code" -> title.isBlank() ? new Box.Group("listing") : new Box.Listing(title);
            case "embed" -> card(arguments, "url");
            case "file" -> card(arguments, "src");
            case "page-ref" -> card(arguments, "page");
            case "youtube" -> card(arguments, "url");
            default -> null;
        };
    }

    private static Box.Card card(Map<String, String> arguments, String key) {
        String title = arguments.getOrDefault("name", arguments.getOrDefault("title", ""));
        return new Box.Card(arguments.getOrDefault(key, ""), title.isBlank() ? null : title);
    }

    private static Map<String, String> arguments(String rest) {
        Map<String, String> arguments = new java.util.HashMap<>();
        Matcher found = ARGUMENT.matcher(rest);
        while (found.find()) {
            String value = found.group(2) != null ? found.group(2) : found.group(3);
            arguments.put(found.group(1), value != null ? value : found.group(4));
        }
        return arguments;
    }
}
