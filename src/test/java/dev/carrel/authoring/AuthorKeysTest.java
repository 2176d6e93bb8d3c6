package dev.carrel.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorKeysTest {
    @TempDir Path folder = Path.of("");

    private AuthorKeys.Made made() throws IOException {
        return AuthorKeys.create(folder.resolve("a/ada.carrel-key"), "Ada", SourceExamples.TODAY);
    }

    @Test
    void keysComeBackFromTheirFile() throws IOException {
        AuthorKeys.Made made = made();
        AuthorKeys loaded = AuthorKeys.load(made.file());
        assertThat(loaded.publisher()).isEqualTo("Ada");
        assertThat(loaded.fingerprint()).isEqualTo(made.keys().fingerprint());
        assertThat(loaded.release()).isEqualTo(made.keys().release());
        assertThat(loaded.rootExpires()).isEqualTo(SourceExamples.TODAY.plusYears(2));
        assertThat(loaded.toString()).doesNotContain(loaded.release().seed());
    }

    @Test
    void onlyTheAccountMayReadThem() throws IOException {
        AuthorKeys.Made made = made();
        for (Path file : new Path[] {made.file(), made.sheet()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("a"))))
                .isEqualTo("rwx------");
    }

    @Test
    void theyAreNeverOverwritten() throws IOException {
        AuthorKeys.Made made = made();
        byte[] before = Files.readAllBytes(made.file());
        assertThatThrownBy(this::made)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("never overwritten");
        assertThat(Files.readAllBytes(made.file())).isEqualTo(before);
    }

    @Test
    void whatIsNoKeyFileIsRefused() throws IOException {
        Path file = folder.resolve("x.carrel-key");
        for (String text : new String[] {"", "{}", "not json", "{\"format\":1,\"metadata\":[]}"}) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> AuthorKeys.load(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not a usable key file");
        }
        AuthorKeys.Made made = made();
        String other =
                AuthorKeys.create(folder.resolve("b.carrel-key"), "B", SourceExamples.TODAY)
                        .keys()
                        .release()
                        .seed();
        Files.writeString(
                file, Files.readString(made.file()).replace(made.keys().release().seed(), other));
        assertThatThrownBy(() -> AuthorKeys.load(file)).hasMessageContaining("not a usable");
    }

    @Test
    void theRootIsRenewedBeforeItEnds() throws IOException {
        AuthorKeys.Made made = made();
        assertThat(made.keys().renewedIn(made.file(), SourceExamples.TODAY)).isSameAs(made.keys());
        AuthorKeys renewed =
                made.keys().renewedIn(made.file(), SourceExamples.TODAY.plusMonths(20));
        assertThat(renewed.rootMetadata()).containsOnlyKeys("1.root.json", "2.root.json");
        assertThat(renewed.fingerprint()).isEqualTo(made.keys().fingerprint());
        assertThat(AuthorKeys.load(made.file()).rootExpires())
                .isEqualTo(SourceExamples.TODAY.plusMonths(44));
    }

    @Test
    void theSheetBringsNewKeysThatReadersFollow() throws IOException {
        AuthorKeys.Made made = made();
        Path source = SourceExamples.write(folder.resolve("src"), SourceExamples.own());
        Path pack = folder.resolve("knots.coursepack");
        new Exporter(made.keys(), SourceExamples.TODAY)
                .export(SourceFolder.open(source), Release.Wish.NONE, pack, Progress.SILENT);
        String code =
                Files.readString(made.sheet())
                        .lines()
                        .filter(line -> line.matches("\\s+([0-9A-F]{4} ?){4}"))
                        .collect(Collectors.joining(" "));
        KeyRecovery recovery = KeyRecovery.from(pack);
        AuthorKeys fresh =
                recovery.recover(
                                folder.resolve("new.carrel-key"),
                                code.toLowerCase(Locale.ROOT),
                                SourceExamples.TODAY)
                        .keys();
        assertThat(recovery.trust().root(fresh.roots().getLast()).fingerprint())
                .isEqualTo(fresh.fingerprint());
        assertThat(fresh.release()).isNotEqualTo(made.keys().release());
        assertThatThrownBy(() ->
                        recovery.recover(
                                folder.resolve("y.carrel-key"),
                                code.replace('A', 'B').replace('1', '2'),
                                SourceExamples.TODAY))
                .hasMessageContaining("recovery sheet");
    }
}
