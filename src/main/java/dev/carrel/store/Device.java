package dev.carrel.store;

import dev.carrel.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;

/// The random name of this copy of Carrel, kept in the file `device` beside the database, not in
/// it: a database that is copied to another computer must not bring its name along.
///
/// Nor does it if the whole folder is copied: the file also says which file of the disk it is, and
/// a copy is another. Moving and renaming keep the name. A new name is always safe; one name on two
/// computers is not.
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
                List<String> lines =
                        Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
                if (lines.size() == 2 && lines.get(1).equals(identity(file))) {
                    try {
                        return UUID.fromString(lines.getFirst());
                    } catch (IllegalArgumentException e) {
                        forget(database); // half-written or foreign
                    }
                }
            }
            return make(file);
        } catch (IOException e) {
            throw StoreException.of(e, file);
        }
    }

    /// Makes sure that the next start takes a new name.
    static void forget(Path database) throws IOException {
        Files.deleteIfExists(file(database));
    }

    private static UUID make(Path file) throws IOException {
        UUID made = UUID.randomUUID();
        Path partial = file.resolveSibling("device.partial");
        Files.deleteIfExists(partial);
        PrivateFiles.file(partial);
        Files.writeString(partial, made + "\n" + identity(partial) + "\n");
        PrivateFiles.force(partial);
        PrivateFiles.move(partial, file);
        return made;
    }

    /// Stays the same while the file is moved on its disk, and is another for a copy.
    private static String identity(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Object key = attributes.fileKey();
        return key == null ? attributes.creationTime().toString() : key.toString();
    }

    private static Path file(Path database) {
        return database.toAbsolutePath().resolveSibling("device");
    }
}
