package dev.carrel.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An open transaction: everything done through it is kept together or not at all. Lives only while
/// its [Work] runs, on that thread.
///
/// Parameters are numbers, booleans (0/1), bytes, null, or anything whose `toString` is what shall
/// be stored (texts, ids, enums, [java.time.OffsetDateTime]).
public final class Transaction {
    private final Connection connection;
    private final Path file;

    Transaction(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /// What is done in a transaction.
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T in(Transaction tx) throws SQLException, StoreException;
    }

    /// What is done in a transaction and has no result.
    @FunctionalInterface
    public interface Task {
        void in(Transaction tx) throws SQLException, StoreException;
    }

    /// For what the methods here cannot say. Committing, rolling back and closing is not yours.
    public Connection connection() {
        return connection;
    }

    /// Runs one statement.
    ///
    /// @return rows changed
    public int update(String sql, @Nullable Object... parameters) throws StoreException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    /// Runs one statement with one parameter, once for each value.
    public void updateEach(String sql, Iterable<?> values) throws StoreException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object value : values) {
                bind(statement, 1, value);
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    /// Every row, in the query's order.
    public <T> List<T> list(String sql, Row.Reader<T> reader, @Nullable Object... parameters)
            throws StoreException {
        List<T> all = new ArrayList<>();
        each(sql, row -> all.add(reader.read(row)), parameters);
        return all;
    }

    /// The first row, if there is one.
    public <T> Optional<T> first(String sql, Row.Reader<T> reader, @Nullable Object... parameters)
            throws StoreException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet results = statement.executeQuery()) {
            return results.next()
                    ? Optional.of(reader.read(new Row(results, file)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    /// Streams the rows, however many there are.
    public void each(String sql, Row.Visitor visitor, @Nullable Object... parameters)
            throws StoreException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet results = statement.executeQuery()) {
            Row row = new Row(results, file);
            while (results.next()) {
                visitor.visit(row);
            }
        } catch (SQLException e) {
            throw StoreException.of(e, file);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                bind(statement, i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Integer number -> statement.setInt(index, number);
            case Long number -> statement.setLong(index, number);
            case Double number -> statement.setDouble(index, number);
            case Boolean flag -> statement.setInt(index, flag ? 1 : 0);
            case byte[] bytes -> statement.setBytes(index, bytes);
            default -> statement.setString(index, value.toString());
        }
    }
}
