package dev.carrel.markdown.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lifts `$$ … $$` that stands on lines of its own out of the Markdown: TeX has lines that a parser
/// would take for lists or headings.
final class DisplayMath {
    private static final int LONGEST = 200;
    private static final Pattern OPENING = Pattern.compile("([ \\t>]{0,100})\\$\\$(.*)");

    private DisplayMath() {}

    static List<PlacedLine> lift(List<PlacedLine> page, Boxes boxes) {
        List<PlacedLine> out = new ArrayList<>(page.size());
        Fences fences = new Fences();
        for (int i = 0; i < page.size(); i++) {
            PlacedLine line = page.get(i);
            boolean code = fences.isCode(line.text());
            Matcher opening = code ? null : OPENING.matcher(line.text());
            int end = opening != null && opening.matches() ? end(page, i, opening.group(2)) : -1;
            if (opening == null || end < 0) {
                out.add(line);
                continue;
            }
            String prefix = opening.group(1);
            StringBuilder source = new StringBuilder();
            StringBuilder tex = new StringBuilder();
            for (int k = i; k <= end; k++) {
                String text = page.get(k).text();
                source.append(k == i ? text.substring(prefix.length()) : "\n" + text);
                tex.append(k == i ? "" : "\n").append(unquoted(text, prefix));
            }
            String whole = tex.toString().strip();
            Markers.put(
                    out,
                    line,
                    prefix,
                    boxes.opening(
                            boxes.add(
                                    new Box.Formula(whole.substring(2, whole.length() - 2).strip()),
                                    source.toString())));
            i = end;
        }
        return out;
    }

    private static String unquoted(String text, String prefix) {
        int depth = (int) prefix.chars().filter(c -> c == '>').count();
        String rest = text.strip();
        for (int i = 0; i < depth && rest.startsWith(">"); i++) {
            rest = rest.substring(1).strip();
        }
        return rest;
    }

    /// The line that ends what begins in line `i`; -1 if this is no display math.
    private static int end(List<PlacedLine> page, int i, String first) {
        String rest = first.strip();
        if (rest.contains("$$")) {
            return rest.length() > 2 && rest.indexOf("$$") == rest.length() - 2 ? i : -1;
        }
        for (int k = i + 1; k < Math.min(page.size(), i + LONGEST); k++) {
            String text = page.get(k).text().strip();
            if (unquoted(text, page.get(i).text()).isEmpty() && !rest.isEmpty()) {
                return -1; // words behind two dollars, and a paragraph that ends
            }
            int at = text.indexOf("$$");
            if (at >= 0) {
                return at == text.length() - 2 ? k : -1;
            }
        }
        return -1;
    }
}
