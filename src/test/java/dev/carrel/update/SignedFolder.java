package dev.carrel.update;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.carrel.course.Course;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.pack.PackWriter;
import dev.carrel.pack.Packing;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.LessonEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.trust.MetadataSigner;
import dev.carrel.pack.trust.SigningKey;
import dev.carrel.pack.trust.TargetFile;
import dev.carrel.pack.trust.Targets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A real published folder with real signatures, edition after edition, as an author would leave
/// it.
public final class SignedFolder {
    public static final CourseId COURSE = new CourseId("sea-craft");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    private final Path folder;
    private final SigningKey root = SigningKey.generate();
    private SigningKey release = SigningKey.generate();
    private final List<TargetFile> targets = new ArrayList<>();
    private final SortedMap<String, byte[]> content = new TreeMap<>();
    private @Nullable Manifest manifest;
    private SortedMap<String, byte[]> metadata = new TreeMap<>();
    private int roots;
    private long version;
    private LocalDate signed = DAY;
    private boolean namesAll;
    @Nullable URI updates;

    public SignedFolder(Path folder) {
        this.folder = folder;
    }

    /// Course files held in memory.
    record Texts(SortedMap<String, byte[]> files) implements CourseFiles {
        @Override
        public SortedSet<String> paths() {
            return Collections.unmodifiableSortedSet(new TreeMap<>(files).navigableKeySet());
        }

        @Override
        public Optional<byte[]> read(String path) {
            return Optional.ofNullable(files.get(path));
        }
    }

    public Path folder() {
        return folder;
    }

    public Manifest manifest() {
        return Objects.requireNonNull(manifest);
    }

    SortedMap<String, byte[]> metadata() {
        return metadata;
    }

    SigningKey release() {
        return release;
    }

    /// Publishes texts as the next edition: adds and replaces files, or removes those with an empty
    /// text.
    public Manifest publish(int number, Map<String, String> changed) throws IOException {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        changed.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
        return publishBytes(number, bytes);
    }

    public Manifest publishBytes(int number, Map<String, byte[]> changed) throws IOException {
        changed.forEach((path, bytes) -> {
            if (bytes.length == 0) {
                content.remove(path);
            } else {
                content.put(path, bytes);
            }
        });
        Packing packing = new Packing((object, stored) -> write(object.path(), stored));
        List<FileEntry> entries = new ArrayList<>();
        for (var file : content.entrySet()) {
            entries.add(packing.pack(file.getKey(), new ByteArrayInputStream(file.getValue())));
        }
        Course course = OpenCourse.of(new Texts(content), COURSE.value()).course();
        List<LessonEntry> lessons =
                course.lessons().stream()
                        .map(one -> new LessonEntry(one.id(), one.title(), one.path()))
                        .toList();
        manifest =
                new Manifest(
                        1,
                        COURSE,
                        new Edition(number, "2026." + number, DAY.plusDays(number)),
                        course.title(),
                        "en",
                        null,
                        List.of("Ada"),
                        updates,
                        null,
                        List.of(),
                        "What is new in edition " + number,
                        entries,
                        lessons);
        byte[] gzip = gzip(manifest.json());
        TargetFile target =
                new TargetFile(
                        "manifests/%s-%d.json.gz".formatted(COURSE, number),
                        gzip.length,
                        Sha256.of(gzip),
                        COURSE,
                        number,
                        Sha256.of(manifest.json()));
        targets.removeIf(file -> file.edition() == number);
        targets.add(target);
        write(target.path(), gzip);
        sign();
        return manifest;
    }

    /// Signs what is there once more, as authors do now and then.
    void sign() throws IOException {
        if (roots == 0) {
            newKeys(release);
        }
        int newest = targets.stream().mapToInt(TargetFile::edition).max().orElse(1);
        version = Math.max(version + 1, Targets.publishedVersion(newest));
        List<TargetFile> named =
                targets.stream().filter(file -> namesAll || file.edition() == newest).toList();
        metadata = new TreeMap<>(MetadataSigner.release(version, signed, named, release));
        for (var file : metadata.entrySet()) {
            if (!file.getKey().equals("timestamp.json")) {
                write("metadata/" + file.getKey(), file.getValue());
            }
        }
        write("metadata/timestamp.json", Objects.requireNonNull(metadata.get("timestamp.json")));
        for (int i = 1; i <= roots; i++) {
            metadata.put(
                    i + ".root.json",
                    Files.readAllBytes(folder.resolve("metadata/" + i + ".root.json")));
        }
    }

    /// Names every edition in the newest metadata from now on, as other programs may.
    void namesAll() {
        namesAll = true;
    }

    /// Expiries count from another day from now on.
    void signedOn(LocalDate day) {
        signed = day;
    }

    /// Another release key, vouched for by the same root key.
    void newKeys(SigningKey newRelease) throws IOException {
        release = newRelease;
        roots++;
        write(
                "metadata/" + roots + ".root.json",
                MetadataSigner.root(
                        roots,
                        "Ada",
                        DAY.plusYears(2),
                        List.of(root.verifying()),
                        1,
                        release.verifying(),
                        List.of(root)));
    }

    /// The present edition as one file.
    public Path pack(Path file) throws IOException {
        Files.deleteIfExists(file);
        PackWriter.write(
                file,
                manifest(),
                metadata,
                path -> new ByteArrayInputStream(Objects.requireNonNull(content.get(path))));
        return file;
    }

    /// Publishes the present edition as one file too.
    public TargetFile publishPack(Path scratch) throws IOException {
        byte[] bytes = Files.readAllBytes(pack(scratch));
        int number = manifest().edition().number();
        TargetFile target =
                new TargetFile(
                        "files/%s-%d.coursepack".formatted(COURSE, number),
                        bytes.length,
                        Sha256.of(bytes),
                        COURSE,
                        number,
                        null);
        targets.add(target);
        write(target.path(), bytes);
        sign();
        return target;
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
