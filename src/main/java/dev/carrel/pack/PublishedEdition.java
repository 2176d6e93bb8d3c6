package dev.carrel.pack;

import dev.carrel.pack.bytes.Fetcher;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.bytes.StoredObject;
import dev.carrel.pack.bytes.VerifiedStream;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.trust.TargetFile;
import dev.carrel.pack.trust.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An edition in a published folder, wherever the folder lies.
public final class PublishedEdition implements EditionSource {
    private final Fetcher fetcher;
    private final Manifest manifest;

    /// @param fetcher of the folder
    /// @param manifest one that was verified, see [Targets#manifest(byte[])]
    public PublishedEdition(Fetcher fetcher, Manifest manifest) {
        this.fetcher = fetcher;
        this.manifest = manifest;
    }

    /// Fetches the newest manifest a publisher vouches for.
    ///
    /// @throws PackException if it is missing or another one
    /// @throws IOException if the source cannot be reached
    public static PublishedEdition newest(Fetcher fetcher, Trust trust) throws IOException {
        TargetFile target = trust.published().manifest();
        Optional<InputStream> found = fetcher.fetch(target.path());
        if (found.isEmpty()) {
            throw new PackException(
                    Reason.MISSING, "The manifest %s is missing.".formatted(target.path()));
        }
        try (InputStream in = found.get()) {
            byte[] gzip = in.readNBytes((int) target.length() + 1);
            return new PublishedEdition(fetcher, trust.published().manifest(gzip));
        }
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public InputStream open(FileEntry file) throws IOException {
        if (file.chunks() == null) {
            return file.object().open(fetcher, file.path());
        }
        InputStream pieces = new Pieces(fetcher, file.path(), chunks(file).chunks().iterator());
        return new VerifiedStream(pieces, file.sha256(), file.size(), file.path());
    }

    /// The pieces of a large file.
    ///
    /// @throws PackException if their list is missing or damaged
    public ChunkList chunks(FileEntry file) throws IOException {
        Sha256 hash = file.chunks();
        if (hash == null) {
            return new ChunkList(Collections.singletonList(file.object()));
        }
        String path = new StoredObject(hash, 0, 0).path();
        Optional<InputStream> found = fetcher.fetch(path);
        if (found.isEmpty()) {
            throw new PackException(
                    Reason.MISSING, "%s is missing (%s).".formatted(file.path(), path));
        }
        try (InputStream in = found.get()) {
            return ChunkList.parse(file, in.readNBytes(ChunkList.maxBytes(file) + 1));
        }
    }

    @Override
    public void close() {}

    /// One chunk after the other, each opened when the one before is done.
    private static final class Pieces extends InputStream {
        private final Fetcher fetcher;
        private final String name;
        private final Iterator<StoredObject> left;
        private @Nullable InputStream open;

        Pieces(Fetcher fetcher, String name, Iterator<StoredObject> left) {
            this.fetcher = fetcher;
            this.name = name;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (open != null || left.hasNext()) {
                if (open == null) {
                    open = left.next().open(fetcher, name);
                }
                int n = open.read(bytes, offset, length);
                if (n >= 0) {
                    return n;
                }
                close();
            }
            return -1;
        }

        @Override
        public void close() throws IOException {
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }
}
