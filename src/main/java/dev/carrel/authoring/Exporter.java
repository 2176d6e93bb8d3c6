package dev.carrel.authoring;

import dev.carrel.pack.PackWriter;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes one-file packs of a course source. The same source, wish and keys give the same bytes on
/// every computer, whatever the day, as long as the source or the wish names the day of release.
///
/// @param keys who signs
/// @param today the day of release if nobody names one
public record Exporter(AuthorKeys keys, LocalDate today) {

    /// Checks a source and writes its pack; an older file of that name is replaced when the new one
    /// is whole.
    ///
    /// @throws IOException if the source cannot be read or the pack not be written
    public Export export(SourceFolder source, Release.Wish wish, Path out, Progress progress)
            throws IOException {
        CourseCheck check = CourseCheck.of(source, today, progress);
        if (check.hasErrors()) {
            return new Export.Stopped(check.problems());
        }
        List<FileEntry> files = EditionMaker.pack(source, (_, _) -> {}, progress);
        Release release = Release.of(check.changes(), wish, today);
        Manifest manifest = EditionMaker.manifest(check.course(), release, files, Optional.empty());
        Path fresh = out.resolveSibling("." + out.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            write(fresh, manifest, source);
            Files.move(
                    fresh,
                    out,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return new Export.Done(out, Files.size(out), manifest, check.problems());
    }

    /// Writes the pack of a manifest to a new file and waits until it is on the disk.
    void write(Path fresh, Manifest manifest, SourceFolder source) throws IOException {
        Path folder = fresh.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        PackWriter.write(fresh, manifest, EditionMaker.packMetadata(manifest, keys), source::open);
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }
}
