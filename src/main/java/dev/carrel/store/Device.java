package dev.carrel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// The random name of this copy of Carrel, kept in the file `device` beside the database, not in
/// it: a database that is copied to another computer must not bring its name along.
public final class Device {
    private Device() {}

    /// The device's id, made at first use.
    ///
    /// @throws StoreException if the file can neither be read nor made
    public static UUID of(Path database) throws StoreException {
        Path file = file(database);
        try {
            PrivateFiles.folder(file.resolveSibling(""));
            if (Files.exists(file)) {
                try {
                    return UUID.fromString(Files.readString(file).strip());
                } catch (IllegalArgumentException e) {
                    // Half-written or foreign: a new name is always safe, an old one used twice is
                    // not.
                    forget(database);
                }
            }
            UUID made = UUID.randomUUID();
            PrivateFiles.write(file, made + "\n");
            return made;
        } catch (IOException e) {
            throw StoreException.of(e, file);
        }
    }

    /// Makes sure that the next start takes a new name.
    static void forget(Path database) throws IOException {
        Files.deleteIfExists(file(database));
    }

    private static Path file(Path database) {
        return database.toAbsolutePath().resolveSibling("device");
    }
}
