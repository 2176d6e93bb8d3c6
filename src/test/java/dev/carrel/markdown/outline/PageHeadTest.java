package dev.carrel.markdown.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Minutes;
import dev.carrel.course.Problem;
import dev.carrel.course.ReadingRef;
import dev.carrel.markdown.source.Problems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Front matter and first headings, as tools and hands write them.
class PageHeadTest {
    private final Problems problems = new Problems();

    private PageHead head(String text) {
        return PageHead.of(text, "m/a.md", problems);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "---\\nid: a\\n---\\n# T | a | 4",
                "---\\nid: a\\n...\\n# T | a | 4",
                "--- \\nid: a\\n---\\t\\n# T | a | 4",
                "---\\nid: a\\n--- | a | 3",
                "---\\n---\\n# T | | 3",
                "---\\n\\n---\\n# T | | 4"
            })
    void frontMatterStandsBetweenDashes(String text, @Nullable String id, int bodyLine) {
        PageHead head = head(text.translateEscapes());

        assertThat(head.yaml().text("id")).isEqualTo(id);
        assertThat(head.bodyLine()).isEqualTo(bodyLine);
        assertThat(head.body()).doesNotContain("---");
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# T\n\n---\nid: a\n---\n",
                "---\n\nA page that begins with a rule.\n\n---\n\nMore.",
                "----\nid: a\n----\n",
                "---\nid: a\n",
                " ---\nid: a\n---\n",
                "---"
            })
    void aRuleIsNoFrontMatterAndNoWordOfThePageIsLost(String text) {
        PageHead head = head(text);

        assertThat(head.body()).isEqualTo(text);
        assertThat(head.bodyLine()).isEqualTo(1);
        assertThat(head.yaml().fields()).isEmpty();
    }

    @Test
    void aSlipInFrontMatterIsToldWithItsLineInThePage() {
        head("---\nid: a\ntitle: This: that\n---\n# T");

        assertThat(problems.sorted())
                .singleElement()
                .extracting(Problem::code, Problem::file, Problem::line, Problem::column)
                .containsExactly("yaml-syntax", "m/a.md", 3, 12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# One | One",
                "text\\n\\n# Later # | Later",
                "'   # Indented {#id}' | Indented",
                "One\\n=== | One",
                "```\\n# code\\n```\\n# Real | Real",
                "~~~sh\\n# code\\n~~~\\n# Real | Real",
                "## Two\\n# One | One",
                "# **Bold** `x` | Bold x",
                "#No space |",
                "#\\n# Real | Real",
                "'    # code' |",
                "## Only two |",
                "words only |",
                "\\n=== |"
            })
    void theFirstHeadingOfTheFirstLevelIsTheTitle(String body, @Nullable String heading) {
        assertThat(head(body.translateEscapes()).heading()).isEqualTo(heading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minutes: {read: 6, do: 3} | 6 | 3",
                "minutes: {read: 6} | 6 | 0",
                "minutes: {do: 3} | 0 | 3",
                "minutes: 12 | 12 | 0",
                "minutes: 2.5 | 3 | 0",
                "minutes: soon | 0 | 0",
                "minutes: -4 | 0 | 0",
                "minutes: 1e18 | 10000 | 0",
                "minutes: [1] | 0 | 0",
                "title: none | 0 | 0"
            })
    void minutesAreReadAndDone(String yaml, int read, int doing) {
        assertThat(head("---\n" + yaml + "\n---\n").minutes()).isEqualTo(new Minutes(read, doing));
    }

    @Test
    void objectivesAreTextsOrHaveIds() {
        PageHead head =
                head(
                        """
                        ---
                        objectives:
                          - Describe features
                          - {id: m01-o2, text: Explain the loss}
                          - {id: m01-o3}
                          - ""
                        ---
                        """);

        assertThat(head.objectives()).containsExactly("Describe features", "Explain the loss");
        assertThat(head("---\nobjectives: One alone\n---\n").objectives())
                .containsExactly("One alone");
    }

    @Test
    void readingsAreIdsOrSayHowMuchTheyMatter() {
        PageHead head =
                head("---\nreadings: [R02, {id: R05, core: true, minutes: 6}, {x: y}]\n---\n");

        assertThat(head.readings())
                .containsExactly(new ReadingRef("R02", false, 0), new ReadingRef("R05", true, 6));
    }
}
