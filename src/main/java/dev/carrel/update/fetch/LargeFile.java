package dev.carrel.update.fetch;

import dev.carrel.library.DamagedObjectException;
import dev.carrel.library.ObjectStore;
import dev.carrel.library.Partial;
import dev.carrel.pack.ChunkList;
import dev.carrel.pack.Chunker;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.bytes.StoredObject;
import dev.carrel.pack.manifest.FileEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Puts a large file together from its pieces: those of the file it replaces, where they are the
/// same, and those of the source for the rest. What was put together before a break is used again.
///
/// @param replaced the file of the edition being read, if there was one in its place
/// @param piece hears of each piece
record LargeFile(
        ObjectStore store, ObjectFetcher source, Optional<FileEntry> replaced, Runnable piece) {

    /// Brings the file into the store.
    ///
    /// @throws PackException if the pieces are not those that were signed
    /// @throws IOException if the source or the disk fails
    void bring(FileEntry file, ChunkList chunks) throws IOException {
        Partial partial = store.partial(file.sha256());
        boolean resumed = partial.length() > 0;
        try {
            assemble(file, chunks, partial);
        } catch (DamagedObjectException e) {
            if (!resumed) {
                throw e;
            }
            assemble(file, chunks, partial); // what had arrived before was to blame
        }
    }

    private void assemble(FileEntry file, ChunkList chunks, Partial partial) throws IOException {
        long have = partial.length();
        long at = 0;
        int next = 0;
        while (next < chunks.chunks().size() && at + chunks.chunks().get(next).size() <= have) {
            at += chunks.chunks().get(next).size();
            next++;
        }
        partial.keep(at);
        Map<Sha256, Long> old = oldPieces();
        try (OutputStream out = partial.append()) {
            for (StoredObject chunk : chunks.chunks().subList(next, chunks.chunks().size())) {
                FetchException.throwIfStopped(source.cancel());
                Optional<byte[]> known = oldPiece(chunk, old);
                out.write(
                        known.isPresent()
                                ? known.get()
                                : source.fetch(chunk, file.path(), InputStream::readAllBytes));
                piece.run();
            }
        }
        partial.complete(file.size());
    }

    /// Where each piece of the replaced file begins. Cutting it again costs less than keeping lists
    /// of pieces would.
    private Map<Sha256, Long> oldPieces() throws IOException {
        Map<Sha256, Long> pieces = new HashMap<>();
        if (replaced.isPresent() && store.has(replaced.get().sha256(), replaced.get().size())) {
            try (InputStream in = store.open(replaced.get().sha256())) {
                Chunker chunker = new Chunker(in);
                long at = 0;
                for (byte[] one = chunker.next(); one.length > 0; one = chunker.next()) {
                    pieces.putIfAbsent(Sha256.of(one), at);
                    at += one.length;
                }
            }
        }
        return pieces;
    }

    private Optional<byte[]> oldPiece(StoredObject chunk, Map<Sha256, Long> old)
            throws IOException {
        Long at = old.get(chunk.sha256());
        if (at == null || replaced.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = store.open(replaced.get().sha256())) {
            in.skipNBytes(at);
            byte[] bytes = in.readNBytes((int) chunk.size());
            return Sha256.of(bytes).equals(chunk.sha256()) ? Optional.of(bytes) : Optional.empty();
        }
    }
}
