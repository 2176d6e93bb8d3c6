package dev.carrel.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One SQLite file: a single writer, any number of readers, everything in transactions.
///
/// Blocking and thread-safe. A reader sees the state before or after a write, never between. What
/// [#write] returned from is on the disk, whatever happens to the program or the power.
public final class Database implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Database.class.getName());
    private static final int IDLE_READERS = 4;

    private final Path file;
    private final RunMarker marker;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private @Nullable Connection writer;
    private volatile boolean closed;
    private volatile boolean suspect;

    Database(Path file, Connection writer, RunMarker marker) {
        this.file = file;
        this.writer = writer;
        this.marker = marker;
    }

    /// Opens the file, making it if there is none, and brings the rooms' tables up to date.
    ///
    /// After an unclean exit the whole file is checked first. A backup is made before tables of an
    /// older program are changed.
    ///
    /// @throws StoreException if the file cannot be used, or a newer program wrote it
    public static OpeningResult open(Path file, List<Schema> schemas) throws StoreException {
        return new DatabaseOpening(file, schemas, Clock.systemUTC()).open();
    }

    /// Opens a file that holds nothing of its own, such as an index: one that is damaged, or that
    /// another version of the program made, is deleted and begun anew.
    ///
    /// @throws StoreException if the file can neither be used nor made
    public static Database openRebuildable(Path file, List<Schema> schemas) throws StoreException {
        return new DatabaseOpening(file, schemas, Clock.systemUTC()).openRebuildable();
    }

    /// Where it lies.
    public Path file() {
        return file;
    }

    /// Runs the work on one unchanging view of the data.
    ///
    /// @throws StoreException if the data cannot be read
    public <T extends @Nullable Object> T read(Transaction.Work<T> work) throws StoreException {
        Connection connection = null;
        try {
            connection = takeReader();
            Connections.execute(connection, "BEGIN");
            T result = work.in(new Transaction(connection, file));
            Connections.execute(connection, "COMMIT");
            giveBack(connection);
            connection = null;
            return result;
        } catch (SQLException e) {
            throw noticed(StoreException.of(e, file));
        } catch (StoreException e) {
            throw noticed(e);
        } finally {
            if (connection != null) {
                discard(connection);
            }
        }
    }

    /// Runs the work as one transaction: when this returns, all of it is on the disk; if it throws,
    /// nothing of it is. Writes wait for each other; a write inside a write is a mistake.
    ///
    /// @throws StoreException if the data cannot be written, for example since the disk is full
    public <T extends @Nullable Object> T write(Transaction.Work<T> work) throws StoreException {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("A transaction is already open; pass it on instead");
        }
        writing.lock();
        try {
            Connection connection = openWriter();
            Connections.execute(connection, "BEGIN IMMEDIATE");
            boolean done = false;
            try {
                T result = work.in(new Transaction(connection, file));
                Connections.execute(connection, "COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollBack(connection);
                }
            }
        } catch (SQLException e) {
            throw noticed(StoreException.of(e, file));
        } catch (StoreException e) {
            throw noticed(e);
        } finally {
            writing.unlock();
        }
    }

    /// [#write] for work that has no result.
    ///
    /// @throws StoreException as [#write]
    public void run(Transaction.Task task) throws StoreException {
        Boolean ignored =
                write(tx -> {
                    task.in(tx);
                    return true;
                });
        assert ignored;
    }

    /// Waits for the writer and closes the file. Closing twice is no mistake.
    @Override
    public void close() {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            for (Connection reader = idle.poll(); reader != null; reader = idle.poll()) {
                discard(reader);
            }
            if (writer != null) {
                writer.close();
            }
            if (suspect) {
                marker.leave();
            } else {
                marker.remove();
            }
        } catch (SQLException | IOException e) {
            LOG.log(Level.WARNING, "The database did not close cleanly", e);
        } finally {
            writing.unlock();
        }
    }

    /// Damage that shows while the program runs is looked into at the next start, like that of an
    /// unclean exit.
    private StoreException noticed(StoreException failure) {
        suspect |= failure.isDamage();
        return failure;
    }

    private Connection openWriter() throws SQLException, StoreException {
        refuseIfClosed();
        Connection current = writer;
        if (current == null || current.isClosed()) {
            current = Connections.writer(file);
            writer = current;
        }
        return current;
    }

    /// SQLite rolls back by itself on some errors (disk full, out of memory); a second rollback
    /// then fails and means nothing. A fresh connection makes sure either way.
    private void rollBack(Connection connection) {
        try {
            Connections.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            LOG.log(Level.FINE, "Rolled back already", e);
            discard(connection);
            writer = null;
        }
    }

    private Connection takeReader() throws SQLException, StoreException {
        refuseIfClosed();
        Connection reader = idle.poll();
        return reader == null ? Connections.reader(file) : reader;
    }

    private void giveBack(Connection reader) {
        if (closed || idle.size() >= IDLE_READERS) {
            discard(reader);
            return;
        }
        idle.push(reader);
        if (closed && idle.remove(reader)) {
            discard(reader);
        }
    }

    private static void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "A connection did not close", e);
        }
    }

    private void refuseIfClosed() throws StoreException {
        if (closed) {
            throw new StoreException(file + " was closed; nothing was changed.");
        }
    }
}
