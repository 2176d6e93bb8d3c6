package dev.carrel.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.course.Problem;
import dev.carrel.course.Problem.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.JsonNode;

/// How words are read from a command line, and how things are written to it.
class PrintedLinesTest {
    private static final Problem ERROR =
            new Problem(
                    "link-broken", Severity.ERROR, "a b.md", 3, 7, "No such file.", "Correct it.");
    private static final Problem WARNING =
            new Problem("odd", Severity.WARNING, "", 0, 0, "Odd.", null);
    private static final Problem INFO =
            new Problem("odd", Severity.INFO, "c.md", 4, 0, "Said.", null);

    @ParameterizedTest
    @ValueSource(strings = {"Knots", "../knots", "a b", "", "knots/", "-"})
    void whatIsNoCourseIdSaysWhereToFindThem(String typed) {
        assertThatThrownBy(() -> new CourseWord().convert(typed))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("carrel list");
    }

    @Test
    void aCourseIdIsTakenAsItIs() {
        assertThat(new CourseWord().convert("ship-it-smart"))
                .isEqualTo(new CourseId("ship-it-smart"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "24.11.2026", "today", "2026-11", ""})
    void aDayIsWrittenYearFirst(String typed) {
        assertThatThrownBy(() -> new DayWord().convert(typed))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("like 2026-11-24");
        assertThat(new DayWord().convert("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7QK2M-XHD4P-0RB9T-W3V8C-6ZJ1N",
                "7qk2m xhd4p orb9t w3v8c 6zjln",
                "7qk2mxhd4p0rb9tw3v8c6zj1n"
            })
    void aFingerprintMayBeDictated(String typed) {
        assertThat(new FingerprintWord().convert(typed))
                .hasToString("7QK2M-XHD4P-0RB9T-W3V8C-6ZJ1N");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7QK2M",
                "7QK2M-XHD4P-0RB9T-W3V8C-6ZJ1",
                "UUUUU-UUUUU-UUUUU-UUUUU-UUUUU"
            })
    void whatIsNoFingerprintSaysHowOneLooks(String typed) {
        assertThatThrownBy(() -> new FingerprintWord().convert(typed))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("five groups of five");
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 2", "2, spring, 2 “spring”", "2, 2026.2, 2 “2026.2”"})
    void anEditionIsItsNumberAndALabelThatSaysMore(int number, String label, String written) {
        assertThat(CourseWording.edition(new Edition(number, label, LocalDate.EPOCH)))
                .isEqualTo(written);
    }

    @Test
    void aPublisherWithoutANameIsSaidToHaveNone() {
        assertThat(CourseWording.publisher(" ")).isEqualTo("(gives no name)");
        assertThat(CourseWording.publisher("Ada")).isEqualTo("Ada");
    }

    @Test
    void aProblemIsALineThatEditorsJumpTo() {
        var out = new StringWriter();
        ProblemText.print(new PrintWriter(out, true), List.of(ERROR, WARNING));
        assertThat(out.toString().lines())
                .containsExactly(
                        "a b.md:3:7: error link-broken: No such file. Correct it.",
                        ".:1:1: warning odd: Odd.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, '0 errors, 0 warnings'",
        "1, 1, '1 error, 1 warning'",
        "2, 0, '2 errors, 0 warnings'"
    })
    void problemsAreCounted(int errors, int warnings, String said) {
        var problems = new java.util.ArrayList<Problem>();
        for (int i = 0; i < errors; i++) {
            problems.add(ERROR);
        }
        for (int i = 0; i < warnings; i++) {
            problems.add(WARNING);
        }
        problems.add(INFO);
        assertThat(ProblemText.summary(problems)).isEqualTo(said);
    }

    @Test
    void programsSeeThatARemedyIsMissing() {
        JsonNode problems = Session.tree(ProblemText.json(List.of(ERROR, WARNING)));
        assertThat(problems.get(0).path("remedy").asString()).isEqualTo("Correct it.");
        assertThat(problems.get(1).path("remedy").isNull()).isTrue();
        assertThat(problems.get(0).propertyNames())
                .containsExactly("file", "line", "column", "severity", "code", "message", "remedy");
    }

    @Test
    void codeScannersGetLevelsPlacesAndEachRuleOnce() {
        JsonNode run =
                Session.tree(Sarif.of(List.of(ERROR, WARNING, INFO), Path.of("course")))
                        .at("/runs/0");
        assertThat(run.at("/tool/driver/rules"))
                .extracting(rule -> rule.path("id").asString())
                .containsExactly("link-broken", "odd");
        assertThat(run.path("results"))
                .extracting(result -> result.path("level").asString())
                .containsExactly("error", "warning", "note");
        String place = "/locations/0/physicalLocation";
        JsonNode error = run.at("/results/0");
        assertThat(error.at(place + "/artifactLocation/uri").asString()).isEqualTo("a%20b.md");
        assertThat(error.at(place + "/region/startColumn").asInt()).isEqualTo(7);
        assertThat(error.at("/message/text").asString()).isEqualTo("No such file. Correct it.");
        assertThat(run.at("/results/1" + place).has("region")).isFalse();
        assertThat(run.at("/results/2" + place + "/region").has("startColumn")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0 notes", "1, 1 note", "2, 2 notes", "1000, '1,000 notes'", "-1, -1 notes"})
    void oneIsOneAndEveryOtherNumberMany(long number, String said) {
        assertThat(CourseWording.count(number, "note", "notes")).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Knots\\nFingerprint: 00000 | Knots Fingerprint: 00000",
                "' a \\t b ' | a b",
                "a\\r\\n\\r\\nb | a b",
                "a\u2028b\u0085c | a b c",
                "Śrutí 日本 | Śrutí 日本"
            })
    void aTitleStandsOnOneLine(String title, String line) {
        assertThat(CourseWording.line(title.translateEscapes())).isEqualTo(line);
        assertThat(CourseWording.publisher(title.translateEscapes())).isEqualTo(line);
        assertThat(CourseWording.edition(new Edition(2, title.translateEscapes(), LocalDate.EPOCH)))
                .isEqualTo("2 “" + line + "”");
    }

    @Test
    void aProblemIsOneLineWhateverItNames() {
        var out = new StringWriter();
        ProblemText.print(
                new PrintWriter(out),
                List.of(
                        new Problem(
                                "x", Severity.ERROR, "a.md", -3, -1, "No 'a\nb.md:1:1'.", "Go.")));

        assertThat(out.toString().lines())
                .containsExactly("a.md:1:1: error x: No 'a b.md:1:1'. Go.");
    }
}
