package dev.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.authoring.SourceExamples;
import dev.carrel.cli.terminal.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `check`, `verify` and `render`: what an author looks at before anybody else does.
class SourceCommandsTest {
    @TempDir Path folder = Path.of("");
    private Session author = new Session(Path.of(""));
    private Path source = Path.of("");
    private Path pack = Path.of("");
    private Path page = Path.of("");

    @BeforeEach
    void open() throws IOException {
        author = new Session(folder);
        source = SourceExamples.write(folder.resolve("knots"), SourceExamples.own());
        pack = folder.resolve("knots.coursepack");
        page = folder.resolve("page.html");
    }

    private void lesson(String text) throws IOException {
        Files.writeString(source.resolve("reef.md"), text);
    }

    @Test
    void warningsAloneAreFine() throws IOException {
        lesson("# Reef\n\nRight over left.\n\n![](assets/bowline.png)\n");
        assertThat(author.run("check", source)).isZero();
        assertThat(author.out()).containsPattern("reef\\.md:5:\\d+: warning [a-z-]+: ");
        assertThat(author.err()).contains("0 errors, 1 warning");
    }

    @Test
    void problemsStandInTheOrderOfTheFiles() throws IOException {
        Files.writeString(source.resolve("bowline.md"), "# Bowline\n\n[a](a.md)\n\n[b](b.md)\n");
        lesson("# Reef\n\n[c](c.md)\n");
        assertThat(author.run("check", source)).isEqualTo(1);
        assertThat(author.out().lines().map(line -> line.replaceAll(":\\d+: .*", "")))
                .containsSubsequence("bowline.md:3", "bowline.md:5", "reef.md:3");
        assertThat(author.err()).contains("3 errors, 1 warning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "json", "Sarif", "JSONL"})
    void formatsMayBeWrittenInAnyCase(String format) {
        author.fine("check", source, "--format", format);
    }

    @Test
    void sarifSaysWhereTheSourceLiesAndEncodesNames() throws IOException {
        SourceExamples.write(
                source,
                java.util.Map.of(
                        "SUMMARY.md", "* [Ä b](Ä b.md)\n", "Ä b.md", "# Ä\n\n[x](gone.md)\n"));
        assertThat(author.run("check", source, "--format", "sarif")).isEqualTo(1);
        JsonNode run = Session.tree(author.out()).at("/runs/0");
        assertThat(run.at("/originalUriBaseIds/SRC/uri").asString())
                .startsWith("file:///")
                .endsWith("/knots/");
        assertThat(run.path("results"))
                .anySatisfy(result -> {
                    assertThat(result.path("level").asString()).isEqualTo("error");
                    assertThat(
                                    result.at("/locations/0/physicalLocation/artifactLocation/uri")
                                            .asString())
                            .isEqualTo("%C3%84%20b.md");
                    assertThat(result.at("/message/text").asString()).contains("gone.md");
                });
    }

    @Test
    void verifyTellsWhoSignedWhatAndUntilWhen() {
        author.fine("export", source, "-o", pack);
        assertThat(author.fine("verify", pack))
                .contains(
                        "Knots (knots), edition 1, released 2026-03-01",
                        "2 lessons, ",
                        ": every one as it was signed",
                        "Publisher:   Ada Sailor",
                        "Fingerprint: ",
                        "Speaks for:  2026-03-01 until ");
        JsonNode report = author.json("verify", pack, "--json");
        assertThat(report.path("stale").isBoolean()).isTrue();
        assertThat(report.path("expires").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @ParameterizedTest
    @CsvSource({
        "bowline, Bowline",
        "bowline.md, Bowline",
        "BOWLINE, Bowline",
        "bow, Bowline",
        "reef, Reef",
        "r, Reef",
    })
    void aLessonIsFoundByIdPathTitleOrBeginning(String word, String title) throws IOException {
        author.fine("render", source, word, "-o", page);
        assertThat(Files.readString(page)).contains("<title>" + title);
    }

    @Test
    void aWordForSeveralLessonsIsAskedAgain() throws IOException {
        SourceExamples.write(
                source,
                java.util.Map.of(
                        "SUMMARY.md", "* [Reef](reef.md)\n* [Reefing](reefing.md)\n",
                        "reefing.md", "# Reefing\n\nShorten sail.\n"));
        author.fine("render", source, "reef", "-o", page);
        assertThat(author.run("render", source, "ree", "-o", page)).isEqualTo(1);
        assertThat(author.err()).contains("has no lesson 'ree'", "It has: reef, reefing.");
    }

    @Test
    void aRenderedPageNeedsNothingElse() throws IOException {
        author.fine("render", source, "bowline", "-o", page, "--theme", "sepia");
        assertThat(Files.readString(page))
                .contains("data-theme=\"sepia\"", "data:image/png;base64,", "<table")
                .doesNotContain("<script", "src=\"http", "href=\"http");
    }

    @Test
    void aPictureKnowsThemeAndWidth() {
        Path picture = folder.resolve("reef.png");
        author.fine("export", source, "-o", pack);
        author.fine("render", pack, "reef", "-o", picture);
        author.fine("render", pack, "reef", "-o", picture, "--theme", "contrast-dark");
        assertThat(author.shown)
                .containsExactly(
                        "picture Reef light " + picture, "picture Reef contrast-dark " + picture);
    }

    @Test
    void whatIsNoCourseIsSaidSo() {
        assertThat(author.run("render", "tides", "reef", "-o", page)).isEqualTo(1);
        assertThat(author.err()).contains("There is no pack, no folder and no installed course");
        assertThat(page).doesNotExist();
    }

    @Test
    void aFileIsNoSourceFolder() {
        Path file = source.resolve("reef.md");
        for (String command : new String[] {"check", "export"}) {
            Object[] words =
                    command.equals("check")
                            ? new Object[] {command, file}
                            : new Object[] {command, file, "-o", pack};
            assertThat(author.run(words)).isEqualTo(1);
            assertThat(author.err()).contains("reef.md is not a folder");
        }
    }

    @Test
    void aPackIsNotWrittenIntoAFolderThatIsAFile() {
        Path nowhere = source.resolve("reef.md").resolve("x.coursepack");
        assertThat(author.run("export", source, "-o", nowhere)).isEqualTo(1);
        assertThat(author.err()).isNotBlank().doesNotContain("\tat ");
    }
}
