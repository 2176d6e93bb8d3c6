package dev.carrel.update;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.course.LessonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;

/// A course that grows from edition to edition as courses do: words are changed, paragraphs
/// written, dropped and moved, lessons split, merged and renamed (with redirects). Every word is
/// followed: one typed anew is another word, one carried elsewhere is the same.
final class GrowingCourse {
    /// A word that keeps its number for life.
    record Word(int number, String text) {}

    private static final String[] SYLLABLES =
            "ma chi ne lear ning da ta mo del tra in test er ror ra te pre dic tion la bel fea ture"
                    .split(" ", -1);
    private static final String[] COMMON =
            "the of a to and in is that it for with as on this are be or by an not".split(" ", -1);

    private final Random random;
    private final SequencedMap<LessonId, List<List<Word>>> lessons = new LinkedHashMap<>();
    private final Map<String, String> redirects = new TreeMap<>();
    private int words;
    private int names;

    GrowingCourse(int size, long seed) {
        random = new Random(seed);
        for (int i = 0; i < size; i++) {
            List<List<Word>> paragraphs = new ArrayList<>();
            for (int j = 0; j < 10; j++) {
                paragraphs.add(paragraph());
            }
            lessons.put(name(), paragraphs);
        }
    }

    private LessonId name() {
        return new LessonId("lesson-" + ++names);
    }

    private List<Word> paragraph() {
        List<Word> paragraph = new ArrayList<>();
        for (int i = 25 + random.nextInt(40); i > 0; i--) {
            paragraph.add(word());
        }
        return paragraph;
    }

    private Word word() {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(5) < 2) {
            text.append(COMMON[random.nextInt(COMMON.length)]);
        } else {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
        }
        return new Word(words++, text.toString());
    }

    /// Goes on to the next edition.
    void edit(int edits) {
        for (int i = 0; i < edits; i++) {
            edit();
        }
        lessons.values().forEach(all -> all.removeIf(List::isEmpty));
        lessons.values().stream().filter(List::isEmpty).forEach(all -> all.add(paragraph()));
    }

    private void edit() {
        LessonId id = any();
        List<List<Word>> lesson = paragraphs(id);
        if (lesson.isEmpty()) {
            lesson.add(paragraph());
        }
        int at = random.nextInt(lesson.size());
        List<Word> paragraph = lesson.get(at);
        switch (random.nextInt(30)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> reword(paragraph, 1 + random.nextInt(3));
            case 10, 11, 12, 13 -> insert(paragraph, 1 + random.nextInt(8));
            case 14, 15, 16, 17 -> cut(paragraph, 1 + random.nextInt(8));
            case 18, 19, 20 -> lesson.add(at, paragraph());
            case 21, 22 -> lesson.remove(at);
            case 23, 24 -> lesson.add(random.nextInt(lesson.size()), lesson.remove(at));
            case 25, 26 -> {
                lesson.remove(at);
                List<List<Word>> there = paragraphs(any());
                there.add(random.nextInt(there.size() + 1), paragraph);
            }
            case 27 -> split(lesson);
            case 28 -> handOver(id, name(), lesson);
            default -> {
                LessonId into = any();
                if (!into.equals(id)) {
                    handOver(id, into, lesson);
                }
            }
        }
    }

    private void reword(List<Word> paragraph, int count) {
        for (int i = 0; i < count && !paragraph.isEmpty(); i++) {
            paragraph.set(random.nextInt(paragraph.size()), word());
        }
    }

    private void insert(List<Word> paragraph, int count) {
        int at = random.nextInt(paragraph.size() + 1);
        for (int i = 0; i < count; i++) {
            paragraph.add(at, word());
        }
    }

    private void cut(List<Word> paragraph, int count) {
        int from = random.nextInt(paragraph.size() + 1);
        paragraph.subList(from, Math.min(paragraph.size(), from + count)).clear();
    }

    private void split(List<List<Word>> lesson) {
        List<List<Word>> rest = lesson.subList(lesson.size() / 2, lesson.size());
        lessons.put(name(), new ArrayList<>(rest));
        rest.clear();
    }

    /// Renames a lesson, or puts it behind another.
    private void handOver(LessonId from, LessonId to, List<List<Word>> lesson) {
        lessons.remove(from);
        lessons.computeIfAbsent(to, _ -> new ArrayList<>()).addAll(lesson);
        redirects.put(from.value(), to.value());
    }

    private LessonId any() {
        return lessons.sequencedKeySet().stream()
                .skip(random.nextInt(lessons.size()))
                .findFirst()
                .orElseThrow();
    }

    private List<List<Word>> paragraphs(LessonId id) {
        return Objects.requireNonNull(lessons.get(id));
    }

    /// The files of the present edition.
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        StringBuilder summary = new StringBuilder("# Sea craft\n\n");
        lessons.forEach((id, paragraphs) -> {
            summary.append("* [%s](%s.md)\n".formatted(id, id));
            StringBuilder text = new StringBuilder("# %s\n".formatted(id));
            for (List<Word> paragraph : paragraphs) {
                text.append('\n').append(line(paragraph)).append('\n');
            }
            files.put(id + ".md", text.toString());
        });
        files.put("SUMMARY.md", summary.toString());
        StringBuilder outline =
                new StringBuilder("id: sea-craft\ntitle: Sea craft\nlanguage: en\nredirects:\n");
        redirects.forEach((old, now) -> outline.append("  %s: %s\n".formatted(old, now)));
        files.put("course.yaml", outline.toString());
        return files;
    }

    private static String line(List<Word> paragraph) {
        return String.join(" ", paragraph.stream().map(Word::text).toList());
    }

    /// The lessons as they are rendered: paragraphs in lines.
    SequencedMap<LessonId, String> texts() {
        SequencedMap<LessonId, String> texts = new LinkedHashMap<>();
        lessons.forEach((id, paragraphs) -> {
            StringBuilder text = new StringBuilder(id.value());
            paragraphs.forEach(paragraph -> text.append('\n').append(line(paragraph)));
            texts.put(id, text.toString());
        });
        return texts;
    }

    /// Where each word stands, by its number.
    Map<Integer, Place> places() {
        Map<Integer, Place> places = new HashMap<>();
        lessons.forEach((id, paragraphs) -> {
            int at = id.value().length();
            for (List<Word> paragraph : paragraphs) {
                for (Word word : paragraph) {
                    int end = at + 1 + word.text().length();
                    places.put(word.number(), new Place(id, at + 1, end));
                    at = end;
                }
            }
        });
        return places;
    }
}
