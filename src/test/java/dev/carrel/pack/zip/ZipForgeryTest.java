package dev.carrel.pack.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.pack.PackReport;
import dev.carrel.pack.bytes.ForgedPacks;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.trust.TestPack;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// ZIP files that lie: about names, sizes, places and what they unpack to.
class ZipForgeryTest extends ForgedPacks {
    ZipForgeryTest() throws IOException {}

    @Test
    void refusesNamesThatLeaveTheirRoom() throws Exception {
        for (String name :
                List.of("../evil.md", "/etc/x", "a/../../b", "C:\\x", "con.md", "a\u0001")) {
            SortedMap<String, byte[]> entries = pack.entries();
            entries.put(name, new byte[1]);
            refused(zip(entries), Reason.HOSTILE, "The name '");
        }
        TestPack signed = new TestPack(new TreeMap<>(Map.of("../evil.md", new byte[1])));
        refused(signed.write(folder), Reason.HOSTILE, "../evil.md", "another folder");
        assertThat(folder.resolveSibling("evil.md")).doesNotExist();
    }

    @Test
    void refusesDuplicatesAndNamesThatFallTogether() throws Exception {
        TestPack both =
                new TestPack(new TreeMap<>(Map.of("a.md", new byte[1], "A.md", new byte[2])));
        refused(both.write(folder), Reason.HOSTILE, "a.md", "A.md", "same file");
        Path twice =
                patched(zip -> {
                    int at = central(zip, "one.md");
                    zip.put(at + 46, "two.md".getBytes(UTF_8));
                    int local = zip.getInt(at + 42);
                    zip.put(local + 30, "two.md".getBytes(UTF_8));
                });
        refused(twice, Reason.HOSTILE, "two.md");
        Path same = Files.createTempFile(folder, "same", ".coursepack");
        try (ZipWriter zip = new ZipWriter(FileChannel.open(same, StandardOpenOption.WRITE))) {
            for (Map.Entry<String, byte[]> entry : pack.entries().entrySet()) {
                zip.smallest(entry.getKey(), entry.getValue());
            }
            zip.smallest("one.md", "other".getBytes(UTF_8));
            zip.finish();
        }
        refused(same, Reason.HOSTILE, "two entries", "one.md");
    }

    @Test
    void refusesHeadersThatDisagreeOrOverlap() throws Exception {
        refused(
                patched(zip -> zip.putInt(central(zip, "one.md") + 24, 5)),
                Reason.DAMAGED,
                "one.md",
                "do not agree");
        refused(
                patched(zip -> {
                    int one = central(zip, "one.md");
                    zip.putInt(one + 42, zip.getInt(central(zip, "SUMMARY.md") + 42));
                }),
                Reason.DAMAGED,
                "one.md",
                "do not agree");
        refused(
                patched(zip -> {
                    int at = central(zip, "SUMMARY.md");
                    zip.putInt(at + 20, zip.getInt(at + 20) + 50);
                    int local = zip.getInt(at + 42);
                    zip.putInt(local + 18, zip.getInt(local + 18) + 50);
                    zip.putInt(at + 24, zip.getInt(at + 20));
                    zip.putInt(local + 22, zip.getInt(at + 20));
                }),
                Reason.HOSTILE,
                "overlaps",
                "SUMMARY.md");
        refused(
                patched(zip -> zip.putInt(central(zip, "one.md") + 42, 0x7fffffff)),
                Reason.HOSTILE,
                "one.md",
                "outside the pack");
        refused(
                patched(zip -> zip.putShort(central(zip, "one.md") + 8, (short) 0x801)),
                Reason.HOSTILE,
                "one.md",
                "encrypted");
        refused(
                patched(zip -> {
                    int at = central(zip, "one.md");
                    zip.put(at + 5, (byte) 3);
                    zip.putInt(at + 38, 0xA1FF0000);
                }),
                Reason.HOSTILE,
                "one.md",
                "link");
        refused(
                patched(zip -> zip.putShort(zip.limit() - 12, (short) 7)),
                Reason.DAMAGED,
                "table of contents");
        refused(
                patched(zip -> zip.putInt(zip.limit() - 6, 7)),
                Reason.DAMAGED,
                "table of contents");
    }

    /// A bomb that says so: ten gigabytes by its headers.
    @Test
    void refusesADeclaredBombBeforeUnpackingIt() throws Exception {
        refused(
                patched(zip -> zip.putInt(central(zip, "one.md") + 24, 0xffff_ffff)),
                Reason.TOO_LARGE,
                "one.md",
                "2 GiB");
        Path lying =
                patched(zip -> {
                    int at = central(zip, "one.md");
                    zip.putInt(at + 24, 2_000_000_000);
                    zip.putInt(zip.getInt(at + 42) + 22, 2_000_000_000);
                });
        refused(lying, Reason.TOO_LARGE, "one.md", "2,000,000,000");
    }

    /// A bomb that hides: small by its headers and by the manifest, endless when unpacked.
    @Test
    void refusesAHiddenBombAtTheFirstByteTooMany() throws Exception {
        byte[] zeros = new byte[64 * 1024 * 1024];
        SortedMap<String, byte[]> entries = pack.entries();
        entries.put("one.md", zeros);
        Path bomb = zip(entries);
        byte[] bytes = Files.readAllBytes(bomb);
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int size = (int) pack.manifest.file("one.md").orElseThrow().size();
        int at = central(zip, "one.md");
        zip.putInt(at + 24, size);
        zip.putInt(zip.getInt(at + 42) + 22, size);
        refused(Files.write(bomb, bytes), Reason.TOO_LARGE, "one.md", "larger than");

        SortedMap<String, byte[]> fat = pack.entries();
        fat.put("META-INF/tuf/timestamp.json", zeros);
        refused(zip(fat), Reason.TOO_LARGE, "timestamp.json");
        SortedMap<String, byte[]> heavy = pack.entries();
        heavy.put("META-INF/manifest.json", new byte[65 * 1024 * 1024]);
        refused(zip(heavy), Reason.TOO_LARGE, "manifest", "64 MiB");
    }

    @Test
    void refusesEntriesTheManifestDoesNotName() throws Exception {
        for (String name : List.of("extra.md", "META-INF/tuf/x.json", "META-INF/x", "meta-inf/y")) {
            SortedMap<String, byte[]> entries = pack.entries();
            entries.put(name, new byte[1]);
            assertThatThrownBy(() -> PackReport.verify(zip(entries), Progress.SILENT))
                    .isInstanceOf(PackException.class)
                    .hasMessageContaining(name);
        }
        SortedMap<String, byte[]> less = pack.entries();
        less.remove("one.md");
        refused(zip(less), Reason.MISSING, "one.md");
        TestPack reserved = new TestPack(new TreeMap<>(Map.of("meta-inf/x.md", new byte[1])));
        refused(reserved.write(folder), Reason.HOSTILE, "meta-inf/x.md");
    }

    @Test
    void refusesAnotherSizeThanTheManifests() throws Exception {
        SortedMap<String, byte[]> entries = pack.entries();
        entries.put("one.md", "short".getBytes(UTF_8));
        refused(zip(entries), Reason.DAMAGED, "one.md", "5 bytes");
    }
}
