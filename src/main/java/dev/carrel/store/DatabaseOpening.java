package dev.carrel.store;

import dev.carrel.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The way from a path to a database that is whole, private and up to date.
final class DatabaseOpening {
    private static final Logger LOG = Logger.getLogger(DatabaseOpening.class.getName());

    private final Path file;
    private final List<Schema> schemas;
    private final Clock clock;

    DatabaseOpening(Path file, List<Schema> schemas, Clock clock) {
        this.file = file.toAbsolutePath().normalize();
        this.schemas = List.copyOf(schemas);
        this.clock = clock;
    }

    OpeningResult open() throws StoreException {
        try {
            PrivateFiles.folder(file.resolveSibling(""));
            List<Path> stale = RunMarker.stale(file);
            if (!stale.isEmpty()) {
                LOG.info("The program ended without closing its database; checking it");
            }
            OpeningResult opening = open(!stale.isEmpty());
            for (Path marker : stale) {
                Files.deleteIfExists(marker);
            }
            return opening;
        } catch (IOException e) {
            throw StoreException.of(e, file);
        }
    }

    Database openRebuildable() throws StoreException {
        try {
            PrivateFiles.folder(file.resolveSibling(""));
            if (!isCurrent()) {
                new SetAside(clock).delete(file);
            }
            return switch (open()) {
                case OpeningResult.Ready ready -> ready.database();
                case OpeningResult.Damaged damaged -> {
                    new SetAside(clock).delete(damaged.setAside());
                    yield open().orThrow();
                }
            };
        } catch (IOException e) {
            throw StoreException.of(e, file);
        }
    }

    /// Whether the tables, if there are any, are those of this version.
    private boolean isCurrent() throws StoreException {
        if (Files.notExists(file)) {
            return true;
        }
        try (Connection connection = Connections.plain(file)) {
            Map<String, Integer> versions = Migrations.versions(connection);
            return versions.isEmpty()
                    || schemas.stream()
                            .allMatch(schema ->
                                    versions.getOrDefault(schema.room(), 0) == schema.version());
        } catch (SQLException e) {
            if (StoreException.meansDamage(e)) {
                return false;
            }
            throw StoreException.of(e, file);
        }
    }

    private OpeningResult open(boolean check) throws StoreException, IOException {
        PrivateFiles.file(file);
        @Nullable Connection writer = null;
        try {
            writer = Connections.writer(file);
            if (check && !Connections.isSound(writer)) {
                return setAside(writer);
            }
            bringUpToDate(writer);
            Database database = new Database(file, writer, RunMarker.create(file));
            writer = null;
            return new OpeningResult.Ready(database);
        } catch (SQLException e) {
            if (StoreException.meansDamage(e)) {
                return setAside(writer);
            }
            throw StoreException.of(e, file);
        } finally {
            close(writer);
        }
    }

    private void bringUpToDate(Connection writer) throws SQLException, StoreException, IOException {
        Map<String, Integer> versions = Migrations.versions(writer);
        Migrations.refuseNewer(versions, schemas, file);
        if (Migrations.pending(versions, schemas)) {
            new BackupFolder(file).add(writer, BackupFolder.Reason.UPDATE, clock.instant());
        }
        Connections.execute(writer, "BEGIN IMMEDIATE");
        try {
            Migrations.run(writer, schemas);
            Connections.execute(writer, "COMMIT");
        } catch (SQLException e) {
            try {
                Connections.execute(writer, "ROLLBACK");
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    /// Moves the database and what belongs to it; the backup that is offered is looked at first.
    private OpeningResult setAside(@Nullable Connection writer) throws IOException {
        close(writer);
        Path aside = new SetAside(clock).move(file, "damaged");
        // What comes in its place numbers its changes from a lower number.
        Device.forget(file);
        LOG.warning("A damaged database was set aside as " + aside.getFileName());
        return new OpeningResult.Damaged(file, aside, new BackupFolder(file).newestSound(schemas));
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.log(Level.FINE, "A connection to a damaged file did not close", e);
            }
        }
    }
}
