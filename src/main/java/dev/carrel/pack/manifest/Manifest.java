package dev.carrel.pack.manifest;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.pack.bytes.Compression;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.Sha256;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an edition consists of. Signed as a whole; every other byte of the edition is checked
/// against it.
///
/// @param minReader the lowest [#FORMAT] of a reader that understands this edition
/// @param course its id, which never changes
/// @param edition number, label and day of release
/// @param title of the course
/// @param language BCP 47
/// @param license SPDX id
/// @param authors names
/// @param updates where editions are published, if anywhere
/// @param previous hash of the canonical JSON of the manifest of the edition before
/// @param changes lessons that differ from the edition before
/// @param notes what changed, in the author's words (Markdown)
/// @param files sorted by path
/// @param lessons in reading order
public record Manifest(
        int minReader,
        CourseId course,
        Edition edition,
        String title,
        String language,
        @Nullable String license,
        List<String> authors,
        @Nullable URI updates,
        @Nullable Sha256 previous,
        List<LessonChange> changes,
        @Nullable String notes,
        List<FileEntry> files,
        List<LessonEntry> lessons) {
    /// The format this program writes and the highest it reads.
    public static final int FORMAT = 1;

    /// Most files an edition may have.
    public static final int MAX_FILES = 20_000;

    /// Most bytes of a manifest as published.
    public static final int MAX_COMPRESSED = Compression.MAX_GZIP;

    /// Most bytes of a manifest's JSON.
    public static final int MAX_JSON = 64 * 1024 * 1024;

    public Manifest {
        authors = List.copyOf(authors);
        changes = List.copyOf(changes);
        files = List.copyOf(files);
        lessons = List.copyOf(lessons);
    }

    /// Reads the JSON of a manifest and checks everything that can be checked without its files.
    ///
    /// @throws PackException naming the limit, path or field that is wrong
    public static Manifest parse(byte[] json) throws PackException {
        return ManifestJson.read(json);
    }

    /// Reads a manifest as published (gzip), never inflating more than [#MAX_JSON].
    ///
    /// @throws PackException naming the limit, path or field that is wrong
    public static Manifest parseGzip(byte[] gzip) throws PackException {
        return ManifestJson.read(Compression.gunzip(gzip, MAX_JSON, "manifest"));
    }

    /// The one JSON text of this manifest.
    public byte[] json() {
        return ManifestJson.write(this);
    }

    /// This manifest as a published folder holds it.
    public byte[] gzip() {
        return Compression.gzip(json());
    }

    /// The file of that path.
    public Optional<FileEntry> file(String path) {
        int low = 0;
        int high = files.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = files.get(middle).path().compareTo(path);
            if (order == 0) {
                return Optional.of(files.get(middle));
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /// Hash of a lesson's file.
    public Optional<Sha256> content(LessonEntry lesson) {
        return file(lesson.path()).map(FileEntry::sha256);
    }

    /// Bytes of all files.
    public long size() {
        return files.stream().mapToLong(FileEntry::size).sum();
    }

    /// Bytes of everything as published, each file counted once.
    public long transferSize() {
        return files.stream().mapToLong(FileEntry::transferSize).sum();
    }
}
