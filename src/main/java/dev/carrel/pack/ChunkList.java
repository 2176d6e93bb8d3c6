package dev.carrel.pack;

import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.bytes.StoredObject;
import dev.carrel.pack.manifest.FileEntry;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The pieces a large file is published in. As bytes: 40 per chunk, hash (32), size and stored size
/// (4 each, big-endian). Itself an object, stored as it is.
///
/// @param chunks in order
public record ChunkList(List<StoredObject> chunks) {
    private static final int ENTRY = Sha256.LENGTH + 8;

    public ChunkList {
        chunks = List.copyOf(chunks);
    }

    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(chunks.size() * ENTRY);
        for (StoredObject chunk : chunks) {
            bytes.put(chunk.sha256().bytes());
            bytes.putInt((int) chunk.size()).putInt((int) chunk.transferSize());
        }
        return bytes.array();
    }

    /// Most bytes the list of a file can have: every chunk but the last is at least [Chunker#MIN]
    /// long.
    public static int maxBytes(FileEntry file) {
        return (int) (file.size() / Chunker.MIN + 1) * ENTRY;
    }

    /// Reads the list of a file.
    ///
    /// @throws PackException if it is not the list that was signed for, or cannot be that file's
    public static ChunkList parse(FileEntry file, byte[] bytes) throws PackException {
        if (!Sha256.of(bytes).equals(file.chunks()) || bytes.length > maxBytes(file)) {
            throw damaged(file);
        }
        if (bytes.length % ENTRY != 0) {
            throw damaged(file);
        }
        List<StoredObject> chunks = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long size = 0;
        long transfer = 0;
        while (in.hasRemaining()) {
            byte[] hash = new byte[Sha256.LENGTH];
            in.get(hash);
            int length = in.getInt();
            int stored = in.getInt();
            if (length <= 0 || length > Chunker.MAX || stored <= 0 || stored > length) {
                throw damaged(file);
            }
            chunks.add(new StoredObject(Sha256.ofDigest(hash), length, stored));
            size += length;
            transfer += stored;
        }
        if (size != file.size() || transfer != file.transferSize()) {
            throw damaged(file);
        }
        return new ChunkList(chunks);
    }

    private static PackException damaged(FileEntry file) {
        return new PackException(
                Reason.DAMAGED, "The list of pieces of %s is damaged.".formatted(file.path()));
    }
}
