package dev.carrel.markdown;

import dev.carrel.course.CourseFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Course files written down in a test, or read from a folder as they are.
public final class MemoryFiles implements CourseFiles {
    private final TreeMap<String, byte[]> files = new TreeMap<>();

    /// @param pathsAndTexts path, text, path, text, …
    public static MemoryFiles of(String... pathsAndTexts) {
        MemoryFiles made = new MemoryFiles();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            made.files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return made;
    }

    /// Every file below a folder.
    public static MemoryFiles folder(Path root) throws IOException {
        MemoryFiles made = new MemoryFiles();
        try (Stream<Path> tree = Files.walk(root)) {
            tree.filter(Files::isRegularFile).forEach(file -> made.add(root, file));
        }
        return made;
    }

    private void add(Path root, Path file) {
        try {
            files.put(
                    root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet(files.navigableKeySet());
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
