package dev.carrel.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.CourseFiles;
import dev.carrel.pack.PackException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReaderTest {
    @TempDir Path folder = Path.of("");
    private TestPack pack = new TestPack(new TreeMap<>());

    PackReaderTest() throws IOException {}

    @BeforeEach
    void pack() throws IOException {
        pack = new TestPack();
    }

    private static void refused(Path file, Reason reason, String... parts) {
        assertThatThrownBy(() -> PackReport.verify(file, PackProgress.SILENT))
                .isInstanceOf(PackException.class)
                .hasMessageContainingAll(parts)
                .hasMessageEndingWith(".")
                .extracting(e -> ((PackException) e).reason())
                .isEqualTo(reason);
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = Files.createTempFile(folder, "forged", ".coursepack");
        try (ZipWriter zip = new ZipWriter(FileChannel.open(file, StandardOpenOption.WRITE))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.smallest(entry.getKey(), entry.getValue());
            }
            zip.finish();
        }
        return file;
    }

    private Path patched(Consumer<ByteBuffer> change) throws IOException {
        byte[] bytes = Files.readAllBytes(pack.write(folder));
        change.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return Files.write(Files.createTempFile(folder, "patched", ".coursepack"), bytes);
    }

    /// Where the central header of an entry begins.
    private static int central(ByteBuffer zip, String name) {
        byte[] wanted = name.getBytes(UTF_8);
        int at = zip.getInt(zip.limit() - 6);
        while (true) {
            int length = zip.getShort(at + 28);
            byte[] found = new byte[length];
            zip.get(at + 46, found);
            if (Arrays.equals(found, wanted)) {
                return at;
            }
            at += 46 + length;
        }
    }

    @Test
    void everyFileComesBackAsItWas() throws Exception {
        try (PackReader reader = PackReader.open(pack.write(folder))) {
            CourseFiles files = reader.files();
            assertThat(files.paths()).isEqualTo(pack.content.keySet());
            for (Map.Entry<String, byte[]> file : pack.content.entrySet()) {
                assertThat(files.read(file.getKey())).hasValue(file.getValue());
            }
            assertThat(files.read("../../etc/passwd")).isEmpty();
            assertThat(reader.manifest()).isEqualTo(pack.manifest);
            assertThat(reader.trust().publisher()).isEqualTo("Ada");
        }
    }

    @Test
    void thePublishedFolderGivesTheSameFiles() throws Exception {
        Trust trust = new TrustedSource(pack.published).meet();
        try (PublishedEdition edition = PublishedEdition.newest(pack.published, trust)) {
            assertThat(edition.manifest()).isEqualTo(pack.manifest);
            assertThat(edition.manifest().file("data/table.csv").orElseThrow().chunks())
                    .isNotNull();
            for (Map.Entry<String, byte[]> file : pack.content.entrySet()) {
                assertThat(edition.files().read(file.getKey())).hasValue(file.getValue());
            }
        }
    }

    @Test
    void reportSaysWhoAndAsOfWhen() throws Exception {
        PackReport report = PackReport.verify(pack.write(folder), PackProgress.SILENT);
        assertThat(report.publisher()).isEqualTo("Ada");
        assertThat(report.edition().released()).isEqualTo(TestPack.DAY);
        assertThat(report.files()).isEqualTo(5);
        assertThat(report.expires()).isEqualTo("2027-02-01T00:00:00Z");
    }

    @Test
    void sameInputSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(pack.write(folder));
        assertThat(Files.readAllBytes(new TestPack().write(folder))).isEqualTo(first);
    }

    @Test
    void anyZipToolCanReadItAndRezipIt() throws Exception {
        Path again = folder.resolve("again.coursepack");
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(pack.write(folder).toString());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(again))) {
            for (java.util.zip.ZipEntry entry : java.util.Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                out.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                out.write(bytes);
            }
        }
        assertThat(PackReport.verify(again, PackProgress.SILENT).files()).isEqualTo(5);
    }

    @Test
    void refusesWhatIsNoPack() throws Exception {
        refused(Files.write(folder.resolve("a"), new byte[0]), Reason.NOT_A_PACK, "not a course");
        refused(Files.writeString(folder.resolve("b"), "x".repeat(999)), Reason.NOT_A_PACK, "not");
        refused(zip(Map.of("x.txt", new byte[10])), Reason.NOT_A_PACK, "ZIP");
        SortedMap<String, byte[]> other = pack.entries();
        other.put("mimetype", "application/epub+zip".getBytes(UTF_8));
        refused(zip(other), Reason.NOT_A_PACK, "not a course pack");
    }

    @Test
    void refusesACutOffTail() throws Exception {
        byte[] whole = Files.readAllBytes(pack.write(folder));
        for (int length : new int[] {whole.length - 1, whole.length / 2, 100}) {
            Path cut = Files.write(folder.resolve("cut" + length), Arrays.copyOf(whole, length));
            refused(cut, Reason.DAMAGED, "end of the pack is missing", "cut off");
        }
    }

    @Test
    void namesTheFileWithAFlippedByte() throws Exception {
        for (String name : List.of("one.md", "assets/über uns.png", "data/table.csv")) {
            Path flipped =
                    patched(zip -> {
                        int at = zip.getInt(central(zip, name) + 42);
                        int data = at + 30 + name.getBytes(UTF_8).length + 20;
                        zip.put(data, (byte) (zip.get(data) ^ 1));
                    });
            refused(flipped, Reason.DAMAGED, name, "damaged");
        }
    }

    @Test
    void refusesWrongSignatures() throws Exception {
        SigningKey thief = SigningKey.generate();
        SortedMap<String, byte[]> forged = pack.entries();
        TestPack.metadata(pack.manifest, thief)
                .forEach((name, bytes) -> forged.put("META-INF/tuf/" + name, bytes));
        refused(zip(forged), Reason.SIGNATURE, "signature", "not made with the publisher's key");

        SortedMap<String, byte[]> other = pack.entries();
        other.put(
                "META-INF/manifest.json",
                new String(pack.manifest.json(), UTF_8).replace("Test", "Tost").getBytes(UTF_8));
        refused(zip(other), Reason.DAMAGED, "not the manifest the publisher signed");

        SortedMap<String, byte[]> unsigned = pack.entries();
        unsigned.remove("META-INF/tuf/timestamp.json");
        refused(zip(unsigned), Reason.MISSING, "timestamp.json");
    }

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
    void refusesEntriesTheManifestDoesNotName() throws Exception {
        for (String name : List.of("extra.md", "META-INF/tuf/x.json", "META-INF/x", "meta-inf/y")) {
            SortedMap<String, byte[]> entries = pack.entries();
            entries.put(name, new byte[1]);
            assertThatThrownBy(() -> PackReport.verify(zip(entries), PackProgress.SILENT))
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
    void refusesAnotherSizeThanTheManifests() throws Exception {
        SortedMap<String, byte[]> entries = pack.entries();
        entries.put("one.md", "short".getBytes(UTF_8));
        refused(zip(entries), Reason.DAMAGED, "one.md", "5 bytes");
    }

    @Test
    void followsAPinnedPublisherAndNoOther() throws Exception {
        try (PackReader reader = PackReader.open(pack.write(folder))) {
            Trust pinned = Trust.load(reader.trust().files());
            assertThat(reader.follow(pinned).published()).isEqualTo(pinned.published());
            Trust only = Trust.pinned(metadataFile("1.root.json"));
            assertThat(reader.follow(only).published()).isEqualTo(pinned.published());
            SigningKey other = SigningKey.generate();
            Trust stranger =
                    Trust.pinned(
                            MetadataSigner.root(
                                    1,
                                    "Bo",
                                    TestPack.DAY,
                                    List.of(other.verifying()),
                                    1,
                                    other.verifying(),
                                    List.of(other)));
            assertThatThrownBy(() -> reader.follow(stranger))
                    .hasMessageContainingAll("'Ada'", "'Bo'")
                    .extracting(e -> ((PackException) e).reason())
                    .isEqualTo(Reason.OTHER_PUBLISHER);
            PackReader.open(pack.write(folder), pinned.fingerprint()).close();
            assertThatThrownBy(() -> PackReader.open(pack.write(folder), stranger.fingerprint()))
                    .hasMessageContaining(pinned.fingerprint().text());
        }
    }

    private byte[] metadataFile(String name) {
        return Optional.ofNullable(pack.metadata.get(name)).orElseThrow();
    }

    @Test
    void aFileChangedWhileItIsPackedIsNoticed() {
        pack.content.put("one.md", "changed".getBytes(UTF_8));
        assertThatThrownBy(() -> pack.write(folder))
                .hasMessageContainingAll("one.md", "changed while it was packed");
    }

    @Test
    void streamsCountEveryByte() throws Exception {
        StoredObject object = new StoredObject(Sha256.of(new byte[10]), 10, 10);
        for (int length : new int[] {9, 11, 1000}) {
            InputStream in = object.decode(new ByteArrayInputStream(new byte[length]), "x.md");
            assertThatThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
                    .isInstanceOf(PackException.class)
                    .hasMessageContaining("x.md");
        }
        List<Integer> single = new ArrayList<>();
        InputStream in = object.decode(new ByteArrayInputStream(new byte[10]), "x.md");
        for (int b = in.read(); b >= 0; b = in.read()) {
            single.add(b);
        }
        assertThat(single).hasSize(10);
    }
}
