package dev.carrel.library;

import dev.carrel.files.DurableFiles;
import dev.carrel.pack.bytes.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Whole files by their SHA-256, shared by all courses and editions: `objects/ab/cdef…`.
///
/// A file appears under its name only when its bytes have been hashed and have reached the disk, so
/// a name that is there can be trusted up to bit rot, which [#read] notices. Thread-safe.
public final class ObjectStore {
    private static final int BUFFER = 64 * 1024;

    private final Path objects;
    private final Path partials;
    private final Set<Path> unsynced = ConcurrentHashMap.newKeySet();

    ObjectStore(Path store) {
        this.objects = store.resolve("objects");
        this.partials = store.resolve("partial");
    }

    /// Whether the object is there with that size. Does not read it.
    public boolean has(Sha256 hash, long size) {
        try {
            return Files.size(path(hash)) == size;
        } catch (IOException e) {
            return false;
        }
    }

    /// The bytes of an object, hashed again.
    ///
    /// @return nothing if it is not there
    /// @throws DamagedObjectException if the disk gave other bytes
    public Optional<byte[]> read(Sha256 hash) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path(hash));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (!Sha256.of(bytes).equals(hash)) {
            throw new DamagedObjectException(hash, "its bytes have changed on the disk");
        }
        return Optional.of(bytes);
    }

    /// The bytes of an object as they lie on the disk, not hashed.
    ///
    /// @throws NoSuchFileException if it is not there
    public InputStream open(Sha256 hash) throws IOException {
        return Files.newInputStream(path(hash));
    }

    /// Takes a file in. Reads at most `size + 1` bytes; does nothing if the object is there.
    ///
    /// @throws DamagedObjectException if the stream holds other bytes than promised; nothing is
    ///   kept then
    public void add(Sha256 hash, long size, InputStream content) throws IOException {
        if (has(hash, size)) {
            return;
        }
        Files.createDirectories(partials);
        Path fresh = partials.resolve("in-" + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel out =
                    FileChannel.open(
                            fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                copyVerified(hash, size, content, out);
                out.force(true);
            }
            adopt(fresh, hash);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// The unfinished download of an object, there or not.
    public Partial partial(Sha256 hash) {
        return new Partial(this, partials, hash);
    }

    /// Makes every object added so far last.
    public void sync() {
        for (Path folder : Set.copyOf(unsynced)) {
            unsynced.remove(folder);
            DurableFiles.syncFolder(folder);
        }
    }

    /// Objects that are missing or whose bytes are not what their name says. Reads them all.
    ///
    /// @param wanted sizes by hash
    public List<Sha256> damaged(Map<Sha256, Long> wanted) {
        List<Sha256> bad = new ArrayList<>();
        for (var object : wanted.entrySet()) {
            if (!intact(object.getKey(), object.getValue())) {
                bad.add(object.getKey());
            }
        }
        return bad;
    }

    /// Sets a damaged object aside, so that it can be fetched again. The bytes stay in `partial`
    /// until the next sweep.
    void setAside(Sha256 hash) throws IOException {
        Path bad = path(hash);
        if (Files.exists(bad)) {
            Files.createDirectories(partials);
            DurableFiles.move(bad, partials.resolve("damaged-" + hash.hex() + ".tmp"));
        }
    }

    Path path(Sha256 hash) {
        String hex = hash.hex();
        return objects.resolve(hex.substring(0, 2)).resolve(hex.substring(2));
    }

    Path objects() {
        return objects;
    }

    Path partials() {
        return partials;
    }

    /// Gives a complete, hashed and synced file its name.
    void adopt(Path file, Sha256 hash) throws IOException {
        Path target = path(hash);
        Path folder = target.getParent();
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            unsynced.add(objects);
        }
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("r--r--r--"));
        }
        DurableFiles.move(file, target);
        unsynced.add(folder);
    }

    private boolean intact(Sha256 hash, long size) {
        if (!has(hash, size)) {
            return false;
        }
        try (InputStream in = open(hash)) {
            return Sha256.of(in).equals(hash);
        } catch (IOException e) {
            return false;
        }
    }

    private static void copyVerified(Sha256 hash, long size, InputStream in, FileChannel out)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > size) {
                throw new DamagedObjectException(hash, "it is longer than the course says");
            }
            digest.update(buffer, 0, n);
            ByteBuffer piece = ByteBuffer.wrap(buffer, 0, n);
            while (piece.hasRemaining()) {
                out.write(piece);
            }
        }
        if (total < size) {
            throw new DamagedObjectException(hash, "it is shorter than the course says");
        }
        if (!Sha256.result(digest).equals(hash)) {
            throw new DamagedObjectException(hash, "its bytes are not those the author signed");
        }
    }

    /// What a set of wanted objects lacks.
    public Set<Sha256> missing(Map<Sha256, Long> wanted) {
        Set<Sha256> missing = new HashSet<>();
        wanted.forEach((hash, size) -> {
            if (!has(hash, size)) {
                missing.add(hash);
            }
        });
        return missing;
    }
}
