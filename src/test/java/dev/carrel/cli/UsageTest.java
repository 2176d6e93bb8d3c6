package dev.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.authoring.SourceExamples;
import dev.carrel.cli.terminal.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

/// What every command says of itself, and to somebody who uses it wrongly.
class UsageTest {
    @TempDir Path folder = Path.of("");
    private Session session = new Session(Path.of(""));

    @BeforeEach
    void open() {
        session = new Session(folder);
    }

    /// Every command there is, as its words.
    static Stream<List<String>> commands() {
        Session nobody = new Session(Path.of("nowhere"));
        return below(nobody.spec(), List.of()).filter(words -> !words.contains("help"));
    }

    private static Stream<List<String>> below(CommandSpec spec, List<String> words) {
        return Stream.concat(
                Stream.of(words),
                spec.subcommands().entrySet().stream()
                        .flatMap(entry ->
                                below(
                                        entry.getValue().getCommandSpec(),
                                        Stream.concat(words.stream(), Stream.of(entry.getKey()))
                                                .toList())));
    }

    private static Object[] with(List<String> words, String... more) {
        return Stream.concat(words.stream(), Arrays.stream(more)).toArray();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpIsPrintedWhereResultsAreAndTouchesNothing(List<String> command) {
        String help = session.fine(with(command, "--help"));

        assertThat(help).startsWith(("Usage: carrel " + String.join(" ", command)).strip());
        assertThat(help.lines().skip(1).filter(line -> line.matches("[A-Z].*"))).isNotEmpty();
        assertThat(session.err()).isEmpty();
        assertThat(session.home).doesNotExist();
        assertThat(session.fine(with(command, "-h"))).isEqualTo(help);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionIsExplained(List<String> command) {
        CommandSpec spec = session.spec();
        for (String word : command) {
            spec = spec.subcommands().get(word).getCommandSpec();
        }

        assertThat(spec.options()).allMatch(option -> option.description().length > 0);
        assertThat(spec.positionalParameters()).allMatch(one -> one.description().length > 0);
        assertThat(spec.options())
                .as("a short form means the same everywhere")
                .filteredOn(option -> List.of(option.names()).contains("-o"))
                .allMatch(option -> option.longestName().startsWith("--out"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anOptionThatIsNotThereIsToldWithTheUsage(List<String> command) {
        assertThat(session.run(with(command, "--no-such-option"))).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).containsAnyOf("--no-such-option", "Missing required ");
        assertThat(session.home).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "install | FILE|URL",
                "verify | FILE",
                "check | SRC",
                "rollback | COURSE",
                "render | LESSON",
                "notes | export or import",
                "notes export knots | --output",
                "notes import | FILE",
                "export x | --output",
                "publish | --to",
                "publish --to x | --refresh",
                "key | COMMAND",
                "key refresh | DIR",
                "key recover | PACK",
                "tour | --out",
                "list --home | DIR",
                "check x --format | FORMAT",
                "export x -o y --released 2026-02-30 | like 2026-11-24",
                "export x -o y --edition -1 | count from 1",
                "verify x --fingerprint ABC | five groups of five",
                "notes export knots -o x --format pdf | md, w3c, csv, html, anki",
                "update Knots | carrel list",
                "key new --name | NAME",
                "render x y -o z.jpg | *.html or *.png",
                "list extra | extra",
                "instal x | no command and no file 'instal'"
            })
    void whatIsMissingOrWrongIsNamed(String line, String named) {
        String[] parts = line.contains("|") ? line.split(" \\| ") : new String[] {line};

        assertThat(session.run((Object[]) parts[0].split(" "))).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains(named).doesNotContain("\tat ", "Exception");
        assertThat(session.home).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list", "update", "install x", "rollback knots", "notes export knots -o x",
                "notes import x", "render knots x -o x.html", "tour -o x", "open", ""
            })
    void aHomeWithoutANameIsNoHome(String command) {
        Stream<String> words = Arrays.stream(command.split(" ")).filter(word -> !word.isEmpty());
        Object[] line = Stream.concat(words, Stream.of("--home", "")).toArray();

        assertThat(session.run(line)).isEqualTo(2);
        assertThat(session.err()).contains("Name a folder behind --home");
        assertThat(Path.of("learner")).doesNotExist();
        assertThat(session.shown).isEmpty();
    }

    @Test
    void theHomeNamedLastOrNextToTheCommandCounts() throws IOException {
        Path shelf = Files.createDirectory(folder.resolve("shelf"));
        Path other = folder.resolve("other");
        List<List<Object>> lines =
                List.of(
                        List.of("--home", shelf, "list"),
                        List.of("list", "--home", shelf),
                        List.of("list", "--home=" + shelf),
                        List.of("--home", other, "list", "--home", shelf));

        for (List<Object> line : lines) {
            session.fine(line.toArray());
            assertThat(session.err()).as("%s", line).contains("installed in " + shelf + ".");
        }
        session.fine("list");
        assertThat(session.err()).contains("installed in " + session.home + ".");
        assertThat(session.run("list", "--home", shelf, "--home", other)).isEqualTo(2);
        assertThat(other).doesNotExist();
    }

    @Test
    void subcommandsTakeTheHomeFromAnyPlaceAboveThem() {
        Path home = folder.resolve("far");
        for (Object[] line :
                List.of(
                        new Object[] {"--home", home, "notes", "import", folder.resolve("none")},
                        new Object[] {"notes", "import", folder.resolve("none"), "--home", home})) {
            assertThat(session.run(line)).isEqualTo(1);
            assertThat(home).exists();
            assertThat(session.home).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "notes import", "export -o", "render -o"})
    void aFolderIsNoFile(String command) throws IOException {
        Path there = Files.createDirectory(folder.resolve("there.html"));
        Path source = SourceExamples.write(folder.resolve("knots"), SourceExamples.own());
        List<Object> line =
                switch (command) {
                    case "export -o" -> List.of("export", source, "-o", there);
                    case "render -o" -> List.of("render", source, "reef", "-o", there);
                    case "verify" -> List.of("verify", there);
                    default -> List.of("notes", "import", there);
                };

        assertThat(session.run(line.toArray())).isEqualTo(1);
        assertThat(session.err().strip()).isEqualTo(there + " is a folder. Name a file.");
        assertThat(there).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"render \0 x -o y.html", "install \0", "open \0"})
    void aNameNoFileCanHaveIsSaidSo(String command) {
        assertThat(session.run((Object[]) command.split(" "))).isEqualTo(1);
        assertThat(session.err()).doesNotContain("\tat ", "Exception").isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void anAuthorHasAName(String name) {
        Path key = folder.resolve("k.carrel-key");

        assertThat(session.run("key", "new", "-o", key, "--name", name)).isEqualTo(2);
        assertThat(session.err()).contains("Say behind --name how readers see you.");
        assertThat(key).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpForACommandIsTheSameBothWays(List<String> command) {
        Object[] line = Stream.concat(Stream.of("help"), command.stream()).toArray();

        assertThat(session.fine(line)).isEqualTo(session.fine(with(command, "--help")));
    }

    @ParameterizedTest
    @CsvSource({"help nope, 'nope'", "help key nope, 'key nope'", "help list new, 'list new'"})
    void helpForWhatIsNoCommandNamesIt(String line, String named) {
        assertThat(session.run((Object[]) line.split(" "))).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("There is no command '" + named + "'.");
    }
}
