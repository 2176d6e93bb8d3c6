package dev.carrel.store;

import dev.carrel.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteConnection;

/// The folder `backups` beside a database: one whole SQLite file per backup, named
/// `20261124T002435123Z-daily.db` by moment and reason.
final class BackupFolder {
    private static final Logger LOG = Logger.getLogger(BackupFolder.class.getName());
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("(\\d{8}T\\d{9}Z)-([a-z]+)\\.db");

    private final Path database;
    private final Path folder;

    BackupFolder(Path database) {
        this.database = database;
        this.folder = database.resolveSibling("backups");
    }

    /// Why a backup was made.
    enum Reason {
        DAILY,
        UPDATE
    }

    /// @param made when
    record Entry(Path file, Instant made, Reason reason) {}

    /// Every backup, newest first. Files of other names are left alone.
    List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return entries;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                entry(file).ifPresent(entries::add);
            }
        }
        entries.sort(Comparator.comparing(Entry::made).reversed());
        return entries;
    }

    /// Copies the database with SQLite's online backup API while it stays in use
    /// (sqlite.org/backup.html). The copy gets its name when it is whole.
    Entry add(Connection connection, Reason reason, Instant now)
            throws SQLException, IOException, StoreException {
        PrivateFiles.folder(folder);
        String name = STAMP.format(now) + "-" + reason.name().toLowerCase(Locale.ROOT) + ".db";
        Path partial = folder.resolve(name + ".partial");
        Files.deleteIfExists(partial);
        PrivateFiles.file(partial);
        try {
            int code =
                    connection
                            .unwrap(SQLiteConnection.class)
                            .getDatabase()
                            .backup("main", partial.toString(), null);
            if (code != 0) {
                throw StoreException.of(new SQLException("backup failed", null, code), partial);
            }
            // A copy in WAL mode could not be opened from a read-only medium.
            try (Connection copy = Connections.plain(partial)) {
                Connections.execute(copy, "PRAGMA journal_mode = DELETE");
            }
            PrivateFiles.force(partial);
            Path done = folder.resolve(name);
            PrivateFiles.move(partial, done);
            return new Entry(done, now, reason);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /// The newest backup that is in order and that this program can read.
    Optional<Path> newestSound(List<Schema> schemas) throws IOException {
        for (Entry entry : entries()) {
            try (Connection connection = Connections.plain(entry.file())) {
                if (Connections.isSound(connection) && isOfOurs(connection, schemas)) {
                    Migrations.refuseNewer(Migrations.versions(connection), schemas, entry.file());
                    return Optional.of(entry.file());
                }
            } catch (SQLException | StoreException e) {
                LOG.log(Level.INFO, "A backup cannot be used: " + entry.file().getFileName(), e);
            }
        }
        return Optional.empty();
    }

    /// Whether it holds tables of these rooms: other databases may lie in the same folder.
    private static boolean isOfOurs(Connection connection, List<Schema> schemas)
            throws SQLException {
        Set<String> rooms = Migrations.versions(connection).keySet();
        return schemas.stream().map(Schema::room).anyMatch(rooms::contains);
    }

    Path database() {
        return database;
    }

    private static Optional<Entry> entry(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Entry(
                            file,
                            STAMP.parse(name.group(1), Instant::from),
                            Reason.valueOf(name.group(2).toUpperCase(Locale.ROOT))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
