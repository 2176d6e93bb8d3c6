package dev.carrel.library;

import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Role;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what is not needed any more, and what is needed and broken. The caller holds the store's
/// lock.
final class Garbage {
    private static final System.Logger LOG = System.getLogger(Garbage.class.getName());

    /// An object this young may belong to an edition that is just being brought in.
    private static final Duration YOUNG = Duration.ofHours(1);

    /// Long enough to finish a download next weekend.
    private static final Duration PARTIAL = Duration.ofDays(14);

    private final ObjectStore objects;
    private final Path courses;
    private final Clock clock;

    Garbage(ObjectStore objects, Path courses, Clock clock) {
        this.objects = objects;
        this.courses = courses;
        this.clock = clock;
    }

    /// @return bytes freed
    /// @throws IOException also if a manifest cannot be read: then nothing is known to be garbage
    long collect(Stream<CourseFolder> all) throws IOException {
        Set<Path> needed = new HashSet<>();
        for (CourseFolder folder : all.toList()) {
            folder.prune();
            for (int edition : folder.kept()) {
                for (FileEntry file : folder.manifest(edition).files()) {
                    needed.add(objects.path(file.sha256()));
                }
            }
            for (int edition : folder.lessonsKept()) {
                try {
                    folder.lessons(edition).files().stream()
                            .filter(file -> file.role() == Role.LESSON)
                            .forEach(file -> needed.add(objects.path(file.sha256())));
                } catch (PackException e) {
                    LOG.log(System.Logger.Level.WARNING, "Lessons nobody can name any more", e);
                }
            }
        }
        clearRemoved();
        Instant now = clock.instant();
        return sweep(objects.objects(), needed, now.minus(YOUNG))
                + sweep(objects.partials(), Set.of(), now.minus(PARTIAL));
    }

    /// Deletes courses that were removed, also those a crash left half deleted.
    void clearRemoved() throws IOException {
        List<Path> removed;
        try (Stream<Path> all = Files.list(courses)) {
            removed =
                    all.filter(path -> path.getFileName().toString().startsWith(".removed-"))
                            .toList();
        }
        for (Path folder : removed) {
            delete(folder);
        }
    }

    Set<Library.Damage> check(CourseFolder folder) throws IOException {
        Set<Library.Damage> found = new LinkedHashSet<>();
        for (int edition : folder.kept()) {
            Map<Sha256, Long> wanted = new HashMap<>();
            List<FileEntry> files = folder.manifest(edition).files();
            for (FileEntry file : files) {
                if (!file.optional() || Files.exists(objects.path(file.sha256()))) {
                    wanted.put(file.sha256(), file.size());
                }
            }
            Set<Sha256> bad = new HashSet<>(objects.damaged(wanted));
            for (Sha256 hash : bad) {
                objects.setAside(hash);
            }
            files.stream()
                    .filter(file -> bad.contains(file.sha256()))
                    .forEach(file -> found.add(new Library.Damage(edition, file.path())));
        }
        return found;
    }

    private static long sweep(Path folder, Set<Path> needed, Instant before) throws IOException {
        long freed = 0;
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        } catch (NoSuchFileException e) {
            return 0;
        }
        for (Path file : files) {
            boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
            if (old && !needed.contains(file)) {
                freed += Files.size(file);
                Files.delete(file);
            }
        }
        return freed;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path done, @org.jspecify.annotations.Nullable IOException failure)
                            throws IOException {
                        Files.delete(done);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
