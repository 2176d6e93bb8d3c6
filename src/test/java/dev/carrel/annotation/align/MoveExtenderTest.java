package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoveExtenderTest {
    private static final int[] HOME = {0, 1};

    private static MoveFinder finder(Editions editions) {
        return new MoveFinder(editions.before, editions.after, editions.links, editions.weights);
    }

    private static MoveExtender extender(Editions editions, MoveFinder finder) {
        return new MoveExtender(
                editions.before,
                editions.after,
                editions.links,
                editions.vocabulary,
                new GapAligner(editions.vocabulary, editions.weights, 0.5f, 0.01f),
                new GapAligner(editions.vocabulary, editions.weights, 0.8f, 0.04f),
                finder.rivals());
    }

    /// Finds moves of four words and follows them.
    private static Editions extended(Editions editions) {
        MoveFinder finder = finder(editions);
        extender(editions, finder).extend(finder.link(4, 1, HOME));
        return editions;
    }

    private static Editions moved(String before, String after) {
        return new Editions(List.of(before, "x"), List.of("y", after));
    }

    @Test
    void twoRunsThatStayNeighboursAreOneMoveWithWhatIsBetween() {
        Editions editions =
                extended(
                        moved(
                                "tide wind sail rope old mast keel hull deck jobs",
                                "tide wind sail rope fresh mast new keel hull deck jobs"));

        assertThat(editions.linked(0)).contains("rope→1:3 mast→1:5 keel→1:7");
        int first = editions.before.first(0);
        assertThat(editions.links.segment[first + 9]).isEqualTo(editions.links.segment[first]);
    }

    @Test
    void aMoveReachesOverChangedWordsToMoreOfItsOwn() {
        Editions editions =
                extended(
                        moved(
                                "storm reef one tide wind sail rope two keel hull",
                                "storm reef tide wind sail rope keel hull"));

        assertThat(editions.linked(0)).startsWith("storm→1:0 reef→1:1 tide→1:2");
        assertThat(editions.linked(0)).endsWith("rope→1:5 keel→1:6 hull→1:7");
    }

    @Test
    void aCommonWordDoesNotPayForABridge() {
        Editions editions =
                extended(
                        moved(
                                "tide wind sail rope and much that was dropped later the end",
                                "tide wind sail rope but the wholly other story goes on"));

        assertThat(editions.linked(0)).endsWith("rope→1:3");
    }

    @Test
    void aMoveDoesNotReachIntoAnotherLesson() {
        Editions editions =
                extended(
                        new Editions(
                                List.of("tide wind sail rope", "mast keel"),
                                List.of("y", "z", "tide wind sail rope mast keel")));

        assertThat(editions.linked(0)).endsWith("rope→2:3");
        assertThat(editions.linked(1)).isEmpty();
    }

    @Test
    void aFirstWordThatTheFlowHadTakenComesAlong() {
        Editions editions = moved("the tide wind sail rope the", "a the tide wind sail rope the b");
        Editions other =
                new Editions(
                        List.of("the tide wind sail rope the", "x"),
                        List.of("the end the", "a the tide wind sail rope the b"));
        other.links.link(other.before.first(0), other.after.first(0), TokenLinks.FLOW);
        other.links.link(other.before.behind(0) - 1, other.after.first(0) + 2, TokenLinks.FLOW);

        assertThat(extended(editions).linked(0)).startsWith("the→1:1").endsWith("the→1:6");
        assertThat(extended(other).linked(0)).startsWith("the→1:1").endsWith("the→1:6");
    }

    @Test
    void aWordWithItsNeighbourInTheFlowStays() {
        Editions editions =
                new Editions(
                        List.of("for the tide wind sail rope", "x"),
                        List.of("for the others", "a the tide wind sail rope"));
        int old = editions.before.first(0);
        editions.links.link(old, editions.after.first(0), TokenLinks.FLOW);
        editions.links.link(old + 1, editions.after.first(0) + 1, TokenLinks.FLOW);

        assertThat(extended(editions).linked(0)).startsWith("for:0 the:1 tide→1:2");
    }

    @Test
    void runsThatWereBothCopiedTogetherHaveTheirCopyForARival() {
        Map<Integer, List<Integer>> rivals =
                rivals(
                        "tide wind sail rope f keel hull deck jobs n1 n2 "
                                + "tide wind sail rope f keel hull deck jobs");
        assertThat(rivals.values()).contains(List.of(11));
    }

    @Test
    void aRunThatWasCopiedWithoutItsNeighbourHasNone() {
        Map<Integer, List<Integer>> rivals =
                rivals("tide wind sail rope f keel hull deck jobs n1 n2 tide wind sail rope n3");
        assertThat(rivals).isEmpty();
    }

    private static Map<Integer, List<Integer>> rivals(String after) {
        Editions editions = moved("tide wind sail rope e keel hull deck jobs", after);
        MoveFinder finder = finder(editions);
        extender(editions, finder).extend(finder.link(4, 1, HOME));
        return finder.rivals();
    }

    @Test
    void aFullStopBelongsToTheMoveBeforeItThoughTheNextOneHadTakenIt() {
        Editions editions =
                extended(
                        moved(
                                "tide wind sail rope . mast keel hull deck jobs",
                                "x . mast keel hull deck jobs y tide wind sail rope ."));
        assertThat(editions.linked(0))
                .startsWith("tide→1:8 ")
                .contains("rope→1:11 .→1:12 mast→1:2");
    }

    @Test
    void whatAMoveLostToTheOneBeforeItDoesNotKeepThemApart() {
        Editions editions =
                extended(
                        moved(
                                "tide wind sail rope . mast keel hull deck jobs bow",
                                "tide wind sail rope . yard . mast keel hull deck jobs bow"));
        assertThat(editions.linked(0)).contains("rope→1:3 .→1:4 mast→1:7");
        int first = editions.before.first(0);
        assertThat(editions.links.segment[first + 5]).isEqualTo(editions.links.segment[first]);
    }
}
