package dev.carrel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.library.FreeSpace;
import dev.carrel.library.StoreLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are the old or the new one, one writer at a time, and room on the disk.
class DurableFilesTest {
    private static final long MIB = 1 << 20;

    @TempDir Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> names(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsReplacedAndNothingIsLeftBesideIt() throws IOException {
        Path file = folder.resolve("a/b/active");
        DurableFiles.replace(file, bytes("a long first line\n"));
        DurableFiles.replace(file, bytes("2\n"));
        assertThat(file).hasContent("2\n");
        assertThat(names(file.getParent())).containsExactly("active");
    }

    @Test
    void aReplacementThatFailsLeavesTheOldFileAndNoRubbish() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken/full"));
        assertThatThrownBy(() -> DurableFiles.replace(taken.getParent(), bytes("x")))
                .isInstanceOf(IOException.class);
        assertThat(taken).isDirectory();
        assertThat(names(folder)).containsExactly("taken");
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> DurableFiles.replace(file.resolve("in"), bytes("y")))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("x");
    }

    @Test
    void readersSeeOneWholeStateWhileOthersWrite() throws Exception {
        Path file = folder.resolve("state");
        DurableFiles.replace(file, bytes("0".repeat(50_000)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                String text = String.valueOf(i).repeat(50_000);
                writers.add(
                        CompletableFuture.runAsync(
                                () -> {
                                    try {
                                        for (int n = 0; n < 5; n++) {
                                            DurableFiles.replace(file, bytes(text));
                                        }
                                    } catch (IOException e) {
                                        throw new java.io.UncheckedIOException(e);
                                    }
                                },
                                threads));
            }
            while (!writers.stream().allMatch(CompletableFuture::isDone)) {
                String seen = Files.readString(file);
                assertThat(seen).hasSize(50_000).isEqualTo(seen.substring(0, 1).repeat(50_000));
            }
            for (var writer : writers) {
                writer.get(20, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void theLockIsHeldByOneAndTakenAgainByTheSameThread() throws Exception {
        StoreLock lock = new StoreLock(folder.resolve("store/lock"));
        StoreLock other = new StoreLock(folder.resolve("store/lock"));
        StoreLock.Held first = lock.acquire(Duration.ZERO).orElseThrow();
        StoreLock.Held again = lock.acquire(Duration.ZERO).orElseThrow();
        assertThat(other.acquire(Duration.ofMillis(30))).isEmpty();
        assertThat(elsewhere(lock)).isEmpty();
        again.close();
        assertThat(other.acquire(Duration.ZERO)).as("still held once").isEmpty();
        first.close();
        StoreLock.Held next = other.acquire(Duration.ZERO).orElseThrow();
        assertThat(lock.acquire(Duration.ZERO)).isEmpty();
        next.close();
        assertThat(elsewhere(lock)).isPresent();
    }

    private static Optional<StoreLock.Held> elsewhere(StoreLock lock) throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            return threads.submit(() -> lock.acquire(Duration.ofMillis(10))).get();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 1000, 0",
        "100, 300, 0",
        "100, 299, 1",
        "100, 0, 300",
        "10000, 10500, 0",
        "10000, 10499, 1",
    })
    void aReserveIsAlwaysLeftOnTheDisk(long needed, long free, long missing) throws IOException {
        FreeSpace disk = _ -> free * MIB;
        assertThat(disk.shortage(folder, needed * MIB).orElse(0L)).isEqualTo(missing * MIB);
    }

    @Test
    void theRealDiskHasRoomForALessonAndNotForEverything() throws IOException {
        assertThat(FreeSpace.OF_DISK.usable(folder)).isPositive();
        assertThat(FreeSpace.OF_DISK.shortage(folder, 1L << 60)).isPresent();
    }
}
