package dev.carrel.store;

import static dev.carrel.store.Birds.WORDS;
import static dev.carrel.store.Birds.add;
import static dev.carrel.store.Birds.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading and writing, by one thread, many, and other processes.
class DatabaseTest {
    @TempDir Path folder;

    @Test
    void whatAWriteReturnedFromIsThereAfterOpeningAgain() throws Exception {
        try (Database database = open(WORDS)) {
            add(database, "owl");
        }
        try (Database database = open(WORDS)) {
            assertThat(words(database)).containsExactly("owl");
        }
    }

    @Test
    void aWorkThatFailsLeavesNothingBehind() throws Exception {
        try (Database database = open(WORDS)) {
            add(database, "owl");
            assertThatThrownBy(() ->
                            database.run(tx -> {
                                tx.update("INSERT INTO word VALUES ('jay')");
                                tx.update("INSERT INTO word VALUES ('owl')");
                            }))
                    .isInstanceOf(StoreException.class);
            assertThatThrownBy(() ->
                            database.run(tx -> {
                                tx.update("INSERT INTO word VALUES ('jay')");
                                throw new IllegalStateException("a mistake of the program");
                            }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(words(database)).containsExactly("owl");
            add(database, "jay");
            assertThat(words(database)).containsExactly("jay", "owl");
        }
    }

    @Test
    void aReaderSeesTheStateBeforeOrAfterAWrite() throws Exception {
        try (Database database = open(WORDS)) {
            add(database, "owl");
            List<String> before =
                    database.read(tx -> {
                        tx.first("SELECT 1 AS one FROM word", row -> row.number("one"));
                        writeElsewhere(database, "jay");
                        return tx.list("SELECT text FROM word", row -> row.text("text"));
                    });
            assertThat(before).containsExactly("owl");
            assertThat(words(database)).containsExactly("jay", "owl");
        }
    }

    @Test
    void aReaderCannotWrite() throws Exception {
        try (Database database = open(WORDS)) {
            assertThatThrownBy(
                            () -> database.read(tx -> tx.update("INSERT INTO word VALUES ('owl')")))
                    .isInstanceOf(StoreException.class);
            assertThat(words(database)).isEmpty();
        }
    }

    @Test
    void aWriteInsideAWriteIsAMistake() throws Exception {
        try (Database database = open(WORDS)) {
            assertThatThrownBy(() -> database.run(tx -> add(database, "owl")))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(words(database)).isEmpty();
        }
    }

    @Test
    void writersOfManyThreadsQueueUp() throws Exception {
        try (Database database = open(WORDS)) {
            AtomicInteger failures = new AtomicInteger();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int number = i;
                threads.add(
                        Thread.ofVirtual()
                                .start(() -> {
                                    try {
                                        for (int j = 0; j < 5; j++) {
                                            add(database, number + "-" + j);
                                            words(database);
                                        }
                                    } catch (StoreException e) {
                                        failures.incrementAndGet();
                                    }
                                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failures).hasValue(0);
            assertThat(words(database)).hasSize(40);
        }
    }

    @Test
    void aClosedDatabaseSaysSo() throws Exception {
        Database database = open(WORDS);
        database.close();
        database.close();
        assertThatThrownBy(() -> words(database)).hasMessageContaining("nothing was changed");
        assertThatThrownBy(() -> add(database, "owl")).isInstanceOf(StoreException.class);
    }

    @Test
    void aFullDiskLeavesTheStateWholeAndIsSurvived() throws Exception {
        try (Database database = open(WORDS)) {
            add(database, "owl");
            database.run(tx -> {
                try (var statement = tx.connection().createStatement()) {
                    statement.execute("PRAGMA max_page_count = 40");
                }
            });
            List<String> kept = new ArrayList<>(List.of("owl"));
            StoreException full = null;
            for (int i = 0; full == null && i < 1000; i++) {
                String word = i + "x".repeat(2000);
                try {
                    database.run(tx -> {
                        tx.update("INSERT INTO word VALUES (?)", word);
                        tx.update("INSERT INTO word VALUES (?)", word + "!");
                    });
                    kept.add(word);
                    kept.add(word + "!");
                } catch (StoreException e) {
                    full = e;
                }
            }
            assertThat(full).hasMessageContaining("disk is full");
            assertThat(words(database)).containsExactlyInAnyOrderElementsOf(kept);
            database.run(tx -> tx.update("DELETE FROM word WHERE length(text) > 10"));
            add(database, "jay");
            assertThat(words(database)).containsExactly("jay", "owl");
        }
        try (Database database = open(WORDS)) {
            assertThat(words(database)).containsExactly("jay", "owl");
        }
    }

    @Test
    void aSecondProcessThatWritesIsWaitedFor() throws Exception {
        open(WORDS).close();
        Process child = child("short");
        try (BufferedReader out = reader(child);
                Database database = open(WORDS)) {
            assertThat(out.readLine()).isEqualTo("holding");
            add(database, "mine");
            assertThat(words(database)).containsExactly("mine", "theirs");
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void aProcessKilledInsideATransactionLeavesNothingOfIt() throws Exception {
        open(WORDS).close();
        Process child = child("long");
        try (BufferedReader out = reader(child)) {
            assertThat(out.readLine()).isEqualTo("holding");
            child.destroyForcibly().waitFor();
        }
        try (Database database = open(WORDS)) {
            assertThat(words(database)).isEmpty();
            add(database, "mine");
        }
    }

    private Path file() {
        return folder.resolve("learner.db");
    }

    private Database open(Schema schema) throws StoreException {
        return Birds.open(file(), schema);
    }

    private static void writeElsewhere(Database database, String word) {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        add(database, word);
                        done.countDown();
                    } catch (StoreException e) {
                        throw new IllegalStateException(e);
                    }
                });
        try {
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process child(String how) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holding.class.getName(),
                        file().toString(),
                        how)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader reader(Process child) {
        return new BufferedReader(
                new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Another program that holds the database in a transaction.
    static final class Holding {
        private Holding() {}

        public static void main(String[] args) throws Exception {
            try (Database database = Database.open(Path.of(args[0]), List.of(WORDS)).orThrow()) {
                database.run(tx -> {
                    tx.update("INSERT INTO word VALUES ('theirs')");
                    System.out.println("holding");
                    try {
                        Thread.sleep(args[1].equals("long") ? 60_000 : 500);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
        }
    }
}
