package dev.carrel.search;

import dev.carrel.store.Database;
import dev.carrel.store.Schema;
import dev.carrel.store.StoreException;
import dev.carrel.store.Transaction;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The database of the index. If it turns out to be damaged while it is used, it is begun anew and
/// the work is done again on the empty one: nothing in it is worth an error.
final class IndexFile implements AutoCloseable {
    private final Path file;
    private final List<Schema> schemas;
    private final Object renewing = new Object();
    private volatile Database database;

    IndexFile(Path file, Schema schema) throws StoreException {
        this.file = file;
        this.schemas = List.of(schema);
        this.database = Database.openRebuildable(file, schemas);
    }

    <T extends @Nullable Object> T read(Transaction.Work<T> work) throws StoreException {
        Database current = database;
        try {
            return current.read(work);
        } catch (StoreException e) {
            return renewed(current, e).read(work);
        }
    }

    void run(Transaction.Task task) throws StoreException {
        Database current = database;
        try {
            current.run(task);
        } catch (StoreException e) {
            renewed(current, e).run(task);
        }
    }

    @Override
    public void close() {
        synchronized (renewing) {
            database.close();
        }
    }

    /// Another database than the one that failed, if the failure was its damage, perhaps noticed by
    /// another thread.
    private Database renewed(Database failed, StoreException failure) throws StoreException {
        synchronized (renewing) {
            if (database == failed) {
                if (!failure.isDamage()) {
                    throw failure;
                }
                failed.close();
                database = Database.openRebuildable(file, schemas);
            }
            return database;
        }
    }
}
