package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.Fragment;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Blocks of Markdown, and the HTML a learner's page gets for them.
class BlockGoldenTest {
    static Stream<Arguments> lists() {
        return Golden.of(
                """
                - a
                - b
                  - c
                ->
                <ul>
                <li>a</li>
                <li>b
                <ul>
                <li>c</li>
                </ul>
                </li>
                </ul>
                ====
                - a

                - b
                ->
                <ul>
                <li><p>a</p>
                </li>
                <li><p>b</p>
                </li>
                </ul>
                ====
                3. three
                4. four
                ->
                <ol start="3">
                <li>three</li>
                <li>four</li>
                </ol>
                ====
                - [ ] open
                - [x] done
                - [X] done too
                - [y] no task
                ->
                <ul>
                <li class="task"><input type="checkbox" disabled>open</li>
                <li class="task"><input type="checkbox" disabled checked>done</li>
                <li class="task"><input type="checkbox" disabled checked>done too</li>
                <li>[y] no task</li>
                </ul>
                ====
                Term
                : First meaning.
                : Second *meaning*.
                ->
                <dl>
                <dt>Term</dt>
                <dd>First meaning.</dd>
                <dd>Second <em>meaning</em>.</dd>
                </dl>
                ====
                1) a

                   ```
                   code
                   ```
                ->
                <ol>
                <li><p>a</p>
                <pre><code>code</code></pre>
                </li>
                </ol>
                """);
    }

    static Stream<Arguments> tables() {
        return Golden.of(
                """
                | a | b | c | d |
                |---|:--|:-:|--:|
                | 1 | 2 | 3 | 4 |
                ->
                <table>
                <thead>
                <tr><th scope="col">a</th><th scope="col">b</th><th class="center" scope="col">c</th><th class="right" scope="col">d</th></tr>
                </thead>
                <tbody>
                <tr><td>1</td><td>2</td><td class="center">3</td><td class="right">4</td></tr>
                </tbody>
                </table>
                ====
                a | b
                --|--
                `x|y` | p\\|q
                ->
                <table>
                <thead>
                <tr><th scope="col">a</th><th scope="col">b</th></tr>
                </thead>
                <tbody>
                <tr><td><code>x|y</code></td><td>p|q</td></tr>
                </tbody>
                </table>
                ====
                | only a head |
                |---|
                ->
                <table>
                <thead>
                <tr><th scope="col">only a head</th></tr>
                </thead>
                </table>
                ====
                | a | b |
                |---|---|
                | **1** | [w](https://example.org) |
                ->
                <table>
                <thead>
                <tr><th scope="col">a</th><th scope="col">b</th></tr>
                </thead>
                <tbody>
                <tr><td><strong>1</strong></td><td><a class="web" href="https://example.org">w</a></td></tr>
                </tbody>
                </table>
                """);
    }

    static Stream<Arguments> tablesRightBelowText() {
        String table =
                """
                <table>
                <thead>
                <tr><th scope="col">a</th></tr>
                </thead>
                <tbody>
                <tr><td>1</td></tr>
                </tbody>
                </table>
                """;
        return Stream.of(
                Arguments.of("Text:\n| a |\n|---|\n| 1 |\n", "<p>Text:</p>\n" + table.strip()),
                Arguments.of(
                        "> Text:\n> | a |\n> |:--|\n> | 1 |\n",
                        "<blockquote>\n<p>Text:</p>\n" + table + "</blockquote>"),
                Arguments.of(
                        "```\nText\n| a |\n|---|\n```\n",
                        "<pre><code>Text\n| a |\n|---|</code></pre>"));
    }

    static Stream<Arguments> codeAndQuotes() {
        return Golden.of(
                """
                ```Python
                if a < b:

                    pass
                ```
                ->
                <pre><code class="language-python">if a &lt; b:

                    pass</code></pre>
                ====
                ```js title="app.js"
                x
                ```
                ->
                <figure class="listing"><figcaption>app.js</figcaption>
                <pre><code class="language-js">x</code></pre>
                </figure>
                ====
                    indented
                      more

                    end
                ->
                <pre><code>indented
                  more

                end</code></pre>
                ====
                ```
                never closed
                ->
                <pre><code>never closed
                </code></pre>
                ====
                ```mermaid
                graph LR
                  A-->B
                ```
                ->
                <pre class="mermaid" data-text="graph LR
                  A--&gt;B">graph LR
                  A--&gt;B</pre>
                ====
                ```math
                \\frac12
                ```
                ->
                <div class="math display" data-text="\\frac12">\\frac12</div>
                ====
                > quoted
                > > twice
                ->
                <blockquote>
                <p>quoted</p>
                <blockquote>
                <p>twice</p>
                </blockquote>
                </blockquote>
                ====
                a

                ---
                b
                ->
                <p>a</p>
                <hr>
                <p>b</p>
                ====
                ## Two *words* {#given}
                ->
                <h2>Two <em>words</em></h2>
                ====
                <details><summary>Step 1</summary>

                Some **text**.

                </details>
                ->
                <details><summary>Step 1</summary>
                <p>Some <strong>text</strong>.</p>
                </details>
                """);
    }

    @ParameterizedTest
    @MethodSource({"lists", "tables", "tablesRightBelowText", "codeAndQuotes"})
    void blocksBecomeHtml(String markdown, String html) {
        assertThat(Fragment.html(markdown).strip()).isEqualTo(html);
    }
}
