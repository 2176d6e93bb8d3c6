package dev.carrel.progress;

import dev.carrel.store.Change;
import dev.carrel.store.Database;
import dev.carrel.store.Device;
import dev.carrel.store.HybridClock;
import dev.carrel.store.Journal;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// One computer of a learner's, with what it keeps of their progress.
record ProgressComputer(
        Database database,
        Journal journal,
        CompletionStore completions,
        PositionStore positions,
        TimeStore times)
        implements AutoCloseable {
    static ProgressComputer in(Path folder, Clock clock) throws StoreException {
        Path file = folder.resolve("learner.db");
        Database database =
                Database.open(
                                file,
                                List.of(
                                        Journal.SCHEMA,
                                        CompletionStore.SCHEMA,
                                        PositionStore.SCHEMA,
                                        TimeStore.SCHEMA))
                        .orThrow();
        Journal journal =
                Journal.open(
                        database,
                        new HybridClock(Device.of(file), clock),
                        List.of(
                                CompletionStore.PROJECTION,
                                PositionStore.PROJECTION,
                                TimeStore.PROJECTION));
        return new ProgressComputer(
                database,
                journal,
                new CompletionStore(journal, clock),
                new PositionStore(journal, clock),
                new TimeStore(journal, clock));
    }

    /// Everything that happened here or was taken over.
    List<Change> changes() throws StoreException {
        return journal.changesSince(Map.of());
    }

    @Override
    public void close() {
        database.close();
    }
}
