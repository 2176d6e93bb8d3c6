package dev.carrel.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Small files that are either the old or the new one after a power cut, never half of one.
///
/// The way is the classic one: write beside, fsync, rename over, fsync the folder (Pillai et al.,
/// "All File Systems Are Not Created Equal", OSDI 2014). Thread-safe.
public final class DurableFiles {
    private static final int RENAME_ATTEMPTS = 20;

    private DurableFiles() {}

    /// Replaces a file, making its folder if need be. When this returns, the new content has
    /// reached the disk.
    public static void replace(Path target, byte[] content) throws IOException {
        Path folder = folderOf(target);
        Files.createDirectories(folder);
        Path fresh = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
        syncFolder(folder);
    }

    /// Renames over whatever is there. A virus scanner that holds the file for a moment is waited
    /// for; the target is never deleted first.
    public static void move(Path from, Path to) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.move(
                        from,
                        to,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return;
            } catch (AtomicMoveNotSupportedException e) {
                throw e;
            } catch (AccessDeniedException e) {
                if (attempt == RENAME_ATTEMPTS) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /// Makes renames and deletions in a folder last. Systems that cannot open a folder (Windows)
    /// need no such thing.
    public static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // no folder handles on this system; the rename itself is journaled there
        }
    }

    private static Path folderOf(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("Not a file: " + target);
        }
        return folder;
    }

    private static void pause(int attempt) throws IOException {
        try {
            Thread.sleep(10L * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while renaming", e);
        }
    }
}
