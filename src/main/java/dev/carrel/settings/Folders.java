package dev.carrel.settings;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where Carrel keeps things on this computer.
///
/// `CARREL_HOME` moves the data folder, `CARREL_AUTHOR` the author's; without them the places are
/// those the system has for such things (XDG base directories, `~/Library/Application Support`,
/// `%APPDATA%`).
///
/// @param home learner data, installed courses, cache and log
/// @param author the author's keys; not part of the home, so that a home can be moved or shared
///   without them
public record Folders(Path home, Path author) {
    /// The folders of this account.
    ///
    /// @param home the folder the person named, which wins over everything else; null if none
    /// @param environment of the process
    public static Folders of(@Nullable Path home, Map<String, String> environment) {
        String movedHome = environment.get("CARREL_HOME");
        String movedAuthor = environment.get("CARREL_AUTHOR");
        if (home == null && movedHome != null && !movedHome.isBlank()) {
            home = Path.of(movedHome);
        }
        Path author = movedAuthor == null || movedAuthor.isBlank() ? null : Path.of(movedAuthor);
        if (home == null || author == null) {
            ProjectDirectories system = ProjectDirectories.from("dev", "", "Carrel");
            home = home == null ? Path.of(system.dataDir) : home;
            author = author == null ? Path.of(system.configDir).resolve("author") : author;
        }
        return new Folders(absolute(home), absolute(author));
    }

    /// The learner's database.
    public Path learner() {
        return home.resolve("learner");
    }

    /// What can be made again at any time.
    public Path cache() {
        return home.resolve("cache");
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
