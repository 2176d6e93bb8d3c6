package dev.carrel.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.pack.bytes.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreTest {
    private static final byte[] TEXT = "Every boat has a rudder.".getBytes(UTF_8);
    private static final Sha256 NAME = Sha256.of(TEXT);

    @TempDir Path folder;
    private ObjectStore store;

    @BeforeEach
    void open() {
        store = new ObjectStore(folder);
    }

    @Test
    void givesBackWhatItTook() throws IOException {
        store.add(NAME, TEXT.length, new ByteArrayInputStream(TEXT));
        store.sync();

        assertThat(store.has(NAME, TEXT.length)).isTrue();
        assertThat(store.has(NAME, TEXT.length + 1)).isFalse();
        assertThat(store.read(NAME)).hasValueSatisfying(read -> assertThat(read).isEqualTo(TEXT));
        String hex = NAME.hex();
        Path file = folder.resolve("objects").resolve(hex.substring(0, 2), hex.substring(2));
        assertThat(file).hasBinaryContent(TEXT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--r--r--");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void keepsNothingOfAFileThatIsNotWhatWasPromised() throws IOException {
        byte[] other = TEXT.clone();
        other[3] ^= 1;

        assertThatThrownBy(() -> store.add(NAME, TEXT.length, new ByteArrayInputStream(other)))
                .isInstanceOf(DamagedObjectException.class)
                .hasMessageContaining("not those the author signed");
        assertThatThrownBy(() -> store.add(NAME, TEXT.length + 1, new ByteArrayInputStream(TEXT)))
                .hasMessageContaining("shorter");
        assertThat(store.has(NAME, TEXT.length)).isFalse();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void readsNoFurtherThanOneBufferIntoAnEndlessStream() throws IOException {
        long[] given = {0};
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        given[0]++;
                        return 'x';
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) {
                        given[0] += length;
                        return length;
                    }
                };

        assertThatThrownBy(() -> store.add(NAME, TEXT.length, endless))
                .hasMessageContaining("longer");
        assertThat(given[0]).isLessThan(100_000);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void noticesBitRot() throws IOException {
        store.add(NAME, TEXT.length, new ByteArrayInputStream(TEXT));
        rot(NAME);

        assertThat(store.has(NAME, TEXT.length)).as("looks right from outside").isTrue();
        assertThatThrownBy(() -> store.read(NAME)).isInstanceOf(DamagedObjectException.class);
        assertThat(store.damaged(Map.of(NAME, (long) TEXT.length))).containsExactly(NAME);
        store.setAside(NAME);
        assertThat(store.read(NAME)).isEmpty();
    }

    @Test
    void anUnfinishedDownloadGoesOnWhereItStopped() throws IOException {
        Partial first = store.partial(NAME);
        first.restart(Optional.of("\"v1\""));
        append(first, 0, 10);

        Partial later = new ObjectStore(folder).partial(NAME);
        assertThat(later.length()).isEqualTo(10);
        assertThat(later.etag()).contains("\"v1\"");
        append(later, 10, TEXT.length);
        later.complete(TEXT.length);

        assertThat(store.read(NAME)).hasValueSatisfying(read -> assertThat(read).isEqualTo(TEXT));
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aWrongDownloadIsForgotten() throws IOException {
        Partial partial = store.partial(NAME);
        partial.restart(Optional.empty());
        append(partial, 0, 10);
        append(partial, 0, TEXT.length - 10);

        assertThatThrownBy(() -> partial.complete(TEXT.length))
                .isInstanceOf(DamagedObjectException.class);
        assertThat(partial.length()).isZero();
        assertThat(store.has(NAME, TEXT.length)).isFalse();
    }

    @Test
    void aTornEndIsCutOffBeforeADownloadGoesOn() throws IOException {
        Partial partial = store.partial(NAME);
        partial.keep(5);
        assertThat(partial.length()).isZero();
        append(partial, 0, 12);
        partial.keep(40);
        assertThat(partial.length()).isEqualTo(12);
        partial.keep(7);
        append(partial, 7, TEXT.length);

        partial.check(TEXT.length);
        assertThat(partial.file()).hasBinaryContent(TEXT);
        partial.discard();
        assertThat(leftovers()).isEmpty();
        assertThatThrownBy(() -> partial.check(TEXT.length))
                .isInstanceOf(DamagedObjectException.class);
    }

    private void rot(Sha256 hash) throws IOException {
        Path file = store.path(hash);
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 4;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.write(file, bytes);
    }

    private static void append(Partial partial, int from, int to) throws IOException {
        try (OutputStream out = partial.append()) {
            out.write(TEXT, from, to - from);
        }
    }

    private java.util.List<Path> leftovers() throws IOException {
        Path partials = folder.resolve("partial");
        if (Files.notExists(partials)) {
            return java.util.List.of();
        }
        try (Stream<Path> files = Files.list(partials)) {
            return files.toList();
        }
    }
}
