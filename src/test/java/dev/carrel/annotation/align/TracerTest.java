package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracerTest {
    /// The passage is `c d e f`.
    private final Editions editions =
            new Editions(
                    List.of("a b c d e f g h", "other"), List.of("p c d q g h r", "s e f t e f"));

    private final int old = editions.before.first(0);

    private void link(int from, int lesson, int to, int segment) {
        editions.links.link(old + from, editions.after.first(lesson) + to, segment);
    }

    private List<Trace> traces(Map<Integer, List<Integer>> rivals) {
        return new Tracer(editions.before, editions.after, editions.links, editions.weights, rivals)
                .traces(old + 2, old + 6);
    }

    @Test
    void wordsThatWentNowhereLeaveNoTrace() {
        link(0, 0, 0, TokenLinks.FLOW);
        link(6, 0, 4, TokenLinks.FLOW);
        assertThat(traces(Map.of())).as("neighbours are not the passage").isEmpty();
    }

    @Test
    void eachWayIsATraceOfItsOwnTheHeavierFirst() {
        int move = editions.links.newMove();
        link(2, 0, 1, TokenLinks.FLOW);
        link(3, 1, 0, move);
        link(4, 1, 1, move);
        link(5, 1, 2, move);
        List<Trace> traces = traces(Map.of());

        assertThat(traces).extracting(Trace::lesson).containsExactly(1, 0);
        assertThat(traces).extracting(Trace::moved).containsExactly(true, false);
        assertThat(traces).extracting(Trace::words).containsExactly(3, 1);
        assertThat(traces.get(0).share() + traces.get(1).share()).isCloseTo(1, within(1e-6));
    }

    @Test
    void twoMovesToOneLessonAreTwoTraces() {
        link(2, 1, 0, editions.links.newMove());
        link(4, 1, 1, editions.links.newMove());
        assertThat(traces(Map.of())).hasSize(2);
    }

    @Test
    void placesCountFromTheBeginningOfTheirLessons() {
        int move = editions.links.newMove();
        link(4, 1, 1, move);
        link(5, 1, 2, move);
        Trace trace = traces(Map.of()).getFirst();

        assertThat(trace.oldFirst()).isEqualTo(4);
        assertThat(trace.oldLast()).isEqualTo(5);
        assertThat(trace.newFirst()).isEqualTo(1);
        assertThat(trace.newLast()).isEqualTo(2);
    }

    @Test
    void neighboursThatWentTheSameWaySpeakForIt() {
        link(2, 0, 1, TokenLinks.FLOW);
        link(6, 0, 4, TokenLinks.FLOW);
        link(7, 0, 5, TokenLinks.FLOW);
        Trace trace = traces(Map.of()).getFirst();

        assertThat(trace.context()).as("two of four neighbours").isBetween(0.4, 0.6);
        assertThat(trace.run())
                .as("all that came, in and beside the passage")
                .isCloseTo(3 * editions.weights[editions.before.ids[old + 2]], within(0.3));
    }

    @Test
    void aroundTellsHowMuchOfThePlaceIsOld() {
        link(2, 0, 1, TokenLinks.FLOW);
        Trace alone = traces(Map.of()).getFirst();
        link(3, 0, 2, TokenLinks.FLOW);
        link(6, 0, 4, TokenLinks.FLOW);
        link(7, 0, 5, TokenLinks.FLOW);
        Trace accompanied = traces(Map.of()).getFirst();

        assertThat(alone.around()).isZero();
        assertThat(accompanied.around()).as("two of five").isBetween(0.3, 0.5);
    }

    @Test
    void aRivalIsNamedByItsLessonAndOnlyIfNothingElseCameThere() {
        int move = editions.links.newMove();
        link(4, 1, 1, move);
        link(5, 1, 2, move);
        assertThat(traces(Map.of(move, List.of(3))).getFirst().rivals())
                .containsExactly(new Trace.Spot(1, 4));

        link(0, 1, 4, TokenLinks.FLOW);
        assertThat(traces(Map.of(move, List.of(3))).getFirst().rivals()).isEmpty();
    }

    @Test
    void aRivalOutsideOfAnyLessonIsNone() {
        int move = editions.links.newMove();
        link(4, 1, 1, move);
        assertThat(traces(Map.of(move, List.of(5, 100, -100, -2))).getFirst().rivals()).isEmpty();
    }
}
