package dev.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.settings.Folders;
import dev.carrel.update.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomsOpeningTest {
    @TempDir Path folder;
    private Path home;
    private ExecutorService io;
    private RoomsOpening opening;

    @BeforeEach
    void make() {
        home = folder.resolve("home");
        io = Executors.newVirtualThreadPerTaskExecutor();
        var clock = Clock.systemUTC();
        opening =
                new RoomsOpening(
                        Folders.of(home, Map.of()),
                        clock,
                        (library, records) -> Updates.overTheWeb(library, records, io, clock));
    }

    @AfterEach
    void close() {
        opening.close();
        io.close();
    }

    private Rooms take() throws Exception {
        return ((Rooms.Opened.Ready) opening.take()).rooms();
    }

    /// The databases that are open at this moment.
    private List<Path> open() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.getFileName().toString().contains(".db.open-"))
                    .toList();
        }
    }

    @Test
    void whatWasOpenedAheadIsTheOneThatIsTaken() throws Exception {
        opening.begin(io);
        try (Rooms rooms = take()) {
            assertThat(rooms.library().courses()).isEmpty();
            assertThat(open()).as("learner and index, once each").hasSize(2);
        }
        assertThat(open()).isEmpty();
    }

    @Test
    void withoutABeginningTheyAreOpenedWhenTaken() throws Exception {
        try (Rooms rooms = take()) {
            assertThat(rooms.records().annotations()).isNotNull();
            assertThat(open()).hasSize(2);
        }
    }

    @Test
    void onceClosedTheyCanBeOpenedAgain() throws Exception {
        opening.begin(io);
        take().close();
        try (Rooms again = take()) {
            assertThat(again.library().courses()).isEmpty();
            assertThat(open()).hasSize(2);
        }
    }

    @Test
    void whatNobodyTookIsClosed() throws Exception {
        opening.begin(io);
        opening.close();
        assertThat(open()).isEmpty();
        assertThat(home.resolve("learner/learner.db")).as("it was opened").exists();
    }

    @Test
    void whatWasTakenStaysOpenForWhoTookIt() throws Exception {
        opening.begin(io);
        try (Rooms rooms = take()) {
            opening.close();
            assertThat(rooms.library().courses()).isEmpty();
            assertThat(open()).hasSize(2);
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsSaidToWhoTakesThemAndNotBefore() throws Exception {
        Files.createFile(home);
        opening.begin(io);
        assertThatThrownBy(opening::take)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(home.toString());
    }

    @Test
    void closingAfterAFailureIsQuiet() throws Exception {
        Files.createFile(home);
        opening.begin(io);
        opening.close();
        assertThat(home).isRegularFile();
    }
}
