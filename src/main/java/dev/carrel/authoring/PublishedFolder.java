package dev.carrel.authoring;

import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder that a web server hands out, being written. A file appears whole or not at all,
/// readable for everybody; only [#replace] ever changes one that is there.
final class PublishedFolder {
    private static final Pattern VERSIONED =
            Pattern.compile("([1-9][0-9]{0,17})\\.(snapshot|targets)\\.json");
    private static final String SCRATCH = ".publishing-";

    private final Path root;
    private final Progress progress;
    private int added;
    private long addedBytes;

    /// @param progress hears of every file before it is written
    PublishedFolder(Path root, Progress progress) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.progress = progress;
        makeFolder(this.root);
        sweep();
    }

    /// What an earlier run left when it was interrupted.
    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (String.valueOf(file.getFileName()).startsWith(SCRATCH)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    Path root() {
        return root;
    }

    /// Files that were not there before.
    int added() {
        return added;
    }

    /// Their bytes.
    long addedBytes() {
        return addedBytes;
    }

    boolean has(String path) {
        return Files.isRegularFile(root.resolve(path));
    }

    /// Adds a file that never changes.
    ///
    /// @throws IOException if a different one is there
    void add(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        if (Files.isRegularFile(file)) {
            if (Files.size(file) != bytes.length) {
                throw damaged(file);
            }
            return;
        }
        progress.at(path, added, 0);
        Path fresh = scratch();
        try {
            write(fresh, bytes);
            adopt(fresh, path);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static IOException damaged(Path file) {
        return new IOException(
                "%s is there with other content: it is damaged. Delete it and publish again."
                        .formatted(file));
    }

    /// Replaces the one file that changes in place.
    void replace(String path, byte[] bytes) throws IOException {
        progress.at(path, added, 0);
        Path fresh = scratch();
        try {
            write(fresh, bytes);
            open(fresh);
            Path file = root.resolve(path);
            makeFolder(parent(file));
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// A name for a file in the making, on the same disk.
    Path scratch() {
        return root.resolve(SCRATCH + UUID.randomUUID());
    }

    /// Gives a finished file its name for ever.
    void adopt(Path fresh, String path) throws IOException {
        Path file = root.resolve(path);
        long size = Files.size(fresh);
        open(fresh);
        makeFolder(parent(file));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        added++;
        addedBytes += size;
    }

    /// The highest version of snapshots and targets in the folder, finished or not.
    OptionalLong highestVersion() throws IOException {
        Path metadata = root.resolve("metadata");
        if (!Files.isDirectory(metadata)) {
            return OptionalLong.empty();
        }
        try (Stream<Path> files = Files.list(metadata)) {
            return files.map(file -> VERSIONED.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .mapToLong(name -> Long.parseLong(name.group(1)))
                    .max();
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException(file + " has no folder.");
        }
        return parent;
    }

    private void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.getParent();
        if (above != null && !folder.equals(root)) {
            makeFolder(above);
        }
        Files.createDirectories(folder);
        mode(folder, "rwxr-xr-x");
    }

    /// A web server reads it under another account.
    private static void open(Path file) throws IOException {
        mode(file, "rw-r--r--");
    }

    private static void mode(Path path, String mode) throws IOException {
        var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString(mode));
        }
    }
}
