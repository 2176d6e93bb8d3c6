package dev.carrel.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.pack.PackReader;
import dev.carrel.pack.trust.Trust;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An author who lost the computer has a sheet of paper and what readers have: that is enough.
class KeyRecoveryTest {
    @TempDir Path folder = Path.of("");
    private AuthorKeys.@Nullable Made made;
    private Path pack = Path.of("");

    @BeforeEach
    void publishOnce() throws IOException {
        made = AuthorKeys.create(folder.resolve("ada.carrel-key"), "Ada", SourceExamples.TODAY);
        pack = export("one", lost().keys());
    }

    private AuthorKeys.Made lost() {
        return Objects.requireNonNull(made);
    }

    private Path export(String name, AuthorKeys keys) throws IOException {
        Path out = folder.resolve(name + ".coursepack");
        SourceFolder source =
                SourceFolder.open(
                        SourceExamples.write(folder.resolve("src"), SourceExamples.own()));
        assertThat(
                        new Exporter(keys, SourceExamples.TODAY)
                                .export(source, Release.Wish.NONE, out, Progress.SILENT))
                .isInstanceOf(Export.Done.class);
        return out;
    }

    private static String code(AuthorKeys.Made made) throws IOException {
        return Files.readString(made.sheet())
                .lines()
                .filter(line -> line.matches("\\s+([0-9A-F]{4} ?){4}"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theSheetTellsWhatItIsForAndHoldsTheCodeInGroups() throws IOException {
        String sheet = Files.readString(lost().sheet());

        assertThat(sheet)
                .startsWith("RECOVERY SHEET OF A CARREL AUTHOR\n")
                .contains(
                        "Ada",
                        lost().keys().fingerprint().text(),
                        "2026-11-24",
                        "carrel key recover");
        assertThat(code(lost()).replaceAll("\\s", "")).hasSize(64);
        assertThat(sheet).doesNotContain(lost().keys().release().seed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"as it is", "in one piece", "in small letters", "in a mess"})
    void theCodeIsReadHoweverItIsTyped(String how) throws IOException {
        String code = code(lost());
        String typed =
                switch (how) {
                    case "in one piece" -> code.replaceAll("\\s", "");
                    case "in small letters" -> code.toLowerCase(Locale.ROOT);
                    case "in a mess" -> "\t" + code.replace("\n", " \r\n ") + " \n";
                    default -> code;
                };

        assertThat(
                        KeyRecovery.from(pack)
                                .recover(
                                        folder.resolve("new.carrel-key"),
                                        typed,
                                        SourceExamples.TODAY))
                .extracting(made -> made.keys().publisher())
                .isEqualTo("Ada");
    }

    @Test
    void readersFollowToTheNewKeysAndNoLongerToTheOld() throws IOException {
        AuthorKeys fresh =
                KeyRecovery.from(pack)
                        .recover(
                                folder.resolve("new.carrel-key"),
                                code(lost()),
                                SourceExamples.TODAY)
                        .keys();
        Path next = export("two", fresh);
        try (PackReader old = PackReader.open(pack);
                PackReader reader = PackReader.open(next)) {
            Trust followed = reader.follow(old.trust());

            assertThat(followed.rootVersion()).isEqualTo(2);
            assertThat(followed.fingerprint()).isEqualTo(fresh.fingerprint());
            assertThatThrownBy(() -> old.follow(followed))
                    .as("signed with the lost key")
                    .hasMessageContaining("signature");
        }
    }

    @Test
    void keysCanBeLostAgain() throws IOException {
        AuthorKeys.Made second =
                KeyRecovery.from(pack)
                        .recover(
                                folder.resolve("b.carrel-key"), code(lost()), SourceExamples.TODAY);
        Path next = export("two", second.keys());
        AuthorKeys.Made third =
                KeyRecovery.from(next)
                        .recover(
                                folder.resolve("c.carrel-key"), code(second), SourceExamples.TODAY);

        assertThat(third.keys().roots()).hasSize(3);
        assertThatThrownBy(() ->
                        KeyRecovery.from(next)
                                .recover(
                                        folder.resolve("d.carrel-key"),
                                        code(lost()),
                                        SourceExamples.TODAY))
                .as("the first sheet is used up")
                .hasMessageContaining("recovery sheet");
        assertThat(AuthorKeys.load(third.file()).fingerprint())
                .isEqualTo(third.keys().fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD", "zzzz", "0000 0000"})
    void aWrongCodeIsRefusedAndNothingIsWritten(String code) throws IOException {
        Path file = folder.resolve("new.carrel-key");

        assertThatThrownBy(() -> KeyRecovery.from(pack).recover(file, code, SourceExamples.TODAY))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "This is not the code of this publisher's recovery sheet. Check every letter"
                                + " and digit.");
        assertThat(file).doesNotExist();
    }

    @Test
    void theSheetOfAnotherAuthorOpensNothing() throws IOException {
        AuthorKeys.Made other =
                AuthorKeys.create(folder.resolve("bo.carrel-key"), "Bo", SourceExamples.TODAY);

        assertThatThrownBy(() ->
                        KeyRecovery.from(pack)
                                .recover(
                                        folder.resolve("x.carrel-key"),
                                        code(other),
                                        SourceExamples.TODAY))
                .hasMessageContaining("this publisher's recovery sheet");
    }

    @Test
    void whatWasNeverPublishedHelpsNobody() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path text = Files.writeString(folder.resolve("x.coursepack"), "no pack");

        assertThatThrownBy(() -> KeyRecovery.from(empty))
                .hasMessageContaining("no publisher's root");
        assertThatThrownBy(() -> KeyRecovery.from(text)).hasMessageContaining("not a course pack");
    }

    @ParameterizedTest
    @CsvSource({"ada.carrel-key, ada.carrel-recovery.txt", "keys, keys.carrel-recovery.txt"})
    void theSheetLiesBesideTheKeys(String file, String sheet) {
        assertThat(KeyFile.sheetOf(folder.resolve(file))).isEqualTo(folder.resolve(sheet));
    }
}
