package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Schema WORDS =
            new Schema("words", "CREATE TABLE word (text TEXT NOT NULL);");
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    @TempDir Path folder;
    private Database database;

    @BeforeEach
    void open() throws StoreException {
        database = Database.open(file(), List.of(WORDS)).orThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneADay() throws Exception {
        assertThat(at(START).daily()).isPresent();
        assertThat(at(START.plus(Duration.ofHours(3))).daily()).isEmpty();
        assertThat(at(START.plus(Duration.ofHours(20))).daily()).isPresent();
        assertThat(at(START).list()).hasSize(2);
    }

    @Test
    void aDayIsTheLearnersDay() throws Exception {
        Instant beforeMidnight = Instant.parse("2026-01-01T14:30:00Z"); // 23:30 in Tokyo
        Instant afterMidnight = Instant.parse("2026-01-01T15:30:00Z");
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        assertThat(new Backup(database, Clock.fixed(beforeMidnight, tokyo)).daily()).isPresent();
        assertThat(new Backup(database, Clock.fixed(afterMidnight, tokyo)).daily()).isPresent();
        assertThat(at(afterMidnight).daily()).as("the same day in London").isEmpty();
    }

    @Test
    void sevenDaysFourWeeksAndTwelveMonthsStay() throws Exception {
        LocalDate last = LocalDate.of(2027, 5, 15); // a Saturday
        for (LocalDate day = LocalDate.of(2026, 3, 1);
                !day.isAfter(last);
                day = day.plusDays(day.isBefore(LocalDate.of(2027, 4, 20)) ? 6 : 1)) {
            at(day.atTime(10, 0).toInstant(ZoneOffset.UTC)).daily();
        }
        List<LocalDate> kept =
                at(START).list().stream()
                        .map(path -> path.getFileName().toString().substring(0, 8))
                        .map(text -> LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE))
                        .toList();
        assertThat(kept).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(kept.subList(0, 7))
                .as("the last seven days")
                .containsExactlyElementsOf(
                        last.minusDays(6).datesUntil(last.plusDays(1)).toList().reversed());
        assertThat(kept)
                .as("the Sundays before")
                .contains(
                        LocalDate.of(2027, 5, 9),
                        LocalDate.of(2027, 5, 2),
                        LocalDate.of(2027, 4, 25));
        assertThat(kept.stream().map(YearMonth::from).distinct().toList())
                .containsExactly(
                        Stream.iterate(YearMonth.of(2027, 5), month -> month.minusMonths(1))
                                .limit(12)
                                .toArray(YearMonth[]::new));
        assertThat(kept).as("the last of a month that has one").contains(LocalDate.of(2027, 4, 30));
        assertThat(kept).as("7 days, 3 more weeks, 11 more months, 1 in two roles").hasSize(20);
    }

    @Test
    void afterALongPauseTheOldOnesAreStillThere() throws Exception {
        for (int i = 0; i < 10; i++) {
            at(START.plus(Duration.ofDays(i))).daily();
        }
        at(START.plus(Duration.ofDays(400))).daily();
        assertThat(at(START).list()).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void beforeAnUpdateThereIsAlwaysOneAndTheLastThreeStay() throws Exception {
        List<Path> made = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            made.add(at(START.plus(Duration.ofMinutes(i))).beforeUpdate());
        }
        assertThat(at(START).list()).containsExactly(made.get(5), made.get(4), made.get(3));
    }

    @Test
    void aForeignFileInTheFolderIsLeftAlone() throws Exception {
        at(START).beforeUpdate();
        Path mine = folder.resolve("backups").resolve("my own copy.db");
        Files.writeString(mine, "keep");
        for (int i = 1; i < 6; i++) {
            at(START.plus(Duration.ofDays(i))).beforeUpdate();
        }
        assertThat(mine).hasContent("keep");
        assertThat(at(START).list()).doesNotContain(mine);
    }

    @Test
    void aBackupMadeWhileSomebodyWritesIsOneWholeState() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        Thread writer =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                for (int i = 0; !stop.get(); i++) {
                                    int number = i;
                                    database.run(tx -> {
                                        tx.update("INSERT INTO word VALUES (?)", "a" + number);
                                        tx.update("INSERT INTO word VALUES (?)", "b" + number);
                                    });
                                    written.incrementAndGet();
                                }
                            } catch (StoreException e) {
                                written.set(-1);
                            }
                        });
        List<Path> backups = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int before = written.get();
            while (written.get() < before + 20 && written.get() >= 0) {
                Thread.onSpinWait();
            }
            backups.add(at(START.plus(Duration.ofMinutes(i))).beforeUpdate());
        }
        stop.set(true);
        writer.join();
        assertThat(written.get()).isPositive();
        long last = 0;
        for (Path backup : backups) {
            try (var copy = Connections.plain(backup);
                    var statement = copy.createStatement()) {
                assertThat(Connections.isSound(copy)).isTrue();
                try (var rows = statement.executeQuery("SELECT count(*) FROM word")) {
                    rows.next();
                    long words = rows.getLong(1);
                    assertThat(words % 2).as("pairs are written together").isZero();
                    assertThat(words).isGreaterThan(last);
                    last = words;
                }
            }
        }
    }

    @Test
    void restoringBringsTheStateBackAndSetsTheOtherAside() throws Exception {
        add("kept");
        Path backup = at(START).beforeUpdate();
        add("lost");
        UUID device = Device.of(file());
        assertThatThrownBy(() -> Backup.restore(backup, file(), clock(START)))
                .as("the database is open")
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Close");
        database.close();

        Backup.restore(backup, file(), clock(START));

        database = Database.open(file(), List.of(WORDS)).orThrow();
        assertThat(words()).containsExactly("kept");
        assertThat(backup).exists();
        assertThat(Device.of(file()))
                .as("numbers of the lost changes must not be given twice")
                .isNotEqualTo(device);
        Path aside;
        try (var files = Files.list(folder)) {
            aside =
                    files.filter(path -> path.getFileName().toString().contains("replaced"))
                            .findFirst()
                            .orElseThrow();
        }
        try (Database old = Database.open(aside, List.of(WORDS)).orThrow()) {
            assertThat(
                            old.<List<String>>read(tx ->
                                    tx.list("SELECT text FROM word", row -> row.text("text"))))
                    .containsExactly("kept", "lost");
        }
    }

    @Test
    void aDamagedBackupReplacesNothing() throws Exception {
        add("kept");
        Path backup = at(START).beforeUpdate();
        Files.writeString(backup, "no longer a database, whatever its name may still be saying");
        database.close();

        assertThatThrownBy(() -> Backup.restore(backup, file(), clock(START)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged");

        database = Database.open(file(), List.of(WORDS)).orThrow();
        assertThat(words()).containsExactly("kept");
    }

    @Test
    void aBackupOfAnotherDatabaseIsNotOffered() throws Exception {
        Path foreign = folder.resolve("index.db");
        try (Database index =
                Database.open(foreign, List.of(new Schema("search", "CREATE TABLE x (a TEXT);")))
                        .orThrow()) {
            new Backup(index, clock(START)).beforeUpdate();
        }
        assertThat(new BackupFolder(file()).newestSound(List.of(WORDS))).isEmpty();
        Path own = at(START.minus(Duration.ofDays(1))).beforeUpdate();
        assertThat(new BackupFolder(file()).newestSound(List.of(WORDS))).contains(own);
    }

    private Backup at(Instant now) {
        return new Backup(database, clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Path file() {
        return folder.resolve("learner.db");
    }

    private void add(String word) throws StoreException {
        database.run(tx -> tx.update("INSERT INTO word VALUES (?)", word));
    }

    private List<String> words() throws StoreException {
        return database.read(tx -> tx.list("SELECT text FROM word", row -> row.text("text")));
    }
}
