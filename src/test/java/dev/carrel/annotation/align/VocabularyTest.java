package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void theSameWordHasTheSameNumberHoweverItIsWritten() {
        Vocabulary vocabulary = new Vocabulary();
        int composed = vocabulary.add("caf\u00e9", true);

        assertThat(vocabulary.add("cafe\u0301", true)).isEqualTo(composed);
        assertThat(vocabulary.add("cafe", true)).isNotEqualTo(composed);
        assertThat(vocabulary.add("Caf\u00e9", true)).isNotEqualTo(composed);
    }

    @Test
    void caseAndCompatibilityFormsFoldTogether() {
        Vocabulary vocabulary = new Vocabulary();
        int plain = vocabulary.add("file", true);

        assertThat(vocabulary.folded(vocabulary.add("FILE", true))).isEqualTo(plain);
        assertThat(vocabulary.folded(vocabulary.add("\ufb01le", true))).isEqualTo(plain);
        assertThat(vocabulary.folded(plain)).isEqualTo(plain);
        assertThat(vocabulary.folded(vocabulary.add("tile", true))).isNotEqualTo(plain);
    }

    @Test
    void rareWordsSayMoreThanCommonOnesAndSymbolsNextToNothing() {
        Vocabulary vocabulary = new Vocabulary();
        int rare = vocabulary.add("keelhaul", true);
        int common = vocabulary.add("the", true);
        for (int i = 0; i < 3000; i++) {
            vocabulary.add(i % 3 == 0 ? "the" : "word" + i, true);
        }
        int bracket = vocabulary.add("(", false);
        float[] weights = vocabulary.weights();

        assertThat(weights[rare]).isBetween(0.8f, 1f);
        assertThat(weights[common]).isBetween(0.1f, 0.3f);
        assertThat(weights[bracket]).isEqualTo(Vocabulary.SYMBOL);
        assertThat(vocabulary.isWord(rare)).isTrue();
        assertThat(vocabulary.isWord(bracket)).isFalse();
    }

    @Test
    void holdsAsManyWordsAsThereAre() {
        Vocabulary vocabulary = new Vocabulary();
        for (int i = 0; i < 5000; i++) {
            assertThat(vocabulary.add("Word" + i, true)).isEqualTo(2 * i);
        }
        assertThat(vocabulary.weights()).hasSize(10_000);
    }

    @Test
    void aWordThatWasFirstSeenAsThePlainFormOfASymbolIsAWord() {
        Vocabulary vocabulary = new Vocabulary();
        int square = vocabulary.add("²", false);
        int two = vocabulary.add("2", true);

        assertThat(vocabulary.folded(square)).isEqualTo(two);
        assertThat(vocabulary.isWord(two)).isTrue();
        assertThat(vocabulary.isWord(square)).isFalse();
        assertThat(vocabulary.weights()[two]).isGreaterThan(0.8f);
    }
}
