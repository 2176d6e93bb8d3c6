package dev.carrel.annotation.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FuzzyQuoteTest {
    private static final String TEXT =
            "The harbour lies behind a long wall of grey stone. Twice a day the tide runs in, and"
                    + " twice it leaves the boats on the sand. Nobody sails before the bell rings.";

    private static String found(String quote) {
        Optional<FuzzyQuote.Match> match = new FuzzyQuote(TEXT).find(quote);
        return match.map(at -> TEXT.substring(at.start(), at.end())).orElse("nowhere");
    }

    @Test
    void aQuoteWithAFewOtherLettersIsFound() {
        assertThat(found("the tide runs in and twice it leaves the boat on sand"))
                .startsWith("the tide runs in")
                .endsWith("sand");
        assertThat(found("The harbor lies behind a long wall")).startsWith("The harbour lies");
    }

    @Test
    void theLikenessSaysHowManyLettersAgree() {
        FuzzyQuote text = new FuzzyQuote(TEXT);
        double exact = text.find("Nobody sails before the bell").orElseThrow().likeness();
        double close = text.find("Nobody sailed before the bells").orElseThrow().likeness();

        assertThat(exact).isEqualTo(1);
        assertThat(close).isBetween(0.85, 0.99);
    }

    @Test
    void anotherSentenceIsNotIt() {
        assertThat(found("Twice a year the wind turns round, and once it takes a roof"))
                .isEqualTo("nowhere");
        assertThat(found("entirely different words that stand nowhere")).isEqualTo("nowhere");
    }

    @Test
    void whatIsTooShortToBeSureIsNotGuessed() {
        assertThat(found("tide ran in")).isEqualTo("nowhere");
    }

    @Test
    void twoPlacesAsLikeAreNotGuessed() {
        String twice = "wait until the bell rings twice at the gate. ";
        assertThat(
                        new FuzzyQuote(twice + "Then go. " + twice)
                                .find("wait till the bell rings twice at a gate"))
                .isEmpty();
        assertThat(
                        new FuzzyQuote(twice + "Then go.")
                                .find("wait till the bell rings twice at a gate"))
                .isPresent();
    }
}
