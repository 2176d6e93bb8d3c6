package dev.carrel.markdown.outline;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.Reading;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.SourceText;
import dev.carrel.markdown.source.Spot;
import dev.carrel.markdown.source.WebAddress;
import dev.carrel.markdown.source.YamlNode;
import dev.carrel.markdown.source.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `readings.yaml`: field names of CSL-JSON, written in YAML.
public final class ReadingsParser {
    private ReadingsParser() {}

    public static List<Reading> read(CourseFiles files, String path, Problems problems) {
        String text = SourceText.read(files, path, problems).orElse("");
        YamlNode root = YamlReader.yaml(text, new Spot(path, 1, 1), 0, problems);
        YamlNode list = root.has("readings") ? root.get("readings") : root;
        List<Reading> readings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (list.isMap() && !list.has("title")) {
            list.fields().forEach((id, node) -> add(id, node, readings, ids, problems));
        } else {
            list.items().forEach(node -> add(node.text("id"), node, readings, ids, problems));
        }
        return readings;
    }

    private static void add(
            @Nullable String id,
            YamlNode node,
            List<Reading> readings,
            Set<String> ids,
            Problems problems) {
        String title = node.text("title");
        if (id == null || title == null) {
            problems.error(
                    "reading-incomplete",
                    node.spot(),
                    "A reading needs an id and a title.",
                    "Add what is missing.");
            return;
        }
        if (!ids.add(id)) {
            problems.error(
                    "reading-duplicate",
                    node.spot(),
                    "The reading '" + id + "' stands here twice.",
                    "Give one of them another id.");
            return;
        }
        String type = node.text("type");
        String container = first(node, "container-title", "container");
        YamlNode url = node.has("URL") ? node.get("URL") : node.get("url");
        String note = first(node, "note", "why");
        readings.add(
                new Reading(
                        id,
                        type == null ? "document" : type,
                        title,
                        authors(node.has("author") ? node.get("author") : node.get("authors")),
                        issued(node.get("issued")),
                        container,
                        WebAddress.of(url.text(), url.spot(), problems),
                        note));
    }

    private static @Nullable String first(YamlNode node, String key, String other) {
        String text = node.text(key);
        return text == null ? node.text(other) : text;
    }

    private static List<String> authors(YamlNode list) {
        List<String> names = new ArrayList<>();
        for (YamlNode author : list.items()) {
            String literal = author.isMap() ? author.text("literal") : author.text();
            String family = author.text("family");
            String given = author.text("given");
            if (literal != null) {
                names.add(literal);
            } else if (family != null) {
                names.add(given == null ? family : given + " " + family);
            }
        }
        return names;
    }

    /// A year, a date, or CSL's `date-parts`, as an ISO date with as many parts as are given.
    private static @Nullable String issued(YamlNode issued) {
        if (issued.isScalar()) {
            return issued.text();
        }
        YamlNode parts = issued.get("date-parts");
        if (parts.items().isEmpty()) {
            return issued.text("raw");
        }
        List<String> numbers = new ArrayList<>();
        for (YamlNode number : parts.items().getFirst().items()) {
            String digits = number.text();
            if (digits != null) {
                numbers.add(numbers.isEmpty() || digits.length() > 1 ? digits : "0" + digits);
            }
        }
        return numbers.isEmpty() ? null : String.join("-", numbers);
    }
}
