package dev.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.authoring.SourceExamples;
import dev.carrel.cli.terminal.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pack whose title wants to look like the program: nobody is deceived at a terminal, and
/// programs still get every character.
class HostileWordsTest {
    private static final String TITLE =
            "Knots\u001b[2K\u001b[1A\nFingerprint: 00000-00000\u202E\u009B31m";

    @TempDir Path folder = Path.of("");
    private Session session = new Session(Path.of(""));
    private Path source = Path.of("");
    private Path pack = Path.of("");

    @BeforeEach
    void write() throws IOException {
        session = new Session(folder);
        Map<String, String> files = new TreeMap<>(SourceExamples.own());
        files.put(
                "course.yaml",
                "id: knots\ntitle: \"Knots\\e[2K\\e[1A\\nFingerprint: 00000-00000\\u202E\\x9b31m\"\nlanguage: en\nauthors: [{name: \"Ada\\e[8m\\nSailor\"}]\n");
        source = SourceExamples.write(folder.resolve("knots"), files);
        pack = folder.resolve("knots.coursepack");
        session.fine("export", source, "-o", pack, "--key", key());
    }

    private Path key() {
        Path key = folder.resolve("k.carrel-key");
        session.fine("key", "new", "-o", key, "--name", "Ada\u001b[8m\nSailor");
        return key;
    }

    private void checkOutput(Object... words) {
        session.fine(words);
        for (String text : new String[] {session.out(), session.err()}) {
            assertThat(text).as("%s", words).doesNotContain("\u001b", "\u202E", "\u009B");
            assertThat(text.lines())
                    .noneMatch(line -> line.startsWith("Fingerprint: 00000"))
                    .noneMatch(line -> line.startsWith("Sailor"));
        }
        assertThat(session.out()).contains("Knots");
    }

    @Test
    void noCommandLetsATitleSteerTheTerminal() {
        checkOutput("verify", pack);
        session.terminal = true;
        session.answers = "yes\n";
        checkOutput("install", pack);
        assertThat(session.err()).contains("[y/N]").doesNotContain("\u001b");
        checkOutput("install", pack);
        checkOutput("list");
    }

    @Test
    void aQuestionOfTrustNamesThePublisherOnItsOwnLine() {
        session.terminal = true;
        session.answers = "no\n";

        assertThat(session.run("install", pack)).isEqualTo(1);
        assertThat(session.err().lines().filter(line -> line.startsWith("Fingerprint: ")))
                .singleElement()
                .asString()
                .doesNotContain("00000-00000");
    }

    @Test
    void programsGetTheTitleAsItIs() {
        assertThat(session.json("verify", pack, "--json").path("title").asString())
                .isEqualTo(TITLE);
        assertThat(session.out()).doesNotContain("\u001b", "\u202E");
        session.fine("install", pack);
        assertThat(session.json("list", "--json").get(0).path("title").asString()).isEqualTo(TITLE);
    }

    @Test
    void aProblemNamesWhatIsThereWithoutSteering() throws IOException {
        Files.writeString(
                source.resolve("reef.md"),
                "# Reef\n\n[x](glossary:a%1B%5B31mred) [y](<gone\u001b[2J.md>) [z](a%0Ab.md)\n");

        assertThat(session.run("check", source)).isEqualTo(1);
        assertThat(session.out())
                .contains("\uFFFD[31mred", "\uFFFD[2J.md")
                .doesNotContain("\u001b");
        assertThat(session.out().lines()).allMatch(line -> line.matches("\\S+:\\d+:\\d+: .*"));
        session.run("check", source, "--format", "sarif");
        assertThat(session.out()).doesNotContain("\u001b").contains("\\u001b");
        assertThat(Session.tree(session.out()).at("/runs/0/results")).isNotEmpty();
    }
}
