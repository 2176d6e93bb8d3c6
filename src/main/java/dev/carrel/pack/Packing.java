package dev.carrel.pack;

import dev.carrel.pack.bytes.Compression;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.bytes.StoredObject;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// Turns files into objects: hashed, cut if large, deflated where that makes them smaller.
public final class Packing {
    private final Sink sink;

    /// Where objects go.
    @FunctionalInterface
    public interface Sink {
        /// @param object its name and sizes
        /// @param stored its bytes as published
        void put(StoredObject object, byte[] stored) throws IOException;
    }

    public Packing(Sink sink) {
        this.sink = sink;
    }

    /// Packs one file.
    ///
    /// @param path in the course
    /// @param in its bytes; read to the end, not closed
    /// @return what the manifest says of it
    /// @throws PackException if the file is too large for a pack
    public FileEntry pack(String path, InputStream in) throws IOException {
        MediaType type = MediaType.of(path);
        byte[] start = in.readNBytes(Chunker.FROM);
        if (start.length == Chunker.FROM) {
            return chunked(
                    path, type, new SequenceInputStream(new ByteArrayInputStream(start), in));
        }
        StoredObject object = store(start, type);
        return new FileEntry(
                path,
                object.sha256(),
                object.size(),
                object.transferSize(),
                type.name(),
                type.role(),
                null,
                null);
    }

    private FileEntry chunked(String path, MediaType type, InputStream in) throws IOException {
        MessageDigest whole = Sha256.digest();
        Chunker chunker = new Chunker(in);
        List<StoredObject> chunks = new ArrayList<>();
        long size = 0;
        long transfer = 0;
        for (byte[] chunk = chunker.next(); chunk.length > 0; chunk = chunker.next()) {
            whole.update(chunk);
            size += chunk.length;
            if (size > FileEntry.MAX_SIZE) {
                throw new PackException(
                        Reason.TOO_LARGE, "%s is larger than 2 GiB.".formatted(path));
            }
            StoredObject object = store(chunk, type);
            transfer += object.transferSize();
            chunks.add(object);
        }
        byte[] list = new ChunkList(chunks).bytes();
        StoredObject stored = new StoredObject(Sha256.of(list), list.length, list.length);
        sink.put(stored, list);
        return new FileEntry(
                path,
                Sha256.result(whole),
                size,
                transfer,
                type.name(),
                type.role(),
                null,
                stored.sha256());
    }

    private StoredObject store(byte[] bytes, MediaType type) throws IOException {
        Sha256 hash = Sha256.of(bytes);
        if (type.compressible()) {
            byte[] zlib = Compression.zlib(bytes, Compression.deflate(bytes));
            if (zlib.length < bytes.length) {
                StoredObject object = new StoredObject(hash, bytes.length, zlib.length);
                sink.put(object, zlib);
                return object;
            }
        }
        StoredObject object = new StoredObject(hash, bytes.length, bytes.length);
        sink.put(object, bytes);
        return object;
    }
}
