package dev.carrel.update;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A course long enough that a changed lesson is a small part of it.
public final class SeaCourse {
    private static final String[] WORDS =
            ("harbour tide wind sail rope anchor chart compass current depth lantern hull keel"
                            + " rudder mast deck jobs watch storm calm shore reef light bell fog"
                            + " course speed drift sound pilot the a of and to in that is by with")
                    .split(" ", -1);

    private SeaCourse() {}

    /// Eight lessons of some 900 words, each with passages that are found nowhere else.
    public static Map<String, String> first() {
        Map<String, String> files = new TreeMap<>();
        StringBuilder summary = new StringBuilder("# Sea craft\n\n");
        for (int i = 1; i <= 8; i++) {
            summary.append("* [Lesson %d](l%d.md)\n".formatted(i, i));
            files.put("l" + i + ".md", lesson(i));
        }
        files.put("SUMMARY.md", summary.toString());
        files.put("course.yaml", "id: sea-craft\ntitle: Sea craft\nlanguage: en\n");
        files.put("assets/ship.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        return files;
    }

    public static String lesson(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder("# Lesson " + number + "\n\n");
        for (int paragraph = 1; paragraph <= 12; paragraph++) {
            text.append("Passage %d of lesson %d begins here. ".formatted(paragraph, number));
            text.append(words(random, 70)).append(".\n\n");
        }
        return text.toString();
    }

    public static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }

    /// The changes of edition 2: lesson 3 edited, lesson 9 added.
    public static Map<String, String> second() {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "l3.md",
                lesson(3)
                        .replace(
                                "Passage 5 of lesson 3 begins here.",
                                "A new remark stands here. Passage 5 of lesson 3 begins here.")
                        .replace(
                                "Passage 9 of lesson 3 begins here.",
                                "Passage 9 of lesson 3 really begins here."));
        files.put("l9.md", lesson(9));
        files.put("SUMMARY.md", first().get("SUMMARY.md") + "* [Lesson 9](l9.md)\n");
        return files;
    }
}
