package dev.carrel.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.authoring.SourceExamples;
import dev.carrel.cli.terminal.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// An author's keys: made once, shown, used again, and got back after they were lost.
class KeyCommandTest {
    @TempDir Path folder = Path.of("");
    private Session author = new Session(Path.of(""));
    private Path key = Path.of("");

    @BeforeEach
    void open() {
        author = new Session(folder);
        key = folder.resolve("ada.carrel-key");
    }

    private JsonNode made() {
        return author.json("key", "new", "-o", key, "--name", "Ada Sailor", "--json");
    }

    private Path publish() throws IOException {
        Path web = folder.resolve("web");
        Path source = SourceExamples.write(folder.resolve("knots"), SourceExamples.own());
        author.fine("publish", source, "--to", web, "--key", key);
        return web;
    }

    /// The letters of the sheet, as somebody reads them out.
    private static String code(Path sheet) throws IOException {
        var groups = Pattern.compile("(?m)^\\s*(([0-9A-Z]{4,}[ -]?){4,})\\s*$");
        return groups.matcher(Files.readString(sheet))
                .results()
                .map(line -> line.group(1).replaceAll("[\\s-]", ""))
                .reduce("", String::concat);
    }

    @Test
    void newKeysComeWithASheetAndNobodyElseReadsThem() throws IOException {
        JsonNode made = made();
        assertThat(made.path("file").asString()).isEqualTo(key.toString());
        assertThat(made.path("publisher").asString()).isEqualTo("Ada Sailor");
        assertThat(made.path("fingerprint").asString()).matches("([0-9A-Z]{5}-){4}[0-9A-Z]{5}");
        Path sheet = Path.of(made.path("recoverySheet").asString());
        assertThat(Files.readString(sheet)).contains(made.path("fingerprint").asString());
        for (Path secret : new Path[] {key, sheet}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void forPeopleThereIsTheFingerprintAndAWordOfAdvice() {
        String printed = author.fine("key", "new", "-o", key).strip();
        assertThat(printed).matches("([0-9A-Z]{5}-){4}[0-9A-Z]{5}");
        assertThat(author.err())
                .contains(System.getProperty("user.name"), printed, "Print ", "keep it elsewhere");
    }

    @Test
    void oldKeysAreNeverOverwritten() throws IOException {
        made();
        byte[] before = Files.readAllBytes(key);
        assertThat(author.run("key", "new", "-o", key)).isEqualTo(1);
        assertThat(author.err()).contains(key.toString()).doesNotContain("Exception");
        assertThat(Files.readAllBytes(key)).isEqualTo(before);
    }

    @Test
    void showPrintsThePublicSideOnly() throws IOException {
        JsonNode made = made();
        assertThat(author.fine("key", "show", "--key", key).lines())
                .containsExactly("Ada Sailor", made.path("fingerprint").asString());
        JsonNode shown = author.json("key", "show", "--key", key, "--json");
        assertThat(shown.propertyNames()).containsExactly("file", "publisher", "fingerprint");
    }

    @Test
    void aFolderStandsForTheKeysInIt() {
        JsonNode made = author.json("key", "new", "--json");
        Path kept = Path.of(made.path("file").asString()).getParent();
        assertThat(author.fine("key", "show", "--key", kept))
                .contains(made.path("fingerprint").asString());
        assertThat(author.fine("key", "show", "--author-folder", kept))
                .contains(made.path("fingerprint").asString());
    }

    @Test
    void aFileThatHoldsNoKeysIsNamed() throws IOException {
        Files.writeString(key, "my shopping list\n");
        assertThat(author.run("key", "show", "--key", key)).isEqualTo(1);
        assertThat(author.out()).isEmpty();
        assertThat(author.err()).contains(key.toString()).doesNotContain("Exception");
    }

    @Test
    void refreshingSaysHowLongReadersBelieve() throws IOException {
        made();
        Path web = publish();
        assertThat(author.fine("key", "refresh", web, "--key", key))
                .contains("is signed as the newest until 20");
        JsonNode refreshed = author.json("key", "refresh", web, "--key", key, "--json");
        assertThat(refreshed.path("id").asString()).isEqualTo("knots");
        assertThat(refreshed.path("edition").asInt()).isEqualTo(1);
        assertThat(refreshed.path("folder").asString()).isEqualTo(web.toString());
        assertThat(refreshed.path("until").asString()).isGreaterThan("2026-11-24");
    }

    @Test
    void somebodyElsesKeysDoNotRefresh() throws IOException {
        made();
        Path web = publish();
        Path other = folder.resolve("other.carrel-key");
        author.fine("key", "new", "-o", other);
        assertThat(author.run("key", "refresh", web, "--key", other)).isEqualTo(1);
        assertThat(author.out()).isEmpty();
        assertThat(author.err()).contains("Give the key file it was published with");
    }

    @Test
    void lostKeysComeBackByTheSheetAndReadersFollow() throws IOException {
        JsonNode lost = made();
        Path web = publish();
        Session learner = new Session(folder.resolve("learner"));
        learner.fine("install", web);
        String code = code(Path.of(lost.path("recoverySheet").asString()));
        assertThat(code).hasSize(64);
        Files.delete(key);

        Path again = folder.resolve("again.carrel-key");
        JsonNode made = author.json("key", "recover", web, "--code", code, "-o", again, "--json");
        assertThat(made.path("publisher").asString()).isEqualTo("Ada Sailor");
        Path second = SourceExamples.write(folder.resolve("second"), SourceExamples.ownSecond());
        author.fine("publish", second, "--to", web, "--key", again);
        assertThat(learner.fine("install", web)).contains("edition 2", "Ada Sailor");
    }

    @Test
    void theCodeMayBeTypedInLinesAtATerminal() throws IOException {
        JsonNode lost = made();
        Path web = publish();
        String code = code(Path.of(lost.path("recoverySheet").asString()));
        Path again = folder.resolve("again.carrel-key");
        author.terminal = true;
        author.answers = code.substring(0, 32) + "\n" + code.substring(32) + "\n\nmore\n";
        author.fine("key", "recover", web, "-o", again);
        assertThat(author.err()).contains("then an empty line");
        assertThat(again).exists();
    }

    @Test
    void aWrongCodeMakesNoKeys() throws IOException {
        made();
        Path web = publish();
        Path again = folder.resolve("again.carrel-key");
        assertThat(author.run("key", "recover", web, "--code", "0".repeat(64), "-o", again))
                .isEqualTo(1);
        assertThat(author.err().strip()).endsWith(".").doesNotContain("Exception");
        assertThat(again).doesNotExist();
    }

    @Test
    void withoutACodeAndATerminalTheUsageIsWrong() throws IOException {
        made();
        assertThat(author.run("key", "recover", publish())).isEqualTo(2);
        assertThat(author.err()).contains("--code");
    }
}
