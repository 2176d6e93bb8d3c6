package dev.carrel.library;

import dev.carrel.course.CourseId;
import dev.carrel.files.DurableFiles;
import dev.carrel.pack.manifest.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// One course on the disk: `active` (the number of the edition being read), `versions/<n>/` with
/// the manifest of each kept edition, `tuf/` with the metadata its publisher is trusted by.
///
/// An edition is kept as soon as its manifest is there; it is read as soon as `active` names it. Of
/// an edition the learner skipped, `lessons.json`, also a manifest, says that its lessons are in
/// the store and the rest need not be; such an edition is never read, and is not among those kept.
/// Thread-safe for readers; writers hold the store's lock.
final class CourseFolder {
    private static final String MANIFEST = "manifest.json";
    private static final String LESSONS = "lessons.json";
    private static final String PINNED = "pinned";
    private static final String ROOT = "root.json";
    private static final int LONGEST_POINTER = 16;

    private final CourseId id;
    private final Path folder;
    private final Map<Integer, Manifest> manifests = new ConcurrentHashMap<>();

    CourseFolder(CourseId id, Path folder) {
        this.id = id;
        this.folder = folder;
    }

    CourseId id() {
        return id;
    }

    Path folder() {
        return folder;
    }

    /// The edition being read; empty if the course is not installed.
    OptionalInt active() throws IOException {
        try {
            String line = Files.readString(folder.resolve("active")).strip();
            if (line.isEmpty() || line.length() > LONGEST_POINTER) {
                throw new IOException(folder.resolve("active") + " is damaged");
            }
            return OptionalInt.of(Integer.parseInt(line));
        } catch (NoSuchFileException e) {
            return OptionalInt.empty();
        } catch (NumberFormatException e) {
            throw new IOException(folder.resolve("active") + " is damaged", e);
        }
    }

    /// Numbers of the editions whose files are all in the store.
    NavigableSet<Integer> kept() throws IOException {
        return having(MANIFEST);
    }

    /// Numbers of the editions of which at least the lessons are in the store, for they were kept
    /// so.
    NavigableSet<Integer> lessonsKept() throws IOException {
        return having(LESSONS);
    }

    private NavigableSet<Integer> having(String file) throws IOException {
        NavigableSet<Integer> numbers = new TreeSet<>();
        try (Stream<Path> versions = Files.list(folder.resolve("versions"))) {
            for (Path version : versions.toList()) {
                String name = version.getFileName().toString();
                if (name.matches("[1-9][0-9]{0,8}") && Files.exists(version.resolve(file))) {
                    numbers.add(Integer.valueOf(name));
                }
            }
        } catch (NoSuchFileException e) {
            return numbers;
        }
        return numbers;
    }

    /// The manifest of a kept edition.
    ///
    /// @throws NoSuchFileException if that edition is not kept
    Manifest manifest(int edition) throws IOException {
        Manifest known = manifests.get(edition);
        if (known == null) {
            known = Manifest.parse(Files.readAllBytes(version(edition).resolve(MANIFEST)));
            manifests.put(edition, known);
        }
        return known;
    }

    /// The manifest of an edition of which the lessons are kept.
    ///
    /// @throws NoSuchFileException if they are not
    Manifest lessons(int edition) throws IOException {
        return Manifest.parse(Files.readAllBytes(version(edition).resolve(LESSONS)));
    }

    void keep(Manifest manifest) throws IOException {
        keep(manifest, MANIFEST);
        manifests.put(manifest.edition().number(), manifest);
    }

    void keepLessons(Manifest manifest) throws IOException {
        keep(manifest, LESSONS);
    }

    private void keep(Manifest manifest, String name) throws IOException {
        boolean first = Files.notExists(folder);
        Path file = version(manifest.edition().number()).resolve(name);
        DurableFiles.replace(file, manifest.json());
        DurableFiles.syncFolder(folder.resolve("versions"));
        DurableFiles.syncFolder(folder);
        if (first && folder.getParent() != null) {
            DurableFiles.syncFolder(folder.getParent());
        }
    }

    /// The one step that turns the page.
    void activate(int edition) throws IOException {
        byte[] line = (edition + "\n").getBytes(StandardCharsets.US_ASCII);
        DurableFiles.replace(folder.resolve("active"), line);
    }

    void pin(int edition) throws IOException {
        DurableFiles.replace(version(edition).resolve(PINNED), new byte[0]);
    }

    /// Forgets editions nobody needs: all but the active one, the one before it, those after it (a
    /// learner who went back can go forward again) and pinned ones. Lessons of skipped editions go
    /// as soon as there is no edition before them that the learner could have skipped them from.
    void prune() throws IOException {
        OptionalInt active = active();
        if (active.isEmpty()) {
            return;
        }
        Integer previous = kept().lower(active.getAsInt());
        for (int edition : kept().headSet(active.getAsInt())) {
            boolean pinned = Files.exists(version(edition).resolve(PINNED));
            if (!pinned && (previous == null || edition != previous)) {
                forget(edition);
            }
        }
        for (int edition : lessonsKept().headSet(active.getAsInt())) {
            if (previous == null || edition < previous) {
                Files.deleteIfExists(version(edition).resolve(LESSONS));
                if (!kept().contains(edition)) {
                    forget(edition);
                }
            }
        }
    }

    /// The manifest goes first, since with it the edition is no longer kept; then whatever a killed
    /// process left half-written beside it.
    private void forget(int edition) throws IOException {
        Files.deleteIfExists(version(edition).resolve(MANIFEST));
        try (Stream<Path> rest = Files.list(version(edition))) {
            for (Path file : rest.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(version(edition));
        manifests.remove(edition);
    }

    /// The metadata the publisher is trusted by, by file name; empty before the first install.
    Map<String, byte[]> trusted() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder.resolve("tuf"))) {
            for (Path file : all.toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        } catch (NoSuchFileException e) {
            return files;
        }
        return files;
    }

    /// Replaces the trusted metadata, file by file. Names that are not given stay. The root comes
    /// last: with the old one the step to new keys is made again, and whatever was signed with keys
    /// that were stolen is forgotten again.
    void trust(Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            if (!file.getKey().equals(ROOT)) {
                DurableFiles.replace(folder.resolve("tuf").resolve(file.getKey()), file.getValue());
            }
        }
        byte[] root = files.get(ROOT);
        if (root != null) {
            DurableFiles.replace(folder.resolve("tuf").resolve(ROOT), root);
        }
    }

    /// Who signs the course, as shown when it was first installed.
    Publisher publisher() throws IOException {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("publisher.txt"));
            return new Publisher(lines.get(1), lines.get(0));
        } catch (NoSuchFileException | IndexOutOfBoundsException e) {
            return new Publisher("", "");
        }
    }

    void publisher(Publisher publisher) throws IOException {
        String name = publisher.name().replaceAll("\\R", " ");
        String text = publisher.fingerprint() + "\n" + name + "\n";
        DurableFiles.replace(
                folder.resolve("publisher.txt"), text.getBytes(StandardCharsets.UTF_8));
    }

    private Path version(int edition) {
        return folder.resolve("versions").resolve(Integer.toString(edition));
    }
}
