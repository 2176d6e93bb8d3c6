package dev.carrel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// Prose whose words are as frequent as in real prose: those of the bundled course, and a long tail
/// of made-up ones.
final class MadeText {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ter", "ran", "so", "ve", "pu", "ing", "tion", "dro", "el"
    };
    private static final int TAIL = 30_000;

    private final Random random = new Random(42);
    private final List<String> words = new ArrayList<>();
    private final double[] upTo;

    /// @param folder of Markdown files
    MadeText(Path folder) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        List<Path> pages;
        try (var files = Files.walk(folder)) {
            pages = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        for (Path page : pages) {
            for (String word : NO_WORD.split(Files.readString(page), -1)) {
                if (!word.isEmpty()) {
                    counts.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
                }
            }
        }
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> words.add(entry.getKey()));
        while (words.size() < TAIL) {
            StringBuilder word = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
        upTo = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += 1 / (i + 2.7);
            upTo[i] = sum;
        }
    }

    /// The word of a rank; 0 is the most frequent.
    String word(int rank) {
        return words.get(rank);
    }

    String prose(int length) {
        StringBuilder prose = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int at =
                    java.util.Arrays.binarySearch(
                            upTo, random.nextDouble() * upTo[upTo.length - 1]);
            prose.append(words.get(Math.min(words.size() - 1, at < 0 ? -at - 1 : at)));
            prose.append(i % 13 == 12 ? ". " : " ");
        }
        return prose.toString();
    }
}
