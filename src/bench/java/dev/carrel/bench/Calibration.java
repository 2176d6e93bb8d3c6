package dev.carrel.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Whether confidence means what it says: answers in ten equal groups by confidence, and how many
/// of each are right.
final class Calibration {
    private record Answer(double confidence, boolean right) {}

    private final List<Answer> answers = new ArrayList<>();

    void add(double confidence, boolean right) {
        answers.add(new Answer(confidence, right));
    }

    String table() {
        answers.sort(Comparator.comparingDouble(Answer::confidence));
        StringBuilder table =
                new StringBuilder("| answers | mean confidence | right % |\n|---|---|---|");
        for (int i = 0; i < 10; i++) {
            List<Answer> group =
                    answers.subList(i * answers.size() / 10, (i + 1) * answers.size() / 10);
            if (!group.isEmpty()) {
                table.append(
                        String.format(
                                Locale.ROOT,
                                "%n| %d | %.3f | %.1f |",
                                group.size(),
                                group.stream()
                                        .mapToDouble(Answer::confidence)
                                        .average()
                                        .orElseThrow(),
                                100.0
                                        * group.stream().filter(Answer::right).count()
                                        / group.size()));
            }
        }
        return table.toString();
    }
}
