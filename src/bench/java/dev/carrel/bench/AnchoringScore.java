package dev.carrel.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The scorer's table: right is the right lesson with an overlap (intersection over union) of 0.5,
/// tight of 0.9; an answer that is not right is wrong.
final class AnchoringScore {
    private static final List<String> BUCKETS =
            List.of(
                    "unchanged",
                    "unchanged_dup",
                    "edited<=10",
                    "edited<=30",
                    "edited>30",
                    "moved",
                    "moved_edited",
                    "renamed",
                    "moved_file",
                    "deleted",
                    "deleted_decoy");

    /// A predicted range in Unicode code points.
    record Range(String path, int start, int end) {}

    private static final class Count {
        int all;
        int right;
        int tight;
        int wrong;
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();

    AnchoringScore() {
        for (String bucket : BUCKETS) {
            counts.put(bucket, new Count());
        }
    }

    /// Counts an answer and says whether it is right.
    boolean add(JsonNode example, @Nullable Range answer) {
        boolean right = false;
        Count count = counts.computeIfAbsent(example.get("bucket").asString(), _ -> new Count());
        JsonNode truth = example.get("truth");
        count.all++;
        if (truth.get("status").asString().equals("deleted")) {
            right = answer == null;
            if (right) {
                count.right++;
                count.tight++;
            } else {
                count.wrong++;
            }
        } else if (answer != null) {
            double overlap =
                    answer.path().equals(truth.get("path").asString())
                            ? Math.max(
                                    overlap(answer, truth, "start", "end"),
                                    overlap(answer, truth, "start_outer", "end_outer"))
                            : 0;
            right = overlap >= 0.5;
            if (right) {
                count.right++;
            } else {
                count.wrong++;
            }
            if (overlap >= 0.9) {
                count.tight++;
            }
        }
        return right;
    }

    private static double overlap(Range answer, JsonNode truth, String start, String end) {
        int from = truth.get(start).asInt();
        int to = truth.get(end).asInt();
        int shared = Math.min(answer.end(), to) - Math.max(answer.start(), from);
        int both = Math.max(answer.end(), to) - Math.min(answer.start(), from);
        return shared <= 0 ? 0 : (double) shared / both;
    }

    String table(String title) {
        int all = 0;
        int living = 0;
        int right = 0;
        int tight = 0;
        int wrong = 0;
        List<String> heads = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (var entry : counts.entrySet()) {
            Count count = entry.getValue();
            all += count.all;
            wrong += count.wrong;
            if (!entry.getKey().startsWith("deleted")) {
                living += count.all;
                right += count.right;
                tight += count.tight;
            }
            heads.add(entry.getKey());
            cells.add(count.all == 0 ? "-" : percent(count.right, count.all));
        }
        heads.addAll(List.of("recall", "precision", "tight", "wrong/1000"));
        cells.add(percent(right, living));
        cells.add(percent(right, right + wrong));
        cells.add(percent(tight, living));
        cells.add(String.format(Locale.ROOT, "%.1f", 1000.0 * wrong / Math.max(1, all)));
        return "| %s | n | %s |%n|%s%n| | %d | %s |"
                .formatted(
                        title,
                        String.join(" | ", heads),
                        "---|".repeat(heads.size() + 2),
                        all,
                        String.join(" | ", cells));
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * part / Math.max(1, whole));
    }
}
