package dev.carrel.annotation.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.EditedCourse;
import dev.carrel.annotation.QuoteSelector;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {
    private static final String TEXT =
            "A model is a rule learned from data.\nIt can’t be better than its data — “garbage in,\n"
                    + "garbage out”. A model is a map, not the land.";

    private static String found(String exact, String prefix, String suffix) {
        return found(TEXT, exact, prefix, suffix);
    }

    private static String found(String text, String exact, String prefix, String suffix) {
        return Anchoring.find(new QuoteSelector(exact, prefix, suffix), text)
                .map(found -> text.substring(found.start(), found.end()))
                .orElse("nowhere");
    }

    @Test
    void exactWordsAreFoundWithoutDoubt() {
        assertThat(Anchoring.find(new QuoteSelector("learned", "", ""), TEXT))
                .hasValue(new Anchoring.Found(18, 25, 1));
    }

    @Test
    void neighboursTellEqualWordsApart() {
        assertThat(Anchoring.find(new QuoteSelector("A model is a ", "garbage out”. ", ""), TEXT))
                .hasValue(new Anchoring.Found(99, 112, 1));
        assertThat(Anchoring.find(new QuoteSelector("A model is a ", "", "rule"), TEXT))
                .hasValue(new Anchoring.Found(0, 13, 1));
    }

    @Test
    void equalWordsThatNothingTellsApartAreNotGuessed() {
        assertThat(found("A model is a ", "", "")).isEqualTo("nowhere");
        assertThat(found("A model is a ", "unknown", "unknown")).isEqualTo("nowhere");
    }

    @Test
    void aLetterThatNeighboursShareByChanceDecidesNothing() {
        assertThat(found("A model is a ", "of trout", "road")).isEqualTo("nowhere");
    }

    @Test
    void whiteSpaceDoesNotMatter() {
        assertThat(found("learned  from\tdata. It can", "", ""))
                .isEqualTo("learned from data.\nIt can");
        assertThat(found("garbage in, garbage out", "", "")).isEqualTo("garbage in,\ngarbage out");
    }

    @Test
    void typographyDoesNotMatter() {
        assertThat(found("It can't be better than its data - \"garbage", "", ""))
                .isEqualTo("It can’t be better than its data — “garbage");
    }

    @Test
    void waysOfWritingACharacterDoNotMatter() {
        assertThat(found("Le cafe\u0301 est ouvert.", "caf\u00e9 est", "", ""))
                .isEqualTo("cafe\u0301 est");
        assertThat(found("Le café est ouvert.", "cafe\u0301 est", "", "")).isEqualTo("café est");
        assertThat(found("soft\u00adware is eating", "software is", "", ""))
                .isEqualTo("soft\u00adware is");
    }

    @Test
    void neighboursAreReadWithoutTypographyToo() {
        String text = "“one” two three. ‘four’  two\nthree.";
        assertThat(found(text, "two\n\nthree", "'four' ", ".")).isEqualTo("two\nthree");
    }

    @Test
    void similarWordsAreFound() {
        assertThat(found("A model is a rule that was learned from data.", "", ""))
                .isEqualTo("A model is a rule learned from data.");
    }

    @Test
    void otherWordsAreNot() {
        assertThat(found("A model is a thing of beauty and a joy for ever", "", ""))
                .isEqualTo("nowhere");
        assertThat(found("lerned", "", "")).isEqualTo("nowhere");
    }

    @Test
    void twoSimilarPlacesAreNotGuessedBetween() {
        String text = "The first model has 12 weights in it. The other model has 13 weights in it.";
        assertThat(found(text, "model has 14 weights in it", "", "")).isEqualTo("nowhere");
    }

    @Test
    void nothingIsNowhere() {
        assertThat(found("", "", "")).isEqualTo("nowhere");
        assertThat(found(" \n", "", "")).isEqualTo("nowhere");
        assertThat(found("\u200b", "", "")).isEqualTo("nowhere");
        assertThat(found("", "a model of something", "", "")).isEqualTo("nowhere");
    }

    @Test
    void aLongPassageWithSmallChangesIsFoundWhole() {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append("word").append(random.nextInt(1000)).append(' ');
        }
        String there = text.toString();
        int start = there.indexOf(' ', 5000) + 1;
        int end = there.indexOf(' ', 9000);
        String quote =
                there.substring(start, end).replace("word77 ", "wort ").replace("word9", "word8");

        assertThat(Anchoring.find(new QuoteSelector(quote, "", ""), there))
                .hasValueSatisfying(found -> {
                    assertThat(found.start()).isBetween(start - 8, start + 8);
                    assertThat(found.end()).isBetween(end - 8, end + 8);
                    assertThat(found.confidence()).isBetween(0.7, 0.99);
                });
    }

    @Test
    void anyPieceOfATextIsFoundOrNotUniqueWithSeededTypos() {
        String text = EditedCourse.of(new Random(5)).text().lessons().firstEntry().getValue();
        Random random = new Random(5);
        int missed = 0;
        for (int i = 0; i < 60; i++) {
            int start = random.nextInt(text.length() - 120);
            int end = start + 60 + random.nextInt(60);
            StringBuilder typed = new StringBuilder(text.substring(start, end));
            typed.setCharAt(20, '~');
            typed.deleteCharAt(40);
            var found = Anchoring.find(new QuoteSelector(typed.toString(), "", ""), text);
            if (found.isEmpty()) {
                missed++;
            } else {
                assertThat(found.get().start()).isBetween(start - 3, start + 3);
                assertThat(found.get().end()).isBetween(end - 3, end + 3);
            }
        }
        assertThat(missed).isLessThanOrEqualTo(3);
    }

    @Test
    void aLetterIsNotFoundInAnAccentedOne() {
        String text = "The cafe\u0301 opens. A cafe is open.";
        assertThat(QuoteFinder.find(new QuoteSelector("cafe", "", ""), text).orElseThrow().start())
                .isEqualTo(text.indexOf("cafe is"));
        assertThat(QuoteFinder.find(new QuoteSelector("caf\u00e9", "", ""), text))
                .hasValueSatisfying(found ->
                        assertThat(text.substring(found.start(), found.end()))
                                .isEqualTo("cafe\u0301"));
        assertThat(QuoteFinder.find(new QuoteSelector("r", "", ""), "cre\u0301er\u0323"))
                .isPresent();
        assertThat(QuoteFinder.find(new QuoteSelector("e", "", ""), "cre\u0301me\u0300")).isEmpty();
    }
}
