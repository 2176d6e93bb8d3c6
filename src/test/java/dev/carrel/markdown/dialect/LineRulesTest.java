package dev.carrel.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules that look at single lines before a page is parsed, each by itself.
class LineRulesTest {
    private final Problems problems = new Problems();

    private static List<PlacedLine> lines(String text) {
        return PlacedLine.of(text.translateEscapes(), "p.md", 1);
    }

    private static String joined(List<PlacedLine> lines) {
        return lines.stream().map(PlacedLine::text).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a `b` c; b",
                "`a` `b`; a b",
                "``a`b``; a`b",
                "`a``b`; a``b",
                "`a `` b; ''",
                "```a```; a",
                "`a\\\\`; a\\",
                "\\\\`a`; ''",
                "\\\\`a` `b`; ' '",
                "\\\\\\\\`a`; a",
                "\\\\``a`; a",
                "``; ''",
                "a`b`c`d`e; b d",
                "` `; ' '"
            })
    void codeInALineIsFoundByItsMarks(String line, String codes) {
        String text = line.translateEscapes();

        assertThat(
                        CodeSpans.in(text).stream()
                                .map(span -> text.substring(span[0], span[1]))
                                .map(span -> span.replaceAll("^`+|`+$", ""))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    @Test
    void aLineOfMarksAloneIsLookedThroughOnce() {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i < 1_500; i++) {
            line.append("`".repeat(i)).append(' ');
        }

        assertThat(CodeSpans.in(line.toString())).isEmpty();
        assertThat(CodeSpans.in("`a` ".repeat(50_000))).hasSize(50_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a\\n| h |\\n|---|; a\\n\\n| h |\\n|---|",
                "> a\\n> | h |\\n> |---|; > a\\n>\\n> | h |\\n> |---|",
                "- a\\n  | h |\\n  |---|; - a\\n\\n  | h |\\n  |---|",
                "a\\n\\n| h |\\n|---|; a\\n\\n| h |\\n|---|",
                "| a |\\n| h |\\n|---|; | a |\\n| h |\\n|---|",
                "a\\n| h |\\n| x |; a\\n| h |\\n| x |",
                "```\\na\\n| h |\\n|---|\\n```; ```\\na\\n| h |\\n|---|\\n```",
                "a\\n| h |; a\\n| h |",
                "| h |\\n|---|; | h |\\n|---|",
                "a\\n| h |\\n|:-:|--:|; a\\n\\n| h |\\n|:-:|--:|"
            })
    void aTableBeginsBelowABlankLine(String text, String opened) {
        assertThat(joined(TableGaps.open(lines(text)))).isEqualTo(opened.translateEscapes());
    }

    private String kept(String text) {
        List<PlacedLine> lines = lines(text);
        return joined(new Limits(new Boxes(text), problems).keep(lines));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a\\n  - b\\n    - c\\n      - d",
                "> > > quoted\\n> > > more",
                "    code    with     spaces",
                "1. a\\n   1. b\\n      1. c",
                "***\\n---\\n* * *",
                "- - - - a",
                "a - b - c * d _ e"
            })
    void whatPeopleWriteIsLeftAsItIs(String text) {
        assertThat(kept(text)).isEqualTo(text.translateEscapes());
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void whatIsTooDeepIsToldWithItsPlaceAndStaysReadable() {
        String text = "ok\\n" + "- ".repeat(60) + "deep\\n" + " ".repeat(300) + "- far";

        assertThat(kept(text)).contains("ok\n", "> deep", "- far");
        assertThat(problems.sorted())
                .extracting(p -> p.code() + " " + p.line() + ":" + p.column() + " " + p.remedy())
                .containsExactly(
                        "nested-too-deep 2:1 Use fewer levels of lists and quotes.",
                        "nested-too-deep 3:1 Use fewer levels of lists and quotes.");
    }

    @Test
    void codeIsNeverTooTangledNorTooDeep() {
        String code = "```\\n" + "[x*_".repeat(2_000) + "\\n" + ">".repeat(500) + "\\n```";

        assertThat(kept(code)).isEqualTo(code.translateEscapes());
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "'  ', ''", "'> ', '>'", "'> > ', '> >'"})
    void aMarkerStandsBetweenBlankLinesAsDeepAsItself(String prefix, String blank) {
        List<PlacedLine> out = new java.util.ArrayList<>(lines(prefix + "text"));
        Markers.put(out, new PlacedLine("x", new Spot("p.md", 7, 3)), prefix, "<box-0>");

        assertThat(out.stream().map(PlacedLine::text))
                .containsExactly(prefix + "text", blank, prefix + "<box-0>", blank);
        assertThat(out.getLast().spot()).isEqualTo(new Spot("p.md", 7, 3));
    }
}
