package dev.carrel.pack;

import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.VerifiedStream;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.manifest.MediaType;
import dev.carrel.pack.zip.PackLayout;
import dev.carrel.pack.zip.ZipWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes one-file packs: the same manifest, metadata and content give the same bytes, on every
/// machine and in every year.
public final class PackWriter {
    private PackWriter() {}

    /// Writes a pack.
    ///
    /// @param file new; whoever calls this moves it into place when it is whole
    /// @param manifest what is in it
    /// @param metadata the signed files by name, for example `1.root.json`
    /// @param content where the files of the manifest are
    /// @throws PackException if a file is not the one the manifest describes (it was changed
    ///   meanwhile), or the pack would be larger than 4 GiB
    public static void write(
            Path file, Manifest manifest, Map<String, byte[]> metadata, Content content)
            throws IOException {
        SortedMap<String, byte[]> sorted = new TreeMap<>(metadata);
        try (ZipWriter zip =
                new ZipWriter(
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            byte[] type = PackLayout.TYPE.getBytes(StandardCharsets.US_ASCII);
            zip.store(PackLayout.TYPE_ENTRY, new ByteArrayInputStream(type));
            zip.smallest(PackLayout.MANIFEST, manifest.json());
            for (Map.Entry<String, byte[]> signed : sorted.entrySet()) {
                zip.smallest(PackLayout.METADATA + signed.getKey(), signed.getValue());
            }
            for (FileEntry entry : manifest.files()) {
                try {
                    add(zip, entry, content);
                } catch (PackException e) {
                    throw e.reason() == Reason.DAMAGED ? changed(entry, e) : e;
                }
            }
            zip.finish();
        }
    }

    private static PackException changed(FileEntry file, PackException cause) {
        return new PackException(
                Reason.DAMAGED,
                "%s was changed while it was packed. Try again.".formatted(file.path()),
                cause);
    }

    private static void add(ZipWriter zip, FileEntry file, Content content) throws IOException {
        try (InputStream in =
                new VerifiedStream(
                        content.open(file.path()), file.sha256(), file.size(), file.path())) {
            if (!MediaType.of(file.path()).compressible()) {
                zip.store(file.path(), in);
            } else if (file.size() < Chunker.FROM) {
                zip.smallest(file.path(), in.readAllBytes());
            } else {
                zip.deflate(file.path(), in);
            }
        }
    }
}
