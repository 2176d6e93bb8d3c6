package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GapAlignerTest {
    private final Vocabulary vocabulary = new Vocabulary();
    private final Tokeniser tokeniser = new Tokeniser(vocabulary);

    private int[] align(String old, String now, boolean freeEnd) {
        int[] a = tokeniser.tokens(old).ids();
        int[] b = tokeniser.tokens(now).ids();
        return new GapAligner(vocabulary, vocabulary.weights(), 0.5f, 0.01f).align(a, b, freeEnd);
    }

    @Test
    void sharedWordsAreLinkedAcrossReplacements() {
        assertThat(align("models learn rules slowly", "models find rules slowly", false))
                .containsExactly(0, -1, 2, 3);
    }

    @Test
    void insertedWordsLeaveTheOthersLinked() {
        assertThat(align("models learn rules", "models often learn good rules", false))
                .containsExactly(0, 2, 4);
    }

    @Test
    void upperCaseAndLowerCaseAreOneWord() {
        assertThat(align("Models learn rules", "models learn rules", false))
                .containsExactly(0, 1, 2);
    }

    @Test
    void aLoneSymbolDoesNotTieUnrelatedTextsTogether() {
        assertThat(align("alpha beta , gamma delta", "one two , three four", false))
                .containsOnly(-1);
    }

    @Test
    void aFreeEndIsNotDraggedAlong() {
        assertThat(align("rules learned here alpha", "rules learned here beta gamma", true))
                .containsExactly(0, 1, 2, -1);
    }

    @Test
    void nothingIsLinkedWithNothing() {
        assertThat(align("", "some words", false)).isEmpty();
        assertThat(align("some words", "", false)).containsOnly(-1);
    }

    @Test
    void stretchesTooLargeToCompareAreLeftAlone() {
        int[] map = align("a b ".repeat(3000), "b c ".repeat(3000), false);
        assertThat(map).hasSize(6000).containsOnly(-1);
    }
}
