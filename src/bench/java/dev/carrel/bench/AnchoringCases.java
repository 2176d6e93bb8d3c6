package dev.carrel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads a folder of anchoring cases: `*.jsonl`, `texts/`, `packs/`.
final class AnchoringCases {
    private static final List<String> NEEDED =
            List.of(
                    "id",
                    "repo",
                    "bucket",
                    "text_old",
                    "path_old",
                    "start16",
                    "end16",
                    "pack_old",
                    "pack_new",
                    "truth");

    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, SequencedMap<String, String>> packs = new HashMap<>();

    AnchoringCases(Path folder) {
        this.folder = folder;
    }

    /// All cases, file by file.
    List<JsonNode> cases() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "*.jsonl")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            sorted.sort(null);
            for (Path file : sorted) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (!lines.get(i).isBlank()) {
                        cases.add(read(lines.get(i), file + ":" + (i + 1)));
                    }
                }
            }
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("No cases (*.jsonl) in " + folder);
        }
        return cases;
    }

    private JsonNode read(String line, String where) {
        JsonNode example;
        try {
            example = json.readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(where + ": not JSON: " + e.getOriginalMessage(), e);
        }
        for (String field : NEEDED) {
            if (example.get(field) == null) {
                throw new IllegalArgumentException(where + ": no \"" + field + "\"");
            }
        }
        return example;
    }

    String text(String id) throws IOException {
        String known = texts.get(id);
        if (known == null) {
            known = Files.readString(folder.resolve("texts").resolve(id + ".txt"));
            texts.put(id, known);
        }
        return known;
    }

    /// Lesson path to text id, as the file orders them.
    SequencedMap<String, String> pack(String name) throws IOException {
        SequencedMap<String, String> known = packs.get(name);
        if (known == null) {
            known = new LinkedHashMap<>();
            JsonNode tree =
                    json.readTree(
                            Files.readString(folder.resolve("packs").resolve(name + ".json")));
            for (var entry : tree.properties()) {
                known.put(entry.getKey(), entry.getValue().asString());
            }
            packs.put(name, known);
        }
        return known;
    }
}
