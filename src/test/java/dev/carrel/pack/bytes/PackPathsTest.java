package dev.carrel.pack.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackPathsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "m01-what/l01-über.md",
                ".gitbook/assets/image (1).png",
                "a/b/c/d/e",
                "console.md",
                "com10.txt",
                "a..b",
                "...a",
                "日本語/課程.md"
            })
    void ordinaryNamesPass(String path) {
        assertThat(PackPaths.problem(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "C:/Windows/x",
                "c:x",
                "../x",
                "a/../../x",
                "a/..",
                "./a",
                "a//b",
                "a/",
                "a\\b",
                "..\\x",
                "a\u0000b",
                "a\nb",
                "a\u007fb",
                "CON",
                "a/nul",
                "aux.txt",
                "Com1.md",
                "lpt².x",
                "prn .txt",
                "a.",
                "b ",
                "a./b",
                "a:stream",
                "who?",
                "u\u0308ber.md",
                "\u202Egpj.exe",
                "\uD800x"
            })
    void hostileNamesAreRefusedAndNamed(String path) {
        assertThatThrownBy(() -> PackPaths.check(path))
                .isInstanceOf(PackException.class)
                .hasMessageStartingWith("The name '")
                .extracting(e -> ((PackException) e).reason())
                .isEqualTo(PackException.Reason.HOSTILE);
    }

    @Test
    void lengthCountsBytesNotLetters() {
        assertThat(PackPaths.problem("a".repeat(240))).isEmpty();
        assertThat(PackPaths.problem("a".repeat(241))).isPresent();
        assertThat(PackPaths.problem("é".repeat(121))).isPresent();
    }

    @Test
    void namesThatDifferInCaseOnlyAreRefused() {
        assertThatThrownBy(() -> PackPaths.checkTogether(List.of("A/readme.md", "a/README.md")))
                .hasMessageContaining("mean the same file");
        assertThatThrownBy(() -> PackPaths.checkTogether(List.of("straße", "STRASSE")))
                .hasMessageContaining("mean the same file");
        assertThatCode(() -> PackPaths.checkTogether(List.of("a/b", "a/c", "b/a")))
                .doesNotThrowAnyException();
    }

    @Test
    void aFileIsNotAFolderToo() {
        assertThatThrownBy(() -> PackPaths.checkTogether(List.of("a", "A/b")))
                .hasMessageContaining("lies in it");
    }
}
