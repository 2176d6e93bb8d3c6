package dev.carrel.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Problem;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `{{#include …}}` of mdBook and `{% include … %}` of GitBook.
class IncludesTest {
    private static final MemoryFiles FILES =
            MemoryFiles.of(
                    "m/lines.txt",
                    "one\ntwo\nthree\nfour\n",
                    "m/a.rs",
                    """
                    use std::io;
                    // ANCHOR: all
                    // ANCHOR: head
                    fn head() {}
                    // ANCHOR_END: head
                    fn tail() {}
                    // ANCHOR_END: all
                    // ANCHOR: head
                    fn again() {}
                    // ANCHOR_END: head
                    """,
                    "m/page.md",
                    "---\nid: x\n---\n# Page\n\nText.\n",
                    ".gitbook/includes/note.md",
                    "A *note*.\n",
                    "m/self.md",
                    "{{#include self.md}}\n",
                    "m/outer.md",
                    "outer\n{{#include sub/inner.md}}\n",
                    "m/sub/inner.md",
                    "inner {{#include ../lines.txt:1}}\n",
                    "m/empty.txt",
                    "");

    private final Problems problems = new Problems();

    private String page(String body) {
        return Dialects.page(FILES, body, "m/p.md", 1, problems).text().stripTrailing();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{#include lines.txt}} | one\\ntwo\\nthree\\nfour",
                "{{#include lines.txt:2}} | two",
                "{{#include lines.txt:2:3}} | two\\nthree",
                "{{#include lines.txt:3:}} | three\\nfour",
                "{{#include lines.txt::2}} | one\\ntwo",
                "{{#include ./lines.txt:4:99}} | four",
                "{{ #include lines.txt:1 }} | one",
                "before {{#include lines.txt:1}} behind | before one behind",
                "before {{#include lines.txt:1:2}} behind | before one\\ntwo behind",
                "{{#include a.rs:head}} | fn head() {}\\nfn again() {}",
                "{{#include a.rs:all}} | fn head() {}\\nfn tail() {}",
                "{{#rustdoc_include a.rs:head}} | fn head() {}\\nfn again() {}",
                "{{#playground lines.txt editable}} | one\\ntwo\\nthree\\nfour",
                "{{#include page.md}} | # Page\\n\\nText.",
                "{{#include outer.md}} | outer\\ninner one",
                "{% include \"../.gitbook/includes/note.md\" %} | A *note*.",
                "{% include '../.gitbook/includes/note.md' %} | A *note*.",
                "```\\n{{#include lines.txt:1}}\\n``` | ```\\none\\n```"
            })
    void filesArePutIn(String body, String text) {
        assertThat(page(body.translateEscapes())).isEqualTo(text.translateEscapes());
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\\\{{#include lines.txt}} | {{#include lines.txt}}",
                "```\\n{% include \"lines.txt\" %}\\n``` | ```\\n{% include \"lines.txt\" %}\\n```",
                "{{ variable }} | {{ variable }}",
                "{{#title A page}}\\nText | Text"
            })
    void whatIsNoIncludeStays(String body, String text) {
        assertThat(page(body.translateEscapes())).isEqualTo(text.translateEscapes());
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x {{#include gone.txt}} | 1:3: error include-missing: The course has no file 'gone.txt' to include here. Check the path; it counts from this page, and stays in the course.",
                "{{#include ../../etc/passwd}} | 1:1: error include-missing: The course has no file '../../etc/passwd' to include here. Check the path; it counts from this page, and stays in the course.",
                "{{#include p.md}} | 1:1: error include-missing: The course has no file 'p.md' to include here. Check the path; it counts from this page, and stays in the course.",
                "{{#include a.rs:nowhere}} | 1:1: error include-anchor-missing: The included file has no part 'nowhere'. Write ANCHOR: nowhere into a comment above it."
            })
    void anIncludeThatFindsNothingIsToldAndStaysReadable(String body, String told) {
        assertThat(page(body)).isEqualTo(body);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly("m/p.md:" + told);
    }

    @Test
    void anEmptyFileIsIncludedAsNothing() {
        assertThat(page("a\n{{#include empty.txt}}\nb").lines()).startsWith("a").endsWith("b");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aPageThatIncludesItselfIsToldAndDoesNotGrow() {
        assertThat(page("{{#include self.md}}")).isEqualTo("{{#include self.md}}");
        assertThat(problems.sorted()).extracting(Problem::code).containsExactly("include-missing");
    }

    @Test
    void twoIncludesInOneLineAreBothPutIn() {
        assertThat(page("{{#include lines.txt:1}} and {{#include lines.txt:2}}"))
                .isEqualTo("one and two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{#include gone.txt}} and {{#include lines.txt:1}} | {{#include gone.txt}} and one | include-missing 1:1",
                "{{#include lines.txt:1}} and {{#include gone.txt}} | one and {{#include gone.txt}} | include-missing 1:30",
                "x {{#include lines.txt:9}} | x {{#include lines.txt:9}} | include-lines-missing 1:3",
                "x {{#include lines.txt:3:2}} | x {{#include lines.txt:3:2}} | include-lines-missing 1:3",
                "{{#include lines.txt:0}} | {{#include lines.txt:0}} | include-lines-missing 1:1",
                "ab {{#include a.rs:gone}} | ab {{#include a.rs:gone}} | include-anchor-missing 1:4",
                "{{#include lines.txt:99999999}} | {{#include lines.txt:99999999}} | include-anchor-missing 1:1"
            })
    void oneThatFindsNothingIsToldAndTheOthersArePutIn(String body, String text, String told) {
        assertThat(page(body)).isEqualTo(text);
        assertThat(problems.sorted())
                .extracting(p -> p.code() + " " + p.line() + ":" + p.column())
                .containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Use `{% include \"lines.txt\" %}` here | Use `{% include \"lines.txt\" %}` here",
                "\\\\{{#include lines.txt}} {{#include lines.txt:1}} | {{#include lines.txt}} one",
                "{{#title T}} {{#include lines.txt:1}} | ' one'",
                "{% raw %}{% include \"lines.txt\" %}{% endraw %} | {% include \"lines.txt\" %}",
                "{% raw %}\\n{{#include lines.txt}}\\n{% endraw %}\\n{{#include lines.txt:1}} | {{#include lines.txt}}\\none",
                "`{% raw %}` {{#include lines.txt:1}} | `{% raw %}` one",
                "{{#include lines.txt:1:2}} {{#include lines.txt:3:4}} end | one\\ntwo three\\nfour end"
            })
    void whatIsShownAndWhatIsPutInAreToldApart(String body, String text) {
        assertThat(page(body.translateEscapes())).isEqualTo(text.translateEscapes());
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aLongFileTakenAgainAndAgainEnds() {
        MemoryFiles files = MemoryFiles.of("long.txt", "x".repeat(300_000));
        String body = "{{#include long.txt}}\n".repeat(2_000);
        String text = Dialects.page(files, body, "p.md", 1, problems).text();

        assertThat(text).hasSizeLessThan(1_500_000);
        assertThat(problems.sorted())
                .extracting(Problem::code)
                .containsOnlyOnce("include-too-deep");
    }

    @Test
    void pagesThatDoubleEachOtherEnd() {
        MemoryFiles files =
                MemoryFiles.of(
                        "a.md", "{{#include b.md}}\n".repeat(50),
                        "b.md", "{{#include c.md}}\n".repeat(50),
                        "c.md", "{{#include d.md}}\n".repeat(50),
                        "d.md", "{{#include e.md}}\n".repeat(50),
                        "e.md", "line\n".repeat(50));
        String text = Dialects.page(files, "{{#include a.md}}", "p.md", 1, problems).text();

        assertThat(text.lines().count()).isLessThan(60_000);
        assertThat(problems.sorted())
                .extracting(Problem::code)
                .containsOnlyOnce("include-too-deep");
    }

    @Test
    void whatIsPutInKeepsItsOwnPlaceAndTheRestItsOwn() {
        var placed =
                Dialects.page(FILES, "a {{#include lines.txt:2:3}} z\n*b*", "m/p.md", 7, problems);
        int two = placed.text().indexOf("two");
        int bold = placed.text().indexOf("*b*");

        assertThat(placed.spot(placed.text().indexOf("three")).file()).isEqualTo("m/lines.txt");
        assertThat(placed.spot(placed.text().indexOf("three")).line()).isEqualTo(3);
        assertThat(placed.spot(two).line()).isEqualTo(2);
        assertThat(placed.spot(bold).toString()).contains("m/p.md").contains("8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd",
                "%2e%2e/%2e%2e/etc/passwd",
                "..\\..\\etc\\passwd",
                "https://example.org/x.md",
                "file:///etc/passwd",
                "",
                " "
            })
    void nothingOutsideOfTheCourseIsPutIn(String path) {
        String body = "{{#include " + path + "}}";

        assertThat(page(body)).isEqualTo(body);
        assertThat(problems.sorted()).extracting(Problem::code).containsExactly("include-missing");
    }
}
