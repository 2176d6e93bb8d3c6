package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Lesson;
import dev.carrel.course.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whatever is wrong in a course: its author is told where, what, and what to do, in sentences.
class EveryProblemTest {
    private static final String PAGE =
            """
            ---
            terms: [nothing of the kind]
            ---
            # One

            #### Jump

            ## Same {#id}

            ## Again {#id}

            [a](gone.md) [b](javascript:x) [c](https:) [d](#gone) [e](two.md#gone) [f](loose.md)
            [g](glossary:gone) ![](pic.png) ![h](gone.png) ![i](https://example.org/i.png)
            ![j](pic.webp)

            Mark[^gone] and[^twice].

            [^twice]: One.

            [^twice]: Two.

            [^unused]: Three.

            <blink onclick="x">x</blink> <b onclick="x">y</b> z</div>

            > [!HERESY]
            > x

            {% unknown %}{% endhint %}

            | {% hint %}x |
            |---|

            {{#include gone.txt}} {{#include two.md:99}} {{#include two.md:part}}

            ```quiz
            kind: single
            choices: [{text: a}, {why: w}]
            rev: 0
            review: often
            ```

            ```quiz
            id: q
            kind: numeric
            prompt: P
            answer: some
            ```

            ```quiz
            id: r
            kind: numeric
            prompt: P
            answer: 1
            tolerance: near
            slips: [{value: 1}]
            ```

            ```quiz
            id: r
            kind: hotspot
            prompt: P
            ```

            ```quiz
            id: s
            kind: cloze
            prompt: none
            ```

            ```quiz
            id: s
            kind: short
            prompt: P
            ```

            ```quiz
            id: s
            kind: matching
            prompt: P
            pairs: [{left: a}]
            ```

            ```quiz
            id: t
            prompt: a: b
            ```

            TANGLE

            {% hint %}
            never closed
            """
                    .replace("TANGLE", "[x*_".repeat(500));

    private static List<Problem> problems() throws SourceException {
        MemoryFiles files =
                MemoryFiles.of(
                        "course.yaml", "id: demo\ntitle: Demo\nlanguage: en\n",
                        "SUMMARY.md",
                                "# D\n\nWords.\n\n* [One](one.md)\n* [Two](two.md)\n* [Two](two.md)\n* [Gone](gone.md)\n* [File](pic.png)\n",
                        "one.md", PAGE,
                        "two.md", "# Two\n",
                        "loose.md", "# Loose\n",
                        "pic.png", "x",
                        "pic.webp", "x");
        ParsedCourse parsed = CourseParser.parse(files, "demo");
        List<Problem> all = new ArrayList<>(parsed.problems());
        LessonRenderer renderer = new LessonRenderer(parsed.course(), files);
        for (Lesson lesson : parsed.course().lessons()) {
            all.addAll(renderer.render(lesson).problems());
        }
        return all;
    }

    @Test
    void everyProblemSaysWhereWhatAndWhatToDo() throws SourceException {
        assertThat(problems())
                .allSatisfy(problem -> {
                    assertThat(problem.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
                    assertThat(problem.file()).isIn("SUMMARY.md", "one.md");
                    assertThat(problem.line()).isBetween(1, 100);
                    assertThat(problem.column()).isGreaterThanOrEqualTo(1);
                    assertThat(problem.message()).matches("(?s)\\S.*\\.").hasSizeLessThan(300);
                    assertThat(problem.remedy()).matches("(?s)\\S.*\\.").hasSizeLessThan(300);
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void everyMistakeOfThePageIsToldUnderItsOwnCode() throws SourceException {
        assertThat(problems().stream().map(Problem::code).collect(Collectors.toSet()))
                .contains(
                        "heading-jump",
                        "anchor-duplicate",
                        "anchor-broken",
                        "link-broken",
                        "link-refused",
                        "link-outside-outline",
                        "address-unusable",
                        "term-unknown",
                        "image-alt-missing",
                        "image-missing",
                        "image-remote",
                        "image-format",
                        "footnote-missing",
                        "footnote-duplicate",
                        "footnote-unused",
                        "html-unsafe",
                        "html-unbalanced",
                        "callout-unknown",
                        "tag-unknown",
                        "tag-in-table",
                        "tag-not-open",
                        "tag-unclosed",
                        "include-missing",
                        "include-lines-missing",
                        "include-anchor-missing",
                        "quiz-id-missing",
                        "quiz-no-prompt",
                        "quiz-choice-why",
                        "quiz-choice-empty",
                        "quiz-choices",
                        "quiz-correct",
                        "quiz-rev",
                        "quiz-review",
                        "quiz-answer",
                        "quiz-tolerance",
                        "quiz-slip",
                        "quiz-gaps",
                        "quiz-id-duplicate",
                        "quiz-pair",
                        "quiz-pairs",
                        "kind-unsupported",
                        "yaml-syntax",
                        "text-too-tangled",
                        "summary-text",
                        "summary-page-twice",
                        "summary-no-page");
    }
}
