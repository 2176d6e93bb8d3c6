package dev.carrel.store;

import dev.carrel.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Moves a database out of the way, with its write-ahead log. What a learner made is never deleted
/// or overwritten.
final class SetAside {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// The log goes first: SQLite deletes one that lies beside no database.
    private static final List<String> SUFFIXES = List.of("-wal", "-shm", "");

    private final Clock clock;

    SetAside(Clock clock) {
        this.clock = clock;
    }

    /// @param why part of the new name: `damaged`, `replaced`
    /// @return where the database file is now
    Path move(Path database, String why) throws IOException {
        String base = database.getFileName() + "." + why + "-" + STAMP.format(clock.instant());
        String name = base;
        for (int i = 2; Files.exists(database.resolveSibling(name)); i++) {
            name = base + "-" + i;
        }
        for (String suffix : SUFFIXES) {
            Path from = database.resolveSibling(database.getFileName() + suffix);
            if (Files.exists(from)) {
                PrivateFiles.move(from, database.resolveSibling(name + suffix));
            }
        }
        return database.resolveSibling(name);
    }

    /// Deletes a database that can be made again.
    void delete(Path database) throws IOException {
        for (String suffix : SUFFIXES) {
            Files.deleteIfExists(database.resolveSibling(database.getFileName() + suffix));
        }
    }
}
