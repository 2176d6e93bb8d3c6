package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoveFinderTest {
    private static final int[] HOME = {0, 1};

    private static MoveFinder finder(Editions editions) {
        return new MoveFinder(editions.before, editions.after, editions.links, editions.weights);
    }

    @Test
    void aRunThatVanishedHereAndAppearedThereMoved() {
        Editions editions =
                new Editions(
                        List.of("tide wind sail rope mast", "x"),
                        List.of("y", "z tide wind sail rope mast"));
        List<MoveFinder.Match> moves = finder(editions).link(4, 1, HOME);

        assertThat(moves).hasSize(1);
        assertThat(editions.linked(0)).isEqualTo("tide→1:1 wind→1:2 sail→1:3 rope→1:4 mast→1:5");
        assertThat(editions.links.isFlow(editions.links.segment[editions.before.first(0)]))
                .isFalse();
    }

    @Test
    void wordsThatHaveAnOriginAreNotTaken() {
        Editions editions =
                new Editions(
                        List.of("tide wind sail rope", "tide wind sail rope"),
                        List.of("nothing", "tide wind sail rope"));
        for (int i = 0; i < 4; i++) {
            editions.links.link(
                    editions.before.first(1) + i, editions.after.first(1) + i, TokenLinks.FLOW);
        }

        assertThat(finder(editions).link(3, 1, HOME)).isEmpty();
        assertThat(editions.linked(0)).isEmpty();
    }

    @Test
    void aPhraseTooShortOrTooLightDoesNotMove() {
        Editions editions =
                new Editions(List.of("tide wind sail", "x"), List.of("y", "tide wind sail"));
        assertThat(finder(editions).link(4, 0.5, HOME)).isEmpty();
        assertThat(finder(editions).link(3, 50, HOME)).isEmpty();
        assertThat(finder(editions).link(3, 0.5, HOME)).hasSize(1);
    }

    @Test
    void theOwnLessonComesFirst() {
        Editions editions =
                new Editions(
                        List.of("tide wind sail rope", "x"),
                        List.of("q tide wind sail rope", "q tide wind sail rope"));
        MoveFinder finder = finder(editions);
        finder.link(4, 1, HOME);

        assertThat(editions.linked(0)).startsWith("tide:1");
        assertThat(finder.rivals()).isEmpty();
    }

    @Test
    void placesThatNothingTellsApartAreRivals() {
        Editions editions =
                new Editions(
                        List.of("tide wind sail rope", "x"),
                        List.of("gone", "tide wind sail rope q tide wind sail rope"));
        MoveFinder finder = finder(editions);
        List<MoveFinder.Match> moves = finder.link(4, 1, HOME);

        assertThat(moves).hasSize(1);
        int segment = editions.links.segment[moves.getFirst().old()];
        assertThat(finder.rivals()).containsOnlyKeys(segment);
        assertThat(finder.rivals().get(segment)).containsExactly(5);
    }

    @Test
    void theHeavierMoveWinsTheWordsBothWant() {
        Editions editions =
                new Editions(
                        List.of("tide wind sail rope mast keel hull", "wind sail rope mast"),
                        List.of("y", "z", "tide wind sail rope mast keel hull"));
        finder(editions).link(4, 1, HOME);

        assertThat(editions.linked(0)).startsWith("tide→2:0").endsWith("hull→2:6");
        assertThat(editions.linked(1)).isEmpty();
    }
}
