package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.Lesson;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.markdown.SourceException;
import dev.carrel.ui.HeadlessFx;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Page and program count the same characters: on this stand highlights and search.
class RenderedTextTest {
    private static final String EVERYTHING =
            """
            # Everything, *at once*

            Words with **bold**, `code`, $a < b$, a note[^1], H<sub>2</sub>O, &copy; and 🙂👩‍👩‍👧 é שלום
            机器学习 in two lines.\\
            A hard break.

            | a | b |
            |---|--:|
            | `x|` | 1 |

            > [!CASE] A title
            > Text.
            >
            > ```python
            > def f(a):
            >     return a < 3
            > ```

            - [x] done
            - tight
              - inner

            - loose

            <details><summary>More</summary>

            $$
            x = 1
            - y
            $$

            </details>

            <pre>

            raw  pre</pre>

            <table><tr><td>cell<p>inside</table> stray </div> text <b>unclosed

            ```mermaid
            flowchart LR
              A --> B
            ```

            {% tabs %}{% tab title="T" %}In a tab{% endtab %}{% endtabs %}

            Term
            : Meaning

            ```quiz
            id: q1
            kind: cloze
            prompt: Fill {{this}} and `{{that}}`.
            ```

            ```quiz
            id: q2
            kind: single
            prompt: Which?
            choices: [{text: "`a`", correct: true, why: w}, {text: "b\\n\\nc", why: w}]
            ```

            ```quiz
            id: q3
            kind: ordering
            prompt: Order
            items: [one, two, three]
            ```

            ```quiz
            id: q4
            kind: matching
            prompt: Match
            pairs: [{left: a, right: x}, {left: b, right: y}]
            ```

            ```quiz
            id: q5
            kind: numeric
            prompt: Number?
            answer: 1
            tolerance: 0
            unit: min
            ```

            ![Gone](gone.png "A caption")

            [^1]: The note, with a [link](https://example.org).
            """;

    private static PageFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new PageFixture();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void everythingAtOnce() throws SourceException {
        check(MemoryFiles.of("SUMMARY.md", "* [All](all.md)", "all.md", EVERYTHING));
    }

    @Test
    void theBundledCourse() throws SourceException, IOException {
        check(MemoryFiles.folder(Path.of("course-pack")));
    }

    private static void check(CourseFiles files) throws SourceException {
        OpenCourse course = OpenCourse.of(files, "demo");
        for (Lesson lesson : course.course().lessons()) {
            LessonDocument document = course.lesson(lesson.id()).document();
            fixture.show(document, files, PageState.FRESH);
            assertThat(HeadlessFx.call(fixture.page::plainText)).isEqualTo(document.text());
            assertThat(fixture.text("document.querySelectorAll('#lesson [data-b]').length"))
                    .isEqualTo("" + document.blocks().size());
        }
    }
}
