package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.LessonDocument.Block;
import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void blocksOfMarkdownBecomeBlocksOfText() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        # Title *here*

                        A paragraph with **bold**, ~~gone~~, `code <b>` and a hard\\
                        break &amp; an entity &copy;.

                        > A quotation.

                        1. first
                        2. second

                           with more
                        - [x] done
                        - [ ] open

                        ***

                        Term
                        : Its meaning

                        Then:

                            indented code
                        """);
        assertThat(lesson.text())
                .isEqualTo(
                        """
                        Title here
                        A paragraph with bold, gone, code <b> and a hard
                        break & an entity ©.
                        A quotation.
                        first
                        second
                        with more
                        done
                        open
                        Term
                        Its meaning
                        Then:
                        indented code\
                        """);
        assertThat(lesson.all("li.task input[type=checkbox][disabled]")).hasSize(2);
        assertThat(lesson.all("li.task input[checked]")).hasSize(1);
        assertThat(lesson.all("del")).hasSize(1);
        assertThat(lesson.one("dl dd").text()).isEqualTo("Its meaning");
        assertThat(lesson.problems).isEmpty();
        assertThat(lesson.document.title()).isEqualTo("Title here");
    }

    @Test
    void tablesKeepTheirCellsAndSides() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        | Model | Cost | Kind |
                        |---|---:|:-:|
                        | A | 12 | x |
                        | B |
                        """);
        assertThat(lesson.all("thead th").eachText()).containsExactly("Model", "Cost", "Kind");
        assertThat(lesson.all("tbody tr")).hasSize(2);
        assertThat(lesson.all("tbody td.right").eachText()).first().isEqualTo("12");
        assertThat(lesson.all("tbody td.center").eachText()).first().isEqualTo("x");
        assertThat(lesson.document.blocks())
                .extracting(Block::kind)
                .containsExactly("th", "th", "th", "td", "td", "td", "td");
    }

    @Test
    void headingsHaveIdsOfTheirOwn() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        # One
                        ## Twice over
                        ## Twice over
                        ## Named {#my_own_name}
                        ## 日本語の見出し
                        ## fn 1
                        ## !!!
                        """);
        assertThat(lesson.document.headings())
                .extracting(LessonDocument.Heading::anchor)
                .containsExactly(
                        "one",
                        "twice-over",
                        "twice-over-1",
                        "my_own_name",
                        "日本語の見出し",
                        "s-fn-1",
                        "section");
        assertThat(lesson.document.headings().get(3).text()).isEqualTo("Named");
        assertThat(lesson.text()).doesNotContain("{#");
    }

    @Test
    void mathIsKeptAsItsSource() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        Energy $E = mc^2$ and $a_1 * b_2 * c$ and $$x < y$$ too.

                        $$
                        a = b
                        - c
                        = d
                        $$

                        - item

                          $$e^x$$

                        ```math
                        \\frac{1}{2}
                        ```
                        """);
        assertThat(lesson.all("span.math").eachAttr("data-text"))
                .containsExactly("E = mc^2", "a_1 * b_2 * c", "x < y");
        assertThat(lesson.all("div.math.display").eachAttr("data-text"))
                .containsExactly("a = b\n- c\n= d", "e^x", "\\frac{1}{2}");
        assertThat(lesson.all("em")).isEmpty();
        assertThat(lesson.document.uses().math()).isTrue();
        assertThat(lesson.text()).contains("and x < y too.\na = b\n- c\n= d\nitem\ne^x\n");
        assertThat(lesson.all("li div.math")).hasSize(1);
    }

    @Test
    void pricesAreNoMath() {
        OneLesson lesson =
                OneLesson.of(
                        "It costs $5 and $10, or \\$3 and \\$4, US$5 or A$6$. Code `$x$`, $20.");
        assertThat(lesson.all(".math")).isEmpty();
        assertThat(lesson.text())
                .isEqualTo("It costs $5 and $10, or $3 and $4, US$5 or A$6$. Code $x$, $20.");
    }

    @Test
    void codeKeepsItsLanguageAndItsSigns() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        ```python title="a.py"
                        if a < b and "c": # $x$ {% hint %}
                            pass
                        ```

                        ~~~
                        plain
                        ~~~
                        """);
        assertThat(lesson.one("pre > code.language-python").wholeText())
                .isEqualTo("if a < b and \"c\": # $x$ {% hint %}\n    pass");
        assertThat(lesson.one("figure.listing > figcaption").text()).isEqualTo("a.py");
        assertThat(lesson.document.uses().code()).isTrue();
        assertThat(lesson.document.blocks())
                .extracting(Block::kind)
                .containsExactly("caption", "pre", "pre");
    }

    @Test
    void diagramsAreRedrawnButKeepTheirWords() {
        OneLesson lesson = OneLesson.of("```mermaid\nflowchart LR\n  A --> B\n```\n");
        assertThat(lesson.one("pre.mermaid").attr("data-text"))
                .isEqualTo("flowchart LR\n  A --> B");
        assertThat(lesson.document.uses().diagrams()).isTrue();
        assertThat(lesson.document.blocks().getFirst().kind()).isEqualTo("diagram");
    }

    @Test
    void footnotesComeLastInTheOrderOfTheirMarks() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        Second[^b] then first[^a] and again[^b]. None[^x].

                        [^a]: The *first* note.
                        [^b]: The second, see[^c].
                        [^c]: A note of a note.
                        [^d]: Never used.
                        """);
        assertThat(lesson.all("section.footnotes li").eachAttr("id"))
                .containsExactly("fn-1", "fn-2", "fn-3", "fn-4");
        assertThat(lesson.one("#fn-1").text()).startsWith("The second, see");
        assertThat(lesson.one("#fnref-1").attr("href")).isEqualTo("#fn-1");
        assertThat(lesson.all("a.footnote-backref").eachAttr("href")).contains("#fnref-2");
        assertThat(lesson.text())
                .startsWith("Second then first and again. None[^x].\nThe second, see.\nThe first");
        assertThat(lesson.codes()).containsExactlyInAnyOrder("footnote-missing", "footnote-unused");
    }

    @Test
    void aFootnoteDefinedTwiceLosesNoWords() {
        OneLesson lesson = OneLesson.of("A[^a].\n\n[^a]: First.\n\n[^a]: Second.\n");
        assertThat(lesson.text()).contains("First.", "Second.");
        assertThat(lesson.told()).containsExactly("footnote-duplicate 5:1");
    }

    @Test
    void calloutsHaveAKindAndPerhapsATitle() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        > [!CASE] A *real* one, 2019
                        > What happened[^1].
                        >
                        > - and more

                        > [!note]
                        > Only text.

                        > [!TRAP]

                        > [!ODD] What?
                        > Text.

                        > [link] is a quotation.

                        [^1]: Source.
                        """);
        assertThat(lesson.all("aside.callout").eachAttr("data-callout"))
                .containsExactly("case", "note", "trap", "note");
        assertThat(lesson.all("aside .callout-title").eachText())
                .containsExactly("A real one, 2019", "What?");
        assertThat(lesson.all("aside .callout-kind").eachText())
                .containsExactly("Case", "Note", "Trap", "Note");
        assertThat(lesson.text())
                .startsWith("A real one, 2019\nWhat happened.\nand more\nOnly text.\nWhat?\nText.");
        assertThat(lesson.all("blockquote")).hasSize(1);
        assertThat(lesson.codes()).containsExactly("callout-unknown");
    }

    @Test
    void detailsHoldMarkdownAndMath() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        <details><summary>Step 1: $x^2$</summary>

                        Some **text**.

                        </details>
                        """);
        assertThat(lesson.one("details > p > strong").text()).isEqualTo("text");
        assertThat(lesson.one("summary .math").attr("data-text")).isEqualTo("x^2");
        assertThat(lesson.text()).isEqualTo("Step 1: x^2\nSome text.");
    }

    @Test
    void scriptsWithoutSpacesAndFromRightToLeftComeThrough() {
        String text = "机器学习 🙂👩‍👩‍👧 שלום עולם e\u0301 ไทย";
        OneLesson lesson = OneLesson.of("# " + text + "\n\n" + text + "\n");
        assertThat(lesson.text()).isEqualTo(text + "\n" + text);
    }

    @Test
    void anEmptyPageIsAnEmptyLesson() {
        OneLesson lesson = OneLesson.of("");
        assertThat(lesson.text()).isEmpty();
        assertThat(lesson.document.blocks()).isEmpty();
        assertThat(lesson.document.title()).isEqualTo("One");
    }
}
