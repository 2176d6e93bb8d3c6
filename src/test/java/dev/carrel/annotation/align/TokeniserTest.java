package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokeniserTest {
    private static List<String> cut(String text) {
        Tokens tokens = new Tokeniser(new Vocabulary()).tokens(text);
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            cut.add(text.substring(tokens.start(i), tokens.end(i)));
        }
        return cut;
    }

    @Test
    void wordsAndSymbolsAreApart() {
        assertThat(cut("It can't be; x_1 = a.b(2)\n"))
                .containsExactly(
                        "It", "can", "'", "t", "be", ";", "x_1", "=", "a", ".", "b", "(", "2", ")");
    }

    @Test
    void scriptsWithoutSpacesAreCutIntoCharacters() {
        assertThat(cut("机器学习 model")).containsExactly("机", "器", "学", "习", "model");
    }

    @Test
    void whatBelongsToACharacterStaysWithIt() {
        assertThat(cut("e\u0301te\u0301 👩🏽‍💻🇪🇺"))
                .containsExactly("e\u0301te\u0301", "👩🏽‍💻", "🇪🇺");
    }

    @Test
    void rightToLeftWordsAreWords() {
        assertThat(cut("שלום עולם")).containsExactly("שלום", "עולם");
    }

    @Test
    void whiteSpaceHoldsNothing() {
        assertThat(cut("")).isEmpty();
        assertThat(cut(" \t\n\u00a0\u3000")).isEmpty();
    }

    @Test
    void positionsLeadToTokens() {
        Tokens tokens = new Tokeniser(new Vocabulary()).tokens("one two");

        assertThat(tokens.firstEndingAfter(0)).isZero();
        assertThat(tokens.firstEndingAfter(3)).isEqualTo(1);
        assertThat(tokens.firstEndingAfter(7)).isEqualTo(2);
        assertThat(tokens.countStartingBefore(0)).isZero();
        assertThat(tokens.countStartingBefore(4)).isEqualTo(1);
        assertThat(tokens.countStartingBefore(5)).isEqualTo(2);
    }

    @Test
    void equalWordsHaveOneNumberHoweverTheyAreWritten() {
        Vocabulary vocabulary = new Vocabulary();
        Tokens tokens = new Tokeniser(vocabulary).tokens("caf\u00e9 cafe\u0301 Word word");

        assertThat(tokens.ids()[0]).isEqualTo(tokens.ids()[1]);
        assertThat(tokens.ids()[2]).isNotEqualTo(tokens.ids()[3]);
        assertThat(vocabulary.folded(tokens.ids()[2]))
                .isEqualTo(vocabulary.folded(tokens.ids()[3]));
    }

    @Test
    void aRareWordSaysMoreThanACommonOneAndASymbolLeast() {
        Vocabulary vocabulary = new Vocabulary();
        Tokens tokens = new Tokeniser(vocabulary).tokens("the ".repeat(500) + "gradient ;");
        float[] weights = vocabulary.weights();
        int last = tokens.size() - 1;

        assertThat(weights[tokens.ids()[last - 1]]).isGreaterThan(weights[tokens.ids()[0]]);
        assertThat(weights[tokens.ids()[0]]).isGreaterThan(weights[tokens.ids()[last]]);
    }
}
