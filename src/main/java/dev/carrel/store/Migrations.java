package dev.carrel.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Brings the tables of every room to the version this program knows.
final class Migrations {
    private Migrations() {}

    /// Which version each room's tables have; empty for a new file.
    static Map<String, Integer> versions(Connection connection) throws SQLException {
        Map<String, Integer> versions = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (var table =
                    statement.executeQuery(
                            "SELECT 1 FROM sqlite_master WHERE name = 'schema_version'")) {
                if (!table.next()) {
                    return versions;
                }
            }
            try (var rows = statement.executeQuery("SELECT room, version FROM schema_version")) {
                while (rows.next()) {
                    versions.put(rows.getString("room"), rows.getInt("version"));
                }
            }
        }
        return versions;
    }

    /// Whether tables exist that are older than the program: worth a backup before they change.
    static boolean pending(Map<String, Integer> versions, List<Schema> schemas) {
        return schemas.stream()
                .anyMatch(schema ->
                        versions.containsKey(schema.room())
                                && versions.getOrDefault(schema.room(), 0) < schema.version());
    }

    /// Refuses tables that a newer program wrote. Rooms the program does not know at all are left
    /// alone: their changes rest in the journal, from which a newer program rebuilds its tables.
    static void refuseNewer(Map<String, Integer> versions, List<Schema> schemas, Path file)
            throws StoreException {
        for (Schema schema : schemas) {
            int version = versions.getOrDefault(schema.room(), 0);
            if (version > schema.version()) {
                throw new StoreException(
                        "%s was last used by a newer Carrel (%s is at version %d, this program knows %d). Install the newer Carrel again; nothing was changed."
                                .formatted(file, schema.room(), version, schema.version()));
            }
        }
    }

    /// Runs the missing steps of every room, in the caller's transaction.
    static void run(Connection connection, List<Schema> schemas) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "CREATE TABLE IF NOT EXISTS schema_version ("
                            + "room TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID");
        }
        Map<String, Integer> versions = versions(connection);
        for (Schema schema : schemas) {
            int version = versions.getOrDefault(schema.room(), 0);
            for (String step : schema.steps().subList(version, schema.version())) {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate(step);
                }
            }
            if (version < schema.version()) {
                try (var statement =
                        connection.prepareStatement(
                                "INSERT INTO schema_version (room, version) VALUES (?, ?)"
                                        + " ON CONFLICT (room) DO UPDATE SET version = excluded.version")) {
                    statement.setString(1, schema.room());
                    statement.setInt(2, schema.version());
                    statement.executeUpdate();
                }
            }
        }
    }
}
