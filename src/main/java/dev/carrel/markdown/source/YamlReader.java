package dev.carrel.markdown.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final String BLOCK = "while parsing a block";
    private static final Pattern MARK =
            Pattern.compile("(?m)^ in [^,\n]{1,40}, line (\\d{1,7}), column (\\d{1,7}):$");
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
            problems.error(
                    code,
                    place(e, first, indent),
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

    /// The parser's own location is that of the last thing it could read; what it could not read is
    /// marked in its message: first where something begins, then where it went wrong.
    private static Spot place(JacksonException e, Spot first, int indent) {
        String message = message(e);
        Matcher mark = MARK.matcher(message);
        TokenStreamLocation at = e.getLocation();
        if (!mark.find()) {
            return at == null ? first : spot(at, first, indent);
        }
        MatchResult found = mark.toMatchResult();
        while (message.startsWith(BLOCK) && mark.find()) {
            found = mark.toMatchResult();
        }
        return spot(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), first, indent);
    }

    private static Spot spot(TokenStreamLocation at, Spot first, int indent) {
        return spot(at.getLineNr(), at.getColumnNr(), first, indent);
    }

    private static Spot spot(int line, int column, Spot first, int indent) {
        return new Spot(
                first.file(), first.line() + Math.max(1, line) - 1, Math.max(1, column) + indent);
    }

    private static String reason(JacksonException e) {
        String message = message(e);
        if (message.startsWith(BLOCK)) {
            return "it does not line up with what stands above it.";
        }
        String line = message.lines().findFirst().orElse("");
        for (String candidate : message.split("\n", -1)) {
            if (candidate.startsWith("mapping values")
                    || candidate.startsWith("expected")
                    || candidate.startsWith("unexpected")
                    || candidate.startsWith("found")
                    || candidate.startsWith("could not")) {
                line = candidate;
            }
        }
        return (line.isBlank() ? "unknown reason" : line.strip()) + ".";
    }

    private static String message(JacksonException e) {
        String message = e.getOriginalMessage();
        return message == null ? "" : message;
    }
}
