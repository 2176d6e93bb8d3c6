package dev.carrel.records;

import dev.carrel.annotation.AnnotationStore;
import dev.carrel.annotation.PlacementStore;
import dev.carrel.progress.CompletionStore;
import dev.carrel.progress.PositionStore;
import dev.carrel.progress.TimeStore;
import dev.carrel.quiz.AttemptStore;
import dev.carrel.store.Backup;
import dev.carrel.store.Database;
import dev.carrel.store.Device;
import dev.carrel.store.HybridClock;
import dev.carrel.store.Journal;
import dev.carrel.store.Projection;
import dev.carrel.store.Schema;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Everything one learner has, opened: the database in a learner's folder, its journal, and the
/// stores of every room on top of it. Blocking and thread-safe.
///
/// @param journal what happened
/// @param backup its backups
public record LearnerRecords(
        Database database,
        Journal journal,
        Backup backup,
        AnnotationStore annotations,
        PlacementStore placements,
        AttemptStore attempts,
        CompletionStore completions,
        PositionStore positions,
        TimeStore times)
        implements AutoCloseable {
    /// The tables of every room, in the order they are made.
    public static final List<Schema> SCHEMAS =
            List.of(
                    Journal.SCHEMA,
                    AnnotationStore.SCHEMA,
                    PlacementStore.SCHEMA,
                    AttemptStore.SCHEMA,
                    CompletionStore.SCHEMA,
                    PositionStore.SCHEMA,
                    TimeStore.SCHEMA);

    /// How the tables of every room follow from the journal.
    public static final List<Projection> PROJECTIONS =
            List.of(
                    AnnotationStore.PROJECTION,
                    PlacementStore.PROJECTION,
                    AttemptStore.PROJECTION,
                    CompletionStore.PROJECTION,
                    PositionStore.PROJECTION,
                    TimeStore.PROJECTION);

    /// Where the database lies in a learner's folder.
    public static Path databaseIn(Path folder) {
        return folder.resolve("learner.db");
    }

    /// Opens a learner's folder, for callers with nobody to ask. A window opens the database itself
    /// with [#SCHEMAS], so that it can offer a backup, and then calls [#of].
    ///
    /// @param clock tells people's time, with the zone they are in
    /// @throws StoreException if the database cannot be used, or was damaged and set aside
    public static LearnerRecords open(Path folder, Clock clock) throws StoreException {
        return of(Database.open(databaseIn(folder), SCHEMAS).orThrow(), clock);
    }

    /// Puts the stores on an open database, which is closed with them; and at once if that fails.
    ///
    /// @throws StoreException if the database cannot be used
    public static LearnerRecords of(Database database, Clock clock) throws StoreException {
        try {
            HybridClock hybrid = new HybridClock(Device.of(database.file()), clock);
            Journal journal = Journal.open(database, hybrid, PROJECTIONS);
            AnnotationStore annotations = new AnnotationStore(journal, clock);
            return new LearnerRecords(
                    database,
                    journal,
                    new Backup(database, clock),
                    annotations,
                    new PlacementStore(journal, annotations),
                    new AttemptStore(journal, clock),
                    new CompletionStore(journal, clock),
                    new PositionStore(journal, clock),
                    new TimeStore(journal, clock));
        } catch (StoreException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
