package dev.carrel.store;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.carrel.course.CourseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The learner's journal: everything that ever happened, append-only. The readable tables of the
/// rooms are projections of it.
///
/// Blocking and thread-safe; several programs may have the same file open.
public final class Journal {
    public static final Schema SCHEMA =
            new Schema(
                    "journal",
                    """
                    CREATE TABLE change (
                        id TEXT PRIMARY KEY,
                        device TEXT NOT NULL,
                        seq INTEGER NOT NULL,
                        clock TEXT NOT NULL,
                        kind TEXT NOT NULL,
                        subject TEXT NOT NULL,
                        course TEXT,
                        payload TEXT NOT NULL,
                        version INTEGER NOT NULL);
                    CREATE INDEX change_device ON change (device, seq);
                    CREATE INDEX change_clock ON change (clock);
                    CREATE INDEX change_subject ON change (subject, course, clock);
                    CREATE TRIGGER change_stays BEFORE DELETE ON change
                        BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
                    CREATE TRIGGER change_is_final BEFORE UPDATE ON change
                        BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
                    CREATE TABLE journal_state (name TEXT PRIMARY KEY, value TEXT NOT NULL)
                        WITHOUT ROWID;
                    """);

    /// How far a clock may have counted beyond the latest time, in milliseconds.
    private static final long CLOCK_OVERRUN = 1L << 30;

    private final Database database;
    private final HybridClock clock;
    private final List<Projection> projections;
    private final Map<String, Projection> byKind;

    private Journal(Database database, HybridClock clock, List<Projection> projections) {
        this.database = database;
        this.clock = clock;
        this.projections = List.copyOf(projections);
        this.byKind = new HashMap<>();
        for (Projection projection : projections) {
            for (String kind : projection.kinds()) {
                if (byKind.put(kind, projection) != null) {
                    throw new IllegalArgumentException("Two projections of " + kind);
                }
            }
        }
    }

    /// Opens the journal of a database that has [#SCHEMA] and the tables of the projections. The
    /// tables are rebuilt if another program with other projections wrote last.
    ///
    /// @throws StoreException if the database cannot be used
    public static Journal open(Database database, HybridClock clock, List<Projection> projections)
            throws StoreException {
        Journal journal = new Journal(database, clock, projections);
        String wanted = journal.signature();
        boolean same =
                database.read(tx ->
                        tx.first(
                                        "SELECT value FROM journal_state WHERE name = 'projections'",
                                        row -> row.text("value"))
                                .filter(wanted::equals)
                                .isPresent());
        if (!same) {
            journal.rebuild();
        }
        return journal;
    }

    /// A new id for a record (UUIDv7, RFC 9562).
    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /// The database underneath.
    public Database database() {
        return database;
    }

    /// The clock that orders changes; its wall clock is the time people see.
    public HybridClock clock() {
        return clock;
    }

    /// Appends a change and brings the readable tables up to date, in the caller's transaction.
    ///
    /// @param payload a record, or anything else [RecordJson#write] can write as an object
    /// @param version of the payload's shape
    /// @throws StoreException if it cannot be written; the transaction must then be given up
    public Change append(
            Transaction tx,
            String kind,
            String subject,
            @Nullable CourseId course,
            Object payload,
            int version)
            throws StoreException {
        // Another program may have appended since: the file knows, this object may not.
        tx.first("SELECT clock FROM change ORDER BY clock DESC LIMIT 1", row -> row.text("clock"))
                .ifPresent(last -> clock.observe(Stamp.parse(last)));
        long seq =
                tx.first(
                                        "SELECT coalesce(max(seq), 0) AS seq FROM change WHERE device = ?",
                                        row -> row.big("seq"),
                                        clock.device())
                                .orElse(0L)
                        + 1;
        Change change =
                new Change(
                        newId(),
                        clock.device(),
                        seq,
                        clock.tick(),
                        kind,
                        subject,
                        course == null ? null : course.value(),
                        RecordJson.write(payload),
                        version);
        insert(tx, change);
        Projection projection = byKind.get(kind);
        if (projection != null) {
            projection.step().apply(tx, change);
        }
        return change;
    }

    /// Up to which number this journal has every change of each device. Give it to another
    /// journal's [#changesSince] to learn what is lacking here.
    ///
    /// @throws StoreException if the database cannot be read
    public Map<UUID, Long> have() throws StoreException {
        Map<UUID, Long> have = new TreeMap<>();
        database.read(tx -> {
            // Numbers without a gap are as far from 1 as their rank among the device's.
            tx.each(
                    """
                    SELECT device, max(CASE WHEN seq = rank THEN seq ELSE 0 END) AS seq
                    FROM (SELECT device, seq,
                            dense_rank() OVER (PARTITION BY device ORDER BY seq) AS rank
                        FROM change)
                    GROUP BY device
                    """,
                    row -> have.put(row.uuid("device"), row.big("seq")));
            return true;
        });
        return have;
    }

    /// The ids of all changes: exact where numbers may mislead, as when a database was copied
    /// behind the program's back and two devices used one name.
    ///
    /// @throws StoreException if the database cannot be read
    public Set<UUID> ids() throws StoreException {
        return new HashSet<>(
                database.<List<UUID>>read(
                        tx -> tx.list("SELECT id FROM change", row -> row.uuid("id"))));
    }

    /// Every change that is not among these, in the order of their clocks.
    ///
    /// @throws StoreException if the database cannot be read
    public List<Change> changesExcept(Set<UUID> known) throws StoreException {
        return database.read(tx -> {
            List<Change> all = new ArrayList<>();
            tx.each(
                    "SELECT * FROM change ORDER BY clock, id",
                    row -> {
                        if (!known.contains(row.uuid("id"))) {
                            all.add(change(row));
                        }
                    });
            return all;
        });
    }

    /// Every change beyond those numbers, in the order of their clocks.
    ///
    /// @throws StoreException if the database cannot be read
    public List<Change> changesSince(Map<UUID, Long> known) throws StoreException {
        return database.read(tx -> {
            List<Change> all = new ArrayList<>();
            List<UUID> devices =
                    tx.list("SELECT DISTINCT device FROM change", row -> row.uuid("device"));
            for (UUID device : devices) {
                all.addAll(
                        tx.list(
                                "SELECT * FROM change WHERE device = ? AND seq > ?",
                                Journal::change,
                                device,
                                known.getOrDefault(device, 0L)));
            }
            all.sort(Comparator.comparing(Change::clock).thenComparing(Change::id));
            return all;
        });
    }

    /// Takes changes of other devices, in any order and any number of times, in one transaction.
    /// Kinds that this program does not know are kept and passed on.
    ///
    /// @return how many were new
    /// @throws StoreException if they cannot be written, or one of them is no change; then none is
    ///   kept
    public int take(Collection<Change> changes) throws StoreException {
        return database.write(tx -> {
            int taken = 0;
            Set<Subject> touched = new LinkedHashSet<>();
            for (Change change : changes) {
                if (!isSound(change)) {
                    throw new StoreException(
                            "The other journal is damaged at change "
                                    + change.id()
                                    + "; nothing was taken. Try its backup.");
                }
                if (insert(tx, change) == 0) {
                    continue;
                }
                taken++;
                clock.observe(change.clock());
                Projection projection = byKind.get(change.kind());
                if (projection != null) {
                    touched.add(new Subject(projection, change.course(), change.subject()));
                }
            }
            for (Subject subject : touched) {
                replay(tx, subject);
            }
            return taken;
        });
    }

    /// Empties every readable table and makes it anew from the changes, in one transaction.
    ///
    /// @throws StoreException if the tables cannot be written; then they are as before
    public void rebuild() throws StoreException {
        database.run(tx -> {
            for (Projection projection : projections) {
                for (String table : projection.tables()) {
                    tx.update("DELETE FROM " + table);
                }
            }
            tx.each(
                    "SELECT * FROM change ORDER BY clock, id",
                    row -> {
                        Change change = change(row);
                        Projection projection = byKind.get(change.kind());
                        if (projection != null) {
                            projection.step().apply(tx, change);
                        }
                    });
            tx.update(
                    "INSERT INTO journal_state (name, value) VALUES ('projections', ?)"
                            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    signature());
        });
    }

    /// What happened to a subject, oldest first, restricted to those kinds.
    ///
    /// @throws StoreException if the database cannot be read
    public List<Change> history(
            Transaction tx, Set<String> kinds, @Nullable CourseId course, String subject)
            throws StoreException {
        return history(tx, kinds, course == null ? null : course.value(), subject);
    }

    private static List<Change> history(
            Transaction tx, Set<String> kinds, @Nullable String course, String subject)
            throws StoreException {
        List<Change> all =
                tx.list(
                        "SELECT * FROM change WHERE subject = ? AND course IS ? ORDER BY clock, id",
                        Journal::change,
                        subject,
                        course);
        return all.stream().filter(change -> kinds.contains(change.kind())).toList();
    }

    private static void replay(Transaction tx, Subject subject) throws StoreException {
        Projection projection = subject.projection();
        projection.forget().apply(tx, subject.course(), subject.name());
        for (Change change : history(tx, projection.kinds(), subject.course(), subject.name())) {
            projection.step().apply(tx, change);
        }
    }

    private static boolean isSound(Change change) {
        return RecordJson.isObject(change.payload())
                && change.clock().wall() <= Stamp.LATEST_WALL + CLOCK_OVERRUN;
    }

    private static int insert(Transaction tx, Change change) throws StoreException {
        return tx.update(
                "INSERT INTO change (id, device, seq, clock, kind, subject, course, payload, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                change.id(),
                change.device(),
                change.seq(),
                change.clock(),
                change.kind(),
                change.subject(),
                change.course(),
                change.payload(),
                change.version());
    }

    private static Change change(Row row) throws StoreException {
        return new Change(
                row.uuid("id"),
                row.uuid("device"),
                row.big("seq"),
                Stamp.parse(row.text("clock")),
                row.text("kind"),
                row.text("subject"),
                row.textOrNull("course"),
                row.text("payload"),
                row.number("version"));
    }

    private String signature() {
        return String.join("\n", projections.stream().map(Projection::signature).sorted().toList());
    }

    private record Subject(Projection projection, @Nullable String course, String name) {}
}
