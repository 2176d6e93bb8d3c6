package dev.carrel.pack;

import dev.carrel.pack.bytes.Fetcher;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.VerifiedStream;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.trust.Fingerprint;
import dev.carrel.pack.trust.Trust;
import dev.carrel.pack.trust.TrustedSource;
import dev.carrel.pack.zip.PackLayout;
import dev.carrel.pack.zip.ZipBytes;
import dev.carrel.pack.zip.ZipDirectory;
import dev.carrel.pack.zip.ZipEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A one-file pack from a stranger. Once open, its structure, signatures and manifest are verified;
/// the content of each file is when it is read. Thread-safe; holds the directory in memory and no
/// file.
///
/// Entry names are only compared with the manifest's and never become paths on this computer.
public final class PackReader implements EditionSource {
    private final FileChannel channel;
    private final ZipDirectory zip;
    private final Trust trust;
    private final Manifest manifest;

    private PackReader(FileChannel channel, Optional<Fingerprint> expected) throws IOException {
        this.channel = channel;
        this.zip = new ZipDirectory(new ZipBytes(channel));
        checkType();
        TrustedSource source = new TrustedSource(this::fetch);
        this.trust = expected.isPresent() ? source.meet(expected.get()) : source.meet();
        ZipEntry entry = zip.entries().get(PackLayout.MANIFEST);
        if (entry == null) {
            throw new PackException(Reason.MISSING, "The pack has no manifest.");
        }
        if (entry.size() > Manifest.MAX_JSON) {
            throw new PackException(
                    Reason.TOO_LARGE, "The pack's manifest says it is larger than 64 MiB.");
        }
        try (InputStream in = zip.open(entry)) {
            this.manifest = trust.published().manifestOfPack(in.readAllBytes());
        }
        checkEntries();
    }

    /// Opens a pack and believes its first root; see [TrustedSource#meet()].
    ///
    /// @throws PackException with a sentence that says why this is refused
    /// @throws IOException if the file cannot be read
    public static PackReader open(Path file) throws IOException {
        return open(file, Optional.empty());
    }

    /// Opens a pack of the publisher with that fingerprint; see [TrustedSource#meet(Fingerprint)].
    ///
    /// @throws PackException with a sentence that says why this is refused
    /// @throws IOException if the file cannot be read
    public static PackReader open(Path file, Fingerprint expected) throws IOException {
        return open(file, Optional.of(expected));
    }

    private static PackReader open(Path file, Optional<Fingerprint> expected) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new PackReader(channel, expected);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void checkType() throws IOException {
        ZipEntry type = zip.entries().get(PackLayout.TYPE_ENTRY);
        byte[] wanted = PackLayout.TYPE.getBytes(StandardCharsets.US_ASCII);
        if (type == null || type.header() != 0 || type.size() != wanted.length) {
            throw new PackException(Reason.NOT_A_PACK, "This ZIP file is not a course pack.");
        }
        try (InputStream in = zip.open(type)) {
            if (!java.util.Arrays.equals(in.readAllBytes(), wanted)) {
                throw new PackException(Reason.NOT_A_PACK, "This ZIP file is not a course pack.");
            }
        }
    }

    /// Exactly the files of the manifest, with the sizes of the manifest.
    private void checkEntries() throws PackException {
        for (String name : zip.entries().keySet()) {
            if (!PackLayout.ours(name) && manifest.file(name).isEmpty()) {
                throw new PackException(
                        Reason.HOSTILE,
                        "The pack holds '%s', which its manifest does not name.".formatted(name));
            }
        }
        for (FileEntry file : manifest.files()) {
            if (PackLayout.reserved(file.path())) {
                throw new PackException(
                        Reason.HOSTILE,
                        "The manifest names '%s', which is not a course's.".formatted(file.path()));
            }
            ZipEntry entry = zip.entries().get(file.path());
            if (entry == null && !file.optional()) {
                throw new PackException(
                        Reason.MISSING, "The pack lacks its file '%s'.".formatted(file.path()));
            }
            if (entry != null && entry.size() != file.size()) {
                throw new PackException(
                        entry.size() > file.size() ? Reason.TOO_LARGE : Reason.DAMAGED,
                        "The entry '%s' says it has %,d bytes, and the manifest says %,d."
                                .formatted(file.path(), entry.size(), file.size()));
            }
        }
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    /// What the pack's own signatures lead to.
    public Trust trust() {
        return trust;
    }

    /// Goes on from a publisher that is trusted already.
    ///
    /// @return what to keep for the next time
    /// @throws PackException if this is another publisher's, or older than what was seen from this
    ///   one
    public Trust follow(Trust pinned) throws IOException {
        Trust followed = new TrustedSource(this::fetch).follow(pinned);
        if (!followed.published()
                .manifest()
                .sha256()
                .equals(trust.published().manifest().sha256())) {
            throw new PackException(
                    Reason.ROLLBACK,
                    "The publisher has signed another edition in the place of this one.");
        }
        return followed;
    }

    /// The signed files of the pack, where a published folder has them.
    public Fetcher metadata() {
        return this::fetch;
    }

    /// The pack as if it were a published folder, for metadata only.
    private Optional<InputStream> fetch(String path) {
        String name = PackLayout.METADATA + path.substring(path.indexOf('/') + 1);
        return Optional.ofNullable(zip.entries().get(name)).map(zip::open);
    }

    @Override
    public InputStream open(FileEntry file) throws IOException {
        ZipEntry entry = zip.entries().get(file.path());
        if (entry == null || !manifest.file(file.path()).equals(Optional.of(file))) {
            throw new PackException(
                    Reason.MISSING, "The pack lacks the file '%s'.".formatted(file.path()));
        }
        return new VerifiedStream(zip.open(entry), file.sha256(), file.size(), file.path());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
