package dev.carrel.pack;

import dev.carrel.course.CourseFiles;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.manifest.FileEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// An edition's files for rooms that want whole files in memory.
record VerifiedFiles(EditionSource source, SortedSet<String> paths) implements CourseFiles {
    /// Larger files are streamed, never held: no lesson or picture comes near.
    private static final long MAX_IN_MEMORY = 256L * 1024 * 1024;

    VerifiedFiles(EditionSource source) {
        TreeSet<String> paths = new TreeSet<>();
        source.manifest().files().forEach(file -> paths.add(file.path()));
        this(source, Collections.unmodifiableSortedSet(paths));
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Optional<FileEntry> file = source.manifest().file(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (file.get().size() > MAX_IN_MEMORY) {
            throw new PackException(
                    PackException.Reason.TOO_LARGE,
                    path + " is too large to be held in memory at once.");
        }
        try (InputStream in = source.open(file.get())) {
            return Optional.of(in.readAllBytes());
        }
    }
}
