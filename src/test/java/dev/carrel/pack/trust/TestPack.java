package dev.carrel.pack.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.course.LessonId;
import dev.carrel.pack.PackWriter;
import dev.carrel.pack.Packing;
import dev.carrel.pack.bytes.Compression;
import dev.carrel.pack.bytes.FolderInMemory;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.LessonEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.zip.PackLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// A small real course, packed and signed; and the same with lies in it.
public final class TestPack {
    public static final SigningKey ROOT = SigningKey.generate();
    public static final SigningKey RELEASE = SigningKey.generate();
    public static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    public final SortedMap<String, byte[]> content = new TreeMap<>();
    public final FolderInMemory published = new FolderInMemory();
    public Manifest manifest;
    public SortedMap<String, byte[]> metadata;

    public TestPack() throws IOException {
        this(course());
    }

    public TestPack(SortedMap<String, byte[]> files) throws IOException {
        content.putAll(files);
        Packing packing =
                new Packing((object, stored) -> published.files.put(object.path(), stored));
        List<FileEntry> entries = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            entries.add(packing.pack(file.getKey(), new ByteArrayInputStream(file.getValue())));
        }
        manifest = manifest(entries);
        metadata = metadata(manifest, RELEASE);
        metadata.forEach((name, bytes) -> published.files.put("metadata/" + name, bytes));
        published.files.put(target(manifest).path(), Compression.gzip(manifest.json()));
    }

    static SortedMap<String, byte[]> course() {
        byte[] picture = new byte[900_000];
        new Random(3).nextBytes(picture);
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("SUMMARY.md", "* [One](one.md)\n".getBytes(UTF_8));
        files.put("one.md", "# One\n\nText, text, text, text, text.\n".repeat(40).getBytes(UTF_8));
        files.put("data/table.csv", "a,b,c\n1,2,3\n".repeat(60_000).getBytes(UTF_8));
        files.put("assets/über uns.png", picture);
        files.put("empty.txt", new byte[0]);
        return files;
    }

    public static Manifest manifest(List<FileEntry> files) {
        return new Manifest(
                1,
                new CourseId("test-course"),
                new Edition(1, "1", DAY),
                "Test",
                "en",
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                files,
                files.stream().anyMatch(file -> file.path().equals("one.md"))
                        ? List.of(new LessonEntry(new LessonId("one"), "One", "one.md"))
                        : List.of());
    }

    public static TargetFile target(Manifest manifest) {
        byte[] gzip = Compression.gzip(manifest.json());
        return new TargetFile(
                "manifests/test-course-1.json.gz",
                gzip.length,
                Sha256.of(gzip),
                manifest.course(),
                1,
                Sha256.of(manifest.json()));
    }

    public static SortedMap<String, byte[]> metadata(Manifest manifest, SigningKey release) {
        SortedMap<String, byte[]> metadata =
                MetadataSigner.release(10_000, DAY, List.of(target(manifest)), release);
        metadata.put(
                "1.root.json",
                MetadataSigner.root(
                        1,
                        "Ada",
                        DAY.plusYears(2),
                        List.of(ROOT.verifying()),
                        1,
                        RELEASE.verifying(),
                        List.of(ROOT)));
        return metadata;
    }

    public Path write(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "test", ".coursepack");
        Files.delete(file);
        PackWriter.write(
                file,
                manifest,
                metadata,
                path -> new ByteArrayInputStream(Objects.requireNonNull(content.get(path))));
        return file;
    }

    /// Every entry of a pack in order, to be changed and zipped again.
    public SortedMap<String, byte[]> entries() {
        SortedMap<String, byte[]> entries =
                new TreeMap<>(
                        java.util.Comparator.comparing((String name) -> !name.equals("mimetype"))
                                .thenComparing(name -> name));
        entries.put("mimetype", PackLayout.TYPE.getBytes(UTF_8));
        entries.put("META-INF/manifest.json", manifest.json());
        metadata.forEach((name, bytes) -> entries.put("META-INF/tuf/" + name, bytes));
        entries.putAll(content);
        return entries;
    }
}
