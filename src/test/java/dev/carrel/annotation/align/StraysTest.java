package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StraysTest {
    private static String cut(String before, String after, int... links) {
        Editions editions = new Editions(List.of(before), List.of(after));
        int old = editions.before.first(0);
        int now = editions.after.first(0);
        for (int i = 0; i < links.length; i += 2) {
            editions.links.link(old + links[i], now + links[i + 1], TokenLinks.FLOW);
        }
        new Strays(editions.before, editions.after, editions.links, editions.weights)
                .cut(old, editions.before.behind(0), now, editions.after.behind(0));
        return editions.linked(0);
    }

    private static final String OLD =
            "many old words about tides and winds the many more old words about sails and ropes";
    private static final String NEW =
            "wholly fresh talk of masts plus keels the yet fresher talk of hulls plus decks";

    @Test
    void aLoneCommonWordAmidOtherTextIsCut() {
        assertThat(cut(OLD + " the the the", NEW + " the the the", 7, 7)).isEmpty();
    }

    @Test
    void aWordBesideKeptTextStays() {
        assertThat(
                        cut(
                                "tide wind the sail rope",
                                "tide wind the mast sail rope",
                                0,
                                0,
                                1,
                                1,
                                2,
                                2,
                                3,
                                4,
                                4,
                                5))
                .isEqualTo("tide:0 wind:1 the:2 sail:4 rope:5");
    }

    @Test
    void aTurnOfPhraseAmidAFewOtherWordsStays() {
        assertThat(cut("a tide wind sail b", "c tide wind sail d", 1, 1, 2, 2, 3, 3))
                .isEqualTo("tide:1 wind:2 sail:3");
    }

    @Test
    void nothingLinkedIsNothingToCut() {
        assertThat(cut(OLD, NEW)).isEmpty();
        assertThat(cut("", "")).isEmpty();
    }

    @Test
    void aLoneWordWithLittleNewBetweenItAndKeptTextStays() {
        assertThat(
                        cut(
                                "tide wind keel the " + OLD,
                                "tide wind keel hull the " + NEW,
                                0,
                                0,
                                1,
                                1,
                                2,
                                2,
                                3,
                                4))
                .isEqualTo("tide:0 wind:1 keel:2 the:4");
        assertThat(
                        cut(
                                OLD + " the tide wind keel",
                                NEW + " the hull tide wind keel",
                                16,
                                14,
                                17,
                                16,
                                18,
                                17,
                                19,
                                18))
                .isEqualTo("the:14 tide:16 wind:17 keel:18");
    }
}
