package dev.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.authoring.SourceExamples;
import dev.carrel.cli.terminal.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are no pack, or no longer one: every command that takes a pack says so in a sentence,
/// ends with 1 and leaves the home as it was.
class BrokenPackTest {
    @TempDir static Path folder = Path.of("");
    private static byte[] good = {};

    @BeforeAll
    static void write() throws IOException {
        Path pack = folder.resolve("good.coursepack");
        new Session(folder.resolve("author"))
                .fine(
                        "export",
                        SourceExamples.write(folder.resolve("knots"), SourceExamples.own()),
                        "-o",
                        pack,
                        "-q");
        good = Files.readAllBytes(pack);
    }

    private static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("{}".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= 0x40;
        return copy;
    }

    private static final Map<String, UnaryOperator<byte[]>> BREAKS =
            Map.ofEntries(
                    Map.entry("empty", _ -> new byte[0]),
                    Map.entry("one byte", all -> Arrays.copyOf(all, 1)),
                    Map.entry("half", all -> Arrays.copyOf(all, all.length / 2)),
                    Map.entry("all but the end", all -> Arrays.copyOf(all, all.length - 1)),
                    Map.entry(
                            "without its beginning",
                            all -> Arrays.copyOfRange(all, 50, all.length)),
                    Map.entry("first byte wrong", all -> flipped(all, 0)),
                    Map.entry("a byte wrong at a third", all -> flipped(all, all.length / 3)),
                    Map.entry("last byte wrong", all -> flipped(all, all.length - 1)),
                    Map.entry("zeros", all -> new byte[all.length]),
                    Map.entry("noise", all -> random(all.length)),
                    Map.entry("an empty zip", _ -> zip()),
                    Map.entry("another zip", _ -> zip("hello.txt", "mimetype")),
                    Map.entry(
                            "a page",
                            _ ->
                                    "<!DOCTYPE html><h1>Not found</h1>"
                                            .getBytes(StandardCharsets.UTF_8)));

    static List<String> breaks() {
        return BREAKS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aBrokenPackIsRefusedInASentence(String name) throws IOException {
        Path broken =
                Files.write(
                        folder.resolve(name + ".coursepack"),
                        BREAKS.getOrDefault(name, UnaryOperator.identity()).apply(good));
        Session session = new Session(folder.resolve("home of " + name));
        for (List<Object> line :
                List.<List<Object>>of(
                        List.of("verify", broken),
                        List.of("verify", broken, "--json"),
                        List.of("install", broken),
                        List.of("render", broken, "reef", "-o", folder.resolve("never.html")),
                        List.of("key", "recover", broken, "--code", "0".repeat(64)))) {
            assertThat(session.run(line.toArray())).as("%s", line).isEqualTo(1);
            assertThat(session.out()).as("%s", line).isEmpty();
            assertThat(session.err().strip())
                    .as("%s", line)
                    .endsWith(".")
                    .doesNotContain("Exception", "\tat ", "null")
                    .hasSizeLessThan(400);
        }
        assertThat(folder.resolve("never.html")).doesNotExist();
        assertThat(session.json("list", "--json")).isEmpty();
    }

    @Test
    void aProgramIsToldWhyInOneObject() throws IOException {
        Session session = new Session(folder.resolve("program"));
        Path broken =
                Files.write(folder.resolve("b.coursepack"), Arrays.copyOf(good, good.length / 2));

        assertThat(session.run("install", broken, "--json")).isEqualTo(1);
        var told = Session.tree(session.out());
        assertThat(told.propertyNames()).containsExactly("outcome", "reason");
        assertThat(told.path("outcome").asString()).isEqualTo("refused");
        assertThat(session.err()).contains(told.path("reason").asString());
    }

    @Test
    void theWholePackIsFineAfterAllThoseBrokenOnes() {
        Session session = new Session(folder.resolve("fine"));
        Path pack = folder.resolve("good.coursepack");

        assertThat(session.fine("verify", pack)).contains("every one as it was signed");
        session.fine("install", pack);
        assertThat(session.json("list", "--json")).hasSize(1);
    }
}
