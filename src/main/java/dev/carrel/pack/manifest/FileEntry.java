package dev.carrel.pack.manifest;

import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.bytes.StoredObject;
import org.jspecify.annotations.Nullable;

/// A file of an edition as its manifest names it.
///
/// @param path in the course, safe by [PackPaths]
/// @param sha256 of the whole uncompressed file
/// @param size bytes of the whole uncompressed file
/// @param transferSize bytes of its published object, or of all its chunks (`csize`); equal to
///   `size` if it is published as it is, smaller if deflated
/// @param type media type, for example `text/markdown`
/// @param role what it is for
/// @param group name of an optional group of files a learner may leave out; null if the course
///   needs the file
/// @param chunks the name of its [ChunkList] object if it is published in chunks
public record FileEntry(
        String path,
        Sha256 sha256,
        long size,
        long transferSize,
        String type,
        Role role,
        @Nullable String group,
        @Nullable Sha256 chunks) {
    /// Largest file of a pack, in bytes.
    public static final long MAX_SIZE = 2L * 1024 * 1024 * 1024;

    /// @throws IllegalArgumentException if the sizes cannot be
    public FileEntry {
        if (size < 0 || size > MAX_SIZE || transferSize < 0 || transferSize > size) {
            throw new IllegalArgumentException(
                    "%s cannot have %d bytes stored as %d".formatted(path, size, transferSize));
        }
    }

    /// Whether its published object is deflated. Says nothing of a file in chunks: each chunk knows
    /// for itself.
    public boolean deflated() {
        return transferSize < size;
    }

    /// The object it is published as, if it is not published in chunks.
    public StoredObject object() {
        return new StoredObject(sha256, size, transferSize);
    }

    /// Whether a learner may leave it out.
    public boolean optional() {
        return group != null;
    }
}
