package dev.carrel.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.CourseFiles;
import dev.carrel.pack.bytes.ForgedPacks;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.bytes.StoredObject;
import dev.carrel.pack.trust.MetadataSigner;
import dev.carrel.pack.trust.SigningKey;
import dev.carrel.pack.trust.TestPack;
import dev.carrel.pack.trust.Trust;
import dev.carrel.pack.trust.TrustedSource;
import dev.carrel.work.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PackReaderTest extends ForgedPacks {
    PackReaderTest() throws IOException {}

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
        PackReport report = PackReport.verify(pack.write(folder), Progress.SILENT);
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
        assertThat(PackReport.verify(again, Progress.SILENT).files()).isEqualTo(5);
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
