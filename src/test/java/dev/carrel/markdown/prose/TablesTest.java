package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.OneLesson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables as authors write them by hand: bars in cells, rows too long or too short, in any place.
class TablesTest {
    private static OneLesson row(String cells) {
        return OneLesson.of("| a | b |\n|---|---|\n" + cells + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "| `x\\|y` | z |; x|y",
                "| `` a\\|`b `` | z |; a|`b",
                "| $P(A\\|B)$ | z |; P(A|B)",
                "| $P(A|B)$ | z |; P(A|B)",
                "| p\\|q | z |; p|q",
                "| **x\\|y** | z |; x|y",
                "| [x\\|y](https://example.org) | z |; x|y",
                "| \\| | z |; |"
            })
    void aBarInACellIsWrittenWithABackslash(String cells, String text) {
        assertThat(row(cells).all("td").eachText()).containsExactly(text, "z");
    }

    @Test
    void outsideOfTablesTheBackslashIsTheAuthorsOwn() {
        OneLesson lesson = OneLesson.of("`x\\|y` and $\\|v\\|$\n");

        assertThat(lesson.one("code").text()).isEqualTo("x\\|y");
        assertThat(lesson.one(".math").attr("data-text")).isEqualTo("\\|v\\|");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "| 1 |; 1",
                "| 1 | 2 | 3 |; 1 2 3",
                "1 | 2; 1 2",
                "| 1 | 2; 1 2",
                "|1|2|; 1 2",
                "| **1** | ~~2~~ |; 1 2"
            })
    void noCellIsLost(String cells, String texts) {
        assertThat(row(cells).all("tbody td").eachText()).containsExactly(texts.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ":-:; center",
                "--:; right",
                ":--; ''",
                "---; ''",
                ":-; ''",
                "-:; right",
                "-; ''"
            })
    void aColumnHasASide(String dashes, String side) {
        OneLesson lesson = OneLesson.of("| h |\n| %s |\n| *x* |\n| [y](#) |\n".formatted(dashes));

        assertThat(lesson.all("th, td").eachAttr("class"))
                .isEqualTo(side.isEmpty() ? List.of() : List.of(side, side, side));
        assertThat(lesson.all("td > em, td > a")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> | h |\n> |---|\n> | c |\n",
                "- item\n\n  | h |\n  |---|\n  | c |\n",
                "1. item\n   | h |\n   |---|\n   | c |\n",
                "{% hint %}\n| h |\n|---|\n| c |\n{% endhint %}\n",
                "!!! note\n    | h |\n    |---|\n    | c |\n",
                "<details>\n<summary>s</summary>\n\n| h |\n|---|\n| c |\n\n</details>\n",
                "[^n]\n\n[^n]: Note.\n\n    | h |\n    |---|\n    | c |\n",
                "# Heading\n| h |\n|---|\n| c |\n",
                "Text\r\n| h |\r\n|---|\r\n| c |\r\n"
            })
    void aTableMayStandAnywhere(String page) {
        OneLesson lesson = OneLesson.of(page);

        assertThat(lesson.one("table thead th").text()).isEqualTo("h");
        assertThat(lesson.one("table tbody td").text()).isEqualTo("c");
    }

    @Test
    void whatACellLinksToIsToldWithItsColumn() {
        OneLesson lesson = row("| x | [y](gone.md) |\n| ![](a.png) | z |");

        assertThat(lesson.told())
                .containsExactly("link-broken 3:7", "image-alt-missing 4:3", "image-missing 4:3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"| a | b |", "| a |\n|===|", "a | b\nc | d", "|\n|", "| |---| |"})
    void barsAloneAreNoTable(String page) {
        OneLesson lesson = OneLesson.of(page + "\n");

        assertThat(lesson.all("table")).isEmpty();
        assertThat(lesson.text()).contains("|");
    }
}
