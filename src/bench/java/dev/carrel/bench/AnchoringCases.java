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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads a folder of anchoring cases: `*.jsonl`, `texts/`, `packs/`.
final class AnchoringCases {
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
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        cases.add(json.readTree(line));
                    }
                }
            }
        }
        return cases;
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
