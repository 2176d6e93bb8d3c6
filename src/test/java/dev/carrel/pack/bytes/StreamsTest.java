package dev.carrel.pack.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.pack.Chunker;
import dev.carrel.pack.Packing;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.manifest.FileEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a server sends, no more bytes are taken than were signed for, and no others are given.
class StreamsTest {
    private static final byte[] TEXT = "Knots hold boats. ".repeat(100).getBytes(UTF_8);
    private static final byte[] ZLIB = Compression.zlib(TEXT, Compression.deflate(TEXT));
    private static final StoredObject PLAIN =
            new StoredObject(Sha256.of(TEXT), TEXT.length, TEXT.length);
    private static final StoredObject DEFLATED =
            new StoredObject(Sha256.of(TEXT), TEXT.length, ZLIB.length);

    private static InputStream open(StoredObject object, byte[] sent) {
        return object.decode(new ByteArrayInputStream(sent), "m/one.md");
    }

    private static void refused(StoredObject object, byte[] sent, Reason reason, String part) {
        assertThatThrownBy(() -> open(object, sent).readAllBytes())
                .isInstanceOf(PackException.class)
                .hasMessageContainingAll("m/one.md", part)
                .extracting(e -> ((PackException) e).reason())
                .isEqualTo(reason);
    }

    @Test
    void whatWasSignedComesThrough() throws IOException {
        assertThat(open(PLAIN, TEXT).readAllBytes()).isEqualTo(TEXT);
        assertThat(open(DEFLATED, ZLIB).readAllBytes()).isEqualTo(TEXT);
    }

    @Test
    void tooFewTooManyAndOtherBytesAreRefusedByName() {
        byte[] other = TEXT.clone();
        other[7] ^= 1;

        refused(
                PLAIN,
                Arrays.copyOf(TEXT, TEXT.length - 1),
                Reason.DAMAGED,
                "ends after 1,799 of 1,800");
        refused(PLAIN, new byte[0], Reason.DAMAGED, "ends after 0 of 1,800");
        refused(PLAIN, Arrays.copyOf(TEXT, TEXT.length + 1), Reason.TOO_LARGE, "1,800 bytes");
        refused(PLAIN, other, Reason.DAMAGED, "not what the publisher signed");
    }

    @Test
    void damagedCompressionIsRefusedByName() {
        byte[] flipped = ZLIB.clone();
        flipped[10] ^= 0x55;
        byte[] checksum = ZLIB.clone();
        checksum[checksum.length - 1] ^= 1;

        refused(DEFLATED, Arrays.copyOf(ZLIB, ZLIB.length - 5), Reason.DAMAGED, "damaged");
        refused(DEFLATED, flipped, Reason.DAMAGED, "damaged");
        refused(DEFLATED, checksum, Reason.DAMAGED, "cannot be unpacked");
        refused(DEFLATED, new byte[ZLIB.length], Reason.DAMAGED, "cannot be unpacked");
    }

    @Test
    void anObjectThatUnpacksToMoreThanItSaysIsCutOff() {
        byte[] zeros = new byte[8 << 20];
        byte[] bomb = Compression.zlib(zeros, Compression.deflate(zeros));

        refused(
                new StoredObject(Sha256.of(zeros), bomb.length + 1L, bomb.length),
                bomb,
                Reason.TOO_LARGE,
                "larger than");
    }

    @Test
    void anEndlessAnswerIsReadNoFurtherThanItsDeclaredEnd() {
        AtomicLong taken = new AtomicLong();
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        taken.incrementAndGet();
                        return 'x';
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) {
                        taken.addAndGet(length);
                        return length;
                    }
                };

        assertThatThrownBy(() -> PLAIN.decode(endless, "m/one.md").readAllBytes())
                .hasMessageContaining("larger than the 1,800 bytes");
        assertThat(taken).hasValueLessThanOrEqualTo(TEXT.length + 1L);
    }

    @Test
    void skippingVerifiesToo() throws IOException {
        byte[] other = TEXT.clone();
        other[7] ^= 1;
        try (InputStream in = open(PLAIN, TEXT)) {
            in.skipNBytes(100);
            assertThat(in.readAllBytes()).hasSize(TEXT.length - 100);
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.markSupported()).isFalse();
        }
        try (InputStream in = open(PLAIN, other)) {
            in.skipNBytes(100);
            assertThatThrownBy(in::readAllBytes).hasMessageContaining("signed");
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "100", "65535", "65536", "65537", "200000"})
    void deflatedStreamsAndArraysAreTheSame(int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * i / 7);
        }
        byte[] raw = Compression.deflate(bytes);
        InputStream in =
                new InflatingStream(new ByteArrayInputStream(raw), new Inflater(true), "x");

        assertThat(in.readAllBytes()).isEqualTo(bytes);
        assertThat(Compression.gunzip(Compression.gzip(bytes), length + 1, "x")).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void whatUnpacksToExactlyTheLimitIsTaken(int limit) throws IOException {
        byte[] gzip = Compression.gzip(new byte[limit]);

        assertThat(Compression.gunzip(gzip, limit, "list")).hasSize(limit);
        assertThatThrownBy(() ->
                        Compression.gunzip(Compression.gzip(new byte[limit + 1]), limit, "list"))
                .hasMessage("The list unpacks to more than " + limit + " bytes.");
    }

    @Test
    void smallFilesAreOneObjectAndLargeOnesPieces() throws IOException {
        FolderInMemory folder = new FolderInMemory();
        Packing packing = new Packing((object, stored) -> folder.files.put(object.path(), stored));
        FileEntry text = packing.pack("a.md", new ByteArrayInputStream(TEXT));
        FileEntry picture = packing.pack("a.png", new ByteArrayInputStream(TEXT));
        FileEntry nothing = packing.pack("b.md", new ByteArrayInputStream(new byte[0]));
        FileEntry below =
                packing.pack("c.bin", new ByteArrayInputStream(new byte[Chunker.FROM - 1]));
        FileEntry large = packing.pack("d.bin", new ByteArrayInputStream(new byte[Chunker.FROM]));

        assertThat(text.deflated()).isTrue();
        assertThat(picture.deflated()).as("pictures are packed already").isFalse();
        assertThat(nothing.size()).isZero();
        assertThat(below.chunks()).isNull();
        assertThat(large.chunks()).isNotNull();
        assertThat(folder.files)
                .containsKeys(text.object().path(), picture.object().path(), below.object().path());
        assertThat(folder.get(text.object().path())).isEqualTo(ZLIB);
    }
}
