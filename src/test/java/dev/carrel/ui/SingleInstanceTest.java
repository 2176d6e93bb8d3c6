package dev.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
    @TempDir Path folder;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final LinkedBlockingQueue<List<String>> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        io.shutdownNow();
    }

    private void tryIn(Path home) throws Exception {
        try (SingleInstance first = SingleInstance.come(home, List.of()).orElseThrow()) {
            first.listen(io, heard::add);
            assertThat(SingleInstance.come(home, List.of("/a b/ü.coursepack", "https://c.example")))
                    .isEmpty();
            assertThat(heard.poll(20, TimeUnit.SECONDS))
                    .containsExactly("/a b/ü.coursepack", "https://c.example");
            assertThat(SingleInstance.come(home, List.of())).isEmpty();
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEmpty();
        }
        try (SingleInstance next = SingleInstance.come(home, List.of()).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void whoComesLaterHandsInWhatToOpen() throws Exception {
        tryIn(folder.resolve("home"));
        assertThat(folder.resolve("home/running.socket")).doesNotExist();
    }

    @Test
    void aFolderWithALongNameWorksToo() throws Exception {
        tryIn(folder.resolve("a-rather-long-name-".repeat(8)));
    }

    @Test
    void aSocketLeftBehindIsNoObstacle() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("running.socket"), "left behind");
        tryIn(home);
    }

    @Test
    void oneThatDoesNotAnswerIsSaidSo() throws Exception {
        Path home = folder.resolve("home");
        try (SingleInstance deaf = SingleInstance.come(home, List.of()).orElseThrow()) {
            assertThat(deaf).isNotNull();
            assertThatThrownBy(() -> SingleInstance.come(home, List.of("a")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("does not answer");
        }
    }

    @Test
    void theLogIsAFileInTheDataFolder() throws Exception {
        Path home = folder.resolve("100% home");
        try (LogFile log = LogFile.start(home)) {
            Logger.getLogger("dev.carrel.ui").warning("The disk is slow");
            assertThat(Files.readString(log.file())).contains("The disk is slow");
            assertThat(log.file()).isEqualTo(home.resolve("log/carrel-0.log"));
        }
        Logger.getLogger("dev.carrel.ui").warning("After the end");
        assertThat(Files.readString(home.resolve("log/carrel-0.log"))).doesNotContain("After");
    }
}
