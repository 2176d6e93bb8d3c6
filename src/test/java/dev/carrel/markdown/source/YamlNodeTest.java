package dev.carrel.markdown.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What authors write in YAML, and what it is taken for.
class YamlNodeTest {
    private final Problems problems = new Problems();

    private YamlNode read(String yaml) {
        return YamlReader.yaml(yaml, new Spot("course.yaml", 1, 1), 0, problems);
    }

    @ParameterizedTest
    @CsvSource({
        "007, 007, 7",
        "2.50, 2.50, 2.5",
        "1_000, 1_000, 1000",
        "-3e2, -3e2, -300",
        "NaN, NaN,",
        "1e999, 1e999,",
        "twelve, twelve,",
        "'\"  padded  \"', padded,",
        "0x1F, 0x1F,",
        "'\"\"', ,"
    })
    void scalarsKeepTheirOwnCharacters(
            String written, @Nullable String text, @Nullable Double number) {
        YamlNode root = read("key: " + written);

        assertThat(root.text("key")).isEqualTo(text);
        assertThat(root.number("key")).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "yes, true",
        "YES, true",
        "True, true",
        "'\"true\"', true",
        "no, false",
        "on, false",
        "1, false",
        "[true], false",
        "'', false"
    })
    void yesAndTrueAreTrueAndNothingElse(String written, boolean meant) {
        assertThat(read("key: " + written).isTrue("key")).isEqualTo(meant);
    }

    @Test
    void oneValueCountsAsAListOfOne() {
        YamlNode root = read("one: a\nmany: [a, [b], {c: d}, e, null, '']\nnone:\n");

        assertThat(root.texts("one")).containsExactly("a");
        assertThat(root.texts("many")).containsExactly("a", "e");
        assertThat(root.texts("none")).isEmpty();
        assertThat(root.texts("absent")).isEmpty();
    }

    @Test
    void whatIsMissingStandsWhereItsParentDoes() {
        YamlNode root = read("a:\n  b: c\n");

        assertThat(root.get("a").get("gone").get("deeper").spot())
                .isEqualTo(root.get("a").spot())
                .isEqualTo(new Spot("course.yaml", 2, 3));
    }

    @Test
    void theFirstOfTwoEqualKeysCountsAndTheSecondIsNamed() {
        YamlNode root = read("title: First\nlicense: MIT\ntitle: Second\n");

        assertThat(root.text("title")).isEqualTo("First");
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "course.yaml:3:8: error yaml-duplicate-key: The key 'title' stands here"
                                + " twice. Keep one of the two.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: a: b | 1:9 | mapping values are not allowed here",
                "a: 1\\n  b: 2 | 2:4 | mapping values are not allowed here",
                "a: 1\\nb: [1, 2\\nc: d\\n | 2:4 | expected ',' or ']'",
                "a: 1\\nb: \"open\\n\\nc: d\\n | 2:4 | found unexpected end of stream",
                "a: 1\\nb: @x\\nc: d | 2:4 | found character '@' that cannot start any token",
                "a: 1\\nb: `x` | 2:4 | found character '`' that cannot start any token",
                "a: 1\\nb: *\\n | 2:4 | unexpected character",
                "a:\\n  - x: y\\n   z: w\\n | 3:4 | it does not line up with what stands above it",
                "a: 1\\n- b\\n | 2:1 | it does not line up with what stands above it",
                "\\ta: 1 | 1:1 | found character"
            })
    void aSlipInYamlIsToldWithItsPlaceAndReason(String yaml, String place, String reason) {
        read(yaml.translateEscapes());

        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("yaml-syntax");
                    assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
                    assertThat(problem.message()).contains(reason).doesNotContain("\n");
                    assertThat(problem.remedy()).contains("indentation");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: \u0007",
                "%YAML 9.9\n---\na: 1",
                "a: !!java.net.URL [http://example.org]",
                "a: &x [*x]",
                "? [a, b]\n: c",
                "a: \uD800",
                "--- a\n--- b",
                "<<: {a: 1}",
                "\u0000",
                "a: |\n",
                "- - - -",
                "? ",
                "{",
                "!!binary x"
            })
    void hostileYamlNeitherThrowsNorRuns(String yaml) {
        YamlNode root = read(yaml);

        assertThat(root.spot().file()).isEqualTo("course.yaml");
        assertThat(root.items()).hasSizeLessThan(3);
    }

    @Test
    void anAliasIsNeverExpanded() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        YamlNode root = read(laughs.toString());

        assertThat(root.get("a29").items()).hasSize(2).allMatch(YamlNode::isScalar);
    }

    @Test
    void jsonSaysWhereItIsBroken() {
        YamlNode root = YamlReader.json("{\n  \"title\": oops\n}", "book.json", problems);

        assertThat(root.isMap()).isFalse();
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("json-syntax");
                    assertThat(problem.file()).isEqualTo("book.json");
                    assertThat(problem.line()).isEqualTo(2);
                });
    }
}
