package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KinshipTest {
    private final Editions editions =
            new Editions(List.of("a b c d"), List.of("a b", "c d e f", "g h i j k l"));

    private void link(int old, int lesson, int now, int segment) {
        editions.links.link(
                editions.before.first(0) + old, editions.after.first(lesson) + now, segment);
    }

    private double kinship(int now) {
        return new Kinship(editions.before, editions.after, editions.links, editions.weights)
                .of(0, now);
    }

    @Test
    void whereNothingWasHandedOnThereIsNone() {
        link(0, 0, 0, TokenLinks.FLOW);
        link(1, 0, 1, TokenLinks.FLOW);
        assertThat(kinship(2)).isZero();
    }

    @Test
    void itIsFullIfAllThatWasLostIsFound() {
        int flow = editions.links.newFlow();
        link(0, 0, 0, TokenLinks.FLOW);
        link(1, 0, 1, TokenLinks.FLOW);
        link(2, 1, 0, flow);
        link(3, 1, 1, flow);
        assertThat(kinship(1)).isEqualTo(1);
    }

    @Test
    void halfOfWhatWasLostOrGainedIsHalf() {
        int move = editions.links.newMove();
        link(0, 0, 0, TokenLinks.FLOW);
        link(1, 0, 1, TokenLinks.FLOW);
        link(2, 1, 0, move);
        assertThat(kinship(1)).isBetween(0.4, 0.55);
    }

    @Test
    void itIsFullIfAllThatWasGainedCameFromSomewhere() {
        int move = editions.links.newMove();
        link(0, 0, 0, move);
        link(1, 0, 1, move);
        assertThat(kinship(0)).as("though half of what was lost is not found").isEqualTo(1);
    }

    @Test
    void aLessonThatLostNothingOwesNothing() {
        for (int i = 0; i < 4; i++) {
            link(i, i / 2, i % 2, TokenLinks.FLOW);
        }
        assertThat(kinship(2)).isEqualTo(1);
    }
}
