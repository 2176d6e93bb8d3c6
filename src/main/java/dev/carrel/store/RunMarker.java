package dev.carrel.store;

import dev.carrel.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A file beside the database that lives exactly as long as the database is open. One that outlived
/// its process tells of an unclean exit. Each process has its own, since a command line may work
/// while the window is open.
final class RunMarker {
    private static final String PARTIAL = ".partial";

    private final Path file;

    private RunMarker(Path file) {
        this.file = file;
    }

    /// Markers of processes that no longer run.
    static List<Path> stale(Path database) throws IOException {
        List<Path> stale = new ArrayList<>();
        try (var markers = Files.newDirectoryStream(folder(database), prefix(database) + "*")) {
            for (Path marker : markers) {
                if (!marker.toString().endsWith(PARTIAL) && !isAlive(marker, database)) {
                    stale.add(marker);
                }
            }
        }
        return stale;
    }

    /// Whether any process, this one included, has the database open.
    static boolean isOpen(Path database) throws IOException {
        try (var markers = Files.newDirectoryStream(folder(database), prefix(database) + "*")) {
            for (Path marker : markers) {
                if (Files.exists(marker) && isAlive(marker, database)) {
                    return true;
                }
            }
        }
        return false;
    }

    static RunMarker create(Path database) throws IOException {
        ProcessHandle self = ProcessHandle.current();
        Path marker =
                folder(database).resolve(prefix(database) + self.pid() + "-" + UUID.randomUUID());
        PrivateFiles.write(marker, started(self));
        return new RunMarker(marker);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    /// Closes without taking the marker away: the next start then checks the database.
    void leave() throws IOException {
        Files.writeString(file, "left behind");
    }

    private static boolean isAlive(Path marker, Path database) throws IOException {
        String name = marker.getFileName().toString().substring(prefix(database).length());
        int dash = name.indexOf('-');
        try {
            long pid = Long.parseLong(dash < 0 ? name : name.substring(0, dash));
            String started = Files.readString(marker);
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> started(process).equals(started))
                    .isPresent();
        } catch (NumberFormatException e) {
            return false;
        } catch (NoSuchFileException e) {
            return true; // closed cleanly just now
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static String prefix(Path database) {
        return database.getFileName() + ".open-";
    }

    private static Path folder(Path database) {
        return database.toAbsolutePath().normalize().resolveSibling("");
    }
}
