package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {
    @Test
    void textsSortAsStampsDo() {
        Random random = new Random(3);
        List<Stamp> stamps = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            stamps.add(
                    new Stamp(
                            random.nextLong(i % 2 == 0 ? 3 : Stamp.MAX_WALL),
                            random.nextInt(i % 3 == 0 ? 2 : Stamp.MAX_COUNTER),
                            new UUID(random.nextLong(), random.nextLong())));
        }
        List<String> texts = stamps.stream().map(Stamp::toString).sorted().toList();
        stamps.sort(null);
        assertThat(stamps.stream().map(Stamp::toString).toList()).isEqualTo(texts);
        assertThat(texts.stream().map(Stamp::parse).toList()).isEqualTo(stamps);
    }

    @Test
    void aDeviceWrittenInAnotherWayIsRefusedSinceItsTextWouldSortElsewhere() {
        String odd = "0123456789ab-000000-0000000-00000-0000-0000-000000000001";
        String plain = "0123456789ab-000000-00000000-0000-0000-0000-000000000001";
        assertThat(odd).hasSameSizeAs(plain);
        assertThat(Stamp.parse(plain)).hasToString(plain);
        assertThatThrownBy(() -> Stamp.parse(odd)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherTextsAreRefused() {
        for (String text : List.of("", "x", "0-0-0", "0123456789ab-000000-not-a-device")) {
            assertThatThrownBy(() -> Stamp.parse(text))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aStampIsLaterThanAllGivenAndSeen() {
        UUID device = UUID.randomUUID();
        long[] times = {100, 100, 90, 200, 150, 150, 1000};
        int[] at = {0};
        HybridClock clock =
                new HybridClock(device, () -> Instant.ofEpochMilli(times[at[0]++ % times.length]));
        Stamp last = clock.tick();
        for (int i = 0; i < 20; i++) {
            if (i == 5) {
                Stamp seen = new Stamp(5_000, 7, UUID.randomUUID());
                clock.observe(seen);
                last = seen;
            }
            Stamp next = clock.tick();
            assertThat(next).isGreaterThan(last);
            last = next;
        }
    }

    @TempDir Path folder;

    @Test
    void aDeviceKeepsItsNameAndACopyOfItsFilesGetsAnother() throws Exception {
        Path database = folder.resolve("here").resolve("learner.db");
        UUID device = Device.of(database);
        assertThat(Device.of(database)).isEqualTo(device);

        Path copy = Files.createDirectories(folder.resolve("copied"));
        Files.copy(database.resolveSibling("device"), copy.resolve("device"));
        UUID other = Device.of(copy.resolve("learner.db"));
        assertThat(other).isNotEqualTo(device);
        assertThat(Device.of(copy.resolve("learner.db"))).isEqualTo(other);

        Files.move(folder.resolve("here"), folder.resolve("renamed"));
        assertThat(Device.of(folder.resolve("renamed").resolve("learner.db")))
                .as("moved, not copied")
                .isEqualTo(device);
    }

    @Test
    void aHalfWrittenDeviceFileIsReplaced() throws Exception {
        Path database = folder.resolve("learner.db");
        Files.writeString(folder.resolve("device"), "1234");
        UUID device = Device.of(database);
        assertThat(Device.of(database)).isEqualTo(device);
    }
}
