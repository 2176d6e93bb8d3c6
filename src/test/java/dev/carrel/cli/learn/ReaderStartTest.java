package dev.carrel.cli.learn;

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
import org.junit.jupiter.params.provider.ValueSource;

/// What happens when somebody starts the program, or a pack, where no window can be shown.
class ReaderStartTest {
    @TempDir Path folder = Path.of("");
    private Session session = new Session(Path.of(""));
    private Path pack = Path.of("");
    private Path pictures = Path.of("");

    @BeforeEach
    void open() throws IOException {
        session = new Session(folder);
        pack = folder.resolve("knots.coursepack");
        pictures = folder.resolve("pictures");
        Path source = SourceExamples.write(folder.resolve("knots"), SourceExamples.own());
        new Session(folder.resolve("somebody")).fine("export", source, "-o", pack);
    }

    private String tourOf(Object courses) {
        return "tour " + session.home + " " + courses + " " + pictures;
    }

    @Test
    void withoutADisplayThereIsATour() {
        assertThat(session.fine()).contains("01.png", "1 picture in");
        assertThat(session.err()).contains("no display");
        assertThat(session.shown.getFirst()).startsWith("tour " + session.home + " []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "open"})
    void aPackIsInstalledAndShownInThePictures(String command) {
        if (command.isEmpty()) {
            session.fine(pack);
        } else {
            session.fine(command, pack);
        }
        assertThat(session.out()).contains("Knots: edition 1", "is installed");
        assertThat(session.shown)
                .singleElement()
                .asString()
                .startsWith("tour " + session.home + " [knots] ");
        assertThat(session.json("list", "--json").get(0).path("id").asString()).isEqualTo("knots");
    }

    @Test
    void theTourTakesPacksAndAPackThatIsThereAlready() {
        session.fine("tour", "--out", pictures, pack, pack);
        session.fine("tour", "--out", pictures);
        session.fine("tour", "--out", pictures, pack);
        assertThat(session.out()).contains("is installed already");
        assertThat(session.shown)
                .containsExactly(tourOf("[knots]"), tourOf("[]"), tourOf("[knots]"));
    }

    @Test
    void aRefusedPackIsToldAndNoPictureOfOtherThingsIsTaken() throws IOException {
        byte[] bytes = Files.readAllBytes(pack);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.coursepack"), bytes);
        assertThat(session.run(damaged)).isEqualTo(1);
        assertThat(session.err()).contains("Get the course again").doesNotContain("Exception");
        assertThat(session.shown).isEmpty();
        assertThat(session.json("list", "--json")).isEmpty();
    }

    @Test
    void atATerminalNobodyIsTrustedUnasked() {
        session.terminal = true;
        session.answers = "no\n";
        assertThat(session.run(pack)).isEqualTo(1);
        assertThat(session.err()).contains("Trust this publisher", "Ada Sailor");
        assertThat(session.shown).isEmpty();
        session.answers = "yes\n";
        assertThat(session.run(pack)).isZero();
        assertThat(session.shown).hasSize(1);
    }

    @Test
    void aTourWithoutAHomeLeavesNothingBehind() throws IOException {
        Session visitor = Session.withoutHome(folder.resolve("visitor"));
        visitor.fine("tour", "--out", pictures, pack);
        Path home = Path.of(visitor.shown.getFirst().replaceAll("^tour (\\S+) .*", "$1"));
        assertThat(home.getFileName().toString()).startsWith("carrel-tour");
        assertThat(home).doesNotExist();
    }

    @Test
    void withADisplayTheReaderOpens() {
        session.display = true;
        session.fine();
        session.fine(pack);
        session.fine("open", pack, "--home", folder.resolve("elsewhere"));
        session.fine("https://example.org/knots");
        assertThat(session.shown)
                .containsExactly(
                        "open " + session.home + " []",
                        "open " + session.home + " [" + pack + "]",
                        "open " + folder.resolve("elsewhere") + " [" + pack + "]",
                        "open " + session.home + " [https://example.org/knots]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"knots.epub", "instal", "ftp://example.org/x", "a:b"})
    void whatIsNeitherCommandNorPackIsWrongUsage(String word) {
        session.display = true;
        assertThat(session.run(word)).isEqualTo(2);
        assertThat(session.err()).contains("There is no command and no file '" + word + "'.");
        assertThat(session.shown).isEmpty();
    }
}
