package dev.carrel.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.authoring.SourceExamples;
import dev.carrel.cli.terminal.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What an author is told about exporting and publishing.
class PublishCommandTest {
    @TempDir Path folder = Path.of("");
    private Session author = new Session(Path.of(""));
    private Path source = Path.of("");
    private Path web = Path.of("");

    @BeforeEach
    void open() throws IOException {
        author = new Session(folder);
        source = SourceExamples.write(folder.resolve("knots"), SourceExamples.own());
        web = folder.resolve("web");
    }

    private Path second() throws IOException {
        return SourceExamples.write(folder.resolve("second"), SourceExamples.ownSecond());
    }

    private Map<String, Long> files() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(web)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(web.relativize(file).toString(), Files.size(file));
            }
        }
        return files;
    }

    @Test
    void aFirstPublicationSaysWhatAReaderWillSee() {
        String said = author.fine("publish", source, "--to", web);
        assertThat(said)
                .contains(
                        web + ": Knots, edition 1",
                        "read back and verified as a reader would",
                        "One file: ",
                        "Signed by Ada Sailor, fingerprint ");
    }

    @Test
    void publishingTheSameAgainChangesNothing() throws IOException {
        JsonNode first = author.json("publish", source, "--to", web, "--json");
        assertThat(first.path("published").asBoolean()).isTrue();
        assertThat(first.path("newFiles").asInt()).isPositive();
        assertThat(first.path("newBytes").asLong()).isPositive();
        Map<String, Long> before = files();
        assertThat(author.fine("publish", source, "--to", web))
                .contains("holds edition 1 of Knots already; nothing changed.");
        JsonNode again = author.json("publish", source, "--to", web, "--json");
        assertThat(again.path("published").asBoolean()).isFalse();
        assertThat(again.path("pack")).isEqualTo(first.path("pack"));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void theNextEditionTellsItsChanges() throws IOException {
        author.fine("publish", source, "--to", web);
        JsonNode next = author.json("publish", second(), "--to", web, "--json");
        assertThat(next.path("edition").asInt()).isEqualTo(2);
        assertThat(next.path("changes"))
                .extracting(change ->
                        change.path("lesson").asString() + " " + change.path("kind").asString())
                .containsExactlyInAnyOrder("reef changed", "hitch added");
        assertThat(next.path("fingerprint").asString()).isNotEmpty();
    }

    @Test
    void anEditionNobodyDescribedIsNumberedAndTheAuthorTold() throws IOException {
        author.fine("publish", source, "--to", web);
        Map<String, String> quiet = SourceExamples.ownSecond();
        quiet.remove("CHANGES.md");
        Path next = SourceExamples.write(folder.resolve("quiet"), quiet);
        assertThat(author.fine("publish", next, "--to", web)).contains("edition 2");
        assertThat(author.err()).contains("CHANGES.md says nothing about this edition");
    }

    @Test
    void numbersOnlyRise() throws IOException {
        author.fine("publish", source, "--to", web, "--edition", "7", "--label", "spring");
        Map<String, Long> before = files();
        assertThat(author.run("publish", second(), "--to", web, "--edition", "7")).isEqualTo(1);
        assertThat(author.err()).contains("Edition 7 is published already", "higher number");
        assertThat(author.out()).isEmpty();
        assertThat(files()).as("nothing is lost of what readers have").containsAllEntriesOf(before);
        assertThat(new Session(folder.resolve("learner")).fine("install", web))
                .contains("edition 7 “spring”");
    }

    @Test
    void labelDayAndNumberAreTheAuthorsChoice() {
        JsonNode published =
                author.json(
                        "publish",
                        source,
                        "--to",
                        web,
                        "--edition",
                        "4",
                        "--label",
                        "spring",
                        "--released",
                        "2027-02-28",
                        "--json");
        assertThat(published.path("edition").asInt()).isEqualTo(4);
        assertThat(published.path("label").asString()).isEqualTo("spring");
        assertThat(published.path("released").asString()).isEqualTo("2027-02-28");
        Session learner = new Session(folder.resolve("learner"));
        learner.fine("install", web);
        assertThat(learner.fine("list")).contains("edition 4 “spring”");
    }

    @Test
    void aFolderHoldsOneCourse() throws IOException {
        author.fine("publish", source, "--to", web);
        Path tides = SourceExamples.write(folder.resolve("tides"), SourceExamples.mdbook());
        assertThat(author.run("publish", tides, "--to", web)).isEqualTo(1);
        assertThat(author.err()).contains("holds the course 'knots'", "a folder of its own");
    }

    @Test
    void strangersDoNotPublishIntoIt() throws IOException {
        author.fine("publish", source, "--to", web);
        Session other = new Session(folder.resolve("other"));
        assertThat(other.run("publish", second(), "--to", web)).isEqualTo(1);
        assertThat(other.err()).contains("was published with the keys");
    }

    @Test
    void errorsOfTheSourceStopItAndNothingIsWritten() throws IOException {
        Files.writeString(source.resolve("reef.md"), "# Reef\n\n[x](gone.md) [y](lost.md)\n");
        assertThat(author.run("publish", source, "--to", web)).isEqualTo(1);
        assertThat(author.out()).isEmpty();
        assertThat(author.err()).contains("reef.md:3:", "Not published: correct the errors.");
        assertThat(web).doesNotExist();
    }

    @Test
    void quietMeansQuiet() {
        author.fine("publish", source, "--to", web, "--quiet");
        assertThat(author.out()).isEmpty();
        assertThat(author.err()).isEmpty();
        author.fine("publish", source, "--to", web, "-q");
        assertThat(author.out()).isEmpty();
    }

    @Test
    void refreshNeedsNoSource() throws IOException {
        author.fine("publish", source, "--to", web);
        assertThat(author.fine("publish", "--to", web, "--refresh"))
                .contains("is signed as the newest until");
        JsonNode both = author.json("publish", source, "--to", web, "--refresh", "--json");
        assertThat(both.path("until").asString()).isGreaterThan("2026-11-24");
    }

    @Test
    void anEmptyFolderCannotBeRefreshed() throws IOException {
        author.fine("key", "new");
        Files.createDirectories(web);
        assertThat(author.run("publish", "--to", web, "--refresh")).isEqualTo(1);
        assertThat(author.err()).contains("Nothing is published in " + web);
    }

    @Test
    void anExportTellsProgramsWhatItMade() throws IOException {
        Path pack = folder.resolve("knots.coursepack");
        JsonNode made = author.json("export", source, "-o", pack, "--json");
        assertThat(made.path("file").asString()).isEqualTo(pack.toString());
        assertThat(made.path("bytes").asLong()).isEqualTo(Files.size(pack));
        assertThat(made.path("lessons").asInt()).isEqualTo(2);
        assertThat(made.path("language").asString()).isEqualTo("en");
        assertThat(made.path("problems").isArray()).isTrue();
    }

    @Test
    void theSameSourceMakesTheSamePack() throws IOException {
        Path one = folder.resolve("1.coursepack");
        Path two = folder.resolve("2.coursepack");
        author.fine("export", source, "-o", one);
        author.fine("export", source, "-o", two);
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void aFailedExportLeavesTheOldPackAlone() throws IOException {
        Path pack = folder.resolve("knots.coursepack");
        author.fine("export", source, "-o", pack);
        byte[] before = Files.readAllBytes(pack);
        Files.writeString(source.resolve("reef.md"), "# Reef\n\n[x](gone.md)\n");
        assertThat(author.run("export", source, "-o", pack)).isEqualTo(1);
        assertThat(author.err()).contains("Not exported: correct the error.");
        assertThat(Files.readAllBytes(pack)).isEqualTo(before);
    }
}
