package dev.carrel.markdown.source;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Reads YAML (or JSON) into [YamlNode]s with positions, within limits. Aliases are never expanded,
/// so that a few lines cannot grow into millions.
public final class YamlReader {
    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 40;
    private static final YAMLFactory YAML = YAMLFactory.builder().build();
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private YamlReader() {}

    /// @param first where the text's first line stands in its file
    /// @param indent how many columns the text was moved to the left
    /// @return what could be read; an empty node after an error
    public static YamlNode yaml(String text, Spot first, int indent, Problems problems) {
        return read(YAML, "yaml-syntax", text, first, indent, problems);
    }

    public static YamlNode json(String text, String file, Problems problems) {
        return read(JSON, "json-syntax", text, new Spot(file, 1, 1), 0, problems);
    }

    private static YamlNode read(
            TokenStreamFactory factory,
            String code,
            String text,
            Spot first,
            int indent,
            Problems problems) {
        if (text.length() > LONGEST) {
            problems.error(
                    "file-too-long",
                    first,
                    "This is longer than " + LONGEST + " characters.",
                    "Split it.");
            return YamlNode.nothing(first);
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return tree(parser, first, indent, problems);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            problems.error(
                    code,
                    at == null ? first : spot(at, first, indent),
                    "This cannot be read: " + reason(e),
                    "Check the indentation, and quote texts that hold ': ' or ' #' or begin with"
                            + " one of * & ! % @ ` { [ > |.");
            return YamlNode.nothing(first);
        }
    }

    private static YamlNode tree(JsonParser parser, Spot first, int indent, Problems problems) {
        Deque<YamlNode> open = new ArrayDeque<>();
        Deque<String> keys = new ArrayDeque<>();
        YamlNode root = YamlNode.nothing(first);
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            Spot spot = spot(parser.currentTokenLocation(), first, indent);
            YamlNode made;
            switch (token) {
                case START_OBJECT -> made = YamlNode.map(spot);
                case START_ARRAY -> made = YamlNode.list(spot);
                case END_OBJECT, END_ARRAY -> {
                    open.pop();
                    keys.pop();
                    if (open.isEmpty()) {
                        return root;
                    }
                    continue;
                }
                case PROPERTY_NAME -> {
                    keys.pop();
                    keys.push(parser.currentName());
                    continue;
                }
                case VALUE_NULL -> made = YamlNode.nothing(spot);
                default -> made = YamlNode.scalar(spot, parser.getString());
            }
            if (open.isEmpty()) {
                root = made;
            } else if (open.getFirst().isList()) {
                open.getFirst().add(made);
            } else if (!open.getFirst().put(keys.getFirst(), made)) {
                problems.error(
                        "yaml-duplicate-key",
                        spot,
                        "The key '" + keys.getFirst() + "' stands here twice.",
                        "Keep one of the two.");
            }
            if (made.isMap() || made.isList()) {
                open.push(made);
                keys.push("");
                if (open.size() > DEEPEST) {
                    problems.error(
                            "yaml-too-deep",
                            spot,
                            "This is nested more than " + DEEPEST + " levels deep.",
                            "Make it flatter.");
                    return root;
                }
            } else if (open.isEmpty()) {
                return root;
            }
        }
        return root;
    }

    private static Spot spot(TokenStreamLocation at, Spot first, int indent) {
        int line = Math.max(1, at.getLineNr());
        return new Spot(
                first.file(), first.line() + line - 1, Math.max(1, at.getColumnNr()) + indent);
    }

    private static String reason(JacksonException e) {
        String original = e.getOriginalMessage();
        String line = original == null ? "" : original.lines().findFirst().orElse("");
        for (String candidate : original == null ? new String[0] : original.split("\n", -1)) {
            if (candidate.startsWith("mapping values")
                    || candidate.startsWith("found")
                    || candidate.startsWith("could not")) {
                line = candidate;
            }
        }
        return (line.isBlank() ? "unknown reason" : line.strip()) + ".";
    }
}
