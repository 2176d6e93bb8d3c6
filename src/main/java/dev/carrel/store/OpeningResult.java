package dev.carrel.store;

import java.nio.file.Path;
import java.util.Optional;

/// What opening a database came to.
public sealed interface OpeningResult {
    /// Ready for use.
    record Ready(Database database) implements OpeningResult {}

    /// The file was damaged. It was moved away, never deleted; its old place is free. Either
    /// restore the backup ([Backup#restore]) or open again, which begins an empty database.
    ///
    /// @param file where the database belongs
    /// @param setAside where the damaged file lies now
    /// @param backup the newest backup that is sound and not newer than this program
    record Damaged(Path file, Path setAside, Optional<Path> backup) implements OpeningResult {}

    /// The database, for callers that have no way to ask the learner.
    ///
    /// @throws StoreException if it was damaged, saying where it lies and which backup there is
    default Database orThrow() throws StoreException {
        return switch (this) {
            case Ready ready -> ready.database();
            case Damaged damaged ->
                    throw new StoreException(
                            "%s was damaged and now lies at %s. %s"
                                    .formatted(
                                            damaged.file(),
                                            damaged.setAside(),
                                            damaged.backup()
                                                    .map(path -> "Restore the backup " + path + ".")
                                                    .orElse("There is no backup of it yet.")));
        };
    }
}
