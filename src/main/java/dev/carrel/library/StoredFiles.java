package dev.carrel.library;

import dev.carrel.course.CourseFiles;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The files of a kept edition. A path is looked up in the manifest and never on the disk; bytes
/// are hashed each time (a lesson costs some 50 µs).
record StoredFiles(Manifest manifest, ObjectStore objects, SortedSet<String> paths)
        implements CourseFiles {
    static StoredFiles of(Manifest manifest, ObjectStore objects) {
        SortedSet<String> paths = new TreeSet<>();
        manifest.files().forEach(file -> paths.add(file.path()));
        return new StoredFiles(manifest, objects, Collections.unmodifiableSortedSet(paths));
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Optional<FileEntry> file = manifest.file(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> bytes;
        try {
            bytes = objects.read(file.get().sha256());
        } catch (DamagedObjectException e) {
            throw damaged(path, e);
        }
        if (bytes.isEmpty() && !file.get().optional()) {
            throw damaged(path, null);
        }
        return bytes;
    }

    private IOException damaged(String path, @org.jspecify.annotations.Nullable Throwable cause) {
        return new IOException(
                "%s of “%s” is damaged on this disk. Check and repair the course."
                        .formatted(path, manifest.title()),
                cause);
    }
}
