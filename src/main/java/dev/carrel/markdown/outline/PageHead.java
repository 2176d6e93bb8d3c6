package dev.carrel.markdown.outline;

import dev.carrel.course.Minutes;
import dev.carrel.course.ReadingRef;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import dev.carrel.markdown.source.YamlNode;
import dev.carrel.markdown.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands at the head of a page: its front matter and its first heading.
///
/// @param yaml the front matter; an empty node if there is none
/// @param bodyLine line of the first line behind the front matter, from 1
/// @param body the text behind the front matter
public record PageHead(YamlNode yaml, int bodyLine, String body) {
    private static final Pattern FRONT =
            Pattern.compile(
                    "\\A---[ \\t]*\\n(.*?)(?:\\n|(?<=\\A---\\n))(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)",
                    Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("(?m)^[\\w-]+\\s*:");
    private static final Pattern ATX = Pattern.compile(" {0,3}#\\s+(.*?)(?:\\s+#+)?\\s*");
    private static final Pattern SETEXT = Pattern.compile(" {0,3}=+\\s*");

    public static PageHead of(String text, String file, Problems problems) {
        Matcher front = text.startsWith("---") ? FRONT.matcher(text) : null;
        if (front == null
                || !front.find()
                || !(front.group(1).isBlank() || KEY.matcher(front.group(1)).find())) {
            return new PageHead(YamlNode.nothing(new Spot(file, 1, 1)), 1, text);
        }
        String body = text.substring(front.end());
        int lines = (int) text.substring(0, front.end()).chars().filter(c -> c == '\n').count();
        YamlNode yaml = YamlReader.yaml(front.group(1), new Spot(file, 2, 1), 0, problems);
        return new PageHead(yaml, lines + 1, body);
    }

    /// The first level-1 heading outside of code, as plain text.
    public @Nullable String heading() {
        boolean code = false;
        String before = "";
        for (String line : body.split("\n", 400)) {
            if (isFence(line)) {
                code = !code;
            } else if (!code) {
                Matcher atx = ATX.matcher(line);
                if (atx.matches() && !atx.group(1).isBlank()) {
                    return SummaryParser.plain(atx.group(1));
                }
                if (SETEXT.matcher(line).matches() && !before.isBlank()) {
                    return SummaryParser.plain(before);
                }
            }
            before = line;
        }
        return null;
    }

    /// Whether code begins or ends with this line.
    static boolean isFence(String line) {
        String start = line.stripLeading();
        return start.startsWith("```") || start.startsWith("~~~");
    }

    public Minutes minutes() {
        YamlNode minutes = yaml.get("minutes");
        if (minutes.isMap()) {
            return new Minutes(whole(minutes, "read"), whole(minutes, "do"));
        }
        return new Minutes(whole(yaml, "minutes"), 0);
    }

    /// Objectives are texts, or maps of `id` and `text`.
    public List<String> objectives() {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : yaml.get("objectives").items()) {
            String text = item.isMap() ? item.text("text") : item.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    public List<ReadingRef> readings() {
        List<ReadingRef> refs = new ArrayList<>();
        for (YamlNode item : yaml.get("readings").items()) {
            String id = item.isMap() ? item.text("id") : item.text();
            if (id != null) {
                refs.add(new ReadingRef(id, item.isTrue("core"), whole(item, "minutes")));
            }
        }
        return refs;
    }

    private static int whole(YamlNode node, String key) {
        Double number = node.number(key);
        return number == null ? 0 : (int) Math.clamp(Math.round(number), 0L, 10_000L);
    }
}
