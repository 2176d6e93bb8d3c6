package dev.carrel.pack.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.pack.PackReport;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.trust.TestPack;
import dev.carrel.pack.zip.ZipWriter;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A real pack for each test, and ways to put lies into it.
public abstract class ForgedPacks {
    public @TempDir Path folder = Path.of("");
    public TestPack pack = new TestPack(new TreeMap<>());

    public ForgedPacks() throws IOException {}

    @BeforeEach
    public void pack() throws IOException {
        pack = new TestPack();
    }

    public static void refused(Path file, Reason reason, String... parts) {
        assertThatThrownBy(() -> PackReport.verify(file, Progress.SILENT))
                .isInstanceOf(PackException.class)
                .hasMessageContainingAll(parts)
                .hasMessageEndingWith(".")
                .extracting(e -> ((PackException) e).reason())
                .isEqualTo(reason);
    }

    public Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = Files.createTempFile(folder, "forged", ".coursepack");
        try (ZipWriter zip = new ZipWriter(FileChannel.open(file, StandardOpenOption.WRITE))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.smallest(entry.getKey(), entry.getValue());
            }
            zip.finish();
        }
        return file;
    }

    public Path patched(Consumer<ByteBuffer> change) throws IOException {
        byte[] bytes = Files.readAllBytes(pack.write(folder));
        change.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return Files.write(Files.createTempFile(folder, "patched", ".coursepack"), bytes);
    }

    /// Where the central header of an entry begins.
    public static int central(ByteBuffer zip, String name) {
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
}
