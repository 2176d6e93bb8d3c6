package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.OneLesson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dollars are prices here and math there, wherever a page has text.
class MoneyTest {
    private static final List<String> PLACES =
            List.of(
                    "%s",
                    "# %s",
                    "- %s",
                    "> %s",
                    "> [!TIP] %s",
                    "| %s |\n|---|",
                    "*%s*",
                    "[%s](https://example.org)",
                    "<div>%s</div>",
                    "Term\n: %s",
                    "!!! note\n    %s");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs $5 or $6.",
                "From $5-$10, or $1.50/kg ($2/lb)",
                "US$5–US$6 and A$7",
                "5$ or 6$, not 7 $",
                "$5,$6;\"$7\" '$8'",
                "$5K–$10K a month",
                "(costs $5) (or $6)",
                "A$AP and Ke$ha",
                "the $ and the $$",
                "$100 was the price, $ 20 the tip"
            })
    void pricesStayPricesEverywhere(String prices) {
        for (String place : PLACES) {
            OneLesson lesson = OneLesson.of(place.formatted(prices) + "\n");

            assertThat(lesson.text()).as(place).contains(prices);
            assertThat(lesson.all(".math")).as(place).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "so $x_1$ costs $5 | x_1",
                "$5 for $n$ of them | n",
                "$$a*b*c$$ | a*b*c",
                "not \\$x$ but $y$ | y",
                "$\\$5$ in math | \\$5",
                "$n$-th, ($m$), $k$. | n m k",
                "$α+β$ and $日$ | α+β 日",
                "$a<b$ & $c>d$ | a<b c>d"
            })
    void mathIsMathEverywhere(String text, String tex) {
        for (String place : PLACES.stream().filter(p -> !p.contains("div")).toList()) {
            OneLesson lesson = OneLesson.of(place.formatted(text) + "\n");

            assertThat(lesson.all(".math").eachAttr("data-text"))
                    .as(place)
                    .containsExactly(tex.split(" ", -1));
            assertThat(lesson.all(".math em, .math b")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$ is slang for money\n\nText between.\n\nAnd it costs $$\n",
                "$$ cheap\n$$$ dear\n\n- a\n\n$$\n",
                "> $$ words\n>\n> more $$\n"
            })
    void twoDollarsBeforeWordsSwallowNoParagraph(String page) {
        OneLesson lesson = OneLesson.of(page);

        assertThat(lesson.all("div.math")).isEmpty();
        assertThat(lesson.text()).contains("$$");
    }

    @Test
    void mathOnLinesOfItsOwnMayHaveABlankOne() {
        OneLesson lesson = OneLesson.of("$$\na\n\nb\n$$\n\nText.\n");

        assertThat(lesson.one("div.math").attr("data-text")).isEqualTo("a\n\nb");
        assertThat(lesson.text()).endsWith("\nText.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "```\\n$x$ and $$y$$\\n```",
                "`$x$`",
                "'    $x$'",
                "<pre><code>$5</code></pre>",
                "`` $`x`$ ``"
            })
    void codeHasNoMath(String page) {
        OneLesson lesson = OneLesson.of("a\n\n" + page.translateEscapes() + "\n");

        assertThat(lesson.all(".math")).isEmpty();
        assertThat(lesson.all("code").text()).contains("$");
    }
}
