package dev.carrel.cli;

import dev.carrel.course.Edition;
import dev.carrel.pack.Manifest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How courses and editions are written, for people and for programs.
final class Wording {
    private Wording() {}

    /// Its number, and its label if that says more.
    static String edition(Edition edition) {
        String number = String.valueOf(edition.number());
        return edition.label().equals(number) ? number : number + " “" + edition.label() + "”";
    }

    /// A number and what it counts, as `1 file` and `2 files`.
    static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /// A publisher's name, or that there is none.
    static String publisher(String name) {
        return name.isBlank() ? "(gives no name)" : name;
    }

    /// What a program wants to know of an edition.
    static Map<String, Object> fields(Manifest manifest) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", manifest.course());
        fields.put("title", manifest.title());
        fields.put("edition", manifest.edition().number());
        fields.put("label", manifest.edition().label());
        fields.put("released", manifest.edition().released());
        fields.put("language", manifest.language());
        fields.put("lessons", manifest.lessons().size());
        fields.put("files", manifest.files().size());
        fields.put("size", manifest.size());
        return fields;
    }

    /// What happened to each lesson, for programs.
    static List<Map<String, Object>> changes(Manifest manifest) {
        return manifest.changes().stream()
                .map(change -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("lesson", change.id());
                    fields.put("title", change.title());
                    fields.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
                    return fields;
                })
                .toList();
    }
}
