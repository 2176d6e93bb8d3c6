package dev.carrel.markdown.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The boxes of one page. In the Markdown each is an HTML tag with a name that occurs nowhere else
/// in the page, on a line of its own, so that the parser carries it where it belongs.
public final class Boxes {
    private final String key;
    private final Pattern marker;
    private final List<Box> boxes = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    /// @param text of the page: the key must not occur in it
    Boxes(String text) {
        String wanted = "box";
        for (int i = 0; text.contains(wanted + "-"); i++) {
            wanted = "box" + Integer.toString(i, 36);
        }
        key = wanted + "-";
        marker = Pattern.compile("</?" + key + "(\\d{1,7})/?>");
    }

    /// @param source what the author wrote, for when the marker ends up inside code
    int add(Box box, String source) {
        boxes.add(box);
        sources.add(source);
        return boxes.size() - 1;
    }

    String opening(int number) {
        return "<" + key + number + (boxes.get(number).isWhole() ? "/>" : ">");
    }

    String closing(int number) {
        return "</" + key + number + ">";
    }

    /// The box a tag's name means.
    public Optional<Box> byTag(String name) {
        if (!name.startsWith(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(boxes.get(Integer.parseInt(name.substring(key.length()))));
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /// Text in which markers are again what the author wrote.
    public String restored(String text) {
        if (!text.contains(key)) {
            return text;
        }
        Matcher found = marker.matcher(text);
        return found.replaceAll(match -> {
            int number = Integer.parseInt(match.group(1));
            boolean opens = !match.group().startsWith("</");
            return Matcher.quoteReplacement(
                    opens && number < sources.size() ? sources.get(number) : "");
        });
    }
}
