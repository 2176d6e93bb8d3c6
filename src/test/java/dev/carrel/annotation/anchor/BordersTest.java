package dev.carrel.annotation.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Carried;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where an edited passage begins and ends.
class BordersTest {
    private static final String HEAD =
            "Before the harbour lies a bank of sand that moves with every winter storm. ";
    private static final String TAIL =
            " After that the pilot leaves, and whoever steers looks for the white church.";

    private static Carried edited(String before, String after) {
        return Carried.from("sand", HEAD + before + TAIL).to("sand", HEAD + after + TAIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "⟦keep well to the east⟧ |well to the east |well to the east",
                "⟦keep well to the east⟧ |keep well to the |keep well to the",
                "⟦keep well to the east⟧ |keep well to the far east |keep well to the far east",
                "⟦keep well to the east⟧ and go |stay well to the west and go |stay well to the west",
                "we ⟦keep well to the east⟧ and go |we stay clear of it, well to the east and go |stay clear of it, well to the east",
                "east⟦ward and then north⟧ |easterly and then north |easterly and then north",
                "we can ⟦now keep well to the east⟧ |we must stay well to the east |well to the east",
                "we two ⟦can now keep due east⟧ |we all must really stay due east |must really stay due east",
                "⟦due east we sail then⟧ off again |due east we never must really rest again |due east we",
                "go ⟦north then⟧ wards |go north, then wards |north, then",
                "see ⟦(the chart)⟧ first |see (the new chart) first |(the new chart)",
                "⟦Port and Lee⟧ |port and lee |port and lee"
            })
    void edgesFollowTheirWords(String before, String after, String expected) {
        assertThat(edited(before.strip(), after.strip()).words()).isEqualTo(expected);
    }

    @Test
    void aLongInsertionInTheSteadOfAnEdgeIsNotPartOfThePassage() {
        String story =
                "There was once a captain who had never in all his life seen any of this, and who"
                        + " asked for it at every port, until somebody in the end told him: keep";
        assertThat(edited("⟦stay well to the east⟧", story + " well to the east").words())
                .isEqualTo("well to the east");
    }

    @Test
    void markedBlanksAtTheEdgesStay() {
        assertThat(edited("so⟦ keep well to the ⟧east", "so keep very well to the east").words())
                .isEqualTo(" keep very well to the ");
    }

    @Test
    void blanksThatAreGoneAreNotMadeUp() {
        assertThat(edited("so⟦  keep well to the⟧ east", "so (keep very well to the) east").words())
                .isEqualTo("keep very well to the");
    }
}
