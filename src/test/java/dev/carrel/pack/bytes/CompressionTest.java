package dev.carrel.pack.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class CompressionTest {
    private static byte[] text(int length) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        while (text.length() < length) {
            text.append("word").append(random.nextInt(5000)).append(' ');
        }
        return text.substring(0, length).getBytes(UTF_8);
    }

    @Test
    void whatGoesInComesOut() throws Exception {
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        for (byte[] bytes : new byte[][] {{}, {1}, text(65_536), text(500_000), noise}) {
            byte[] zlib = Compression.zlib(bytes, Compression.deflate(bytes));
            assertThat(new InflaterInputStream(new ByteArrayInputStream(zlib)).readAllBytes())
                    .isEqualTo(bytes);
            assertThat(Compression.gunzip(Compression.gzip(bytes), 1_000_000, "test"))
                    .isEqualTo(bytes);
        }
    }

    /// Packs must not change because a library did: old packs and new ones share objects.
    @Test
    void theEncoderIsFixed() {
        assertThat(Sha256.of(Compression.deflate(text(200_000))).hex())
                .isEqualTo("7a78b89eef1feb4bf924769d5ac693cbb004a81a63513af55339d988adf6a348");
    }

    @Test
    void textShrinks() {
        assertThat(Compression.deflate(text(200_000)).length).isLessThan(80_000);
    }
}
