package dev.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.authoring.SourceExamples;
import dev.carrel.cli.terminal.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Notes that go out of one home and come into another, and files that are none.
class NotesFilesTest {
    private static final List<String> PASSAGES =
            List.of("goes round the tree", "back down the hole", "The rabbit");

    @TempDir Path folder = Path.of("");
    private Session session = new Session(Path.of(""));
    private Path pack = Path.of("");

    @BeforeEach
    void install() throws IOException {
        session = new Session(folder.resolve("one"));
        Path source = SourceExamples.write(folder.resolve("knots"), SourceExamples.own());
        pack = folder.resolve("knots.coursepack");
        session.fine("export", source, "-o", pack);
        session.fine("install", pack);
    }

    private static String note(int number, String passage) {
        return "{\"id\": \"n%d\", \"body\": {\"value\": \"Words %d\"}, \"target\": {\"source\": \"bowline.html\", \"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"%s\"}}}"
                .formatted(number, number, passage);
    }

    /// A file of some notes with a place and some without.
    private Path notes(int placed, int lost) throws IOException {
        String all =
                IntStream.range(0, placed + lost)
                        .mapToObj(i -> note(i, i < placed ? PASSAGES.get(i) : "zebras " + i))
                        .collect(Collectors.joining(", ", "[", "]"));
        return Files.writeString(folder.resolve("notes.jsonld"), all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 0 | 1 note found: 1 has a place, 0 need a look, 0 without a place; you already have 0.",
                "0 | 1 | 1 note found: 0 have a place, 0 need a look, 1 without a place; you already have 0.",
                "2 | 1 | 3 notes found: 2 have a place, 0 need a look, 1 without a place; you already have 0."
            })
    void oneNoteIsSpokenOfAsOne(int placed, int lost, String said) throws IOException {
        assertThat(
                        session.fine("notes", "import", notes(placed, lost), "--course", "knots")
                                .lines())
                .containsExactly(said, (placed + lost) + " came in.");
    }

    @Test
    void aDryRunSaysTheSameAndKeepsNothing() throws IOException {
        Path file = notes(2, 1);
        JsonNode dry = session.json("notes", "import", file, "--dry-run", "--json");
        JsonNode wet = session.json("notes", "import", file, "--json");

        assertThat(dry.propertyNames())
                .containsExactly(
                        "found",
                        "placed",
                        "doubtful",
                        "lost",
                        "waiting",
                        "known",
                        "empty",
                        "added");
        assertThat(dry.path("added").asInt()).isZero();
        assertThat(wet.path("added").asInt()).isEqualTo(3);
        for (String field : List.of("found", "placed", "lost", "known")) {
            assertThat(dry.path(field)).as(field).isEqualTo(wet.path(field));
        }
    }

    @Test
    void notesTravelToAnotherHomeAndBackWithoutDoubling() throws IOException {
        session.fine("notes", "import", notes(3, 1));
        Path file = folder.resolve("out.jsonld");
        session.fine("notes", "export", "knots", "--format", "w3c", "-o", file);
        Session other = new Session(folder.resolve("two"));
        other.fine("install", pack);

        assertThat(other.json("notes", "import", file, "--json").path("added").asInt())
                .isEqualTo(4);
        assertThat(other.json("notes", "import", file, "--json").path("known").asInt())
                .isEqualTo(4);
        assertThat(session.json("notes", "import", file, "--json").path("added").asInt()).isZero();
        JsonNode written =
                other.json(
                        "notes",
                        "export",
                        "knots",
                        "--format",
                        "csv",
                        "-o",
                        folder.resolve("out.csv"),
                        "--json");
        assertThat(written.path("notes").asInt()).isEqualTo(4);
        assertThat(written.path("format").asString()).isEqualTo("csv");
        assertThat(written.path("path").asString()).endsWith("out.csv");
    }

    @Test
    void notesOfACourseThatIsNotHereWaitForItAndCanGoOutAgain() throws IOException {
        session.fine("notes", "import", notes(2, 0));
        Path file = folder.resolve("out.jsonld");
        session.fine("notes", "export", "knots", "--format", "w3c", "-o", file);
        Session other = new Session(folder.resolve("two"));

        assertThat(other.fine("notes", "import", file)).contains("2 notes found", "2 came in.");
        assertThat(other.fine("notes", "export", "knots", "-o", folder.resolve("md")))
                .contains("2 notes");
        other.fine("install", pack);
        assertThat(other.json("notes", "import", file, "--json").path("placed").asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "42",
                "\"text\"",
                "[1, null, [[]]]",
                "{\"items\": []}",
                "{\"first\": {\"items\": {}}}",
                "not json",
                "[{\"id\": \"a\"",
                "<html></html>",
                "Highlight,Title\nx,y\n",
                "\0\0\0\0"
            })
    void aFileThatHoldsNoNotesIsRefusedWithAWayOut(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), content.translateEscapes());

        assertThat(session.run("notes", "import", file)).isEqualTo(1);
        assertThat(session.out()).isEmpty();
        assertThat(session.err().strip())
                .matches(".+\\. Choose a file of W3C Web Annotations\\.")
                .doesNotContain("\n");
    }

    @Test
    void deepNestingAndOddEncodingsEnd() throws IOException {
        Path deep = Files.writeString(folder.resolve("deep"), "[".repeat(100_000));
        Path marked =
                Files.writeString(folder.resolve("bom"), "\uFEFF[" + note(1, "The rabbit") + "]");
        Path wide =
                Files.write(
                        folder.resolve("wide"),
                        ("[" + note(2, "The rabbit") + "]").getBytes(StandardCharsets.UTF_16));

        assertThat(session.run("notes", "import", deep)).isEqualTo(1);
        assertThat(session.err()).doesNotContain("\tat ").contains("Choose a file");
        for (Path file : List.of(marked, wide)) {
            assertThat(session.run("notes", "import", file)).as("%s", file).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"w3c", "csv", "html", "anki"})
    void aFileThatIsThereStaysUnlessForced(String format) throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "mine");

        assertThat(session.run("notes", "export", "knots", "--format", format, "-o", there))
                .isEqualTo(1);
        assertThat(session.err().strip())
                .isEqualTo(there + " exists already. Use --force to replace it.");
        assertThat(there).hasContent("mine");
        session.fine("notes", "export", "knots", "--format", format, "-o", there, "--force");
        assertThat(Files.readString(there)).isNotEqualTo("mine");
    }

    @Test
    void aCourseNobodyKnowsIsToldWithWhereToLook() throws IOException {
        for (Object[] line :
                List.of(
                        new Object[] {"notes", "import", notes(1, 0), "--course", "tides"},
                        new Object[] {"notes", "export", "tides", "-o", folder.resolve("x")},
                        new Object[] {"update", "tides"})) {
            assertThat(session.run(line)).isEqualTo(1);
            assertThat(session.err()).contains("'tides' is not installed", "Use 'carrel list'");
            assertThat(session.out()).isEmpty();
        }
        assertThat(folder.resolve("x")).doesNotExist();
    }
}
