package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final Schema WORDS =
            new Schema("words", "CREATE TABLE word (text TEXT NOT NULL UNIQUE);");

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
    void anOlderFileIsBroughtUpToDateAfterABackup() throws Exception {
        try (Database database = open(WORDS)) {
            add(database, "owl");
        }
        Schema newer =
                new Schema(
                        "words",
                        WORDS.steps().getFirst(),
                        "ALTER TABLE word ADD COLUMN length INTEGER; UPDATE word SET length = length(text);",
                        "CREATE TABLE other (a TEXT);");
        try (Database database = open(newer)) {
            assertThat(
                            database.<List<Integer>>read(tx ->
                                    tx.list(
                                            "SELECT length FROM word",
                                            row -> row.number("length"))))
                    .containsExactly(3);
        }
        Path backup = only(folder.resolve("backups"));
        try (var old = DriverManager.getConnection("jdbc:sqlite:" + backup);
                var columns = old.getMetaData().getColumns(null, null, "word", null)) {
            assertThat(columns.next()).isTrue();
            assertThat(columns.next()).as("the backup has the old table").isFalse();
        }
    }

    @Test
    void aNewFileNeedsNoBackup() throws Exception {
        open(WORDS).close();
        open(WORDS).close();
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void aMigrationThatFailsLeavesTheOldTables() throws Exception {
        try (Database database = open(WORDS)) {
            add(database, "owl");
        }
        Schema broken =
                new Schema(
                        "words",
                        WORDS.steps().getFirst(),
                        "CREATE TABLE half (a TEXT);",
                        "THIS IS NO SQL");
        assertThatThrownBy(() -> open(broken)).isInstanceOf(StoreException.class);
        try (Database database = open(WORDS)) {
            assertThat(words(database)).containsExactly("owl");
            assertThatThrownBy(() ->
                            database.read(
                                    tx -> tx.list("SELECT a FROM half", row -> row.text("a"))))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void aFileOfANewerProgramIsRefusedAndStaysAsItIs() throws Exception {
        open(new Schema("words", WORDS.steps().getFirst(), "CREATE TABLE newer (a TEXT);")).close();
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> open(WORDS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer Carrel")
                .hasMessageContaining("nothing was changed");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void tablesOfARoomTheProgramDoesNotKnowAreLeftAlone() throws Exception {
        Schema other = new Schema("review", "CREATE TABLE card (a TEXT);");
        Database.open(file(), List.of(WORDS, other)).orThrow().close();
        try (Database database = open(WORDS)) {
            add(database, "owl");
        }
        try (Database database = Database.open(file(), List.of(WORDS, other)).orThrow()) {
            database.run(tx -> tx.update("INSERT INTO card VALUES ('kept')"));
        }
    }

    @Test
    void aDamagedFileIsSetAsideAndTheNewestSoundBackupOffered() throws Exception {
        Path good;
        try (Database database = open(WORDS)) {
            add(database, "owl");
            good = new Backup(database, java.time.Clock.systemUTC()).beforeUpdate();
        }
        Path bad = good.resolveSibling("29990101T000000000Z-daily.db");
        Files.writeString(bad, "not a database, though it looks like the newest backup of all");
        Files.writeString(file(), "scribbled over by something else, and long enough to matter");

        Opening opening = Database.open(file(), List.of(WORDS));

        assertThat(opening).isInstanceOf(Opening.Damaged.class);
        Opening.Damaged damaged = (Opening.Damaged) opening;
        assertThat(damaged.backup()).contains(good);
        assertThat(damaged.setAside()).exists();
        assertThat(Files.readString(damaged.setAside())).startsWith("scribbled");
        assertThat(file()).doesNotExist();
        assertThatThrownBy(damaged::orThrow)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(good.toString());
    }

    @Test
    void withoutABackupTheMessageSaysSoAndAnEmptyDatabaseCanBegin() throws Exception {
        Files.writeString(file(), "scribbled over by something else, and long enough to matter");
        Opening opening = Database.open(file(), List.of(WORDS));
        assertThatThrownBy(opening::orThrow).hasMessageContaining("no backup");
        try (Database database = open(WORDS)) {
            assertThat(words(database)).isEmpty();
        }
        try (var files = Files.list(folder)) {
            assertThat(files.filter(path -> path.toString().contains("damaged"))).hasSize(1);
        }
    }

    @Test
    void afterAnUncleanExitTheWholeFileIsChecked() throws Exception {
        try (Database database = open(WORDS)) {
            addMany(database);
        }
        byte[] bytes = Files.readAllBytes(file());
        for (int i = bytes.length / 2; i < bytes.length / 2 + 4096; i++) {
            bytes[i] = (byte) 0xee;
        }
        Files.write(file(), bytes);
        try (Database database = open(WORDS)) {
            assertThat(database).as("a clean exit is trusted").isNotNull();
        }
        Files.writeString(folder.resolve("learner.db.open-1-left"), "of a process long gone");
        assertThat(Database.open(file(), List.of(WORDS))).isInstanceOf(Opening.Damaged.class);
    }

    @Test
    void damageThatShowsInUseIsLookedIntoAtTheNextStart() throws Exception {
        try (Database database = open(WORDS)) {
            addMany(database);
        }
        byte[] bytes = Files.readAllBytes(file());
        java.util.Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0xee);
        Files.write(file(), bytes);
        try (Database database = open(WORDS)) {
            assertThatThrownBy(() -> words(database)).hasMessageContaining("is damaged");
        }
        assertThat(Database.open(file(), List.of(WORDS))).isInstanceOf(Opening.Damaged.class);
    }

    @Test
    void aSoundFileOpensAfterAnUncleanExit() throws Exception {
        try (Database database = open(WORDS)) {
            add(database, "owl");
        }
        Path marker = folder.resolve("learner.db.open-1-left");
        Files.writeString(marker, "of a process long gone");
        try (Database database = open(WORDS)) {
            assertThat(words(database)).containsExactly("owl");
            assertThat(marker).doesNotExist();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayReadTheFiles() throws Exception {
        Path deep = folder.resolve("learner").resolve("learner.db");
        try (Database database = Database.open(deep, List.of(WORDS)).orThrow()) {
            add(database, "owl");
            new Backup(database, java.time.Clock.systemUTC()).beforeUpdate();
            Device.of(deep);
            assertThat(mode(folder.resolve("learner"))).isEqualTo("rwx------");
            assertThat(mode(deep.resolveSibling("backups"))).isEqualTo("rwx------");
            List<Path> files;
            try (var walk = Files.walk(folder.resolve("learner"))) {
                files = walk.filter(Files::isRegularFile).toList();
            }
            assertThat(files).hasSizeGreaterThanOrEqualTo(6);
            for (Path file : files) {
                assertThat(mode(file)).as(file.toString()).isEqualTo("rw-------");
            }
        }
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
        return Database.open(file(), List.of(schema)).orThrow();
    }

    private static void add(Database database, String word) throws StoreException {
        database.run(tx -> tx.update("INSERT INTO word VALUES (?)", word));
    }

    private static void addMany(Database database) throws StoreException {
        database.run(tx -> {
            for (int i = 0; i < 2000; i++) {
                tx.update("INSERT INTO word VALUES (?)", "word number " + i);
            }
        });
    }

    private static List<String> words(Database database) throws StoreException {
        return database.read(
                tx -> tx.list("SELECT text FROM word ORDER BY text", row -> row.text("text")));
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

    private static Path only(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
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
