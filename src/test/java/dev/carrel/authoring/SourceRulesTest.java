package dev.carrel.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What of a folder becomes part of a course, and what never leaves its author's computer.
class SourceRulesTest {
    @TempDir Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m/one.md",
                "data/x.csv",
                "assets/a b (1).png",
                ".gitbook.yaml",
                ".gitbook/assets/a.png",
                "target/x.md",
                "book/x.md",
                "site/x.md",
                "build/x.md",
                "objects/ab/c",
                "notes.key",
                "LICENSE"
            })
    void whatAnAuthorWroteIsTaken(String path) throws IOException {
        SourceExamples.write(folder, Map.of(path, "x"));

        assertThat(SourceFolder.open(folder).paths()).containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/config",
                ".env",
                ".ssh/id_ed25519",
                ".hidden.md",
                "a/.DS_Store",
                "Thumbs.db",
                "desktop.ini",
                "a.md~",
                ".a.md.swp",
                "a.swp",
                "old.coursepack",
                "OLD.COURSEPACK",
                "node_modules/x/index.js",
                "_book/index.html",
                "_site/x",
                "__pycache__/x.pyc",
                "__MACOSX/x",
                "me.carrel-key",
                "sub/ME.CARREL-KEY",
                "me.carrel-recovery.txt"
            })
    void litterAndSecretsAreNot(String path) throws IOException {
        SourceExamples.write(folder, Map.of(path, "secret", "a.md", "x"));
        SourceFolder source = SourceFolder.open(folder);

        assertThat(source.paths()).containsExactly("a.md");
        assertThat(source.read(path)).isEmpty();
        assertThat(source.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "book/index.html, book.toml, book/x.md",
        "site/index.html, mkdocs.yml, site/x.md",
        "www/metadata/timestamp.json, www/objects/ab/c, www/x.md",
        "build/CACHEDIR.TAG, build/y, build/x.md",
        "pom.xml, target/y, target/x.md"
    })
    void whatOtherToolsBuiltIsLeftOut(String sign, String other, String built) throws IOException {
        SourceExamples.write(folder, Map.of(sign, "x", other, "x", built, "x"));

        assertThat(SourceFolder.open(folder).paths()).doesNotContain(built);
    }

    @Test
    void aNameTooLongOrOnlyDifferentInCaseIsAnErrorWithWhatToDo() throws IOException {
        String longName = "x".repeat(120) + "/" + "y".repeat(120) + ".md";
        SourceExamples.write(folder, Map.of(longName, "x", "A.md", "x", "a.MD", "x"));

        assertThat(SourceFolder.open(folder).problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        longName
                                + ":0:0: error name-unfit: This name is longer than 240 bytes."
                                + " Rename it.",
                        twice())
                .allMatch(text -> text.contains(" error "));
    }

    /// Which of the two is met first depends on the disk.
    private String twice() throws IOException {
        String first = SourceFolder.open(folder).paths().contains("A.md") ? "A.md" : "a.MD";
        String second = first.equals("A.md") ? "a.MD" : "A.md";
        return second
                + ":0:0: error name-twice: On many computers this is the same file as "
                + first
                + ". Rename one of them.";
    }

    @Test
    void namesKeptDecomposedByADiskAreComposed() throws IOException {
        SourceExamples.write(folder, Map.of("u\u0308ber.md", "x"));
        SourceFolder source = SourceFolder.open(folder);

        assertThat(source.paths()).containsExactly("über.md");
        assertThat(source.read("über.md")).isPresent();
        try (var in = source.open("über.md")) {
            assertThat(in.readAllBytes()).containsExactly('x');
        }
    }

    @Test
    void aFolderInACircleOfLinksEnds() throws IOException {
        SourceExamples.write(folder, Map.of("a.md", "x", "sub/b.md", "y"));
        Files.createSymbolicLink(folder.resolve("sub/loop"), folder);

        assertThat(SourceFolder.open(folder).paths()).containsExactly("a.md", "sub/b.md");
    }

    @Test
    void sizesAreThoseOfTheFilesThatAreTaken() throws IOException {
        SourceExamples.write(folder, Map.of("a.md", "12345", "b.md", "123", ".env", "123456789"));
        SourceFolder source = SourceFolder.open(folder);

        assertThat(source.size()).isEqualTo(8);
        assertThat(source.size("a.md")).isEqualTo(5);
        assertThat(source.size(".env")).isZero();
        assertThat(source.name()).isEqualTo(String.valueOf(folder.toRealPath().getFileName()));
    }

    @Test
    void aThousandFilesAreListedInOrder() throws IOException {
        SourceExamples.write(
                folder,
                IntStream.range(0, 1_000)
                        .boxed()
                        .collect(Collectors.toMap("f%04d.md"::formatted, Object::toString)));

        assertThat(List.copyOf(SourceFolder.open(folder).paths())).hasSize(1_000).isSorted();
    }
}
