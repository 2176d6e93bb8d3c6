package dev.carrel.annotation.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldedTextTest {
    private static String folded(String text) {
        return new FoldedText(text).text();
    }

    @Test
    void whiteSpaceCountsOnce() {
        assertThat(folded("  a \n\t b\u00a0\u2003c ")).isEqualTo("a b c ");
        assertThat(folded(" \n ")).isEmpty();
    }

    @Test
    void typographyIsPlain() {
        assertThat(folded("“It’s” «so» — ‚x‘ a–b `c´")).isEqualTo("\"It's\" \"so\" - 'x' a-b 'c'");
    }

    @Test
    void charactersAreWrittenInOneWay() {
        assertThat(folded("cafe\u0301")).isEqualTo("caf\u00e9");
        assertThat(folded("ﬁle Ⅳ ２")).isEqualTo("file IV 2");
    }

    @Test
    void theInvisibleIsLeftOutExceptWhatJoinsEmoji() {
        assertThat(folded("data\u00adbase\u200b \u200fx")).isEqualTo("database x");
        assertThat(folded("👩\u200d💻")).isEqualTo("👩\u200d💻");
    }

    @Test
    void everyUnitKnowsWhereItCameFrom() {
        String text = "A  “cafe\u0301”…";
        FoldedText folded = new FoldedText(text);
        assertThat(folded.text()).isEqualTo("A \"café\"...");

        int start = folded.text().indexOf("café");
        assertThat(text.substring(folded.start(start), folded.end(start + 4)))
                .isEqualTo("cafe\u0301");
        int dots = folded.text().indexOf("...");
        assertThat(text.substring(folded.start(dots), folded.end(dots + 1))).isEqualTo("…");
        assertThat(text.substring(folded.start(1), folded.end(2)))
                .as("the first blank")
                .isEqualTo(" ");
    }

    @Test
    void longTextsAreFoldedToo() {
        Random random = new Random(9);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append("ab é…\n".charAt(random.nextInt(6)));
        }
        FoldedText folded = new FoldedText(text.toString());
        String reads = folded.text();
        for (int i = 0; i < reads.length(); i++) {
            String origin = text.substring(folded.start(i), folded.end(i + 1));
            assertThat(folded(origin.isBlank() ? "x" + origin : origin))
                    .contains(reads.substring(i, i + 1));
        }
    }

    @Test
    void hangulIsTheSameInSyllablesAndInLetters() {
        String syllables = "한국어 강좌";
        String letters = Normalizer.normalize(syllables, Normalizer.Form.NFD);
        FoldedText folded = new FoldedText(letters);

        assertThat(letters).isNotEqualTo(syllables);
        assertThat(folded.text()).isEqualTo(syllables);
        assertThat(letters.substring(folded.start(1), folded.end(2)))
                .isEqualTo(Normalizer.normalize("국", Normalizer.Form.NFD));
        assertThat(new FoldedText("하\u11ab").text()).as("a half-composed one").isEqualTo("한");
    }
}
