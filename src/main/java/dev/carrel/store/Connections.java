package dev.carrel.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Opens connections with the settings every one of them needs.
final class Connections {
    private static final int PATIENCE_MS = 10_000;

    private Connections() {}

    /// WAL with `synchronous=FULL`: what was committed outlives a power cut, and readers never wait
    /// for the writer (sqlite.org/wal.html, sqlite.org/pragma.html#pragma_synchronous).
    static Connection writer(Path file) throws SQLException {
        Connection connection = connect(file);
        return with(connection, "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL");
    }

    /// Sees one consistent state per transaction and cannot change anything.
    static Connection reader(Path file) throws SQLException {
        return with(connect(file), "PRAGMA query_only = ON");
    }

    /// No settings at all: for looking at a file that may be damaged.
    static Connection plain(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Whether SQLite finds the whole file in order.
    static boolean isSound(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var results = statement.executeQuery("PRAGMA integrity_check(1)")) {
            return results.next() && "ok".equals(results.getString(1));
        } catch (SQLException e) {
            if (StoreException.meansDamage(e)) {
                return false;
            }
            throw e;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        return with(
                plain(file),
                "PRAGMA busy_timeout = " + PATIENCE_MS,
                "PRAGMA foreign_keys = ON",
                // Else REPLACE would delete past the triggers that keep the journal append-only.
                "PRAGMA recursive_triggers = ON",
                "PRAGMA trusted_schema = OFF");
    }

    private static Connection with(Connection connection, String... pragmas) throws SQLException {
        try {
            for (String pragma : pragmas) {
                execute(connection, pragma);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
