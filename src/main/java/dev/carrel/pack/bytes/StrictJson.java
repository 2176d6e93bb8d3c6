package dev.carrel.pack.bytes;

import dev.carrel.pack.bytes.PackException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON from strangers, read within limits, and the one way this program writes JSON: keys sorted,
/// no white space, no fractions.
public final class StrictJson {
    /// Most elements of one array or object.
    static final int MAX_ELEMENTS = 20_000;

    private static final int MAX_TOKENS = 1_000_000;
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(32)
                                                    .maxStringLength(1024 * 1024)
                                                    .maxNameLength(1024)
                                                    .maxNumberLength(20)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private StrictJson() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// Reads one JSON object. Counts before it builds anything.
    ///
    /// @param what names the text in messages, for example `manifest`
    public static Fields read(byte[] json, String what) throws PackException {
        try {
            count(json, what);
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                return new Fields(object, what);
            }
            throw new PackException(Reason.DAMAGED, "The %s is not a JSON object.".formatted(what));
        } catch (JacksonException e) {
            throw new PackException(
                    Reason.DAMAGED, "The %s is not readable JSON.".formatted(what), e);
        }
    }

    private static void count(byte[] json, String what) throws PackException {
        List<int[]> open = new ArrayList<>();
        int tokens = 0;
        try (JsonParser parser = MAPPER.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int[] around = open.isEmpty() ? new int[1] : open.getLast();
                boolean element = !token.isStructEnd() && token != JsonToken.PROPERTY_NAME;
                if ((element && ++around[0] > MAX_ELEMENTS) || ++tokens > MAX_TOKENS) {
                    throw new PackException(
                            Reason.TOO_LARGE,
                            "The %s lists more than %d things.".formatted(what, MAX_ELEMENTS));
                }
                if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    throw new PackException(
                            Reason.DAMAGED, "The %s holds a fraction.".formatted(what));
                }
                if (token.isStructStart()) {
                    open.add(new int[1]);
                } else if (token.isStructEnd()) {
                    open.removeLast();
                }
            }
        }
    }

    /// Canonical JSON as files of this program hold it: valid JSON for every reader.
    public static byte[] write(JsonNode node) {
        return text(node, true);
    }

    /// Canonical JSON as TUF signs it (the OLPC form): only `"` and `\` are escaped.
    ///
    /// @see <a href="https://wiki.laptop.org/go/Canonical_JSON">Canonical JSON</a>
    public static byte[] toSign(JsonNode node) {
        return text(node, false);
    }

    private static byte[] text(JsonNode node, boolean escapeControls) {
        StringBuilder out = new StringBuilder();
        append(out, node, escapeControls);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder out, JsonNode node, boolean escapeControls) {
        if (node.isObject()) {
            out.append('{');
            String comma = "";
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
            fields.sort((a, b) -> byCodePoint(a.getKey(), b.getKey()));
            for (Map.Entry<String, JsonNode> field : fields) {
                out.append(comma);
                quote(out, field.getKey(), escapeControls);
                append(out.append(':'), field.getValue(), escapeControls);
                comma = ",";
            }
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            String comma = "";
            for (JsonNode element : node.values()) {
                append(out.append(comma), element, escapeControls);
                comma = ",";
            }
            out.append(']');
        } else if (node.isString()) {
            quote(out, node.stringValue(), escapeControls);
        } else if (node.isNull()) {
            out.append("null");
        } else if (node.isIntegralNumber() || node.isBoolean()) {
            out.append(node.asString());
        } else {
            throw new IllegalArgumentException("No canonical form for " + node);
        }
    }

    /// The order of code points is that of the bytes in UTF-8.
    static int byCodePoint(String a, String b) {
        return Arrays.compareUnsigned(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private static void quote(StringBuilder out, String text, boolean escapeControls) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 && escapeControls) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
