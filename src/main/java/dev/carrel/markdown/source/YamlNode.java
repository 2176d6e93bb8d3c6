package dev.carrel.markdown.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A piece of YAML that knows where it stands. Scalars keep the author's own characters, so that
/// `2.50` or `007` stay what was written.
public final class YamlNode {
    public enum Kind {
        NOTHING,
        SCALAR,
        LIST,
        MAP
    }

    private final Kind kind;
    private final Spot spot;
    private final String scalar;
    private final List<YamlNode> items = new ArrayList<>();
    private final Map<String, YamlNode> fields = new LinkedHashMap<>();

    private YamlNode(Kind kind, Spot spot, String scalar) {
        this.kind = kind;
        this.spot = spot;
        this.scalar = scalar;
    }

    public static YamlNode nothing(Spot spot) {
        return new YamlNode(Kind.NOTHING, spot, "");
    }

    public static YamlNode scalar(Spot spot, String value) {
        return new YamlNode(Kind.SCALAR, spot, value);
    }

    public static YamlNode list(Spot spot) {
        return new YamlNode(Kind.LIST, spot, "");
    }

    public static YamlNode map(Spot spot) {
        return new YamlNode(Kind.MAP, spot, "");
    }

    public void add(YamlNode item) {
        items.add(item);
    }

    /// @return false if the key was there already (the first value stays)
    public boolean put(String key, YamlNode value) {
        return fields.putIfAbsent(key, value) == null;
    }

    public Spot spot() {
        return spot;
    }

    public boolean isMap() {
        return kind == Kind.MAP;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    public boolean isScalar() {
        return kind == Kind.SCALAR;
    }

    public Map<String, YamlNode> fields() {
        return fields;
    }

    /// The items of a list; a scalar or map counts as a list of one, nothing as none.
    public List<YamlNode> items() {
        return switch (kind) {
            case LIST -> items;
            case NOTHING -> List.of();
            case SCALAR, MAP -> List.of(this);
        };
    }

    public boolean has(String key) {
        return fields.containsKey(key);
    }

    /// The value of a key, or an empty node that stands where this one does.
    public YamlNode get(String key) {
        YamlNode value = fields.get(key);
        return value == null ? nothing(spot) : value;
    }

    /// The scalar, trimmed; null for anything else and for blank text.
    public @Nullable String text() {
        return kind == Kind.SCALAR && !scalar.isBlank() ? scalar.strip() : null;
    }

    public @Nullable String text(String key) {
        return get(key).text();
    }

    /// The scalars among the items of a key.
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : get(key).items()) {
            String text = item.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    public @Nullable Double number(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(text.replace("_", ""));
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// `true` and `yes`, whatever their case.
    public boolean isTrue(String key) {
        String text = text(key);
        return text != null && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes"));
    }
}
