package dev.carrel.update.fetch;

import dev.carrel.library.ObjectStore;
import dev.carrel.pack.Chunker;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.manifest.Role;
import dev.carrel.pack.trust.TargetFile;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has to come in for an edition.
///
/// @param missing files the store lacks, each content once; what is read first comes first
/// @param pack the one-file pack, if fetching that is the better way
public record DownloadPlan(List<FileEntry> missing, Optional<TargetFile> pack) {
    /// From how much of an edition on its pack is fetched: one request instead of hundreds.
    private static final double MOST = 0.8;

    /// What a pack has besides its files, generously, in bytes.
    private static final long OVERHEAD = 1 << 20;

    /// Plans for every file that is not optional.
    ///
    /// @param pack the one-file pack of this edition, if there is one and it may be used
    public static DownloadPlan of(Manifest manifest, ObjectStore store, Optional<TargetFile> pack) {
        Map<Sha256, FileEntry> missing = new LinkedHashMap<>();
        for (FileEntry file : manifest.files()) {
            if (!file.optional() && !store.has(file.sha256(), file.size())) {
                missing.putIfAbsent(file.sha256(), file);
            }
        }
        List<FileEntry> ordered = inOrder(missing.values());
        long bytes = ordered.stream().mapToLong(FileEntry::transferSize).sum();
        boolean most =
                pack.isPresent()
                        && ordered.size() > 1
                        && bytes > MOST * manifest.transferSize()
                        && pack.get().length() < bytes / MOST + OVERHEAD;
        return new DownloadPlan(ordered, most ? pack : Optional.empty());
    }

    /// Text first, films last.
    private static List<FileEntry> inOrder(Collection<FileEntry> files) {
        return files.stream()
                .sorted(
                        Comparator.comparing((FileEntry file) -> file.role() == Role.MEDIA)
                                .thenComparing(FileEntry::role))
                .toList();
    }

    /// The same for lessons alone.
    public DownloadPlan lessons() {
        return new DownloadPlan(
                missing.stream().filter(file -> file.role() == Role.LESSON).toList(),
                Optional.empty());
    }

    public DownloadSize size() {
        long room = missing.stream().mapToLong(FileEntry::size).sum();
        if (pack.isPresent()) {
            long length = pack.get().length();
            return new DownloadSize(1, length, room + length);
        }
        long bytes = missing.stream().mapToLong(FileEntry::transferSize).sum();
        int objects = missing.stream().mapToInt(DownloadPlan::objects).sum();
        return new DownloadSize(objects, bytes, room);
    }

    /// A large file comes in pieces of 256 KiB or so.
    private static int objects(FileEntry file) {
        return file.chunks() == null ? 1 : 1 + (int) (file.size() / (Chunker.FROM / 2));
    }
}
