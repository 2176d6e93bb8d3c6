package dev.carrel.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.Problem;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
    @TempDir Path folder = Path.of("");

    @Test
    void takesTheCourseAndLeavesTheRest() throws Exception {
        SourceFolder gitbook =
                SourceFolder.open(
                        SourceExamples.write(folder.resolve("g"), SourceExamples.gitbook()));
        assertThat(gitbook.paths())
                .containsExactly(
                        ".gitbook.yaml",
                        "docs/.gitbook/assets/my picture (1).png",
                        "docs/README.md",
                        "docs/SUMMARY.md",
                        "docs/basics/first-steps.md",
                        "docs/basics/second.md");
        SourceFolder mdbook =
                SourceFolder.open(
                        SourceExamples.write(folder.resolve("m"), SourceExamples.mdbook()));
        assertThat(mdbook.paths()).noneMatch(path -> path.startsWith("book/")).hasSize(6);
    }

    @Test
    void privateAndForeignFilesStayAtHome() throws Exception {
        SourceExamples.write(
                folder,
                Map.of(
                        "a.md", "x",
                        "author.carrel-key", "secret",
                        "author.carrel-recovery.txt", "secret",
                        "old.coursepack", "x",
                        ".env", "secret",
                        ".DS_Store", "x",
                        "a.md~", "x",
                        "site/metadata/timestamp.json", "{}",
                        "site/objects/ab/c", "x",
                        "cache/CACHEDIR.TAG", "x"));
        assertThat(SourceFolder.open(folder).paths()).containsExactly("a.md");
    }

    @Test
    void linksOutOfTheFolderAreNotFollowed() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path course =
                SourceExamples.write(
                        folder.resolve("course"), Map.of("a.md", "x", "sub/b.md", "y"));
        Files.createSymbolicLink(course.resolve("evil.txt"), secret);
        Files.createSymbolicLink(course.resolve("up"), folder);
        Files.createSymbolicLink(course.resolve("again.md"), course.resolve("sub/b.md"));
        SourceFolder source = SourceFolder.open(course);
        assertThat(source.paths()).containsExactly("a.md", "again.md", "sub/b.md");
        assertThat(source.read("again.md"))
                .hasValue("y".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(source.read("../secret.txt")).isEmpty();
        assertThat(source.problems())
                .extracting(Problem::file)
                .containsExactlyInAnyOrder("evil.txt", "up");
    }

    @Test
    void namesThatCannotBeInAPackAreErrors() throws Exception {
        SourceExamples.write(
                folder,
                Map.of("con.md", "x", "a?.md", "x", "META-INF/x", "x", "B.md", "x", "b.md", "x"));
        assertThat(SourceFolder.open(folder).problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "name-unfit", "name-unfit", "name-reserved", "name-twice");
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "x");
        assertThatThrownBy(() -> SourceFolder.open(file)).isInstanceOf(NotDirectoryException.class);
    }
}
