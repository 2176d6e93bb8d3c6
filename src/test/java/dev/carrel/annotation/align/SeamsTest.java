package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A stroke stands for the end of a line; links are pairs of an old word and a new one, counted
/// from 0.
class SeamsTest {
    private static String slide(String before, String after, String links) {
        return slide(linked(before, after, links));
    }

    private static Editions linked(String before, String after, String links) {
        Editions editions =
                new Editions(List.of(before.replace('|', '\n')), List.of(after.replace('|', '\n')));
        for (String link : links.split(" ", -1)) {
            String[] pair = link.split(":", -1);
            editions.links.link(
                    editions.before.first(0) + Integer.parseInt(pair[0]),
                    editions.after.first(0) + Integer.parseInt(pair[1]),
                    TokenLinks.FLOW);
        }
        return editions;
    }

    private static String slide(Editions editions) {
        new Seams(editions.before, editions.after, editions.links).slide(0, 0);
        StringBuilder links = new StringBuilder();
        for (int old : editions.olds(0)) {
            if (!editions.links.isFree(old)) {
                int now = editions.links.to[old];
                assertThat(editions.links.from[now]).isEqualTo(old);
                links.append(old - editions.before.first(0))
                        .append(':')
                        .append(now - editions.after.first(0))
                        .append(' ');
            }
        }
        return links.toString().strip();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        // what begins alike, taken out and put in
        "mast|the tide|the wind,      mast|the wind,               0:0 1:1 4:2,     0:0 3:1 4:2",
        "mast|the old tide|the old wind, mast|the old wind, 0:0 1:1 2:2 6:3, 0:0 4:1 5:2 6:3",
        "mast|the wind,               mast|the tide|the wind,      0:0 1:1 2:4,     0:0 1:3 2:4",
        "mast|the old wind, mast|the old tide|the old wind, 0:0 1:1 2:2 3:6, 0:0 1:4 2:5 3:6",
        // at the very beginning
        "the tide|the wind,           the wind,                    0:0 3:1,         2:0 3:1",
        "the wind,                    the tide|the wind,           0:0 1:3,         0:2 1:3",
        // what ends alike: too much was taken of the paragraph before
        "tide ends|wind ends|sail,    tide ends|sail,          0:0 3:1 4:2,     0:0 1:1 4:2",
        "tide ends|sail,              tide ends|wind ends|sail, 0:0 1:3 2:4,    0:0 1:1 2:4",
        // two seams, the second where the first has just been
        "a tide ends|a wind ends|sail|the mast|the rope, a tide ends|sail|the rope,"
                + " 0:0 1:1 5:2 6:3 7:4 10:5, 0:0 1:1 2:2 6:3 9:4 10:5"
    })
    void aSeamSlidesToWhereALineBegins(String before, String after, String links, String slid) {
        assertThat(slide(before, after, links)).isEqualTo(slid);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        // where a line begins already
        "mast|the tide|the wind,      mast|the wind,               0:0 3:1 4:2",
        "mast|the wind,               mast|the tide|the wind,      0:0 1:3 2:4",
        // inside a line
        "mast the tide the wind,      mast the wind,               0:0 1:1 4:2",
        "mast the wind,               mast the tide the wind,      0:0 1:1 2:4",
        // other words
        "mast|the tide|a wind,        mast|the wind,               0:0 1:1 4:2",
        "mast|the wind,               mast|the tide|a wind,        0:0 1:1 2:4",
        // taken out here and put in there
        "mast|the tide|the wind,      mast|the sail|the wind,      0:0 1:1 4:4",
        // nothing between
        "mast|the wind,               mast|the wind,               0:0 1:1 2:2"
    })
    void elseItStays(String before, String after, String links) {
        assertThat(slide(before, after, links)).isEqualTo(links);
    }

    @Test
    void aWordThatMovedElsewhereIsNotCalledBack() {
        Editions editions =
                linked("mast|the tide|the wind", "mast|the wind sail the", "0:0 1:1 4:2");
        editions.links.link(
                editions.before.first(0) + 3,
                editions.after.first(0) + 4,
                editions.links.newMove());

        assertThat(slide(editions)).isEqualTo("0:0 1:1 3:4 4:2");
    }
}
