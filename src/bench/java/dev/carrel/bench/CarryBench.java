package dev.carrel.bench;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.CourseText;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.annotation.anchor.Anchoring;
import dev.carrel.course.LessonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;

/// How long it takes to carry a learner's annotations to a new edition, preparing included: a made
/// course of 44 lessons, edited here and there, and texts made to be slow.
///
/// Arguments: `[annotations]`, 10,000 if not given. Prints one JSON line for each case.
final class CarryBench {
    private static final String[] SYLLABLES = {
        "ma", "chi", "ne", "lear", "ning", "da", "ta", "mo", "del", "tra", "in", "test", "er",
                "ror",
        "ra", "te", "pre", "dic", "tion", "la", "bel", "fea", "ture", "loss", "a", "the", "of",
                "and"
    };

    private CarryBench() {}

    static void run(String... args) {
        int annotations = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Random random = new Random(7);
        CourseText course = course(44, 1300, random);
        run("warm-up", course, edited(course, random), annotations, random);
        for (int round = 0; round < 3; round++) {
            run("carry", course, edited(course, random), annotations, random);
        }
        CourseText big = course(1000, 1300, random);
        run("1,000 lessons", big, edited(big, random), annotations, random);
        run("1,000 lessons, all new", big, course(1000, 1300, random), annotations, random);
        run("unrelated 5 MB", course(1, 900_000, random), course(1, 900_000, random), 1000, random);
        run("one word", one("word ".repeat(200_000)), one("word ".repeat(200_001)), 1000, random);
        run(
                "one word, less",
                one("x " + "word ".repeat(200_000)),
                one("word ".repeat(100_000) + "y " + "word ".repeat(50_000)),
                1000,
                random);
        run("two words", one("a b ".repeat(100_000)), one("b a a ".repeat(70_000)), 1000, random);
        run("no white space", one("x".repeat(5_000_000)), one("x".repeat(4_999_999)), 10, random);
        run("empty lessons", empty(1000), empty(1000), 1000, random);
    }

    private static void run(
            String name, CourseText before, CourseText after, int count, Random random) {
        List<Passage> passages = passages(before, count, random);
        long begun = System.nanoTime();
        Anchoring anchoring = new Anchoring(before, after, Map.of());
        Map<String, Integer> outcomes = new TreeMap<>();
        for (Passage passage : passages) {
            AnchorOutcome outcome = anchoring.anchor(passage);
            outcomes.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"carry\",\"case\":\"%s\",\"annotations\":%d,\"seconds\":%.2f,"
                        + "\"usPerAnnotation\":%.1f,\"heapMB\":%d,\"outcomes\":\"%s\"}%n",
                name,
                passages.size(),
                seconds,
                1e6 * seconds / Math.max(1, passages.size()),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                outcomes);
    }

    private static CourseText one(String text) {
        SequencedMap<LessonId, String> lessons = new LinkedHashMap<>();
        lessons.put(new LessonId("only"), text);
        return new CourseText(lessons);
    }

    private static CourseText empty(int lessons) {
        SequencedMap<LessonId, String> empty = new LinkedHashMap<>();
        for (int i = 0; i < lessons; i++) {
            empty.put(new LessonId("lesson-" + i), "");
        }
        return new CourseText(empty);
    }

    private static List<Passage> passages(CourseText course, int count, Random random) {
        List<LessonId> ids = new ArrayList<>(course.lessons().sequencedKeySet());
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LessonId id = ids.get(random.nextInt(ids.size()));
            String text = course.lessons().getOrDefault(id, "");
            int start = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), start + 5 + random.nextInt(300));
            passages.add(new Passage(id, 1, start, end, QuoteSelector.of(text, start, end), null));
        }
        return passages;
    }

    private static CourseText course(int lessons, int words, Random random) {
        SequencedMap<LessonId, String> course = new LinkedHashMap<>();
        for (int i = 0; i < lessons; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < words; j++) {
                text.append(word(random)).append(space(random));
            }
            course.put(new LessonId("lesson-" + course.size()), text.toString());
        }
        return new CourseText(course);
    }

    private static String space(Random random) {
        int kind = random.nextInt(60);
        return kind == 0 ? ".\n" : kind < 5 ? ". " : kind < 9 ? ", " : " ";
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            // squared, so that some words are everywhere and most are rare
            double pick = random.nextDouble();
            word.append(SYLLABLES[(int) (pick * pick * SYLLABLES.length)]);
        }
        return word.toString();
    }

    /// One lesson in eight stays, one is renamed, two paragraphs swap lessons, sentences come, go
    /// and are reworded.
    private static CourseText edited(CourseText course, Random random) {
        SequencedMap<LessonId, String> edited = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>();
        course.lessons()
                .forEach((id, text) -> {
                    boolean stays = random.nextInt(8) == 0;
                    boolean renamed = random.nextInt(40) == 0;
                    LessonId name = renamed ? new LessonId(id.value() + "-now") : id;
                    edited.put(name, stays ? text : edited(text, taken, random));
                });
        return new CourseText(edited);
    }

    private static String edited(String text, List<String> taken, Random random) {
        List<String> paragraphs = new ArrayList<>(List.of(text.split("\n", -1)));
        if (paragraphs.size() > 3) {
            taken.add(paragraphs.remove(random.nextInt(paragraphs.size())));
            Collections.swap(paragraphs, 0, random.nextInt(paragraphs.size()));
            paragraphs.add(taken.get(random.nextInt(taken.size())));
        }
        StringBuilder edited = new StringBuilder();
        for (String paragraph : paragraphs) {
            for (String word : paragraph.split(" ", -1)) {
                int edit = random.nextInt(50);
                if (edit > 0) {
                    edited.append(edit == 1 ? word(random) : word).append(' ');
                }
            }
            edited.append('\n');
        }
        return edited.toString();
    }
}
