package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.OneLesson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures with their words, and code with its name.
class FiguresAndListingsTest {
    private static OneLesson lesson(String markdown) {
        return OneLesson.of(
                markdown + "\n",
                "m/a b.png",
                "png",
                "m/dot.svg",
                "<svg/>",
                "m/dot.dark.svg",
                "<svg/>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "![Seen](dot.svg) | figure | Seen |",
                "![Seen](dot.svg \"A caption\") | figure | Seen | A caption",
                "![Seen](dot.svg 'With *stress*') | figure | Seen | With stress",
                "![Seen *twice*](<a b.png>) | figure | Seen twice |",
                "![Seen][ref]\\n\\n[ref]: dot.svg \"A caption\" | figure | Seen | A caption",
                "Text ![Seen](dot.svg) text | p | Seen |",
                "- ![Seen](dot.svg) | figure | Seen |",
                "<img src=\"dot.svg\" alt=\"Seen\"> | body | Seen |",
                "![5 &lt; 6](dot.svg) | figure | 5 < 6 |"
            })
    void aPictureHasItsWordsAndPerhapsACaption(
            String markdown, String home, String alt, @Nullable String caption) {
        OneLesson lesson = lesson(markdown.translateEscapes());

        assertThat(lesson.all(home + " img").eachAttr("alt")).isNotEmpty().containsOnly(alt);
        assertThat(lesson.all("figcaption").text()).isEqualTo(caption == null ? "" : caption);
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void twoPicturesInAParagraphAreNoFigure() {
        OneLesson lesson = lesson("![One](dot.svg)\n![Two](<a b.png>)");

        assertThat(lesson.all("figure")).isEmpty();
        assertThat(lesson.all("p img")).hasSize(3);
    }

    @Test
    void thePictureForDarkPagesStandsBesideTheOther() {
        OneLesson lesson = lesson("![Seen](dot.svg)");

        assertThat(lesson.one("img.for-light").attr("src")).isEqualTo("/course/m/dot.svg");
        assertThat(lesson.one("img.for-dark").attr("src")).isEqualTo("/course/m/dot.dark.svg");
        assertThat(lesson.one("img.for-dark").attr("alt")).isEqualTo("Seen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "![](dot.svg) | image-alt-missing 1:1",
                "x ![ ](dot.svg) | image-alt-missing 1:3",
                "<img src=\"dot.svg\"> | image-alt-missing 1:1",
                "![Seen](gone.png) | image-missing 1:1",
                "x ![Seen](https://example.org/p.png) | image-remote 1:3"
            })
    void aPictureThatSaysOrShowsNothingIsTold(String markdown, String told) {
        assertThat(lesson(markdown).told()).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "python | python |",
                "Python | python |",
                "{.python .numberLines} | python |",
                "c++ | c++ |",
                "python title=\"a.py\" | python | a.py",
                "python filename='a b.py' | python | a b.py",
                "title=\"a.txt\" | '' | a.txt",
                "python title=\"\" | python |",
                "rust,ignore | rust |",
                "'' | '' |"
            })
    void aFenceNamesItsLanguageAndPerhapsItsFile(
            String info, String language, @Nullable String title) {
        OneLesson lesson = lesson("```" + info + "\nx = 1\n```");

        assertThat(lesson.one("pre > code").className())
                .isEqualTo(language.isEmpty() ? "" : "language-" + language);
        assertThat(lesson.one("pre > code").text()).isEqualTo("x = 1");
        assertThat(lesson.all("figure.listing > figcaption").text())
                .isEqualTo(title == null ? "" : title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rust | # hidden\\nshown\\n    # too\\n#[test] | shown\\n#[test]",
                "rust | ## one sign less | # one sign less",
                "python hidelines=~ | ~import os\\nshown | shown",
                "python | # a remark\\nshown | # a remark\\nshown"
            })
    void linesForTheCompilerOnlyAreNotShown(String info, String code, String shown) {
        OneLesson lesson = lesson("```" + info + "\n" + code.translateEscapes() + "\n```");

        assertThat(lesson.one("pre > code").wholeText()).isEqualTo(shown.translateEscapes());
    }

    @Test
    void whatALessonNeedsIsSaidSoThatNothingElseIsLoaded() {
        OneLesson plain = lesson("Text and `code`.\n\n```\nplain\n```");
        OneLesson all = lesson("$x$\n\n```python\nx\n```\n\n```mermaid\ngraph LR\n```");

        assertThat(plain.document.uses().math()).isFalse();
        assertThat(plain.document.uses().code()).isFalse();
        assertThat(plain.document.uses().diagrams()).isFalse();
        assertThat(all.document.uses().math()).isTrue();
        assertThat(all.document.uses().code()).isTrue();
        assertThat(all.document.uses().diagrams()).isTrue();
    }
}
