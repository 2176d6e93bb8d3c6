package dev.carrel.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lines before they are parsed: where code begins and ends, what a callout is called, and that a
/// page without any dialect passes unchanged.
class LinesTest {
    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "```\\nx\\n```\\ny | ccct",
                "~~~ py\\nx\\n~~~~\\ny | ccct",
                "````\\n```\\nx\\n````\\ny | cccct",
                "```\\n~~~\\n```\\ny | ccct",
                "`` ` ``\\ny | tt",
                "1. ```\\n   x\\n   ```\\ny | ccct",
                "> - ~~~\\n>   x\\n>   ~~~\\n> y | ccct",
                "text ```\\ny | tt",
                "```\\nnever closed\\n\\nmore | cccc"
            })
    void codeIsFollowedThroughItsFences(String text, String kinds) {
        Fences fences = new Fences();
        StringBuilder found = new StringBuilder();
        text.translateEscapes()
                .lines()
                .forEach(line -> found.append(fences.isCode(line) ? 'c' : 't'));

        assertThat(found).hasToString(kinds);
    }

    @ParameterizedTest
    @CsvSource({
        "note, note", "tip, tip", "important, important", "warning, warning", "caution, caution",
        "case, case", "example, example", "trap, trap", "remember, remember", "story, story",
        "info, note", "abstract, note", "seealso, note", "question, note", "success, tip",
        "hint, tip", "attention, warning", "danger, caution", "error, caution", "bug, caution"
    })
    void everyToolsNameOfACalloutIsOneOfOurs(String theirs, String ours) {
        assertThat(CalloutKinds.isKnown(theirs)).isTrue();
        assertThat(CalloutKinds.of(theirs)).isEqualTo(ours);
        assertThat(CalloutKinds.of(ours)).isEqualTo(ours);
    }

    @Test
    void aPageWithoutAnyDialectIsLeftAsItIs() {
        String page =
                """
                # Title

                A paragraph with *marks*, `{% code %}` and $math$.

                | a | b |
                |---|---|
                | 1 | 2 |

                > - quoted
                >   list

                ```sh
                {{ not.an.include }}
                !!! note
                ```

                1. one

                   | x |
                   |---|
                """;

        assertThat(Dialects.page(MemoryFiles.of(), page, "p.md", 1, problems).text())
                .isEqualTo(page + "\n");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aTablePartedFromItsTextKeepsThePlacesOfItsWords() {
        PlacedText placed =
                Dialects.page(MemoryFiles.of(), "Text:\n| cell |\n|---|\n", "p.md", 10, problems);
        int cell = placed.text().indexOf("cell");

        assertThat(placed.text()).startsWith("Text:\n\n| cell |\n|---|\n");
        assertThat(placed.spot(cell)).isEqualTo(new Spot("p.md", 11, 3));
    }

    @Test
    void aBookInOnePageIsCutAndTold() {
        String page = "word word word word\n\n".repeat(60_000);
        PlacedText placed = Dialects.page(MemoryFiles.of(), page, "p.md", 1, problems);

        assertThat(placed.text()).hasSizeBetween(900_000, 1_000_100);
        assertThat(problems.sorted())
                .extracting(p -> p.code() + " " + p.severity())
                .contains("lesson-too-long ERROR");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "2, 2",
        "2:3, 2 3",
        "3:, 3 4 5",
        ":2, 1 2",
        "4:2, ''",
        "9, ''",
        "0, ''",
        ":, 1 2 3 4 5"
    })
    void partsOfAFileAreTakenByTheirLines(String part, String lines) {
        List<PlacedLine> all = PlacedLine.of("1\n2\n3\n4\n5", "a.txt", 1);

        assertThat(
                        IncludeExcerpt.of(all, part, all.getFirst(), problems).stream()
                                .map(PlacedLine::text)
                                .reduce("", (a, b) -> a.isEmpty() ? b : a + " " + b))
                .isEqualTo(lines);
    }
}
