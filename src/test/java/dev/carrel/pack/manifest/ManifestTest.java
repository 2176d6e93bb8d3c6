package dev.carrel.pack.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.course.LessonId;
import dev.carrel.pack.bytes.Compression;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.Sha256;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final Sha256 HASH = Sha256.of("x".getBytes(UTF_8));

    static FileEntry file(String path) {
        return new FileEntry(path, HASH, 10, 7, "text/markdown", Role.LESSON, null, null);
    }

    static Manifest manifest(List<FileEntry> files, List<LessonEntry> lessons) {
        return new Manifest(
                1,
                new CourseId("ship-it"),
                new Edition(2, "2026.2", LocalDate.of(2026, 11, 3)),
                "Ship \"It\"",
                "en",
                "CC-BY-4.0",
                List.of("Ada", "Bo"),
                URI.create("https://example.org/c/"),
                HASH,
                List.of(new LessonChange(new LessonId("l1"), "One", LessonChange.Kind.CHANGED)),
                "- two\n- lines",
                files,
                lessons);
    }

    private static Manifest full() {
        return manifest(
                List.of(
                        file("a.md"),
                        new FileEntry(
                                "b.mp4",
                                HASH,
                                600_000,
                                600_000,
                                "video/mp4",
                                Role.MEDIA,
                                "video",
                                HASH)),
                List.of(new LessonEntry(new LessonId("l1"), "One", "a.md")));
    }

    private static void refused(String json, PackException.Reason reason, String part) {
        assertThatThrownBy(() -> Manifest.parse(json.getBytes(UTF_8)))
                .isInstanceOf(PackException.class)
                .hasMessageContaining(part)
                .extracting(e -> ((PackException) e).reason())
                .isEqualTo(reason);
    }

    private static String json() {
        return new String(full().json(), UTF_8);
    }

    @Test
    void comesBackAsItWent() throws Exception {
        Manifest manifest = full();
        assertThat(Manifest.parse(manifest.json())).isEqualTo(manifest);
        assertThat(Manifest.parseGzip(Compression.gzip(manifest.json()))).isEqualTo(manifest);
        assertThat(Manifest.parse(manifest.json()).json()).isEqualTo(manifest.json());
        assertThat(manifest.file("b.mp4")).isPresent();
        assertThat(manifest.file("c")).isEmpty();
        assertThat(manifest.content(manifest.lessons().getFirst())).contains(HASH);
        assertThat(manifest.transferSize()).isEqualTo(600_007);
    }

    @Test
    void isReadableToEverybodyAndCanonical() {
        assertThat(json())
                .startsWith("{\"authors\":[\"Ada\",\"Bo\"],\"changes\":[{\"id\":\"l1\"")
                .contains("\"notes\":\"- two\\u000a- lines\"", "\"title\":\"Ship \\\"It\\\"\"");
    }

    @Test
    void unknownFieldsArePassedOver() throws Exception {
        String more = json().replace("\"lang\":", "\"later\":{\"x\":[1]},\"lang\":");
        assertThat(Manifest.parse(more.getBytes(UTF_8))).isEqualTo(full());
    }

    @Test
    void namesWhatIsWrong() {
        refused("[]", PackException.Reason.DAMAGED, "not a JSON object");
        refused("{\"format\":1", PackException.Reason.DAMAGED, "not readable JSON");
        refused(json() + "{}", PackException.Reason.DAMAGED, "not readable JSON");
        refused(json().replace("\"title\":", "\"titel\":"), PackException.Reason.DAMAGED, "title");
        refused(
                json().replace("{\"authors\"", "{\"format\":1,\"authors\""),
                PackException.Reason.DAMAGED,
                "not readable JSON");
        refused(
                json().replace("\"minReader\":1", "\"minReader\":2"),
                PackException.Reason.TOO_NEW,
                "later version");
        refused(json().replace("2026-11-03", "2026-13-03"), PackException.Reason.DAMAGED, "day");
        refused(json().replace("ship-it", "../../x"), PackException.Reason.DAMAGED, "courseId");
        refused(
                json().replace("\"size\":10,", "\"size\":11,"),
                PackException.Reason.DAMAGED,
                "sum");
        refused(
                json().replace("\"size\":10,", "\"size\":10000000000,"),
                PackException.Reason.TOO_LARGE,
                "2 GiB");
        refused(
                json().replace("\"size\":10,", "\"size\":-1,"),
                PackException.Reason.DAMAGED,
                "size");
        refused(
                json().replace("\"size\":10,", "\"size\":1.5,"),
                PackException.Reason.DAMAGED,
                "fraction");
        refused(
                json().replace("\"path\":\"b.mp4\"", "\"path\":\"../b.mp4\""),
                PackException.Reason.HOSTILE,
                "../b.mp4");
        refused(
                json().replace("\"path\":\"b.mp4\"", "\"path\":\"a.md\""),
                PackException.Reason.DAMAGED,
                "twice");
        refused(
                json().replace("\"path\":\"a.md\",\"title\"", "\"path\":\"z.md\",\"title\""),
                PackException.Reason.DAMAGED,
                "names no file");
        refused(
                json().replace("\"role\":\"lesson\"", "\"role\":\"x\""),
                PackException.Reason.DAMAGED,
                "role");
        refused(json().replace(HASH.hex(), "abc"), PackException.Reason.DAMAGED, "SHA-256");
    }

    @Test
    void listsAndDepthAreCountedBeforeAnythingIsBuilt() {
        refused(
                "{\"files\":[" + "1,".repeat(20_000) + "1]}",
                PackException.Reason.TOO_LARGE,
                "20000");
        refused(
                "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                PackException.Reason.DAMAGED,
                "not readable JSON");
    }

    @Test
    void anUnpackingBombIsCutOff() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 65; i++) {
                gzip.write(zeros);
            }
        }
        assertThatThrownBy(() -> Manifest.parseGzip(bomb.toByteArray()))
                .hasMessageContaining("unpacks to more than");
        assertThatThrownBy(() -> Manifest.parseGzip(new byte[Manifest.MAX_COMPRESSED + 1]))
                .hasMessageContaining("8 MiB");
        byte[] cut = java.util.Arrays.copyOf(Compression.gzip(full().json()), 100);
        assertThatThrownBy(() -> Manifest.parseGzip(cut)).hasMessageContaining("damaged");
    }
}
