package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.Fragment;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What stands inside a paragraph, and the HTML a learner's page gets for it.
class InlineGoldenTest {
    static Stream<Arguments> examples() {
        return Golden.of(
                """
                *em* **strong** ~~del~~ _em_ __strong__
                ->
                <em>em</em> <strong>strong</strong> <del>del</del> <em>em</em> <strong>strong</strong>
                ====
                **bold *both* bold** and ***all***
                ->
                <strong>bold <em>both</em> bold</strong> and <em><strong>all</strong></em>
                ====
                snake_case_word, *open, 2 * 3 * 4, \\*escaped\\*
                ->
                snake_case_word, *open, 2 * 3 * 4, *escaped*
                ====
                soft
                break, hard··
                break, and\\
                another
                ->
                soft
                break, hard<br>
                break, and<br>
                another
                ====
                AT&T &copy; &amp; &lt;b&gt; &#x41; &nosuch; 2 < 3 > 1
                ->
                AT&amp;T © &amp; &lt;b&gt; A &amp;nosuch; 2 &lt; 3 &gt; 1
                ====
                `a  b` `` a`b `` `<b>&amp;` `*x*` `\\`
                ->
                <code>a  b</code> <code>a`b</code> <code>&lt;b&gt;&amp;amp;</code> <code>*x*</code> <code>\\</code>
                ====
                ` one space goes ` and `two
                lines`
                ->
                <code>one space goes</code> and <code>two lines</code>
                ====
                $x^2$ and $a<b$ cost $5 or \\$6
                ->
                <span class="math" data-text="x^2">x^2</span> and <span class="math" data-text="a&lt;b">a&lt;b</span> cost $5 or $6
                ====
                [web](https://example.org "T") <https://a.org> www.b.org me@c.org
                ->
                <a class="web" href="https://example.org">web</a> <a class="web" href="https://a.org">https://a.org</a> <a class="web" href="https://www.b.org">www.b.org</a> <a class="web" href="mailto:me@c.org">me@c.org</a>
                ====
                [**bold** `code`](https://example.org)
                ->
                <a class="web" href="https://example.org"><strong>bold</strong> <code>code</code></a>
                ====
                [ref], [ref][], [see][REF], [none], [none][x], [ ]

                [ref]: https://example.org
                ->
                <a class="web" href="https://example.org">ref</a>, <a class="web" href="https://example.org">ref</a>, <a class="web" href="https://example.org">see</a>, [none], [none][x], [ ]
                ====
                H<sub>2</sub>O, <KBD>Ctrl</KBD>, <abbr title="a &quot;b&quot;">x</abbr>, <mark>m</mark>
                ->
                H<sub>2</sub>O, <kbd>Ctrl</kbd>, <abbr title="a &quot;b&quot;">x</abbr>, <mark>m</mark>
                ====
                <span style="color:red">kept</span> <blink>too</blink> <b onclick="x()">bold</b>
                ->
                kept too <b>bold</b>
                ====
                a <!-- not shown --> b <script>alert(1)</script> c
                ->
                a  b  c
                """);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void marksBecomeHtml(String markdown, String html) {
        assertThat(Fragment.html(markdown).strip()).isEqualTo("<p>" + html + "</p>");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void oneParagraphInTheMiddleOfALineLosesItsFrame(String markdown, String html) {
        assertThat(Fragment.inline(markdown).strip()).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*a* `b` [c](https://example.org) | a b c",
                "- one\\n- two | one two",
                "# Title\\n\\nText. | Title Text.",
                "$x$ & <b>y</b> | x & y",
                "'' | ''"
            })
    void plainTextHasTheWordsAndNoMarks(String markdown, String text) {
        assertThat(Fragment.text(markdown.translateEscapes())).isEqualTo(text);
    }

    @Test
    void aFragmentLeadsToTheWebOnly() {
        String html =
                Fragment.html(
                        "# T {#place}\n\n[a](#place) [b](page.md) ![pic](p.png) x[^1]\n\n[^1]: n\n");

        assertThat(html).doesNotContain("id=", "href=\"#", "<img", "/course/", "/lesson/");
        assertThat(html).contains(">a</a>", ">b</a>", "pic", "n");
    }
}
