package dev.carrel.markdown.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Callouts of MkDocs (`!!! note "Title"` and indented lines, `???` to open on request) and of
/// mdBook (fences of the kind `admonish`).
final class Admonitions {
    private static final int DEEPEST = 8;
    private static final Pattern BANGS =
            Pattern.compile(
                    "(?U)([ \\t]{0,60})(!!!|\\?\\?\\?\\+?)[ \\t]+([\\w-]{1,40})?(?:[ \\t][\\w -]{0,80})?[ \\t]*(?:\"([^\"]*)\")?[ \\t]*");
    private static final Pattern FENCE =
            Pattern.compile("([ \\t]{0,60})(`{3,}|~{3,})[ \\t]*admonish\\b(.*)");
    private static final Pattern TITLE = Pattern.compile("title\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final Boxes boxes;

    Admonitions(Boxes boxes) {
        this.boxes = boxes;
    }

    List<PlacedLine> translate(List<PlacedLine> page) {
        return translate(page, 0);
    }

    private List<PlacedLine> translate(List<PlacedLine> page, int depth) {
        List<PlacedLine> out = new ArrayList<>(page.size());
        Fences fences = new Fences();
        for (int i = 0; i < page.size(); i++) {
            PlacedLine line = page.get(i);
            Matcher fence = FENCE.matcher(line.text());
            boolean opens = !fences.isInside() && fence.matches();
            if (opens && depth < DEEPEST) {
                int end = closing(page, i, fence.group(2));
                List<PlacedLine> inner = page.subList(i + 1, end);
                Box box = ofInfo(fence.group(3));
                put(out, line, fence.group(1), box, translate(inner, depth + 1));
                i = end;
                continue;
            }
            if (fences.isCode(line.text()) || depth >= DEEPEST) {
                out.add(line);
                continue;
            }
            Matcher bangs = BANGS.matcher(line.text());
            if (!bangs.matches()) {
                out.add(line);
                continue;
            }
            int end = i + 1;
            int indent = bangs.group(1).length() + 4;
            while (end < page.size() && belongs(page.get(end), indent)) {
                end++;
            }
            List<PlacedLine> inner = new ArrayList<>();
            for (PlacedLine one : page.subList(i + 1, end)) {
                inner.add(dedent(one, indent));
            }
            if (bangs.group(4) == null && inner.stream().allMatch(PlacedLine::isBlank)) {
                out.add(line); // somebody is only excited
                continue;
            }
            put(out, line, bangs.group(1), ofBangs(bangs), translate(inner, depth + 1));
            i = end - 1;
        }
        return out;
    }

    private void put(
            List<PlacedLine> out, PlacedLine line, String prefix, Box box, List<PlacedLine> inner) {
        int number = boxes.add(box, line.text().strip());
        Markers.put(out, line, prefix, boxes.opening(number));
        for (PlacedLine one : inner) {
            out.add(new PlacedLine(prefix + one.text(), one.at(-prefix.length())));
        }
        Markers.put(out, inner.isEmpty() ? line : inner.getLast(), prefix, boxes.closing(number));
    }

    private static Box ofBangs(Matcher bangs) {
        String type = bangs.group(3) == null ? "note" : bangs.group(3);
        String title = bangs.group(4);
        if (bangs.group(2).startsWith("?")) {
            return new Box.Reveal(
                    title == null || title.isBlank() ? CalloutKinds.readable(type) : title,
                    bangs.group(2).endsWith("+"));
        }
        return callout(type, title);
    }

    private static Box ofInfo(String info) {
        Matcher named = TITLE.matcher(info);
        Matcher quoted = QUOTED.matcher(info);
        String title = named.find() ? named.group(1) : quoted.find() ? quoted.group(1) : null;
        String words = info.replaceAll("[\"'].*", "").replaceAll("\\w+\\s*=", " ").strip();
        String type = words.split("[\\s,.]+", 2)[0];
        return callout(type.isEmpty() ? "note" : type, title);
    }

    /// The name of a kind we have not is a word like any other, and stays as the title.
    private static Box callout(String type, @Nullable String title) {
        boolean unsaid = title == null && !CalloutKinds.isKnown(type);
        return new Box.Callout(
                CalloutKinds.of(type), blankToNull(unsaid ? CalloutKinds.readable(type) : title));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static boolean belongs(PlacedLine line, int indent) {
        if (line.isBlank()) {
            return true;
        }
        int columns = 0;
        for (int i = 0; i < line.text().length() && columns < indent; i++) {
            char c = line.text().charAt(i);
            if (c == '\t') {
                columns += 4;
            } else if (c == ' ') {
                columns++;
            } else {
                return false;
            }
        }
        return columns >= indent;
    }

    private static PlacedLine dedent(PlacedLine line, int indent) {
        int columns = 0;
        int i = 0;
        while (i < line.text().length() && columns < indent) {
            char c = line.text().charAt(i);
            if (c != ' ' && c != '\t') {
                break;
            }
            columns += c == '\t' ? 4 : 1;
            i++;
        }
        return line.from(i);
    }

    private static int closing(List<PlacedLine> page, int opening, String fence) {
        for (int k = opening + 1; k < page.size(); k++) {
            String text = page.get(k).text().strip();
            if (text.length() >= fence.length()
                    && text.chars().allMatch(c -> c == fence.charAt(0))) {
                return k;
            }
        }
        return page.size();
    }
}
