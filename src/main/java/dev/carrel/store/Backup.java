package dev.carrel.store;

import dev.carrel.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Backups of one database, in the folder `backups` beside it. Rotating: the newest of each of the
/// last 7 days, 4 weeks and 12 months that have one, and the last 3 made before an update.
///
/// Blocking; safe to use from several threads as far as the database is.
public final class Backup {
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;
    private static final int UPDATES = 3;

    private final Database database;
    private final BackupFolder folder;
    private final Clock clock;

    /// @param clock its zone says what a day is
    public Backup(Database database, Clock clock) {
        this.database = database;
        this.folder = new BackupFolder(database.file());
        this.clock = clock;
    }

    /// Makes today's backup unless there is one.
    ///
    /// @return the backup made now, if any
    /// @throws StoreException if it could not be made; the database itself is fine
    public synchronized Optional<Path> daily() throws StoreException {
        try {
            LocalDate today = day(clock.instant());
            if (folder.entries().stream()
                    .anyMatch(entry ->
                            entry.reason() == BackupFolder.Reason.DAILY
                                    && day(entry.made()).equals(today))) {
                return Optional.empty();
            }
            return Optional.of(make(BackupFolder.Reason.DAILY));
        } catch (IOException e) {
            throw StoreException.of(e, database.file());
        }
    }

    /// Makes a backup in any case: a course or the program is about to change.
    ///
    /// @throws StoreException if it could not be made; the database itself is fine
    public synchronized Path beforeUpdate() throws StoreException {
        try {
            return make(BackupFolder.Reason.UPDATE);
        } catch (IOException e) {
            throw StoreException.of(e, database.file());
        }
    }

    /// Every backup, newest first.
    ///
    /// @throws StoreException if the folder cannot be read
    public List<Path> list() throws StoreException {
        try {
            return folder.entries().stream().map(BackupFolder.Entry::file).toList();
        } catch (IOException e) {
            throw StoreException.of(e, database.file());
        }
    }

    /// Puts a backup in the place of a closed database. What was there is set aside, and this
    /// computer gets a new device id, since it may have numbered changes that the backup lacks.
    ///
    /// @throws StoreException if the backup is damaged or the database open somewhere, then nothing
    ///   was done; or if the disk fails, then the old file is in place or set aside
    public static void restore(Path backup, Path database, Clock clock) throws StoreException {
        try {
            PrivateFiles.folder(database.toAbsolutePath().resolveSibling(""));
            if (RunMarker.isOpen(database)) {
                throw new StoreException(
                        "%s is in use. Close every window of Carrel and try again; nothing was changed."
                                .formatted(database));
            }
            Path partial = database.resolveSibling(database.getFileName() + ".restoring");
            Files.deleteIfExists(partial);
            PrivateFiles.file(partial);
            try (var out = Files.newOutputStream(partial)) {
                Files.copy(backup, out);
            }
            PrivateFiles.force(partial);
            try (Connection copy = Connections.plain(partial)) {
                if (!Connections.isSound(copy)) {
                    throw new StoreException(
                            "The backup %s is damaged. Choose an older one; nothing was changed."
                                    .formatted(backup));
                }
            } catch (SQLException e) {
                throw StoreException.of(e, backup);
            }
            if (Files.exists(database)) {
                new SetAside(clock).move(database, "replaced");
            }
            Device.forget(database);
            PrivateFiles.move(partial, database);
        } catch (IOException e) {
            throw StoreException.of(e, backup);
        }
    }

    private Path make(BackupFolder.Reason reason) throws StoreException, IOException {
        Path made =
                database.read(tx -> {
                    try {
                        return folder.add(tx.connection(), reason, clock.instant()).file();
                    } catch (IOException e) {
                        throw StoreException.of(e, database.file());
                    }
                });
        rotate();
        return made;
    }

    private void rotate() throws IOException {
        List<BackupFolder.Entry> entries = folder.entries();
        Set<Path> keep = new HashSet<>();
        keepNewest(entries, this::day, DAYS, keep);
        keepNewest(
                entries,
                made -> {
                    LocalDate day = day(made);
                    return day.get(IsoFields.WEEK_BASED_YEAR)
                            + "-"
                            + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                },
                WEEKS,
                keep);
        keepNewest(entries, made -> YearMonth.from(day(made)), MONTHS, keep);
        entries.stream()
                .filter(entry -> entry.reason() == BackupFolder.Reason.UPDATE)
                .limit(UPDATES)
                .forEach(entry -> keep.add(entry.file()));
        for (BackupFolder.Entry entry : entries) {
            if (!keep.contains(entry.file())) {
                Files.deleteIfExists(entry.file());
            }
        }
    }

    /// Keeps the newest entry of each period, for as many periods as have one.
    private static <P> void keepNewest(
            List<BackupFolder.Entry> newestFirst,
            Function<Instant, P> period,
            int periods,
            Set<Path> keep) {
        Set<P> seen = new HashSet<>();
        for (BackupFolder.Entry entry : newestFirst) {
            if (seen.size() < periods && seen.add(period.apply(entry.made()))) {
                keep.add(entry.file());
            }
        }
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
