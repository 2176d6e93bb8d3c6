package dev.carrel.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.pack.bytes.Fetcher;
import dev.carrel.pack.bytes.FolderFetcher;
import dev.carrel.pack.bytes.FolderInMemory;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.StoredObject;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.trust.TestPack;
import dev.carrel.pack.trust.TrustedSource;
import dev.carrel.work.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A published folder as a learner's program finds it: whole, damaged, or half uploaded.
class PublishedEditionTest {
    private static final String PICTURE = "assets/über uns.png";

    @TempDir Path folder = Path.of("");
    private final TestPack pack = new TestPack();

    PublishedEditionTest() throws IOException {}

    private static PublishedEdition open(Fetcher fetcher) throws IOException {
        return PublishedEdition.newest(fetcher, new TrustedSource(fetcher).meet());
    }

    private FileEntry file(String path) {
        return pack.manifest.file(path).orElseThrow();
    }

    private static void refused(Reason reason, String part, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(PackException.class)
                .hasMessageContaining(part)
                .message()
                .endsWith(".");
        assertThatThrownBy(call).extracting(e -> ((PackException) e).reason()).isEqualTo(reason);
    }

    private FolderInMemory without(String path) {
        FolderInMemory copy = pack.published.with("x", new byte[0]);
        copy.files.remove(path);
        return copy;
    }

    @Test
    void theSameFolderOnADiskGivesTheSameFiles() throws IOException {
        for (Map.Entry<String, byte[]> one : pack.published.files.entrySet()) {
            Path path = folder.resolve(one.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, one.getValue());
        }
        try (PublishedEdition edition = open(new FolderFetcher(folder))) {
            assertThat(edition.manifest()).isEqualTo(pack.manifest);
            PackReport.readAll(edition, Progress.SILENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.md", "SUMMARY.md", "empty.txt"})
    void aMissingObjectIsNamedByTheFileItIs(String path) throws IOException {
        PublishedEdition edition = open(without(file(path).object().path()));

        refused(Reason.MISSING, path, () -> edition.open(file(path)).readAllBytes());
    }

    @Test
    void aMissingListOfPiecesOrPieceIsNamedByTheFileItBelongsTo() throws IOException {
        FileEntry picture = file(PICTURE);
        PublishedEdition whole = open(pack.published);
        List<StoredObject> pieces = whole.chunks(picture).chunks();
        String list = new StoredObject(Objects.requireNonNull(picture.chunks()), 0, 0).path();

        PublishedEdition noList = open(without(list));
        PublishedEdition noPiece = open(without(pieces.getLast().path()));
        refused(Reason.MISSING, PICTURE, () -> noList.open(picture));
        refused(Reason.MISSING, PICTURE, () -> noPiece.open(picture).readAllBytes());
        assertThat(pieces).hasSizeGreaterThan(1);
    }

    @Test
    void aMissingManifestIsNamed() throws IOException {
        String path = TestPack.target(pack.manifest).path();

        refused(Reason.MISSING, path, () -> open(without(path)));
    }

    @Test
    void aManifestThatIsNotTheOneSignedForIsRefused() {
        String path = TestPack.target(pack.manifest).path();
        byte[] other = pack.published.get(path).clone();
        other[20] ^= 1;

        refused(
                Reason.DAMAGED,
                "not the one the publisher signed",
                () -> open(pack.published.with(path, other)));
        refused(
                Reason.DAMAGED,
                "not the one the publisher signed",
                () -> open(pack.published.with(path, Arrays.copyOf(other, other.length + 1))));
    }

    @Test
    void aPieceInThePlaceOfAnotherIsRefused() throws IOException {
        FileEntry picture = file(PICTURE);
        List<StoredObject> pieces = open(pack.published).chunks(picture).chunks();
        FolderInMemory swapped =
                pack.published.with(pieces.get(0).path(), pack.published.get(pieces.get(1).path()));

        PublishedEdition edition = open(swapped);
        assertThatThrownBy(() -> edition.open(picture).readAllBytes())
                .isInstanceOf(PackException.class)
                .hasMessageContaining(PICTURE);
    }

    @ParameterizedTest
    @CsvSource({"one.md, 1", "data/table.csv, 1", "assets/über uns.png, 2"})
    void aFileInOnePieceIsItsOwnListAndTheSizesAddUp(String path, int least) throws IOException {
        ChunkList list = open(pack.published).chunks(file(path));

        assertThat(list.chunks()).hasSizeGreaterThanOrEqualTo(least);
        assertThat(list.chunks().stream().mapToLong(StoredObject::size).sum())
                .isEqualTo(file(path).size());
    }

    @Test
    void whatIsUnknownToTheManifestIsNoFile() throws IOException {
        assertThat(open(pack.published).files().read("metadata/timestamp.json")).isEmpty();
        assertThat(open(pack.published).files().paths()).isEqualTo(pack.content.keySet());
    }

    @Test
    void progressNamesEveryFileAndEndsWithTheWhole() throws IOException {
        List<String> told = new ArrayList<>();
        PackReport.readAll(
                open(pack.published),
                moment -> told.add(moment.what() + " " + (moment.done() == moment.total())));

        assertThat(told).hasSize(pack.content.size() + 1).last().isEqualTo(" true");
        assertThat(told.subList(0, told.size() - 1))
                .extracting(line -> line.substring(0, line.lastIndexOf(' ')))
                .containsExactlyElementsOf(pack.content.keySet());
    }

    /// From any tree to any other: what is fetched afterwards is the new tree, and no object that
    /// was there before is asked for again.
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anEditionFetchesOnlyObjectsThatAreNew(long seed) throws IOException {
        Random chance = new Random(seed);
        SortedMap<String, byte[]> before = tree(chance);
        SortedMap<String, byte[]> after = new TreeMap<>(before);
        after.remove(after.lastKey());
        after.put("new.md", "# New\n".getBytes(UTF_8));
        byte[] large = after.getOrDefault("big.png", new byte[0]).clone();
        large[large.length / 2] ^= 1;
        after.put("big.png", large);
        TestPack first = new TestPack(before);
        TestPack second = new TestPack(after);

        List<String> fetched = new ArrayList<>();
        Fetcher counting =
                path -> {
                    byte[] known = first.published.files.get(path);
                    if (known != null && path.startsWith("objects/")) {
                        return Optional.of(new ByteArrayInputStream(known));
                    }
                    fetched.add(path);
                    return second.published.fetch(path);
                };
        PublishedEdition edition = open(counting);
        for (Map.Entry<String, byte[]> one : after.entrySet()) {
            assertThat(edition.files().read(one.getKey())).hasValue(one.getValue());
        }

        long bytes =
                fetched.stream()
                        .filter(path -> path.startsWith("objects/"))
                        .mapToLong(path -> second.published.get(path).length)
                        .sum();
        assertThat(bytes)
                .as("one piece of the large file and one small file")
                .isLessThan(large.length / 2);
    }

    private static SortedMap<String, byte[]> tree(Random chance) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            byte[] bytes = new byte[chance.nextInt(2_000)];
            chance.nextBytes(bytes);
            files.put("m%d/l%d.md".formatted(chance.nextInt(3), i), bytes);
        }
        byte[] large = new byte[3 << 20];
        chance.nextBytes(large);
        files.put("big.png", large);
        return files;
    }
}
