package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuoteSelectorTest {
    @Test
    void hasTheWordsAndTheirNeighbours() {
        String text = "a".repeat(100) + "word" + "b".repeat(100);
        QuoteSelector quote = QuoteSelector.of(text, 100, 104);

        assertThat(quote.exact()).isEqualTo("word");
        assertThat(quote.prefix()).isEqualTo("a".repeat(QuoteSelector.CONTEXT));
        assertThat(quote.suffix()).isEqualTo("b".repeat(QuoteSelector.CONTEXT));
    }

    @Test
    void hasLessAtTheEndsOfTheText() {
        assertThat(QuoteSelector.of("word", 0, 4)).isEqualTo(new QuoteSelector("word", "", ""));
        assertThat(QuoteSelector.of("one word", 4, 8).prefix()).isEqualTo("one ");
    }

    @Test
    void neverCutsACharacterInTwo() {
        for (int shift = 0; shift < 2; shift++) {
            String text =
                    "x".repeat(shift)
                            + "😀".repeat(80)
                            + "word"
                            + "y".repeat(shift)
                            + "😀".repeat(80);
            int start = text.indexOf("word");
            QuoteSelector quote = QuoteSelector.of(text, start, start + 4);

            assertThat(Character.isHighSurrogate(quote.prefix().charAt(0))).isTrue();
            assertThat(Character.isLowSurrogate(quote.suffix().charAt(quote.suffix().length() - 1)))
                    .isTrue();
            assertThat(quote.prefix().length()).isBetween(63, QuoteSelector.CONTEXT);
        }
    }

    @Test
    void aRangeOutsideTheTextIsRefused() {
        assertThatThrownBy(() -> QuoteSelector.of("short", 2, 9))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
