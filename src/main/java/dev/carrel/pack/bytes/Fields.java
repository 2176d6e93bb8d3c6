package dev.carrel.pack.bytes;

import dev.carrel.pack.bytes.PackException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a JSON object from a stranger; each refuses in words when it is not what it must
/// be.
///
/// @param what names the object in messages
public record Fields(ObjectNode node, String what) {

    public String text(String field) throws PackException {
        String text = optionalText(field);
        if (text == null) {
            throw wrong(field, "is missing");
        }
        return text;
    }

    public @Nullable String optionalText(String field) throws PackException {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(field, "is not a text");
        }
        return value.stringValue();
    }

    public long number(String field, long min, long max) throws PackException {
        JsonNode value = node.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(field, "is not a whole number");
        }
        long number = value.longValue();
        if (number < min || number > max) {
            throw wrong(field, "is %d, outside %d to %d".formatted(number, min, max));
        }
        return number;
    }

    public Sha256 hash(String field) throws PackException {
        Sha256 hash = optionalHash(field);
        if (hash == null) {
            throw wrong(field, "is missing");
        }
        return hash;
    }

    public @Nullable Sha256 optionalHash(String field) throws PackException {
        String hex = optionalText(field);
        try {
            return hex == null ? null : new Sha256(hex);
        } catch (IllegalArgumentException e) {
            throw wrong(field, "is not a SHA-256", e);
        }
    }

    public boolean has(String field) {
        return node.has(field);
    }

    public Fields object(String field) throws PackException {
        if (node.get(field) instanceof ObjectNode object) {
            return new Fields(object, what + ": " + field);
        }
        throw wrong(field, "is not an object");
    }

    /// The object's fields that are objects themselves, by name.
    public Map<String, Fields> objects() throws PackException {
        Map<String, Fields> objects = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            objects.put(field.getKey(), object(field.getKey()));
        }
        return objects;
    }

    /// An array of objects; empty if the field is absent.
    public List<Fields> list(String field) throws PackException {
        List<Fields> list = new ArrayList<>();
        for (JsonNode value : array(field)) {
            if (!(value instanceof ObjectNode object)) {
                throw wrong(field, "holds something that is not an object");
            }
            list.add(new Fields(object, "%s: %s[%d]".formatted(what, field, list.size())));
        }
        return list;
    }

    /// An array of texts; empty if the field is absent.
    public List<String> texts(String field) throws PackException {
        List<String> list = new ArrayList<>();
        for (JsonNode value : array(field)) {
            if (!value.isString()) {
                throw wrong(field, "holds something that is not a text");
            }
            list.add(value.stringValue());
        }
        return list;
    }

    private Iterable<JsonNode> array(String field) throws PackException {
        JsonNode array = node.get(field);
        if (array == null) {
            return List.of();
        }
        if (!array.isArray()) {
            throw wrong(field, "is not a list");
        }
        return array.values();
    }

    public PackException wrong(String field, String how) {
        return new PackException(Reason.DAMAGED, "The %s: %s %s.".formatted(what, field, how));
    }

    public PackException wrong(String field, String how, Throwable cause) {
        PackException wrong = wrong(field, how);
        wrong.initCause(cause);
        return wrong;
    }
}
