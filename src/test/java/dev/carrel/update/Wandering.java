package dev.carrel.update;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A passage of lesson 3 of the sea course that goes to lesson 5 in one edition and is reworded
/// there in the next. Whoever takes both can follow it; from the first to the last, it is another
/// lesson and other words.
public final class Wandering {
    /// As it was.
    public static final String WORDS = words();

    /// As it is in the end.
    public static final String REWORDED = part(reworded());

    private Wandering() {}

    private static String paragraph() {
        return SeaCourse.lesson(3).split("\n\n", -1)[6].strip();
    }

    private static String words() {
        return part(paragraph());
    }

    private static String part(String paragraph) {
        return String.join(" ", List.of(paragraph.split(" ", -1)).subList(20, 44));
    }

    /// Two of five words stay.
    private static String reworded() {
        String[] words = paragraph().split(" ", -1);
        Random random = new Random(11);
        for (int i = 0; i < words.length; i++) {
            if (i % 5 < 3) {
                words[i] = SeaCourse.words(random, 1) + "ing";
            }
        }
        return String.join(" ", words);
    }

    /// The changes of the edition that moves it.
    public static Map<String, String> moved() {
        Map<String, String> files = new HashMap<>();
        files.put("l3.md", SeaCourse.lesson(3).replace(paragraph(), ""));
        files.put("l5.md", fifth(paragraph()));
        return files;
    }

    /// The changes of the edition that rewords it.
    public static Map<String, String> rewordedThere() {
        return Map.of("l5.md", fifth(reworded()));
    }

    private static String fifth(String more) {
        return SeaCourse.lesson(5) + "\n" + more + "\n";
    }

    /// Something else.
    public static Map<String, String> elsewhere(int number) {
        return Map.of("l1.md", SeaCourse.lesson(1) + "\nEdition " + number + "\n");
    }
}
