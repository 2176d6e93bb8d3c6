package dev.carrel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.authoring.SourceExamples;
import dev.carrel.cli.terminal.Session;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.update.fetch.FolderServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// From an author's folder over a web server to a learner's shelf and back, by commands alone.
class CourseLineTest {
    @TempDir Path folder = Path.of("");
    private Session author = new Session(Path.of(""));
    private Session learner = new Session(Path.of(""));
    private Path web = Path.of("");

    @BeforeEach
    void open() {
        author = new Session(folder.resolve("author"));
        learner = new Session(folder.resolve("learner"));
        web = folder.resolve("web");
    }

    private Path source(String name, Map<String, String> files) throws IOException {
        return SourceExamples.write(folder.resolve(name), files);
    }

    @Test
    void publishInstallUpdateAndGoBack() throws IOException {
        author.fine("publish", source("first", SourceExamples.own()), "--to", web);
        try (FolderServer server = new FolderServer(web)) {
            learner.fine("install", server.address());
            assertThat(learner.out()).contains("Knots", "From Ada Sailor, fingerprint ");
            JsonNode shelf = learner.json("list", "--json");
            assertThat(shelf).hasSize(1);
            assertThat(shelf.get(0).path("id").asString()).isEqualTo("knots");
            assertThat(shelf.get(0).path("title").asString()).isEqualTo("Knots");
            assertThat(shelf.get(0).path("edition").asInt()).isEqualTo(1);
            assertThat(shelf.get(0).path("publisher").asString()).isEqualTo("Ada Sailor");
            assertThat(learner.fine("update")).contains("already");

            JsonNode published =
                    author.json(
                            "publish",
                            source("second", SourceExamples.ownSecond()),
                            "--to",
                            web,
                            "--json");
            assertThat(published.path("changes")).hasSize(2);
            server.forget();
            JsonNode update = learner.json("update", "knots", "--json");
            assertThat(update.path("edition").asInt()).isEqualTo(2);
            assertThat(update.path("changes")).hasSize(2);
            long objects =
                    server.requests().stream().filter(path -> path.startsWith("objects/")).count();
            assertThat(objects).as("SUMMARY, CHANGES, reef, hitch").isEqualTo(4);
            learner.fine("render", "knots", "hitch", "-o", folder.resolve("h.html"));

            assertThat(learner.fine("rollback", "knots")).contains("edition 1");
            assertThat(learner.json("list", "--json").get(0).path("edition").asInt()).isEqualTo(1);
            assertThat(learner.run("rollback", "knots")).isEqualTo(1);
            assertThat(learner.fine("update", "knots")).contains("edition 2", "added");
        }
        learner.fine("update", "knots");
        assertThat(learner.err()).contains("Last checked on 2026-11-24");
    }

    @Test
    void onePackAfterTheOther() throws IOException {
        Path first = folder.resolve("1.coursepack");
        Path second = folder.resolve("2.coursepack");
        author.fine("export", source("first", SourceExamples.own()), "-o", first);
        author.fine(
                "export",
                source("second", SourceExamples.ownSecond()),
                "-o",
                second,
                "--edition",
                "2");
        learner.fine("install", first);
        assertThat(learner.fine("install", second)).contains("edition 2");
        assertThat(learner.run("install", first)).isEqualTo(1);
        assertThat(learner.err()).contains("edition 2 of “Knots” is installed already");
    }

    @Test
    void aPersonIsAskedOnceAboutANewPublisher() throws IOException {
        Path pack = folder.resolve("1.coursepack");
        String fingerprint =
                author.json("export", source("first", SourceExamples.own()), "-o", pack, "--json")
                        .path("fingerprint")
                        .asString();
        learner.terminal = true;
        learner.answers = "n\n";
        assertThat(learner.run("install", pack)).isEqualTo(1);
        assertThat(learner.err()).contains("Ada Sailor", fingerprint, "[y/N]");
        assertThat(learner.json("list", "--json")).isEmpty();
        learner.answers = "y\n";
        learner.fine("install", pack);
        learner.answers = "";
        learner.fine("install", pack);
    }

    @Test
    void anotherFingerprintIsRefused() throws IOException {
        Path pack = folder.resolve("1.coursepack");
        String fingerprint =
                author.json("export", source("first", SourceExamples.own()), "-o", pack, "--json")
                        .path("fingerprint")
                        .asString();
        String other = "00000-00000-00000-00000-00000";
        assertThat(learner.run("install", pack, "--fingerprint", other)).isEqualTo(1);
        assertThat(learner.err()).contains(fingerprint, other);
        assertThat(learner.json("list", "--json")).isEmpty();
        learner.fine("install", pack, "--fingerprint", fingerprint);
        assertThat(learner.run("install", pack, "--fingerprint", other)).isEqualTo(1);
    }

    @Test
    void hostilePacksAreRefusedAndTheLibraryStaysAsItIs() throws IOException {
        Path good = folder.resolve("1.coursepack");
        author.fine("export", source("first", SourceExamples.own()), "-o", good);
        Path next = folder.resolve("2.coursepack");
        author.fine("export", source("second", SourceExamples.ownSecond()), "-o", next);
        learner.fine("install", good);
        Map<String, Sha256> before = files(learner.home.resolve("courses"));

        refused(changed(next, Hostile::flipped), "damaged", "reef.md");
        refused(changed(next, Hostile::wrongSignature), "signature");
        refused(changed(next, Hostile::outside), "../", "name");
        refused(changed(next, Hostile::bomb), "reef.md", "2,147,483,647 bytes");
        refused(changed(next, bytes -> Arrays.copyOf(bytes, bytes.length - 100)), "cut off");
        refused(changed(next, bytes -> "not a pack".getBytes(UTF_8)), "not a course pack");
        Path stranger = folder.resolve("3.coursepack");
        new Session(folder.resolve("thief"))
                .fine("export", folder.resolve("second"), "-o", stranger);
        assertThat(learner.run("install", stranger)).isEqualTo(1);
        assertThat(learner.err()).contains("first taken from");

        assertThat(files(learner.home.resolve("courses"))).isEqualTo(before);
        assertThat(learner.json("list", "--json").get(0).path("edition").asInt()).isEqualTo(1);
        assertThat(learner.fine("install", next)).contains("edition 2");
    }

    private Path changed(Path pack, UnaryOperator<byte[]> change) throws IOException {
        Path file = Files.createTempFile(folder, "hostile", ".coursepack");
        return Files.write(file, change.apply(Files.readAllBytes(pack)));
    }

    private void refused(Path pack, String... reasons) {
        assertThat(learner.run("verify", pack)).isEqualTo(1);
        assertThat(learner.err()).contains(reasons).doesNotContain("Exception");
        assertThat(learner.run("install", pack)).isEqualTo(1);
        assertThat(learner.err()).contains(reasons).doesNotContain("Exception");
    }

    private static Map<String, Sha256> files(Path where) throws IOException {
        Map<String, Sha256> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(where)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(where.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    /// Lies told inside a whole pack.
    private static final class Hostile {
        private Hostile() {}

        static byte[] flipped(byte[] pack) {
            ByteBuffer zip = ByteBuffer.wrap(pack).order(ByteOrder.LITTLE_ENDIAN);
            int local = zip.getInt(central(zip, "reef.md") + 42);
            int data = local + 30 + "reef.md".length() + 20;
            zip.put(data, (byte) (zip.get(data) ^ 1));
            return pack;
        }

        /// Turns a letter of the first signature in the signed timestamp, and repairs the sum over
        /// the entry, so that nothing but the signature is wrong.
        static byte[] wrongSignature(byte[] pack) {
            ByteBuffer zip = ByteBuffer.wrap(pack).order(ByteOrder.LITTLE_ENDIAN);
            String name = "META-INF/tuf/timestamp.json";
            int central = central(zip, name);
            int local = zip.getInt(central + 42);
            int data = local + 30 + name.length();
            int stored = zip.getInt(central + 20);
            byte[] plain =
                    inflated(
                            zip,
                            data,
                            stored,
                            zip.getInt(central + 24),
                            zip.getShort(central + 10));
            String text = new String(plain, UTF_8);
            int sig = text.indexOf("\"sig\":\"") + 7;
            char turned = text.charAt(sig) == '0' ? '1' : '0';
            byte[] forged =
                    (text.substring(0, sig) + turned + text.substring(sig + 1)).getBytes(UTF_8);
            return replaced(zip, name, forged);
        }

        private static byte[] inflated(ByteBuffer zip, int at, int stored, int size, short method) {
            byte[] raw = new byte[stored];
            zip.get(at, raw);
            if (method == 0) {
                return raw;
            }
            try (java.util.zip.Inflater inflater = new java.util.zip.Inflater(true)) {
                inflater.setInput(raw);
                byte[] plain = new byte[size];
                inflater.inflate(plain);
                return plain;
            } catch (java.util.zip.DataFormatException e) {
                throw new IllegalStateException(e);
            }
        }

        /// The pack with one entry stored anew, as a ZIP tool would write it.
        private static byte[] replaced(ByteBuffer zip, String name, byte[] content) {
            return rewritten(zip, entry -> entry.equals(name) ? content : null, "");
        }

        static byte[] outside(byte[] pack) {
            ByteBuffer zip = ByteBuffer.wrap(pack).order(ByteOrder.LITTLE_ENDIAN);
            return rewritten(zip, _ -> null, "../evil.md");
        }

        private static byte[] rewritten(
                ByteBuffer zip,
                java.util.function.Function<String, byte @org.jspecify.annotations.Nullable []>
                        content,
                String more) {
            var out = new java.io.ByteArrayOutputStream();
            try (var writer = new java.util.zip.ZipOutputStream(out)) {
                int at = zip.getInt(zip.limit() - 6);
                while (zip.getInt(at) == 0x02014b50) {
                    byte[] raw = new byte[zip.getShort(at + 28)];
                    zip.get(at + 46, raw);
                    String name = new String(raw, UTF_8);
                    int data = zip.getInt(at + 42) + 30 + raw.length;
                    byte[] plain =
                            inflated(
                                    zip,
                                    data,
                                    zip.getInt(at + 20),
                                    zip.getInt(at + 24),
                                    zip.getShort(at + 10));
                    byte[] other = content.apply(name);
                    writer.putNextEntry(new java.util.zip.ZipEntry(name));
                    writer.write(other == null ? plain : other);
                    at += 46 + raw.length;
                }
                if (!more.isEmpty()) {
                    writer.putNextEntry(new java.util.zip.ZipEntry(more));
                    writer.write(1);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return out.toByteArray();
        }

        /// Ten gigabytes by its headers, hidden behind a few hundred bytes: what 32 bits can hold
        /// of it, as a ZIP without extensions must say.
        static byte[] bomb(byte[] pack) {
            ByteBuffer zip = ByteBuffer.wrap(pack).order(ByteOrder.LITTLE_ENDIAN);
            int central = central(zip, "reef.md");
            int lie = (int) (10L * 1024 * 1024 * 1024 % (1L << 32)) - 1;
            zip.putInt(central + 24, lie);
            zip.putInt(zip.getInt(central + 42) + 22, lie);
            return pack;
        }

        private static int central(ByteBuffer zip, String name) {
            byte[] wanted = name.getBytes(UTF_8);
            int at = zip.getInt(zip.limit() - 6);
            while (true) {
                byte[] found = new byte[zip.getShort(at + 28)];
                zip.get(at + 46, found);
                if (Arrays.equals(found, wanted)) {
                    return at;
                }
                at += 46 + found.length;
            }
        }
    }
}
