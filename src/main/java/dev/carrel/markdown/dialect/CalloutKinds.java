package dev.carrel.markdown.dialect;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The kinds of callouts, and what other tools call them.
public final class CalloutKinds {
    private static final Set<String> OURS =
            Set.of(
                    "note",
                    "tip",
                    "important",
                    "warning",
                    "caution",
                    "case",
                    "example",
                    "trap",
                    "remember",
                    "story");
    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("info", "note"),
                    Map.entry("abstract", "note"),
                    Map.entry("summary", "note"),
                    Map.entry("tldr", "note"),
                    Map.entry("seealso", "note"),
                    Map.entry("todo", "note"),
                    Map.entry("quote", "note"),
                    Map.entry("cite", "note"),
                    Map.entry("question", "note"),
                    Map.entry("help", "note"),
                    Map.entry("faq", "note"),
                    Map.entry("success", "tip"),
                    Map.entry("check", "tip"),
                    Map.entry("done", "tip"),
                    Map.entry("hint", "tip"),
                    Map.entry("attention", "warning"),
                    Map.entry("danger", "caution"),
                    Map.entry("error", "caution"),
                    Map.entry("failure", "caution"),
                    Map.entry("fail", "caution"),
                    Map.entry("missing", "caution"),
                    Map.entry("bug", "caution"));

    private CalloutKinds() {}

    /// Whether this is a kind of ours or a known name of another tool.
    public static boolean isKnown(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return OURS.contains(name) || OTHERS.containsKey(name);
    }

    /// The kind of ours for any name; `note` for unknown ones.
    public static String of(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return OURS.contains(name) ? name : OTHERS.getOrDefault(name, "note");
    }

    static String readable(String type) {
        String words = type.replace('-', ' ').strip();
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
