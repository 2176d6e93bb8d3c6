package dev.carrel.markdown.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Problem;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables of contents as GitBook, HonKit and mdBook write them.
class SummaryParserTest {
    private final Problems problems = new Problems();

    /// Part headings as `== title`, entries indented by their depth, drafts without an arrow.
    private String outline(String summary) {
        return SummaryParser.parse(summary, "SUMMARY.md", problems).stream()
                .map(part ->
                        "== "
                                + part.title()
                                + "\n"
                                + part.lines().stream()
                                        .map(SummaryParserTest::line)
                                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    private static String line(SummaryParser.Line line) {
        return "  ".repeat(line.depth())
                + line.title()
                + (line.link() == null ? "" : " -> " + line.link());
    }

    @Test
    void aGitBookOutlineHasGroupsUnderHeadingsOfTheSecondLevel() {
        assertThat(
                        outline(
                                """
                                # Table of contents

                                * [Welcome](README.md)

                                ## Getting started

                                * [Quickstart](start/quick.md "Go")
                                  * [Install](<start/in stall.md>)
                                * [Publish your docs](start/publish.md)

                                ## Basics

                                * [Editor](basics/editor (1).md)
                                """))
                .isEqualTo(
                        """
                        == null
                        Welcome -> README.md
                        == Getting started
                        Quickstart -> start/quick.md
                          Install -> start/in stall.md
                        Publish your docs -> start/publish.md
                        == Basics
                        Editor -> basics/editor (1).md\
                        """);
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void anMdBookOutlineHasPartsOfTheFirstLevelAndChaptersBeforeAndBehind() {
        assertThat(
                        outline(
                                """
                                # Summary

                                [Foreword](foreword.md)

                                # User guide

                                - [Moon](moon.md)
                                    - [New](new.md)
                                        - [Draft]()
                                - [Sun](sun.md)

                                -----------

                                [Thanks](thanks.md)
                                """))
                .isEqualTo(
                        """
                        == null
                        Foreword -> foreword.md
                        == User guide
                        Moon -> moon.md
                          New -> new.md
                            Draft
                        Sun -> sun.md
                        == null
                        Thanks -> thanks.md\
                        """);
    }

    @Test
    void depthFollowsTheIndentationWhateverItsWidth() {
        assertThat(
                        outline(
                                """
                                1. [A](a.md)
                                   1. [B](b.md)
                                      - [C](c.md)
                                \t- [D](d.md)
                                + [E](e.md)
                                      * [F](f.md)
                                   * [G](g.md)
                                """))
                .isEqualTo(
                        """
                        == null
                        A -> a.md
                          B -> b.md
                            C -> c.md
                            D -> d.md
                        E -> e.md
                          F -> f.md
                          G -> g.md\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[One](one.md) | One | one.md",
                "[One]() | One |",
                "[One]( ) | One |",
                "Just words | Just words |",
                "**Bold draft** | Bold draft |",
                "[A [nested] label](x.md) | A [nested] label | x.md",
                "[Escaped \\[x\\]](x.md) | Escaped [x] | x.md",
                "[`code` & *stress*](x.md) | code & stress | x.md",
                "[Q&amp;A](x.md) | Q&A | x.md",
                "[snake_case_name](x.md) | snake_case_name | x.md",
                "[2 \\* 3](x.md) | 2 * 3 | x.md",
                "[Paren](a(b).md) | Paren | a(b).md",
                "[Escaped](a\\_b.md) | Escaped | a_b.md",
                "[Anchor](x.md#part) | Anchor | x.md#part",
                "[Titled](x.md 'See') | Titled | x.md",
                "[Unclosed](x.md | [Unclosed](x.md |",
                "<a href='x'>raw</a> | <a href='x'>raw</a> |"
            })
    void anEntryHasATitleAndPerhapsAPage(String body, String title, @Nullable String link) {
        List<SummaryParser.Part> parts = SummaryParser.parse("* " + body, "SUMMARY.md", problems);

        assertThat(parts)
                .singleElement()
                .extracting(part -> part.lines().getFirst())
                .isEqualTo(new SummaryParser.Line(title, link, 0, new Spot("SUMMARY.md", 1, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "***", "_ _ _", "  - - -", "----------"})
    void aSeparatorEndsAPart(String separator) {
        assertThat(outline("## Part\n- [A](a.md)\n\n" + separator + "\n\n- [B](b.md)\n"))
                .isEqualTo("== Part\nA -> a.md\n== null\nB -> b.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plain title | Plain title",
                "Title {#the-id} | Title",
                "Title <a href=\"#x\" id=\"x\"></a> | Title",
                "**All** of _it_ | All of it",
                "2*3*4 | 2*3*4",
                "__init__ | init",
                "C\\# and \\_x\\_ | C# and _x_",
                "&lt;div&gt; &copy; | <div> ©"
            })
    void titlesAreShownWithoutTheirMarks(String markdown, String plain) {
        assertThat(SummaryParser.plain(markdown)).isEqualTo(plain);
    }

    @Test
    void aLineThatIsNoEntryIsNamedWithItsPlace() {
        outline("# Summary\n\nWelcome to this book.\n\n- [A](a.md)\n<!-- a remark -->\n");

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "SUMMARY.md:3:1: info summary-text: This line is neither a heading nor an"
                                + " entry and is not shown. Make it a list item with a link, or"
                                + " move it to the README.");
    }

    @Test
    void partsWithoutEntriesAreNotShown() {
        assertThat(outline("# S\n## Empty\n## Full\n- [A](a.md)\n## Last\n"))
                .isEqualTo("== Full\nA -> a.md");
    }

    @Test
    void aLadderOfAThousandLevelsStaysShallow() {
        StringBuilder ladder = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            ladder.append(" ".repeat(i)).append("- [x](x.md)\n");
        }

        assertThat(
                        SummaryParser.parse(ladder.toString(), "SUMMARY.md", problems)
                                .getFirst()
                                .lines())
                .hasSize(1_000)
                .allMatch(line -> line.depth() <= 12);
    }

    @Test
    void whatIsCommentedOutIsNoEntry() {
        assertThat(
                        outline(
                                """
                                # S
                                - [A](a.md)
                                <!--
                                - [Old](old.md)
                                ## Old part

                                -->
                                - [B](b.md)
                                  <!-- - [C](c.md) -->
                                <!-- two lines
                                of it --> still a remark
                                - [D](d.md) <!-- later -->
                                """))
                .isEqualTo("== null\nA -> a.md\nB -> b.md\nD -> d.md");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aCommentThatIsNeverClosedHidesTheRest() {
        assertThat(outline("- [A](a.md)\n<!-- open\n- [B](b.md)\n"))
                .isEqualTo("== null\nA -> a.md");
    }
}
