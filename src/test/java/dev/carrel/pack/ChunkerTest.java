package dev.carrel.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.bytes.StoredObject;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.trust.TestPack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChunkerTest {
    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(11).nextBytes(bytes);
        return bytes;
    }

    private static List<byte[]> chunks(byte[] bytes) throws IOException {
        Chunker chunker = new Chunker(new ByteArrayInputStream(bytes));
        List<byte[]> chunks = new ArrayList<>();
        for (byte[] chunk = chunker.next(); chunk.length > 0; chunk = chunker.next()) {
            chunks.add(chunk);
        }
        return chunks;
    }

    @Test
    void piecesTogetherAreTheWhole() throws Exception {
        byte[] bytes = noise(12_000_000);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        List<byte[]> chunks = chunks(bytes);
        chunks.forEach(whole::writeBytes);
        assertThat(whole.toByteArray()).isEqualTo(bytes);
        assertThat(chunks.subList(0, chunks.size() - 1))
                .allMatch(chunk -> chunk.length >= Chunker.MIN && chunk.length <= Chunker.MAX);
        assertThat(bytes.length / chunks.size()).isBetween(180_000, 400_000);
        assertThat(chunks(new byte[3_000_000])).hasSizeLessThan(50);
        assertThat(chunks(new byte[0])).isEmpty();
    }

    @Test
    void anInsertedByteMovesOneCut() throws Exception {
        byte[] before = noise(8_000_000);
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        after.write(before, 0, 3_000_000);
        after.write(42);
        after.write(before, 3_000_000, before.length - 3_000_000);
        Set<Sha256> old = new HashSet<>();
        chunks(before).forEach(chunk -> old.add(Sha256.of(chunk)));
        long fresh =
                chunks(after.toByteArray()).stream()
                        .filter(chunk -> !old.contains(Sha256.of(chunk)))
                        .count();
        assertThat(fresh).isBetween(1L, 2L);
    }

    /// Other cuts would make every large file new to every learner.
    @Test
    void theCutsAreFixed() throws Exception {
        assertThat(chunks(noise(2_000_000)).stream().map(chunk -> chunk.length).toList())
                .containsExactly(324304, 361976, 291298, 327715, 484315, 210392);
    }

    @Test
    void aListOfPiecesThatCannotBeIsRefused() throws Exception {
        TestPack pack = new TestPack();
        FileEntry file = pack.manifest.file("data/table.csv").orElseThrow();
        String path =
                new StoredObject(java.util.Objects.requireNonNull(file.chunks()), 0, 0).path();
        byte[] list = pack.published.get(path);
        assertThat(ChunkList.parse(file, list).bytes()).isEqualTo(list);
        byte[] other = list.clone();
        other[0] ^= 1;
        assertThatThrownBy(() -> ChunkList.parse(file, other)).hasMessageContaining("table.csv");
        FileEntry liar =
                new FileEntry(
                        file.path(),
                        file.sha256(),
                        file.size() + 1,
                        file.transferSize(),
                        file.type(),
                        file.role(),
                        null,
                        file.chunks());
        assertThatThrownBy(() -> ChunkList.parse(liar, list)).hasMessageContaining("table.csv");
    }

    @Test
    void aDamagedOrMissingPieceIsNamed() throws Exception {
        TestPack pack = new TestPack();
        FileEntry file = pack.manifest.file("assets/über uns.png").orElseThrow();
        PublishedEdition edition = new PublishedEdition(pack.published, pack.manifest);
        String chunk = edition.chunks(file).chunks().getLast().path();
        byte[] damaged = pack.published.get(chunk).clone();
        damaged[damaged.length - 1] ^= 1;
        PublishedEdition bad =
                new PublishedEdition(pack.published.with(chunk, damaged), pack.manifest);
        assertThatThrownBy(() -> bad.files().read(file.path()))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("über uns.png");
        pack.published.files.remove(chunk);
        assertThatThrownBy(() -> edition.files().read(file.path()))
                .hasMessageContainingAll("über uns.png", "missing");
    }
}
