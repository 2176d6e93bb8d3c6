package dev.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.authoring.SourceExamples;
import dev.carrel.cli.terminal.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class NotesLineTest {
    private static final String THREE =
            """
            [{"id": "a", "body": {"value": "A good **knot**"}, "target": {"source": "bowline.html",
              "selector": {"type": "TextQuoteSelector", "exact": "goes round the tree"}}},
             {"id": "b", "target": {"source": "reef.html", "selector": {"type": "TextQuoteSelector",
              "exact": "a penguin dives"}}},
             {"id": "c", "target": {"source": "bowline.html", "selector": {
              "type": "TextQuoteSelector", "exact": "the hole"}}}]
            """;

    @TempDir Path folder = Path.of("");
    private Session session = new Session(Path.of(""));
    private Path file = Path.of("");

    @BeforeEach
    void install() throws IOException {
        session = new Session(folder);
        Path source = SourceExamples.write(folder.resolve("knots"), SourceExamples.own());
        Path pack = folder.resolve("knots.coursepack");
        session.fine("export", source, "-o", pack);
        session.fine("install", pack);
        file = Files.writeString(folder.resolve("three.jsonld"), THREE);
    }

    @Test
    void notesComeInOnceAndSayWhereTheyStand() throws IOException {
        assertThat(session.fine("notes", "import", file, "--dry-run"))
                .contains("Nothing was kept.");
        JsonNode first = session.json("notes", "import", file, "--json");
        assertThat(first.path("found").asInt()).isEqualTo(3);
        assertThat(first.path("placed").asInt()).isEqualTo(1);
        assertThat(first.path("doubtful").asInt()).isEqualTo(1);
        assertThat(first.path("lost").asInt()).isEqualTo(1);
        assertThat(first.path("added").asInt()).isEqualTo(3);
        assertThat(session.fine("notes", "import", file, "--course", "knots"))
                .contains(
                        "3 notes found: 1 has a place, 1 needs a look, 1 without a place; you already have 3.",
                        "0 came in.");
    }

    @Test
    void aNewEditionSaysWhatBecomesOfTheNotes() throws IOException {
        session.fine("notes", "import", file);
        Path source = SourceExamples.write(folder.resolve("second"), SourceExamples.ownSecond());
        Path pack = folder.resolve("second.coursepack");
        session.fine("export", source, "-o", pack);
        assertThat(session.fine("install", pack))
                .containsPattern("(?m)^3 notes: (\\d+ [a-z ]+, )*\\d+ needs? a look$")
                .doesNotContain("1 notes", " 0 ", "1 need a", "1 stay,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"w3c", "csv", "html", "anki"})
    void everyFileFormatHoldsTheNotesAndReplacesOnlyWhenTold(String format) throws IOException {
        session.fine("notes", "import", file);
        Path out = folder.resolve("out/notes." + format);
        assertThat(session.fine("notes", "export", "knots", "--format", format, "-o", out))
                .contains("3 notes");
        assertThat(Files.readString(out)).contains("goes round the tree", "a penguin dives");
        assertThat(session.run("notes", "export", "knots", "--format", format, "-o", out))
                .isEqualTo(1);
        assertThat(session.err()).contains("exists already");
        session.fine("notes", "export", "knots", "--format", format, "-o", out, "--force");
    }

    @Test
    void markdownIsAFolderThatCanBeWrittenAgain() throws IOException {
        session.fine("notes", "import", file);
        Path out = folder.resolve("notes");
        session.fine("notes", "export", "knots", "-o", out);
        JsonNode again = session.json("notes", "export", "knots", "-o", out, "--json");
        assertThat(again.path("notes").asInt()).isEqualTo(3);
        assertThat(again.path("answers").asInt()).isZero();
        assertThat(again.path("left")).isEmpty();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).hasSize(3).allMatch(path -> path.toString().endsWith(".md"));
        }
    }

    @Test
    void whatCannotBeDoneIsSaidInPlainWords() throws IOException {
        assertThat(session.run("notes")).isEqualTo(2);
        assertThat(session.run("notes", "export", "other", "-o", folder.resolve("x"))).isEqualTo(1);
        assertThat(session.err()).contains("'other' is not installed");
        assertThat(session.run("notes", "export", "knots", "--format", "pdf", "-o", "x"))
                .isEqualTo(2);
        assertThat(session.err()).contains("'pdf' is no format", "md, w3c, csv, html, anki");
        assertThat(session.run("notes", "import", folder.resolve("none.jsonld"))).isEqualTo(1);
        assertThat(session.err()).contains("There is no file or folder");
        Path page = Files.writeString(folder.resolve("page.html"), "<html>");
        assertThat(session.run("notes", "import", page)).isEqualTo(1);
        assertThat(session.err()).contains("This file is not JSON.");
        assertThat(session.run("notes", "import", file, "--course", "other")).isEqualTo(1);
        assertThat(session.err()).contains("'other' is not installed");
    }
}
