package dev.carrel.bench;

import dev.carrel.course.CourseFiles;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.markdown.OpenCourse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A course of long lessons with pictures, code, math, tables and questions.
final class BenchCourse implements CourseFiles {
    private static final int SECTIONS = 12;
    private static final int WORDS = 250; // of a section
    private static final Path PACK = Path.of("course-pack");

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    BenchCourse(int lessons) throws Exception {
        var text = new MadeText(PACK);
        var outline = new StringBuilder("# Made\n\n");
        for (int i = 1; i <= lessons; i++) {
            put("l%d.md".formatted(i), lesson(text, i));
            outline.append("- [Lesson %d](l%d.md)\n".formatted(i, i));
        }
        put("SUMMARY.md", outline.toString());
        for (String picture : List.of("funnel", "embedding")) {
            files.put(
                    "assets/" + picture + ".svg",
                    Files.readAllBytes(PACK.resolve("assets/" + picture + ".svg")));
        }
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String lesson(MadeText text, int number) {
        var page = new StringBuilder("# Lesson " + number + "\n\n");
        for (int section = 1; section <= SECTIONS; section++) {
            page.append("## Section ").append(section).append("\n\n");
            for (int i = 0; i < 4; i++) {
                page.append(text.prose(WORDS / 4))
                        .append(" and $a_")
                        .append(i)
                        .append(" + b^2$.\n\n");
            }
            page.append(
                    switch (section % 5) {
                        case 0 -> "![A funnel](assets/funnel.svg \"Figure\")\n\n";
                        case 1 ->
                                "```python\ndef f(a):\n    return a * %d  # twice\n```\n\n"
                                        .formatted(section);
                        case 2 ->
                                "| a | b |\n|---|---:|\n| one | 1 |\n| two | %d |\n\n"
                                        .formatted(section);
                        case 3 -> question(number, section);
                        default ->
                                "> [!TRAP] Mind this\n> "
                                        + text.prose(30)
                                        + "\n\n$$\\sum_i x_i$$\n\n";
                    });
        }
        return page.toString();
    }

    private static String question(int number, int section) {
        return """
        ```quiz
        id: l%d-q%d
        kind: single
        prompt: Which one?
        choices:
          - {text: This, correct: true, why: Yes.}
          - {text: That, why: No.}
        ```

        """
                .formatted(number, section);
    }

    /// All lessons, rendered.
    List<LessonDocument> documents() throws Exception {
        var course = OpenCourse.of(this, "made");
        List<LessonDocument> documents = new ArrayList<>();
        for (var lesson : course.course().lessons()) {
            documents.add(course.lesson(lesson.id()).document());
        }
        return documents;
    }

    @Override
    public SortedSet<String> paths() {
        return new TreeSet<>(files.keySet());
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
