package dev.carrel.update;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.update.Arrival.Arrived;
import dev.carrel.update.fetch.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever a pack file holds: what is installed stays, and nothing lands outside the store.
@Timeout(60)
class HostilePackTest extends HostileGround {
    @Test
    void badPacksAreRefusedAndLeaveNoTrace() throws Exception {
        published.publish(2, SeaCourse.second());
        byte[] good = Files.readAllBytes(published.pack(temp.resolve("two.coursepack")));
        byte[] flipped = good.clone();
        flipped[good.length / 2] ^= 1;
        assertThat(refusal(install(write("flipped", flipped)))).isNotBlank();
        byte[] cut = java.util.Arrays.copyOf(good, good.length - 40);
        assertThat(refusal(install(write("cut", cut)))).isNotBlank();
        assertThat(refusal(install(write("text", "no pack at all".getBytes(UTF_8))))).isNotBlank();
        SignedFolder stranger = new SignedFolder(temp.resolve("stranger"));
        stranger.publish(2, SeaCourse.first());
        assertThat(refusal(install(stranger.pack(temp.resolve("s.coursepack")).toString())))
                .isNotBlank();
        assertUnharmed();
        Files.write(published.folder().resolve("cut.coursepack"), cut);
        assertThat(refusal(install(server.address() + "cut.coursepack"))).isNotBlank();
        assertThat(temp.resolve("home/store/partial")).isEmptyDirectory();
        assertUnharmed();
        assertThat(install(temp.resolve("two.coursepack").toString())).isInstanceOf(Arrived.class);
    }

    @Test
    void aPackThatReachesOutOrBlowsUpIsRefused() throws Exception {
        published.publish(2, SeaCourse.second());
        Path good = published.pack(temp.resolve("two.coursepack"));
        Map<String, byte[]> entries = entries(good);
        entries.put("../../../evil.md", "out".getBytes(UTF_8));
        assertThat(refusal(install(zip("out", entries)))).contains("../../../evil.md");
        assertThat(temp.resolve("evil.md")).doesNotExist();

        Map<String, byte[]> bomb = entries(good);
        bomb.put("l9.md", new byte[64 << 20]);
        Path small = Path.of(zip("bomb", bomb));
        assertThat(Files.size(small)).isLessThan(1 << 20);
        assertThat(refusal(install(small.toString()))).contains("l9.md");
        assertUnharmed();
    }

    private static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new java.util.LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private String zip(String name, Map<String, byte[]> entries) throws IOException {
        Path file = temp.resolve(name + ".coursepack");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                ZipEntry head = new ZipEntry(entry.getKey());
                if (entry.getKey().equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(entry.getValue());
                    head.setMethod(ZipEntry.STORED);
                    head.setSize(entry.getValue().length);
                    head.setCrc(crc.getValue());
                }
                out.putNextEntry(head);
                out.write(entry.getValue());
            }
        }
        return file.toString();
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(temp.resolve(name + ".coursepack"), bytes).toString();
    }

    @Test
    void anEditionWithOtherContentUnderTheSameNumberIsRefused() throws Exception {
        published.publish(1, Map.of("l1.md", "# Another lesson\n"));

        assertThat(check()).isEqualTo(new UpdateCheck.UpToDate(edition(), Desk.NOW));
        assertThat(refusal(install(server.address().toString()))).contains("other content");
        assertUnharmed();
    }
}
