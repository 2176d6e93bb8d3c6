package dev.carrel.pack.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.course.LessonId;
import dev.carrel.pack.PackWriter;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.bytes.StoredObject;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.LessonChange;
import dev.carrel.pack.manifest.LessonEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.manifest.MediaType;
import dev.carrel.pack.trust.TargetFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bytes of a pack and of its manifest, which other programs and later versions rely on.
class PackLayoutTest {
    private static final byte[] LESSON = "# One\n\nText.\n".repeat(20).getBytes(UTF_8);
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

    @TempDir Path folder = Path.of("");

    private static FileEntry entry(String path, byte[] bytes, int transferSize) {
        MediaType type = MediaType.of(path);
        return new FileEntry(
                path,
                Sha256.of(bytes),
                bytes.length,
                transferSize,
                type.name(),
                type.role(),
                null,
                null);
    }

    private static Manifest manifest() {
        return new Manifest(
                1,
                new CourseId("small-boats"),
                new Edition(3, "2026.3", LocalDate.of(2026, 11, 3)),
                "Small boats – \"Böötchen\"",
                "de",
                "CC-BY-4.0",
                List.of("Ana", "Bo"),
                URI.create("https://example.org/boats/"),
                Sha256.of("before".getBytes(UTF_8)),
                List.of(new LessonChange(new LessonId("one"), "One", LessonChange.Kind.ADDED)),
                "New.\n",
                List.of(entry("a.png", PICTURE, 4), entry("one.md", LESSON, 40)),
                List.of(new LessonEntry(new LessonId("one"), "One", "one.md")));
    }

    private byte[] written() throws IOException {
        Path file = folder.resolve("out.coursepack");
        Files.deleteIfExists(file);
        Map<String, byte[]> content = Map.of("a.png", PICTURE, "one.md", LESSON);
        PackWriter.write(
                file,
                manifest(),
                new TreeMap<>(
                        Map.of(
                                "timestamp.json", "{}".getBytes(UTF_8),
                                "1.root.json", "{}".getBytes(UTF_8))),
                path -> new ByteArrayInputStream(content.getOrDefault(path, new byte[0])));
        return Files.readAllBytes(file);
    }

    @Test
    void theManifestIsOneLineOfJsonWithSortedKeysAndNothingToChooseFrom() {
        assertThat(new String(manifest().json(), UTF_8))
                .isEqualTo(
                        """
                        {"authors":["Ana","Bo"],
                        "changes":[{"id":"one","kind":"added","title":"One"}],
                        "courseId":"small-boats",
                        "edition":3,
                        "files":[
                        {"path":"a.png","role":"asset","sha256":"%s","size":4,"type":"image/png"},
                        {"csize":40,"path":"one.md","role":"lesson","sha256":"%s","size":260,"type":"text/markdown"}],
                        "format":1,
                        "label":"2026.3",
                        "lang":"de",
                        "lessons":[{"id":"one","path":"one.md","title":"One"}],
                        "licence":"CC-BY-4.0",
                        "minReader":1,
                        "notes":"New.\\u000a",
                        "previous":"%s",
                        "released":"2026-11-03",
                        "title":"Small boats – \\"Böötchen\\"",
                        "totals":{"csize":44,"files":2,"size":264},
                        "updates":"https://example.org/boats/"}
                        """
                                .replace("\n", "")
                                .formatted(
                                        Sha256.of(PICTURE),
                                        Sha256.of(LESSON),
                                        Sha256.of("before".getBytes(UTF_8))));
    }

    @Test
    void theSameManifestIsTheSameGzipFileWithoutNameAndDate() {
        byte[] gzip = manifest().gzip();

        assertThat(HexFormat.of().formatHex(gzip, 0, 10)).isEqualTo("1f8b08000000000002ff");
        assertThat(manifest().gzip()).isEqualTo(gzip);
    }

    @Test
    void thePackBeginsWithItsTypeStoredSoThatAnyToolCanTell() throws IOException {
        byte[] pack = written();

        assertThat(HexFormat.of().formatHex(pack, 0, 30))
                .isEqualTo(
                        "504b0304" // local header
                                + "1400" // needs version 2.0
                                + "0008" // names are UTF-8
                                + "0000" // stored
                                + "00002100" // midnight, 1 January 1980
                                + "%08x".formatted(Integer.reverseBytes(crc(PackLayout.TYPE)))
                                + "25000000"
                                + "25000000"
                                + "0800" // length of the name
                                + "0000"); // no extra field
        assertThat(new String(pack, 30, 8 + 37, UTF_8))
                .isEqualTo("mimetypeapplication/vnd.carrel.coursepack+zip");
    }

    private static int crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(UTF_8));
        return (int) crc.getValue();
    }

    @Test
    void thenComeManifestMetadataAndContentInOrder() throws IOException {
        List<String> entries = new ArrayList<>();
        ByteBuffer zip = ByteBuffer.wrap(written()).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (zip.getInt(at) == 0x04034b50) {
            int length = zip.getShort(at + 26);
            byte[] name = new byte[length];
            zip.get(at + 30, name);
            assertThat(zip.getInt(at + 10)).as("time and date").isEqualTo(0x0021_0000);
            entries.add(
                    new String(name, UTF_8)
                            + (zip.getShort(at + 8) == 8 ? " deflated" : " stored"));
            at += 30 + length + zip.getInt(at + 18);
        }

        assertThat(entries)
                .containsExactly(
                        "mimetype stored",
                        "META-INF/manifest.json deflated",
                        "META-INF/tuf/1.root.json stored",
                        "META-INF/tuf/timestamp.json stored",
                        "a.png stored",
                        "one.md deflated");
        assertThat(zip.getInt(at)).as("the directory follows at once").isEqualTo(0x02014b50);
        assertThat(zip.getInt(zip.limit() - 6)).isEqualTo(at);
        assertThat(zip.getShort(zip.limit() - 12)).isEqualTo((short) 6);
        assertThat(zip.getShort(zip.limit() - 2)).as("no comment").isZero();
    }

    @Test
    void packingTwiceGivesTheSameBytes() throws IOException {
        assertThat(written()).isEqualTo(written());
    }

    @Test
    void anObjectLiesUnderItsHash() {
        Sha256 hash = Sha256.of(LESSON);
        String name = "objects/" + hash.hex().substring(0, 2) + "/" + hash.hex().substring(2);

        assertThat(new StoredObject(hash, 260, 260).path()).isEqualTo(name);
        assertThat(new StoredObject(hash, 260, 40).path()).isEqualTo(name + ".z");
    }

    @Test
    void aTargetLiesUnderItsHashAndItsName() {
        Sha256 hash = Sha256.of(LESSON);
        TargetFile manifest =
                new TargetFile("manifests/a-b-3.json.gz", 9, hash, new CourseId("a-b"), 3, hash);

        assertThat(manifest.path()).isEqualTo("targets/manifests/" + hash + ".a-b-3.json.gz");
        assertThat(manifest.isManifest()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mimetype", "MimeType", "META-INF/x.md", "meta-inf", "Meta-Inf/a/b"})
    void namesOfThePackItselfAreNotForCourses(String path) {
        assertThat(PackLayout.reserved(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mimetypes", "a/mimetype", "META-INFO/x", "x/META-INF/y"})
    void similarNamesAre(String path) {
        assertThat(PackLayout.reserved(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/tuf/timestamp.json", "META-INF/tuf/1.root.json",
                        "META-INF/tuf/12.snapshot.json",
                "META-INF/tuf/7.targets.json", "META-INF/manifest.json", "mimetype"
            })
    void thePackKnowsItsOwnFiles(String name) {
        assertThat(PackLayout.ours(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/tuf/0.root.json",
                "META-INF/tuf/01.root.json",
                "META-INF/tuf/1.timestamp.json",
                "META-INF/tuf/1.root.json.x",
                "META-INF/tuf/../x",
                "META-INF/MANIFEST.MF",
                "meta-inf/manifest.json"
            })
    void othersAreStrangers(String name) {
        assertThat(PackLayout.ours(name)).isFalse();
    }
}
