package dev.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFileTest {
    private static final Logger OWN = Logger.getLogger("dev.carrel.ui.LogFileTest");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"home", "100% mine", "%t %h %g %u %%", "漢字 und Ü", "a'b\"c"})
    void whateverTheFolderIsCalledTheLogLiesInIt(String name) throws Exception {
        Path home = Files.createDirectories(folder.resolve(name));
        try (LogFile log = LogFile.start(home)) {
            OWN.log(Level.WARNING, "A course was not added: 漢字");
            assertThat(log.file()).startsWith(home).content().contains("not added: 漢字");
        }
    }

    @Test
    void detailsThatNobodyNeedsOnATerminalAreInIt() throws Exception {
        try (LogFile log = LogFile.start(folder)) {
            OWN.fine("First lesson on screen");
            Logger.getLogger("org.example.other").fine("chatter of others");
            assertThat(log.file())
                    .content()
                    .contains("First lesson on screen")
                    .doesNotContain("chatter");
        }
    }

    @Test
    void theNextStartGoesOnBelow() throws Exception {
        for (String said : new String[] {"first start", "second start"}) {
            try (LogFile _ = LogFile.start(folder)) {
                OWN.warning(said);
            }
        }
        try (LogFile log = LogFile.start(folder)) {
            assertThat(log.file()).content().containsSubsequence("first start", "second start");
        }
    }

    @Test
    void afterTheEndNothingIsWrittenAndNothingIsLeftInTheProgram() throws Exception {
        Handler[] before = Logger.getLogger("").getHandlers();
        Path file;
        try (LogFile log = LogFile.start(folder)) {
            file = log.file();
            assertThat(Logger.getLogger("").getHandlers()).hasSize(before.length + 1);
        }
        OWN.warning("too late");
        assertThat(Logger.getLogger("").getHandlers()).isEqualTo(before);
        assertThat(file).content().doesNotContain("too late");
        assertThat(OWN.isLoggable(Level.FINE)).isFalse();
    }

    @Test
    void itGrowsToThreeFilesAndNoFurther() throws Exception {
        String line = "x".repeat(10_000);
        try (LogFile _ = LogFile.start(folder)) {
            for (int i = 0; i < 450; i++) {
                OWN.fine(line);
            }
        }
        try (var files = Files.list(folder.resolve("log"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("carrel-0.log", "carrel-1.log", "carrel-2.log");
        }
    }

    @Test
    void othersOnTheSameComputerCannotReadIt() throws Exception {
        try (LogFile log = LogFile.start(folder)) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(log.file().getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whereNoFolderCanBeTheReasonIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> LogFile.start(file)).isInstanceOf(IOException.class);
    }
}
