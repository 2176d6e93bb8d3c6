package dev.carrel.ui;

import dev.carrel.library.Consent;
import dev.carrel.library.Installation;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.settings.Folders;
import dev.carrel.update.Arrival;
import dev.carrel.update.Updates;
import dev.carrel.work.Watcher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The course that comes with the program. It is put on the shelf once for each version of it, so
/// that a course somebody removed stays removed. Blocking.
final class BundledCourse {
    private static final String RESOURCE = "/dev/carrel/bundled/ship-it-smart.coursepack";

    private final Folders folders;

    BundledCourse(Folders folders) {
        this.folders = folders;
    }

    /// Whether one came with this build.
    static boolean exists() {
        return BundledCourse.class.getResource(RESOURCE) != null;
    }

    /// Tells one version of it from another.
    ///
    /// @return empty if none came with this build
    /// @throws IOException if it cannot be read
    static Optional<String> hash() throws IOException {
        try (InputStream in = BundledCourse.class.getResourceAsStream(RESOURCE)) {
            return in == null ? Optional.empty() : Optional.of(Sha256.of(in.readAllBytes()).hex());
        }
    }

    /// Puts it on the shelf, unless that was done before.
    ///
    /// @return what came of it; empty if there was nothing to do
    /// @throws IOException if it cannot be unpacked
    Optional<Arrival> installOnce(Updates updates) throws IOException {
        Optional<String> hash = hash();
        if (hash.isEmpty() || hash.get().equals(remembered())) {
            return Optional.empty();
        }
        Arrival arrival = install(updates);
        if (isFinal(arrival)) {
            Files.writeString(marker(), hash.get());
        }
        return Optional.of(arrival);
    }

    /// Keeps it off the shelf, as if the learner had removed it.
    ///
    /// @throws IOException if that cannot be written down
    void leaveOut() throws IOException {
        Optional<String> hash = hash();
        if (hash.isPresent()) {
            Files.createDirectories(folders.home());
            Files.writeString(marker(), hash.get());
        }
    }

    // A full disk, or another program at work, is another matter at the next start.
    private static boolean isFinal(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Arrived _ -> true;
            case Arrival.Settled(Installation.NoSpace _), Arrival.Settled(Installation.Busy _) ->
                    false;
            case Arrival.Settled _ -> true;
            default -> false;
        };
    }

    /// Puts it on the shelf in any case.
    ///
    /// @throws IOException if it cannot be unpacked
    Arrival install(Updates updates) throws IOException {
        Optional<Path> pack = unpacked();
        if (pack.isEmpty()) {
            throw new NoSuchFileException("No course came with this build.");
        }
        try {
            return install(updates, pack.get());
        } finally {
            Files.deleteIfExists(pack.get());
        }
    }

    private static Arrival install(Updates updates, Path pack) {
        return updates.install(pack.toString(), new Consent.Bundled(), Watcher.nobody());
    }

    private Optional<Path> unpacked() throws IOException {
        try (InputStream in = BundledCourse.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                return Optional.empty();
            }
            Files.createDirectories(folders.cache());
            Path pack = Files.createTempFile(folders.cache(), "bundled", ".coursepack");
            Files.copy(in, pack, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(pack);
        }
    }

    private String remembered() throws IOException {
        try {
            return Files.readString(marker()).strip();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private Path marker() {
        return folders.home().resolve("bundled.txt");
    }
}
