package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What lies beside a database: marks of running programs, files set aside, backups.
class LeftBehindTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private static final String ODD = "odd at 100%";

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("learner.db");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aDatabaseGoesAsideWithItsLogAndNothingIsOverwritten() throws IOException {
        for (String round : new String[] {"first", "second", "third"}) {
            Files.writeString(file, round);
            Files.writeString(folder.resolve("learner.db-wal"), round + " log");
            new SetAside(NOON).move(file, "damaged");
        }
        assertThat(names())
                .containsExactly(
                        "learner.db.damaged-20261124T120000Z",
                        "learner.db.damaged-20261124T120000Z-2",
                        "learner.db.damaged-20261124T120000Z-2-wal",
                        "learner.db.damaged-20261124T120000Z-3",
                        "learner.db.damaged-20261124T120000Z-3-wal",
                        "learner.db.damaged-20261124T120000Z-wal");
        assertThat(folder.resolve("learner.db.damaged-20261124T120000Z")).hasContent("first");
        assertThat(folder.resolve("learner.db.damaged-20261124T120000Z-3-wal"))
                .hasContent("third log");
    }

    @Test
    void anOpenDatabaseIsKnownByItsMarkUntilItIsClosed() throws Exception {
        assertThat(RunMarker.isOpen(file)).isFalse();
        try (Database one = Birds.open(file)) {
            Birds.add(one, "owl");
            try (Database two = Birds.open(file)) {
                assertThat(Birds.words(two)).containsExactly("owl");
                assertThat(RunMarker.isOpen(file)).isTrue();
            }
            assertThat(RunMarker.isOpen(file)).isTrue();
            assertThat(RunMarker.stale(file)).isEmpty();
        }
        assertThat(RunMarker.isOpen(file)).isFalse();
        assertThat(names()).noneMatch(name -> name.contains(".open-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-left", "999999999-left", "no number", "", "-5-x"})
    void aMarkOfAProgramThatEndedIsStale(String name) throws IOException {
        Path mark = Files.writeString(folder.resolve("learner.db.open-" + name), "long ago");
        assertThat(RunMarker.stale(file)).containsExactly(mark);
        assertThat(RunMarker.isOpen(file)).isFalse();
    }

    @Test
    void aNumberThatWasGivenToAnotherProgramIsStaleToo() throws IOException {
        long mine = ProcessHandle.current().pid();
        Path mark = folder.resolve("learner.db.open-" + mine + "-before");
        Files.writeString(mark, "1999-01-01T00:00:00Z");
        assertThat(RunMarker.stale(file)).containsExactly(mark);
        RunMarker living = RunMarker.create(file);
        assertThat(RunMarker.stale(file)).containsExactly(mark);
        assertThat(RunMarker.isOpen(file)).isTrue();
        living.leave();
        assertThat(RunMarker.stale(file)).hasSize(2);
        living.remove();
        assertThat(RunMarker.stale(file)).containsExactly(mark);
    }

    @Test
    void onlyWholeBackupsCountAndTheNewestComesFirst() throws IOException {
        Path backups = Files.createDirectories(folder.resolve("backups"));
        for (String name :
                new String[] {
                    "20261124T120000000Z-daily.db",
                    "20261125T120000000Z-update.db",
                    "20261126T120000000Z-daily.db.partial",
                    "20261127T120000000Z-weekly.db",
                    "20261399T120000000Z-daily.db",
                    "notes.txt"
                }) {
            Files.writeString(backups.resolve(name), "x");
        }
        assertThat(new BackupFolder(file).entries())
                .extracting(entry -> entry.made() + " " + entry.reason())
                .containsExactly("2026-11-25T12:00:00Z UPDATE", "2026-11-24T12:00:00Z DAILY");
    }

    @ParameterizedTest
    @CsvSource({
        "13, The disk is full",
        "5, Another program holds",
        "261, Another program holds",
        "8, cannot be opened for writing",
        "14, cannot be opened for writing",
        "10, The disk reported an error",
        "11, is damaged",
        "26, is damaged",
        "267, is damaged",
        "1, could not be used (odd at 100%)",
    })
    void whatSqliteReportsIsSaidInPlainWordsWithTheFile(int code, String said) {
        var e = StoreException.of(new SQLException(ODD, null, code), file);
        assertThat(e).hasMessageContaining(said).hasMessageContaining(file.toString());
        assertThat(e.isDamage()).isEqualTo(said.contains("damaged"));
    }
}
