package dev.carrel.pack.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.pack.PackReader;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.trust.TestPack;
import dev.carrel.pack.zip.ZipWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which names are refused, in which words, and what else a pack may lack or share.
class PathMessagesTest {
    @TempDir Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | is empty",
                "/etc/passwd | is an absolute path",
                "C:/x | is an absolute path",
                "a\\b | has a backslash",
                "a?b | has a character that Windows does not allow (one of < > : \" &#124; ? *)",
                "a/../b | has a name that means another folder ('..')",
                "./a | has a name that means another folder ('.')",
                "a//b | has an empty name between two slashes",
                "a/ | has an empty name between two slashes",
                "a./b | has a name that ends in a dot or a space",
                "LPT1.txt | has the name of a Windows device ('LPT1.txt')",
                "x/CONIN$ | has the name of a Windows device ('CONIN$')",
                "u\u0308 | is not in Unicode normal form NFC",
                "a\u2028b | has a character that cannot be seen",
                "a\u2066b | has a character that cannot be seen"
            })
    void aNameIsRefusedWithItsReason(String path, String reason) {
        assertThat(PackPaths.problem(path)).contains(reason.replace("&#124;", "|"));
    }

    @ParameterizedTest
    @CsvSource({
        "x, 240, true",
        "x, 241, false",
        "ß, 120, true",
        "ß, 121, false",
        "🙂, 60, true",
        "🙂, 61, false"
    })
    void aNameHasAtMost240Bytes(String letter, int times, boolean fits) {
        assertThat(PackPaths.problem(letter.repeat(times)).isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "a.md, A.MD, true",
        "straße.md, STRASSE.md, true",
        "ﬁ.md, FI.md, true",
        "a.md, b.md, false",
        "a/b.md, a-b.md, false",
        "é.md, e.md, false"
    })
    void namesThatAreOneFileSomewhereAreNotTwo(String one, String other, boolean same) {
        assertThat(PackPaths.folded(one).equals(PackPaths.folded(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "a.md, A.md, mean the same file on some computers",
        "a, a/b.md, is a file",
        "A, a/b/c.md, is a file"
    })
    void namesThatDoNotGoTogetherAreBothNamed(String one, String other, String how) {
        assertThatThrownBy(() -> PackPaths.checkTogether(List.of(one, other)))
                .hasMessageContainingAll("'" + one + "'", "'" + other + "'", how)
                .extracting(e -> ((PackException) e).reason())
                .isEqualTo(Reason.HOSTILE);
    }

    @Test
    void aNameInAMessageCannotMoveTheCursorOrFillTheScreen() {
        assertThat(PackPaths.shown("a\u001B[2Jb\r\n\u202Ec"))
                .isEqualTo("a\uFFFD[2Jb\uFFFD\uFFFD\uFFFDc");
        assertThat(PackPaths.shown("x".repeat(500))).hasSize(121).endsWith("…");
    }

    @Test
    void anOptionalFileMayBeLeftOutOfAPack() throws IOException {
        TestPack pack =
                new TestPack(
                        new TreeMap<>(
                                Map.of(
                                        "one.md",
                                        "# One".getBytes(UTF_8),
                                        "film.mp4",
                                        new byte[] {1, 2, 3})));
        List<FileEntry> files = new ArrayList<>();
        for (FileEntry file : pack.manifest.files()) {
            files.add(
                    new FileEntry(
                            file.path(),
                            file.sha256(),
                            file.size(),
                            file.transferSize(),
                            file.type(),
                            file.role(),
                            file.path().equals("film.mp4") ? "films" : null,
                            null));
        }
        pack.manifest = TestPack.manifest(files);
        pack.metadata = TestPack.metadata(pack.manifest, TestPack.RELEASE);
        Path whole = pack.write(folder);

        try (PackReader reader = PackReader.open(whole)) {
            assertThat(reader.files().read("film.mp4")).isPresent();
        }
        try (PackReader reader = PackReader.open(zip(pack, "film.mp4"))) {
            FileEntry film = reader.manifest().file("film.mp4").orElseThrow();

            assertThat(film.optional()).isTrue();
            assertThatThrownBy(() -> reader.open(film))
                    .hasMessage("The pack lacks the file 'film.mp4'.");
            assertThat(reader.files().read("one.md")).isPresent();
        }
        assertThatThrownBy(() -> PackReader.open(zip(pack, "one.md")))
                .hasMessage("The pack lacks its file 'one.md'.");
    }

    private Path zip(TestPack pack, String without) throws IOException {
        Path file = folder.resolve("without-" + without);
        try (ZipWriter zip =
                new ZipWriter(
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            for (Map.Entry<String, byte[]> entry : pack.entries().entrySet()) {
                if (!entry.getKey().equals(without)) {
                    zip.smallest(entry.getKey(), entry.getValue());
                }
            }
            zip.finish();
        }
        return file;
    }

    @Test
    void severalThreadsReadOnePack() throws Exception {
        TestPack pack = new TestPack();
        try (PackReader reader = PackReader.open(pack.write(folder));
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(
                        threads.submit(() -> {
                            for (Map.Entry<String, byte[]> one : pack.content.entrySet()) {
                                assertThat(reader.files().read(one.getKey()))
                                        .hasValue(one.getValue());
                            }
                            return true;
                        }));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }
    }
}
