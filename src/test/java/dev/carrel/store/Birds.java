package dev.carrel.store;

import java.nio.file.Path;
import java.util.List;

/// A database that keeps words.
final class Birds {
    static final Schema WORDS =
            new Schema("words", "CREATE TABLE word (text TEXT NOT NULL UNIQUE);");

    private Birds() {}

    static Database open(Path file) throws StoreException {
        return open(file, WORDS);
    }

    static Database open(Path file, Schema schema) throws StoreException {
        return Database.open(file, List.of(schema)).orThrow();
    }

    static void add(Database database, String word) throws StoreException {
        database.run(tx -> tx.update("INSERT INTO word VALUES (?)", word));
    }

    static void addMany(Database database) throws StoreException {
        database.run(tx -> {
            for (int i = 0; i < 2000; i++) {
                tx.update("INSERT INTO word VALUES (?)", "word number " + i);
            }
        });
    }

    static List<String> words(Database database) throws StoreException {
        return database.read(
                tx -> tx.list("SELECT text FROM word ORDER BY text", row -> row.text("text")));
    }
}
