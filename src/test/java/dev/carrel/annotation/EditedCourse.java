package dev.carrel.annotation;

import dev.carrel.course.LessonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;

/// A course that is edited at random while every word of it is followed: a word that was typed anew
/// is another word, a word that was carried elsewhere is the same.
public final class EditedCourse {
    /// A word; `glued` to the one before it in scripts that write no spaces.
    record Word(int number, String text, boolean glued) {}

    /// Where a word stands.
    public record Spot(LessonId lesson, int start, int end) {}

    private static final String[] ODD = {
        "कार्यक्रम में नमस्ते 👩🏽‍💻 e\u0301te\u0301 n\u0303andu 🇪🇺 👍🏿 done",
        "שלום עולם זהו קורס על למידת מכונה",
        "model = fit(x, y) ; print( model.score(x_test) ) # 0.93",
        "| name | mean | n | train | 0.5 | 100 | test | 0.7 | 20 |",
        "Note: this page is part of the course. Ask in the forum if anything is unclear."
    };
    private static final String UNSPACED = "机器学习是让计算机从数据中学习规律的方法模型会犯错误所以我们要测试它";

    private final Random random;
    private final SequencedMap<LessonId, List<List<Word>>> lessons = new LinkedHashMap<>();
    private int words;
    private int names;

    private EditedCourse(Random random) {
        this.random = random;
    }

    /// A course of six lessons with the words of a real one.
    public static EditedCourse of(Random random) {
        EditedCourse course = new EditedCourse(random);
        List<String> lines = new ArrayList<>();
        try (var files = Files.walk(Path.of("course-pack"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> line.length() > 60)
                        .forEach(lines::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int from = random.nextInt(lines.size());
        for (int i = 0; i < 6; i++) {
            List<List<Word>> blocks = new ArrayList<>();
            for (int j = 0; j < 10; j++) {
                blocks.add(course.block(lines.get((from + 10 * i + j) % lines.size())));
            }
            blocks.add(course.block(ODD[i % ODD.length]));
            blocks.add(course.block(ODD[ODD.length - 1]));
            blocks.add(course.unspaced());
            course.lessons.put(course.newName(), blocks);
        }
        return course;
    }

    private LessonId newName() {
        return new LessonId("lesson-" + names++);
    }

    private List<Word> block(String line) {
        List<Word> block = new ArrayList<>();
        for (String word : line.strip().split("\\s+", -1)) {
            block.add(new Word(words++, word, false));
        }
        return block;
    }

    private List<Word> unspaced() {
        List<Word> block = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            int at = random.nextInt(UNSPACED.length());
            block.add(new Word(words++, UNSPACED.substring(at, at + 1), true));
        }
        return block;
    }

    private Word anew(Word like) {
        String text = like.text();
        String other =
                like.glued()
                        ? "新"
                        : random.nextBoolean() ? text + "s" : "word" + random.nextInt(500);
        return new Word(words++, other, like.glued());
    }

    EditedCourse copy(Random with) {
        EditedCourse copy = new EditedCourse(with);
        lessons.forEach((id, blocks) -> {
            List<List<Word>> copied = new ArrayList<>();
            blocks.forEach(block -> copied.add(new ArrayList<>(block)));
            copy.lessons.put(id, copied);
        });
        copy.words = words;
        copy.names = names;
        return copy;
    }

    /// A later edition: this one after so many edits.
    public EditedCourse edited(int edits, long seed) {
        EditedCourse course = copy(new Random(seed));
        for (int i = 0; i < edits; i++) {
            course.edit();
        }
        return course;
    }

    private void edit() {
        List<LessonId> ids = new ArrayList<>(lessons.sequencedKeySet());
        LessonId id = ids.get(random.nextInt(ids.size()));
        List<List<Word>> blocks = Objects.requireNonNull(lessons.get(id));
        int at = random.nextInt(blocks.size());
        List<Word> block = blocks.get(at);
        switch (random.nextInt(22)) {
            case 0, 1, 2, 3, 4, 5, 6 -> reword(block, 1);
            case 7, 8 -> reword(block, 4);
            case 9, 10 -> insert(block, 6);
            case 11, 12 -> insert(block, 1);
            case 13, 14 -> delete(block, 1 + random.nextInt(12));
            case 15 -> blocks.add(blocks.remove(at));
            case 16 -> {
                blocks.remove(at);
                List<List<Word>> there =
                        Objects.requireNonNull(lessons.get(ids.get(random.nextInt(ids.size()))));
                reword(block, random.nextInt(3));
                there.add(random.nextInt(there.size() + 1), block);
            }
            case 17 -> blocks.remove(at);
            case 18 -> {
                List<Word> again = new ArrayList<>();
                block.forEach(word -> again.add(new Word(words++, word.text(), word.glued())));
                // not an exact copy: nobody could tell which of two was the first
                reword(again, 4);
                blocks.add(random.nextInt(blocks.size() + 1), again);
            }
            case 19 -> {
                if (blocks.size() > 8) {
                    List<List<Word>> rest = blocks.subList(blocks.size() / 2, blocks.size());
                    lessons.put(newName(), new ArrayList<>(rest));
                    rest.clear();
                }
            }
            case 20 -> {
                if (random.nextInt(4) == 0) {
                    lessons.remove(id);
                    lessons.put(newName(), blocks);
                }
            }
            default -> {
                if (ids.size() > 4 && random.nextInt(4) == 0) {
                    lessons.remove(id);
                    lessons.firstEntry().getValue().addAll(blocks);
                }
            }
        }
        lessons.values().forEach(all -> all.removeIf(List::isEmpty));
        lessons.values()
                .forEach(all -> all.addAll(all.isEmpty() ? List.of(block("Empty.")) : List.of()));
    }

    private void reword(List<Word> block, int count) {
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(block.size());
            block.set(at, anew(block.get(at)));
        }
    }

    private void insert(List<Word> block, int count) {
        int at = random.nextInt(block.size());
        for (int i = 0; i < count; i++) {
            block.add(at, anew(block.get(at)));
        }
    }

    private void delete(List<Word> block, int count) {
        int at = random.nextInt(block.size());
        block.subList(at, Math.min(block.size(), at + count)).clear();
    }

    public CourseText text() {
        SequencedMap<LessonId, String> texts = new LinkedHashMap<>();
        lessons.forEach((id, blocks) -> texts.put(id, write(id, blocks, null)));
        return new CourseText(texts);
    }

    /// Where each word stands, by its number.
    public Map<Integer, Spot> spots() {
        Map<Integer, Spot> spots = new HashMap<>();
        lessons.forEach((id, blocks) -> write(id, blocks, spots));
        return spots;
    }

    private static String write(
            LessonId id,
            List<List<Word>> blocks,
            @org.jspecify.annotations.Nullable Map<Integer, Spot> spots) {
        StringBuilder text = new StringBuilder();
        for (List<Word> block : blocks) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            boolean first = true;
            for (Word word : block) {
                if (!first && !word.glued()) {
                    text.append(' ');
                }
                first = false;
                if (spots != null) {
                    spots.put(
                            word.number(),
                            new Spot(id, text.length(), text.length() + word.text().length()));
                }
                text.append(word.text());
            }
        }
        return text.toString();
    }
}
