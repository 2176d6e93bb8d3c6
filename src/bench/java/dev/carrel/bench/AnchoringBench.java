package dev.carrel.bench;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.CourseText;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.Placement;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.annotation.anchor.Anchoring;
import dev.carrel.course.LessonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// How well and how fast passages find their place in the next edition, on cases from the histories
/// of real courses.
///
/// Arguments: `--cases DIR --mode pair|edition --out FILE`. In `pair` mode only the old and the new
/// text are known; in `edition` mode both editions as a whole, lessons named by their path, so that
/// a renamed file is a lesson with another name. Writes one prediction a line, in code points.
final class AnchoringBench {
    private AnchoringBench() {}

    private static final String USAGE = "Arguments: --cases DIR [--mode pair|edition] [--out FILE]";

    static void run(String... args) throws IOException {
        Map<String, String> options = options(args);
        String folder = options.get("--cases");
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            throw new IllegalArgumentException(
                    (folder == null ? "Where are the cases?" : "Not a folder: " + folder)
                            + "\n"
                            + USAGE);
        }
        String mode = options.getOrDefault("--mode", "edition");
        if (!mode.equals("pair") && !mode.equals("edition")) {
            throw new IllegalArgumentException("No such mode: " + mode + "\n" + USAGE);
        }
        String out = options.get("--out");
        run(
                new AnchoringCases(Path.of(folder)),
                mode.equals("pair"),
                out == null ? null : Path.of(out));
    }

    private static Map<String, String> options(String... args) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!List.of("--cases", "--mode", "--out").contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException("Not understood: " + args[i] + "\n" + USAGE);
            }
            options.put(args[i], args[i + 1]);
        }
        return options;
    }

    private static void run(AnchoringCases cases, boolean pair, @Nullable Path out)
            throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, AnchoringScore> byRepo = new TreeMap<>();
        AnchoringScore total = new AnchoringScore();
        Calibration calibration = new Calibration();
        // cases of the same editions together, so that only one alignment is held at a time
        SequencedMap<String, List<JsonNode>> groups = new LinkedHashMap<>();
        for (JsonNode example : cases.cases()) {
            groups.computeIfAbsent(key(example, pair), _ -> new ArrayList<>()).add(example);
        }
        Map<String, String> lines = new TreeMap<>();
        long nanos = 0;
        long again = 0;
        for (List<JsonNode> group : groups.values()) {
            CourseText before = before(cases, group.getFirst(), pair);
            CourseText after = after(cases, group.getFirst(), pair);
            Anchoring anchoring = new Anchoring(before, after, Map.of());
            for (JsonNode example : group) {
                Passage passage = passage(cases, example);
                long begun = System.nanoTime();
                AnchorOutcome outcome = anchoring.anchor(passage);
                long done = System.nanoTime();
                anchoring.anchor(passage);
                again += System.nanoTime() - done;
                nanos += done - begun;
                AnchoringScore.Range answer = answer(outcome, after);
                boolean right = total.add(example, answer);
                byRepo.computeIfAbsent(example.get("repo").asString(), _ -> new AnchoringScore())
                        .add(example, answer);
                double confidence = new Placement(new UUID(0, 0), 2, outcome).confidence();
                if (answer != null) {
                    calibration.add(confidence, right);
                }
                lines.put(
                        example.get("id").asString(),
                        json.writeValueAsString(line(example, outcome, confidence, answer)));
            }
        }
        if (out != null) {
            Files.write(out, lines.values());
        }
        int count = Math.max(1, lines.size());
        byRepo.forEach((repo, score) -> System.out.println(score.table(repo)));
        System.out.println(total.table(pair ? "pair" : "edition"));
        System.out.println(calibration.table());
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"anchoring\",\"mode\":\"%s\",\"annotations\":%d,\"editionPairs\":%d,"
                        + "\"msPerAnnotationWithPreparation\":%.2f,\"usPerAnnotation\":%.1f}%n",
                pair ? "pair" : "edition",
                lines.size(),
                groups.size(),
                nanos / 1e6 / count,
                again / 1e3 / count);
    }

    private static String key(JsonNode example, boolean pair) {
        return pair
                ? example.get("id").asString()
                : example.get("pack_old").asString() + " " + example.get("pack_new").asString();
    }

    private static CourseText before(AnchoringCases cases, JsonNode example, boolean pair)
            throws IOException {
        return pair
                ? single(example.get("path_old"), cases.text(example.get("text_old").asString()))
                : course(cases, example.get("pack_old").asString());
    }

    /// In pair mode a text that is named has its own name, or the old one if none is given.
    private static CourseText after(AnchoringCases cases, JsonNode example, boolean pair)
            throws IOException {
        if (!pair) {
            return course(cases, example.get("pack_new").asString());
        }
        JsonNode text = example.get("text_new");
        if (text == null || text.isNull()) {
            return new CourseText(new LinkedHashMap<>());
        }
        JsonNode path = example.get("path_new");
        return single(
                path == null || path.isNull() ? example.get("path_old") : path,
                cases.text(text.asString()));
    }

    private static CourseText single(JsonNode path, String text) {
        SequencedMap<LessonId, String> lessons = new LinkedHashMap<>();
        lessons.put(new LessonId(path.asString()), text);
        return new CourseText(lessons);
    }

    private static CourseText course(AnchoringCases cases, String pack) throws IOException {
        SequencedMap<LessonId, String> lessons = new LinkedHashMap<>();
        for (var entry : cases.pack(pack).entrySet()) {
            lessons.put(new LessonId(entry.getKey()), cases.text(entry.getValue()));
        }
        return new CourseText(lessons);
    }

    private static Passage passage(AnchoringCases cases, JsonNode example) throws IOException {
        String text = cases.text(example.get("text_old").asString());
        int start = example.get("start16").asInt();
        int end = example.get("end16").asInt();
        return new Passage(
                new LessonId(example.get("path_old").asString()),
                1,
                start,
                end,
                QuoteSelector.of(text, start, end),
                null);
    }

    private static AnchoringScore.@Nullable Range answer(AnchorOutcome outcome, CourseText after) {
        Place place =
                switch (outcome) {
                    case AnchorOutcome.Kept kept -> kept.place();
                    case AnchorOutcome.Moved moved -> moved.place();
                    case AnchorOutcome.Edited edited -> edited.place();
                    case AnchorOutcome.Ambiguous _, AnchorOutcome.Orphaned _ -> null;
                };
        if (place == null) {
            return null;
        }
        String text = after.lessons().getOrDefault(place.lesson(), "");
        return new AnchoringScore.Range(
                place.lesson().value(),
                text.codePointCount(0, place.start()),
                text.codePointCount(0, place.end()));
    }

    private static Map<String, @Nullable Object> line(
            JsonNode example,
            AnchorOutcome outcome,
            double confidence,
            AnchoringScore.@Nullable Range answer) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", example.get("id").asString());
        line.put("path", answer == null ? null : answer.path());
        line.put("start", answer == null ? null : answer.start());
        line.put("end", answer == null ? null : answer.end());
        line.put("outcome", outcome.getClass().getSimpleName());
        line.put("confidence", confidence);
        return line;
    }
}
