package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {
    private final Tokeniser tokeniser = new Tokeniser(new Vocabulary());

    /// Four old words; in the new text ten more stand before the word `torn`.
    private Spread torn(int torn) {
        String insertion = "something else entirely was put in between here and now ";
        StringBuilder now = new StringBuilder();
        String[] words = {"alpha ", "beta ", "gamma ", "delta "};
        Tokens old = tokeniser.tokens(String.join("", words));
        for (int i = 0; i < 4; i++) {
            now.append(i == torn ? insertion : "").append(words[i]);
        }
        int inserted = tokeniser.tokens(insertion).size();
        Spread spread = new Spread(old, tokeniser.tokens(now.toString()));
        for (int i = 0; i < 4; i++) {
            spread.add(i, i < torn ? i : i + inserted);
        }
        return spread;
    }

    @Test
    void whatKeptTogetherIsKeptWhole() {
        Spread spread = torn(4);
        spread.tighten();
        assertThat(spread.oldFirst()).isZero();
        assertThat(spread.oldLast()).isEqualTo(3);
        assertThat(spread.newLast()).isEqualTo(3);
    }

    @Test
    void aTornOffBeginningIsLeftBehind() {
        Spread spread = torn(1);
        spread.tighten();
        assertThat(spread.oldFirst()).isEqualTo(1);
        assertThat(spread.newFirst()).isEqualTo(11);
    }

    @Test
    void aTornOffEndIsLeftBehind() {
        Spread spread = torn(3);
        spread.tighten();
        assertThat(spread.oldLast()).isEqualTo(2);
        assertThat(spread.newLast()).isEqualTo(2);
    }

    @Test
    void halvesAsHeavyAsTheInsertionStayTogether() {
        String half = "many words that stay where they were on this side ";
        Tokens old = tokeniser.tokens(half + half);
        Tokens now =
                tokeniser.tokens(
                        half + "and a new sentence of nearly fifty characters now " + half);
        Spread spread = new Spread(old, now);
        for (int i = 0; i < 20; i++) {
            spread.add(i, i < 10 ? i : i + 9);
        }
        spread.tighten();
        assertThat(spread.oldFirst()).isZero();
        assertThat(spread.oldLast()).isEqualTo(19);
        assertThat(spread.isEmpty()).isFalse();
    }
}
