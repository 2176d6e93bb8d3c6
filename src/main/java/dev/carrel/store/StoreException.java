package dev.carrel.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The database could not do what was asked. The message is fit for the learner: what happened,
/// where, what to do. Whenever it is thrown from a transaction, nothing of that transaction was
/// kept.
public final class StoreException extends Exception {
    private static final int BUSY = 5;
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Says in plain words what SQLite reported (primary result codes of sqlite.org/rescode.html).
    static StoreException of(SQLException e, Path file) {
        String message =
                switch (e.getErrorCode() & 0xff) {
                    case FULL ->
                            "The disk is full, so nothing was saved in %s. Free some space and try again.";
                    case BUSY ->
                            "Another program holds %s. Close it and try again; nothing was changed.";
                    case READONLY, CANTOPEN ->
                            "%s cannot be opened for writing. Check that the folder exists and belongs to you.";
                    case IOERR ->
                            "The disk reported an error at %s; nothing was saved. Check the disk and try again.";
                    case CORRUPT, NOTADB ->
                            "%s is damaged. Start Carrel again: it sets the file aside and offers the newest backup.";
                    default ->
                            "%s could not be used ("
                                    + String.valueOf(e.getMessage()).replace("%", "%%")
                                    + ").";
                };
        return new StoreException(message.formatted(file), e);
    }

    /// A file beside the database could not be read or written.
    static StoreException of(IOException e, Path file) {
        return new StoreException(
                "%s could not be read or written (%s). Check that the folder belongs to you and the disk is not full."
                        .formatted(file, e),
                e);
    }

    /// Whether the file was found to be no sound database.
    public boolean isDamage() {
        return getCause() instanceof SQLException cause && meansDamage(cause);
    }

    /// Whether SQLite says that this file is no sound database.
    static boolean meansDamage(SQLException e) {
        int code = e.getErrorCode() & 0xff;
        return code == CORRUPT || code == NOTADB;
    }
}
