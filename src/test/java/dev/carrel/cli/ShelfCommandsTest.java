package dev.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.authoring.SourceExamples;
import dev.carrel.cli.terminal.Session;
import dev.carrel.update.fetch.FolderServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What `install`, `list`, `update` and `rollback` tell people and programs.
class ShelfCommandsTest {
    @TempDir Path folder = Path.of("");
    private Session author = new Session(Path.of(""));
    private Session learner = new Session(Path.of(""));
    private Path first = Path.of("");
    private Path second = Path.of("");

    @BeforeEach
    void open() throws IOException {
        author = new Session(folder.resolve("author"));
        learner = new Session(folder.resolve("learner"));
        first = pack("first", SourceExamples.own());
        second = pack("second", SourceExamples.ownSecond());
    }

    private Path pack(String name, Map<String, String> files) throws IOException {
        Path pack = folder.resolve(name + ".coursepack");
        author.fine("export", SourceExamples.write(folder.resolve(name), files), "-o", pack);
        return pack;
    }

    private String outcome(int code, Object... arguments) {
        assertThat(learner.run(arguments)).as(learner.err()).isEqualTo(code);
        assertThat(learner.out().lines()).as("one object on one line").hasSize(1);
        return Session.tree(learner.out()).path("outcome").asString();
    }

    @Test
    void theHomeMayBeNamedBeforeTheCommandOrAfterIt() {
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        learner.fine("--home", here, "install", first);
        assertThat(learner.fine("list", "--home", here)).isNotEmpty();
        assertThat(learner.fine("--home", here, "list")).isNotEmpty();
        assertThat(learner.fine("list")).isEmpty();
        assertThat(learner.fine("--home", here, "list", "--home", there)).isEmpty();
    }

    @Test
    void aProgramIsToldEverythingOfAnInstall() {
        JsonNode installed = learner.json("install", first, "--json");
        assertThat(installed.propertyNames())
                .contains(
                        "outcome",
                        "id",
                        "title",
                        "edition",
                        "label",
                        "released",
                        "language",
                        "lessons",
                        "files",
                        "size",
                        "publisher",
                        "fingerprint",
                        "kept",
                        "newFiles",
                        "newBytes",
                        "transferred",
                        "requests",
                        "changes",
                        "notes");
        assertThat(installed.path("requests").asInt()).as("no network for a file").isZero();
        assertThat(installed.path("notes").path("all").asInt()).isZero();
        assertThat(installed.path("kept").get(0).asInt()).isEqualTo(1);
        JsonNode next = learner.json("install", second, "--json");
        assertThat(next.path("newFiles").asInt()).isLessThan(next.path("files").asInt());
        assertThat(next.path("changes")).hasSize(2);
    }

    @Test
    void everyEndHasAWordForPrograms() throws IOException {
        learner.fine("install", second);
        assertThat(outcome(0, "install", second, "--json")).isEqualTo("already-installed");
        assertThat(outcome(1, "install", first, "--json")).isEqualTo("older");
        assertThat(learner.err()).contains("carrel rollback knots");
        assertThat(outcome(1, "rollback", "knots", "--json")).isEqualTo("refused");
        assertThat(outcome(0, "update", "knots", "--json")).isEqualTo("not-published");
        Path torn = Files.writeString(folder.resolve("torn.coursepack"), "PK");
        assertThat(outcome(1, "install", torn, "--json")).isEqualTo("refused");
    }

    @Test
    void aStrangerIsNamedToProgramsAtATerminal() {
        learner.terminal = true;
        learner.answers = "";
        assertThat(outcome(1, "install", first, "--json")).isEqualTo("needs-trust");
        assertThat(learner.err()).contains("install it with --fingerprint ");
        String fingerprint = author.json("verify", first, "--json").path("fingerprint").asString();
        learner.fine(
                "install", first, "--fingerprint", fingerprint.toLowerCase(java.util.Locale.ROOT));
        assertThat(learner.err()).doesNotContain("[y/N]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\n", "Y\n", "yes\n", "  Yes please\n"})
    void aYesIsAYes(String answer) {
        learner.terminal = true;
        learner.answers = answer;
        assertThat(learner.run("install", first)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "n\n", "maybe\n", "ja\n"})
    void anythingElseIsANo(String answer) {
        learner.terminal = true;
        learner.answers = answer;
        assertThat(learner.run("install", first)).isEqualTo(1);
        assertThat(learner.json("list", "--json")).isEmpty();
    }

    @Test
    void theShelfIsListedForPeople() throws IOException {
        learner.fine("install", first);
        learner.fine("install", pack("tides", SourceExamples.mdbook()));
        assertThat(learner.fine("list").lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("knots  Knots, edition 1, 2 lessons, from Ada"))
                .anyMatch(line -> line.contains("The Sea"));
        assertThat(learner.fine("list", "--home", folder.resolve("elsewhere"))).isEmpty();
        assertThat(learner.err()).contains("No course is installed in");
    }

    @Test
    void rollbackTurnsBackAndUpdateSaysNothingIsPublished() {
        learner.fine("install", first);
        learner.fine("install", second);
        JsonNode back = learner.json("rollback", "knots", "--json");
        assertThat(back.path("outcome").asString()).isEqualTo("installed");
        assertThat(back.path("edition").asInt()).isEqualTo(1);
        assertThat(learner.fine("update")).isEmpty();
        assertThat(learner.err()).contains("Nobody says where editions of this course appear");
    }

    @Test
    void rollbackSaysNothingOfFilesSinceNoneCameIn() {
        learner.fine("install", first);
        learner.fine("install", second);

        assertThat(learner.fine("rollback", "knots").lines().findFirst())
                .hasValueSatisfying(line ->
                        assertThat(line).startsWith("Knots: edition 1").endsWith(" is installed"));
    }

    @Test
    void updateBringsEveryCourseUpAndCountsWhatTravelled() throws IOException {
        Path web = folder.resolve("web");
        author.fine("publish", folder.resolve("first"), "--to", web);
        try (FolderServer server = new FolderServer(web)) {
            learner.fine("install", server.address());
            author.fine("publish", folder.resolve("second"), "--to", web);
            assertThat(learner.fine("update"))
                    .contains("Knots: edition 2", "added    Hitch", "changed  Reef")
                    .containsPattern("[0-9,]+ bytes in \\d+ requests");
            JsonNode again = learner.json("update", "--json");
            assertThat(again.path("outcome").asString()).isEqualTo("already-installed");
        }
    }

    @Test
    void beingOfflineIsNoMistakeForAnUpdateButOneForAnInstall() throws IOException {
        Path disk = folder.resolve("disk");
        author.fine("publish", folder.resolve("first"), "--to", disk);
        learner.fine("install", disk);
        Files.move(disk, folder.resolve("unplugged"));
        assertThat(outcome(0, "update", "knots", "--json")).isEqualTo("offline");
        assertThat(learner.err()).contains("Last checked on 2026-11-24.");
        Session other = new Session(folder.resolve("other"));
        assertThat(other.run("install", disk)).isEqualTo(1);
        assertThat(other.err().strip()).endsWith(".").doesNotContain("Exception", "Last checked");
    }

    @Test
    void whatIsNotInstalledCannotBeUpdated() {
        assertThat(learner.run("update", "knots")).isEqualTo(1);
        assertThat(learner.err()).contains("The course 'knots' is not installed.");
        assertThat(learner.fine("update")).isEmpty();
    }

    @Test
    void theHomeIsTheLearnersOwn() throws IOException {
        learner.fine("install", first);
        for (String place : List.of("learner", "learner/learner.db")) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(learner.home.resolve(place))))
                    .matches("rw[x-]------");
        }
    }

    @Test
    void aHomeThatIsAFileIsSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        for (List<Object> words :
                List.<List<Object>>of(
                        List.of("install", first, "--home", file),
                        List.of("update", "--home", file),
                        List.of("rollback", "knots", "--home", file))) {
            assertThat(learner.run(words.toArray())).as("%s", words).isEqualTo(1);
            assertThat(learner.err()).contains(file.toString()).doesNotContain("\tat ");
        }
        assertThat(Files.readString(file)).isEqualTo("x");
    }
}
