package dev.carrel.library;

import dev.carrel.files.DurableFiles;
import dev.carrel.pack.bytes.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// An object on its way: what has arrived of its bytes, and which version of the server's file they
/// belong to. Survives the end of the program. One thread at a time.
public final class Partial {
    private final ObjectStore store;
    private final Path folder;
    private final Sha256 hash;
    private final Path bytes;
    private final Path tag;

    Partial(ObjectStore store, Path folder, Sha256 hash) {
        this.store = store;
        this.folder = folder;
        this.hash = hash;
        this.bytes = folder.resolve(hash.hex() + ".part");
        this.tag = folder.resolve(hash.hex() + ".etag");
    }

    /// How many bytes have arrived; 0 if nothing has.
    public long length() throws IOException {
        try {
            return Files.size(bytes);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /// The entity tag (RFC 9110, 8.8.3) the bytes came under, if the server gave a strong one.
    public Optional<String> etag() throws IOException {
        try {
            return Optional.of(Files.readString(tag));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Begins again with nothing, under a new entity tag.
    ///
    /// @param etag empty if the server gave none
    public void restart(Optional<String> etag) throws IOException {
        Files.createDirectories(folder);
        discard();
        if (etag.isPresent()) {
            DurableFiles.replace(tag, etag.get().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Forgets what has arrived behind the first so many bytes: the end may be torn.
    public void keep(long count) throws IOException {
        if (length() > count) {
            try (FileChannel channel = FileChannel.open(bytes, StandardOpenOption.WRITE)) {
                channel.truncate(count);
            }
        }
    }

    /// Where the bytes lie that have arrived. Nobody has checked them.
    public Path file() {
        return bytes;
    }

    /// Adds to the end. The caller closes the stream.
    public OutputStream append() throws IOException {
        Files.createDirectories(folder);
        return Channels.newOutputStream(
                FileChannel.open(bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /// Forgets what has arrived.
    public void discard() throws IOException {
        Files.deleteIfExists(tag);
        Files.deleteIfExists(bytes);
    }

    /// Hashes what has arrived.
    ///
    /// @throws DamagedObjectException if the bytes are others than promised; they are discarded
    public void check(long size) throws IOException {
        boolean right;
        try (InputStream in = Files.newInputStream(bytes)) {
            right = length() == size && Sha256.of(in).equals(hash);
        } catch (NoSuchFileException e) {
            right = false;
        }
        if (!right) {
            discard();
            throw new DamagedObjectException(hash, "its bytes are not those the author signed");
        }
    }

    /// Hashes what has arrived and makes it an object of the store.
    ///
    /// @throws DamagedObjectException if the bytes are others than promised; they are discarded
    public void complete(long size) throws IOException {
        check(size);
        try (FileChannel channel = FileChannel.open(bytes, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        store.adopt(bytes, hash);
        Files.deleteIfExists(tag);
    }
}
