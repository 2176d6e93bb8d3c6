package dev.carrel.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever is moved about before parsing, every word still knows where its author wrote it.
class PlacesTest {
    private static PlacedText placed(String body, String... files) {
        return Dialects.page(MemoryFiles.of(files), body, "p.md", 5, new Problems());
    }

    private static void check(PlacedText text, String word, String file, int line, int column) {
        int at = text.text().indexOf(word);
        assertThat(at).as(text.text()).isNotNegative();
        assertThat(text.spot(at)).isEqualTo(new Spot(file, line, column));
    }

    @Test
    void plainLinesStayWhereTheyAre() {
        PlacedText text = placed("one\n\n  two three\n");
        assertThat(text.text()).startsWith("one\n\n  two three\n");
        check(text, "one", "p.md", 5, 1);
        check(text, "three", "p.md", 7, 7);
    }

    @Test
    void wordsInsideTagsAndAdmonitions() {
        PlacedText text =
                placed(
                        """
                        {% hint %}inside{% endhint %} behind

                        !!! note
                            deep

                            !!! tip
                                deeper
                        """);
        check(text, "inside", "p.md", 5, 11);
        check(text, "behind", "p.md", 5, 31);
        check(text, "deep\n", "p.md", 8, 5);
        check(text, "deeper", "p.md", 11, 9);
    }

    @Test
    void includedWordsBelongToTheirOwnFile() {
        PlacedText text =
                placed("x\n{{#include a.md}}\ny", "p.md", "", "a.md", "first\n  second\n");
        check(text, "second", "a.md", 2, 3);
        check(text, "y", "p.md", 7, 1);
    }

    @Test
    void markersNeverStayInCode() {
        PlacedText text = placed("    {% hint %}\n    x\n    {% endhint %}\n");
        assertThat(text.boxes().restored(text.text())).contains("{% hint %}").doesNotContain("box");
    }

    @Test
    void anAuthorCannotForgeAMarker() {
        PlacedText text = placed("<box-0> </box-0>\n\n{% hint %}\nx\n{% endhint %}\n");
        assertThat(text.boxes().byTag("box-0")).isEmpty();
        assertThat(text.text()).contains("<box0-0>");
        assertThat(text.boxes().byTag("box0-0")).contains(new Box.Callout("note", null));
        assertThat(text.boxes().byTag("box0-99999999999")).isEmpty();
    }

    @Test
    void mathOnLinesOfItsOwnBecomesOneBox() {
        for (String math : List.of("$$x$$", "$$\nx\n$$", "> $$\n> x\n> $$", "  $$ x\n$$")) {
            PlacedText text = placed("a\n\n" + math + "\n\nb");
            assertThat(text.text()).contains("<box-0/>").doesNotContain("$$");
            assertThat(text.boxes().byTag("box-0")).contains(new Box.Formula("x"));
        }
        for (String other : List.of("$$a$$ and b", "$$\nnever closed", "```\n$$x$$\n```")) {
            assertThat(placed(other).text()).startsWith(other);
        }
    }
}
