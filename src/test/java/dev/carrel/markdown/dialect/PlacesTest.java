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

    @Test
    void aBoxIsOnlyWhatStandsForOne() {
        PlacedText text = placed("`box-` box-0 <BOX-1>\n\n$$x$$\n");

        assertThat(text.boxes().byTag("box-1")).isEmpty();
        assertThat(text.boxes().byTag("box0-0")).contains(new Box.Formula("x"));
        assertThat(text.boxes().byTag("box0--1")).isEmpty();
        assertThat(text.boxes().byTag("box0-")).isEmpty();
        assertThat(text.boxes().byTag("box0-1")).isEmpty();
        assertThat(text.boxes().restored("<box-0> </box-0>")).isEqualTo("<box-0> </box-0>");
        assertThat(text.boxes().restored("a <box0-0/> </box0-0> <box0-7>")).isEqualTo("a $$x$$  ");
    }

    @Test
    void everyPlaceBeforeAndBehindTheTextIsOnItsFirstOrLastLine() {
        PlacedText text = placed("one\ntwo");

        assertThat(text.spot(-1).line()).isEqualTo(5);
        assertThat(text.spot(0)).isEqualTo(new Spot("p.md", 5, 1));
        assertThat(text.spot(text.text().length()).line()).isEqualTo(6);
        assertThat(text.spot(100_000).line()).isEqualTo(6);
    }

    @Test
    void wordsBehindWideCharactersAreCountedInUtf16() {
        check(placed("🙂e\u0301 word"), "word", "p.md", 5, 6);
        check(placed("{% hint %}日本 word{% endhint %}"), "word", "p.md", 5, 14);
    }
}
