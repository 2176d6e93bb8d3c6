package dev.carrel.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The row a query stands on; valid only while its reader runs. Columns are named as in the query.
///
/// Every method throws a [StoreException] if the column is missing, unreadable, or, where a value
/// is promised, NULL.
public final class Row {
    private final ResultSet results;
    private final Path file;

    Row(ResultSet results, Path file) {
        this.results = results;
        this.file = file;
    }

    /// Turns a row into a value.
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws StoreException;
    }

    /// Does something with a row.
    @FunctionalInterface
    public interface Visitor {
        void visit(Row row) throws StoreException;
    }

    public String text(String column) throws StoreException {
        String value = textOrNull(column);
        if (value == null) {
            throw new StoreException("%s lacks a value of %s.".formatted(file, column));
        }
        return value;
    }

    public @Nullable String textOrNull(String column) throws StoreException {
        try {
            return results.getString(column);
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    /// 0 for NULL.
    public int number(String column) throws StoreException {
        long value = big(column);
        return understood(column, value, () -> Math.toIntExact(value));
    }

    /// 0 for NULL.
    public long big(String column) throws StoreException {
        try {
            return results.getLong(column);
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    /// 0 for NULL.
    public double real(String column) throws StoreException {
        try {
            return results.getDouble(column);
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    public boolean flag(String column) throws StoreException {
        return big(column) != 0;
    }

    public UUID uuid(String column) throws StoreException {
        String value = text(column);
        return understood(column, value, () -> UUID.fromString(value));
    }

    /// A moment with the offset it was written with.
    public OffsetDateTime time(String column) throws StoreException {
        String value = text(column);
        return understood(column, value, () -> OffsetDateTime.parse(value));
    }

    // A file can hold anything, also what this program never wrote.
    private <T> T understood(String column, Object value, Supplier<T> reading)
            throws StoreException {
        try {
            return reading.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new StoreException(
                    "%s holds '%s' as %s, which this program cannot read."
                            .formatted(file, value, column),
                    e);
        }
    }
}
