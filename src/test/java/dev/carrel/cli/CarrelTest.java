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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CarrelTest {
    @TempDir Path folder = Path.of("");
    private Session session = new Session(Path.of(""));
    private Path source = Path.of("");

    @BeforeEach
    void open() throws IOException {
        session = new Session(folder);
        source = SourceExamples.write(folder.resolve("knots"), SourceExamples.own());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "open",
                "install",
                "list",
                "update",
                "rollback",
                "notes",
                "notes export",
                "notes import",
                "render",
                "tour",
                "check",
                "export",
                "verify",
                "publish",
                "key",
                "key new",
                "key show",
                "key refresh",
                "key recover",
                "completion"
            })
    void everyCommandExplainsItself(String command) {
        String help = session.fine((Object[]) (command + " --help").strip().split(" "));
        assertThat(help)
                .startsWith("Usage: carrel")
                .contains("--help")
                .contains(command.replaceAll(".* ", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exprot",
                "export",
                "export x",
                "check",
                "check a b",
                "verify",
                "install",
                "rollback",
                "render x",
                "tour",
                "publish x",
                "publish --to x",
                "key",
                "key nwe",
                "list --nonsense",
                "export x -o y --edition zero",
                "export x -o y --edition 0",
                "export x -o y --released tomorrow",
                "check x --format xml",
                "verify x --fingerprint short",
                "render x y -o z.txt",
                "render x y -o z.png --theme pink",
                "render x y -o z.png --width 319",
                "render x y -o z.png --width 4001",
                "render x y -o z.png --width wide",
                "rollback ../x",
                "update Knots!",
                "tour --out"
            })
    void wrongUsageIsTwo(String command) {
        assertThat(session.run((Object[]) command.split(" "))).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check gone", "export gone -o y.coursepack", "verify gone", "install gone",
                "update gone", "rollback gone", "render gone x -o z.html", "key show",
                "publish gone --to web", "key refresh gone"
            })
    void aProblemIsOneAndASentence(String command) {
        assertThat(session.run((Object[]) command.split(" "))).isEqualTo(1);
        assertThat(session.err().strip()).endsWith(".").doesNotContain("Exception", "\tat ");
    }

    @Test
    void versionIsPrinted() {
        assertThat(session.fine("--version")).startsWith("Carrel ").contains("Java ");
    }

    @Test
    void completionNamesEveryCommand() {
        assertThat(session.fine("completion"))
                .contains("complete", "install", "rollback", "--fingerprint");
    }

    @Test
    void checkSaysWhereAndWhatToDo() throws IOException {
        Files.writeString(source.resolve("reef.md"), "# Reef\n\n[x](gone.md)\n");
        assertThat(session.run("check", source)).isEqualTo(1);
        assertThat(session.out()).containsPattern("reef\\.md:3:\\d+: error [a-z-]+: .+\\.");
        assertThat(session.err()).contains("1 error");

        assertThat(session.run("check", source, "--format", "json")).isEqualTo(1);
        JsonNode problem = JsonMapper.builder().build().readTree(session.out()).get(0);
        assertThat(problem.path("file").asString()).isEqualTo("reef.md");
        assertThat(problem.path("line").asInt()).isEqualTo(3);
        assertThat(problem.path("severity").asString()).isEqualTo("error");
        assertThat(problem.has("remedy")).isTrue();

        assertThat(session.run("check", source, "--format", "jsonl")).isEqualTo(1);
        assertThat(session.out().lines()).hasSize(1);

        assertThat(session.run("check", source, "--format", "sarif")).isEqualTo(1);
        JsonNode sarif = JsonMapper.builder().build().readTree(session.out());
        assertThat(sarif.path("version").asString()).isEqualTo("2.1.0");
        JsonNode result = sarif.at("/runs/0/results/0");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(3);
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
                .isEqualTo("reef.md");
        assertThat(sarif.at("/runs/0/tool/driver/rules/0/id").asString())
                .isEqualTo(result.path("ruleId").asString());
    }

    @Test
    void aGoodSourceIsFineAndJsonStaysAnArray() {
        assertThat(session.fine("check", source)).isEmpty();
        assertThat(session.json("check", source, "--format", "json")).isEmpty();
    }

    @Test
    void firstExportMakesKeysAndExplainsThem() {
        Path pack = folder.resolve("knots.coursepack");
        assertThat(session.fine("export", source, "-o", pack)).contains("Ada Sailor", "edition 1");
        assertThat(session.err()).contains("carrel-recovery.txt");
        assertThat(folder.resolve("author/author.carrel-key")).exists();
        session.fine("export", source, "-o", pack);
        assertThat(session.err()).isEmpty();
        JsonNode report = session.json("verify", pack, "--json");
        assertThat(report.path("id").asString()).isEqualTo("knots");
        assertThat(report.path("publisher").asString()).isEqualTo("Ada Sailor");
        String fingerprint = report.path("fingerprint").asString();
        assertThat(session.fine("key", "show")).contains(fingerprint);
        session.fine("verify", pack, "--fingerprint", fingerprint);
        assertThat(session.run("verify", pack, "--fingerprint", "0000-0".repeat(5))).isEqualTo(1);
    }

    @Test
    void exportStopsAtErrorsAndNamesThem() throws IOException {
        Files.writeString(source.resolve("reef.md"), "# Reef\n\n[x](gone.md)\n");
        Path pack = folder.resolve("knots.coursepack");
        assertThat(session.run("export", source, "-o", pack)).isEqualTo(1);
        assertThat(session.err()).contains("reef.md:3:", "Not exported");
        assertThat(pack).doesNotExist();
    }

    @Test
    void namedKeysSignAndAreNeverReplaced() {
        Path key = folder.resolve("k.carrel-key");
        JsonNode made = session.json("key", "new", "-o", key, "--name", "Bo", "--json");
        Path pack = folder.resolve("knots.coursepack");
        session.fine("export", source, "-o", pack, "--key", key, "--quiet");
        assertThat(session.out()).isEmpty();
        assertThat(session.json("verify", pack, "--json").path("fingerprint"))
                .isEqualTo(made.path("fingerprint"));
        assertThat(session.run("key", "new", "-o", key)).isEqualTo(1);
    }

    @Test
    void lessonsOfOtherToolsComeOutComplete() throws IOException {
        for (Map.Entry<String, Map<String, String>> tool :
                Map.of("first-steps", SourceExamples.gitbook(), "tides", SourceExamples.mdbook())
                        .entrySet()) {
            Path other =
                    SourceExamples.write(
                            folder.resolve(tool.getKey()), new TreeMap<>(tool.getValue()));
            Path pack = folder.resolve(tool.getKey() + ".coursepack");
            session.fine("export", other, "-o", pack);
            session.fine("install", pack);
            String id = session.json("verify", pack, "--json").path("id").asString();
            for (Object from : new Object[] {other, pack, id}) {
                Path page = folder.resolve("page.html");
                session.fine("render", from, tool.getKey(), "-o", page);
                assertThat(Files.readString(page))
                        .containsPattern("<h1[ >]")
                        .containsPattern("<h2[ >]")
                        .containsPattern("<img[^>]+src=\"data:image/png;base64,")
                        .containsPattern("<table[ >]")
                        .doesNotContain("/course/", "{%");
            }
        }
        String page = Files.readString(folder.resolve("page.html"));
        assertThat(page).containsAnyOf("Neap", "Deeper");
    }

    @Test
    void picturesComeFromTheScreens() {
        session.fine("render", source, "bowline", "-o", folder.resolve("b.png"), "--theme", "dark");
        assertThat(session.shown)
                .containsExactly("picture Bowline dark " + folder.resolve("b.png"));
        assertThat(session.run("render", source, "splice", "-o", folder.resolve("b.png")))
                .isEqualTo(1);
        assertThat(session.err()).contains("bowline", "reef");
    }

    @Test
    void anEmptyShelfIsAnEmptyArray() {
        assertThat(session.json("list", "--json")).isEmpty();
        assertThat(folder.resolve("home")).doesNotExist();
    }
}
