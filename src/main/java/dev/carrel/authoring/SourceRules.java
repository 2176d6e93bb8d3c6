package dev.carrel.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// What in an author's folder is not part of the course: version control, what other tools built,
/// what systems leave lying about, and what must never leave the author's computer.
final class SourceRules {
    private static final Set<String> BUILT =
            Set.of("node_modules", "_book", "_site", "__pycache__", "__macosx");
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "icon\r");
    private static final Set<String> PRIVATE_ENDINGS =
            Set.of(AuthorKeys.ENDING, AuthorKeys.SHEET_ENDING);

    private final Path root;

    SourceRules(Path root) {
        this.root = root;
    }

    boolean takesFolder(Path folder) {
        String name = name(folder);
        if (name.startsWith(".")) {
            return name.equals(".gitbook");
        }
        return !BUILT.contains(name)
                && !Files.exists(folder.resolve("CACHEDIR.TAG"))
                && !(name.equals("target") && Files.exists(folder.resolveSibling("pom.xml")))
                && !isOutputOf(folder, "book", "book.toml")
                && !isOutputOf(folder, "site", "mkdocs.yml")
                && !isPublished(folder);
    }

    private boolean isOutputOf(Path folder, String usualName, String settings) {
        return folder.equals(root.resolve(usualName))
                && Files.exists(root.resolve(settings))
                && Files.exists(folder.resolve("index.html"));
    }

    private static boolean isPublished(Path folder) {
        return Files.exists(folder.resolve("metadata/timestamp.json"))
                && Files.isDirectory(folder.resolve("objects"));
    }

    boolean takesFile(Path file) {
        String name = name(file);
        if (name.startsWith(".")) {
            return name.equals(".gitbook.yaml");
        }
        return !LITTER.contains(name)
                && !name.endsWith("~")
                && !name.endsWith(".swp")
                && !name.endsWith(".coursepack")
                && PRIVATE_ENDINGS.stream().noneMatch(name::endsWith);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }
}
