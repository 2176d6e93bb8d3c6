package dev.carrel.store;

import static dev.carrel.store.Birds.WORDS;
import static dev.carrel.store.Birds.add;
import static dev.carrel.store.Birds.addMany;
import static dev.carrel.store.Birds.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Opening what an older, a newer, a killed or a failing program left behind.
class DatabaseOpeningTest {
    @TempDir Path folder;

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
            good = new Backup(database, Clock.systemUTC()).beforeUpdate();
        }
        Path bad = good.resolveSibling("29990101T000000000Z-daily.db");
        Files.writeString(bad, "not a database, though it looks like the newest backup of all");
        Files.writeString(file(), "scribbled over by something else, and long enough to matter");

        OpeningResult opening = Database.open(file(), List.of(WORDS));

        assertThat(opening).isInstanceOf(OpeningResult.Damaged.class);
        OpeningResult.Damaged damaged = (OpeningResult.Damaged) opening;
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
        OpeningResult opening = Database.open(file(), List.of(WORDS));
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
        assertThat(Database.open(file(), List.of(WORDS))).isInstanceOf(OpeningResult.Damaged.class);
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
        assertThat(Database.open(file(), List.of(WORDS))).isInstanceOf(OpeningResult.Damaged.class);
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
            new Backup(database, Clock.systemUTC()).beforeUpdate();
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
    void whatCanBeMadeAgainIsThrownAwayWhenItIsOldOrDamaged() throws Exception {
        try (Database index = Database.openRebuildable(file(), List.of(WORDS))) {
            add(index, "owl");
        }
        try (Database index = Database.openRebuildable(file(), List.of(WORDS))) {
            assertThat(words(index)).containsExactly("owl");
        }
        Schema newer = new Schema("words", WORDS.steps().getFirst(), "CREATE TABLE more (a TEXT);");
        try (Database index = Database.openRebuildable(file(), List.of(newer))) {
            assertThat(words(index)).isEmpty();
            add(index, "jay");
        }
        Files.writeString(file(), "scribbled over by something else, and long enough to matter");
        try (Database index = Database.openRebuildable(file(), List.of(newer))) {
            assertThat(words(index)).isEmpty();
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.contains("damaged") || name.contains("backups"));
        }
    }

    private Path file() {
        return folder.resolve("learner.db");
    }

    private Database open(Schema schema) throws StoreException {
        return Birds.open(file(), schema);
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
}
