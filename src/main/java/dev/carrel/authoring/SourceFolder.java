package dev.carrel.authoring;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.Problem;
import dev.carrel.course.Problem.Severity;
import dev.carrel.pack.bytes.PackPaths;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.zip.PackLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An author's folder as the files of a course. The list of files is made when it is opened; what
/// does not belong in a course (see [SourceRules]) is left out, and nothing outside the folder is
/// ever read, whatever a link on the disk says.
public final class SourceFolder implements CourseFiles {
    /// A lesson, picture or table is never this large; larger files are only streamed.
    private static final long MAX_IN_MEMORY = 256L * 1024 * 1024;

    private final Path root;
    private final SortedMap<String, Path> files;
    private final List<Problem> problems;

    private SourceFolder(Path root, SortedMap<String, Path> files, List<Problem> problems) {
        this.root = root;
        this.files = files;
        this.problems = problems;
    }

    /// Lists a folder.
    ///
    /// @throws NotDirectoryException if it is not a folder
    /// @throws IOException if it cannot be listed
    public static SourceFolder open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Path root = folder.toRealPath();
        Listing listing = new Listing(root);
        Files.walkFileTree(root, listing);
        return new SourceFolder(root, listing.files, List.copyOf(listing.problems));
    }

    /// Where it is, links resolved.
    public Path root() {
        return root;
    }

    /// The folder's own name, from which a course without an id takes one.
    public String name() {
        Path name = root.getFileName();
        return name == null ? "course" : name.toString();
    }

    /// Files that cannot be in a pack.
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet((SortedSet<String>) files.keySet());
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Path file = files.get(path);
        if (file == null) {
            return Optional.empty();
        }
        if (Files.size(file) > MAX_IN_MEMORY) {
            throw new IOException(path + " is too large to be read at once.");
        }
        return Optional.of(Files.readAllBytes(file));
    }

    /// Bytes of all files.
    public long size() throws IOException {
        long size = 0;
        for (Path file : files.values()) {
            size += Files.size(file);
        }
        return size;
    }

    /// Bytes of one of [#paths]; 0 if it is none of them.
    long size(String path) throws IOException {
        Path file = files.get(path);
        return file == null ? 0 : Files.size(file);
    }

    /// Opens one of [#paths].
    ///
    /// @throws IOException if it cannot be read, or is none of them
    public InputStream open(String path) throws IOException {
        Path file = files.get(path);
        if (file == null) {
            throw new IOException("The course has no file " + path + ".");
        }
        return Files.newInputStream(file);
    }

    private static final class Listing extends SimpleFileVisitor<Path> {
        private final Path root;
        private final SourceRules rules;
        private final SortedMap<String, Path> files = new TreeMap<>();
        private final Map<String, String> folded = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Listing(Path root) {
            this.root = root;
            this.rules = new SourceRules(root);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || rules.takesFolder(folder)
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (!rules.takesFile(file)) {
                return FileVisitResult.CONTINUE;
            }
            String path = path(file);
            Path real = attributes.isSymbolicLink() ? inside(file, path) : file;
            if (real != null && fits(path, real)) {
                if (files.size() == Manifest.MAX_FILES) {
                    wrong(
                            "too-many-files",
                            "",
                            "This folder has more than " + Manifest.MAX_FILES + " files.",
                            "Move what is not part of the course elsewhere.");
                    return FileVisitResult.TERMINATE;
                }
                files.put(path, real);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            wrong(
                    "file-unreadable",
                    path(file),
                    "This cannot be read: " + e.getMessage(),
                    "Check that you may read it.");
            return FileVisitResult.CONTINUE;
        }

        /// Some systems keep names decomposed; in a pack they are composed.
        private String path(Path file) {
            String path = root.relativize(file).toString().replace('\\', '/');
            return Normalizer.normalize(path, Normalizer.Form.NFC);
        }

        private @Nullable Path inside(Path link, String path) {
            try {
                Path real = link.toRealPath();
                if (real.startsWith(root) && Files.isRegularFile(real)) {
                    return real;
                }
            } catch (IOException e) {
                // a link to nothing is as useless as one to somewhere else
            }
            problems.add(
                    new Problem(
                            "link-outside",
                            Severity.WARNING,
                            path,
                            0,
                            0,
                            "This is a link to something outside the course or to a folder; it is left out.",
                            "Put a copy here if the course needs it."));
            return null;
        }

        private boolean fits(String path, Path real) throws IOException {
            Optional<String> wrong = PackPaths.problem(path);
            if (wrong.isPresent()) {
                wrong("name-unfit", path, "This name " + wrong.get() + ".", "Rename it.");
                return false;
            }
            if (PackLayout.reserved(path)) {
                wrong("name-reserved", path, "Packs use this name themselves.", "Rename it.");
                return false;
            }
            String other = folded.putIfAbsent(PackPaths.folded(path), path);
            if (other != null) {
                wrong(
                        "name-twice",
                        path,
                        "On many computers this is the same file as " + other + ".",
                        "Rename one of them.");
                return false;
            }
            if (Files.size(real) > FileEntry.MAX_SIZE) {
                wrong("file-too-large", path, "This file is larger than 2 GiB.", "Shorten it.");
                return false;
            }
            return true;
        }

        private void wrong(String code, String path, String message, String remedy) {
            problems.add(new Problem(code, Severity.ERROR, path, 0, 0, message, remedy));
        }
    }
}
