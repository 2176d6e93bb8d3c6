package dev.carrel.library;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.course.LessonId;
import dev.carrel.pack.EditionSource;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.LessonEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.manifest.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// An edition made of texts, for tests that are not about packs.
public record MadeEdition(Manifest manifest, Map<Sha256, byte[]> bytes) implements EditionSource {
    public static final CourseId COURSE = new CourseId("steering");
    static final Publisher PUBLISHER = new Publisher("A. Author", "9f3c-77aa");

    /// @param files text by path; those ending in `.md` are lessons
    public static MadeEdition of(int number, Map<String, String> files) {
        Map<Sha256, byte[]> bytes = new LinkedHashMap<>();
        List<FileEntry> entries = new ArrayList<>();
        List<LessonEntry> lessons = new ArrayList<>();
        new TreeMap<>(files)
                .forEach((path, text) -> {
                    byte[] content = text.getBytes(StandardCharsets.UTF_8);
                    Sha256 hash = Sha256.of(content);
                    bytes.put(hash, content);
                    entries.add(
                            new FileEntry(
                                    path,
                                    hash,
                                    content.length,
                                    content.length,
                                    "text/markdown",
                                    path.endsWith(".md") ? Role.LESSON : Role.ASSET,
                                    null,
                                    null));
                    if (path.endsWith(".md")) {
                        lessons.add(new LessonEntry(new LessonId(path), path, path));
                    }
                });
        Edition edition = new Edition(number, "e" + number, LocalDate.of(2026, 1, number % 28 + 1));
        Manifest manifest =
                new Manifest(
                        1,
                        COURSE,
                        edition,
                        "Steering",
                        "en",
                        null,
                        List.of("A. Author"),
                        null,
                        null,
                        List.of(),
                        null,
                        entries,
                        lessons);
        return new MadeEdition(manifest, bytes);
    }

    /// Thirty files of which every edition changes a third, told by the number alone.
    static MadeEdition numbered(int number) {
        return of(number, texts(number));
    }

    static Map<String, String> texts(int number) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            int since = number - Math.floorMod(number - i, 3);
            Random random = new Random(1000L * since + i);
            StringBuilder text = new StringBuilder("# Lesson " + i + "\n\n");
            for (int word = 0; word < 1500; word++) {
                text.append(Long.toString(random.nextLong() >>> 40, 36)).append(' ');
            }
            files.put("lessons/%02d.md".formatted(i), text.toString());
        }
        return files;
    }

    Offer offer() {
        byte[] root = "root".getBytes(StandardCharsets.UTF_8);
        return new Offer(this, PUBLISHER, Map.of("root.json", root));
    }

    @Override
    public InputStream open(FileEntry file) throws IOException {
        byte[] content = bytes.get(file.sha256());
        if (content == null) {
            throw new NoSuchFileException(file.path());
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public void close() {}
}
