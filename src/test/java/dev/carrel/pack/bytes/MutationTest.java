package dev.carrel.pack.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.pack.PackReader;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.trust.TestPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A pack with any damage is either refused in words or gives exactly what was signed.
class MutationTest {
    @TempDir Path folder = Path.of("");
    private TestPack pack = new TestPack(new TreeMap<>());
    private byte[] good = new byte[0];

    MutationTest() throws IOException {}

    @BeforeEach
    void smallPack() throws IOException {
        pack =
                new TestPack(
                        new TreeMap<>(
                                Map.of(
                                        "one.md",
                                        "# One\n\nText, text, text.\n".repeat(9).getBytes(UTF_8),
                                        "pic.png",
                                        new byte[] {1, 2, 3})));
        good = Files.readAllBytes(pack.write(folder));
    }

    /// @return whether it was refused
    private boolean isRefused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("damaged.coursepack"), bytes);
        try (PackReader reader = PackReader.open(file)) {
            for (Map.Entry<String, byte[]> one : pack.content.entrySet()) {
                assertThat(reader.files().read(one.getKey())).hasValue(one.getValue());
            }
            assertThat(reader.manifest()).isEqualTo(pack.manifest);
            return false;
        } catch (PackException e) {
            assertThat(e).message().endsWith(".").doesNotContain("null", "Exception");
            return true;
        }
    }

    @Test
    void anyFlippedByteIsRefusedOrHarmless() throws IOException {
        int refused = 0;
        for (int at = 0; at < good.length; at += 23) {
            byte[] damaged = good.clone();
            damaged[at] ^= (byte) (1 << (at % 8));
            refused += isRefused(damaged) ? 1 : 0;
        }

        assertThat(refused).isGreaterThan(good.length / 23 / 2);
    }

    @Test
    void aPackCutAnywhereIsRefused() throws IOException {
        for (int length = 0; length < good.length; length += 131) {
            assertThat(isRefused(Arrays.copyOf(good, length))).as("%d bytes", length).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyRewrittenStretchIsRefusedOrHarmless(long seed) throws IOException {
        Random chance = new Random(seed);
        for (int i = 0; i < 20; i++) {
            byte[] damaged = good.clone();
            int from = chance.nextInt(good.length);
            int length = Math.min(1 + chance.nextInt(40), good.length - from);
            byte[] rubbish = new byte[length];
            chance.nextBytes(rubbish);
            System.arraycopy(rubbish, 0, damaged, from, length);
            isRefused(damaged);
        }
        assertThat(isRefused(good)).isFalse();
    }

    @Test
    void bytesBeforeOrBehindThePackAreRefused() throws IOException {
        byte[] behind = Arrays.copyOf(good, good.length + 1);
        byte[] before = new byte[good.length + 1];
        System.arraycopy(good, 0, before, 1, good.length);

        assertThat(isRefused(behind)).isTrue();
        assertThat(isRefused(before)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"format\":1}",
                "{\"format\":\"1\"}",
                "\"\uD800\"",
                "{\"format\":1,\"minReader\":1,\"courseId\":\"abc\",\"edition\":0}",
                "{\"format\":99999999999999999999999}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":NaN}",
                "{'a':1}"
            })
    void aManifestOfAnotherShapeIsRefusedInWords(String json) {
        try {
            Manifest.parse(json.getBytes(UTF_8));
            throw new AssertionError("Taken for a manifest: " + json);
        } catch (PackException e) {
            assertThat(e).message().contains("manifest").endsWith(".");
        }
    }
}
