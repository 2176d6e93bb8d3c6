package dev.carrel.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whether everybody can read what is written, in every theme (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11).
class ContrastTest {
    private static final List<String> GROUNDS = List.of("paper", "raised", "inset", "desk");
    private static final List<String> MARKS =
            List.of("straw", "clay", "rose", "lilac", "sky", "moss");

    private final ThemeColours tokens = ThemeColours.bundled();

    private double contrast(Theme theme, String one, String other) {
        double first = luminance(Color.web(tokens.colour(theme, one)));
        double second = luminance(Color.web(tokens.colour(theme, other)));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double leastForText(Theme theme) {
        return theme.token().startsWith("contrast") ? 7 : 4.5;
    }

    private List<String> tooFaint(Theme theme, double least, List<String[]> pairs) {
        return pairs.stream()
                .filter(pair -> contrast(theme, pair[0], pair[1]) < least)
                .map(pair ->
                        "%s on %s: %.2f"
                                .formatted(pair[0], pair[1], contrast(theme, pair[0], pair[1])))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void wordsStandOutFromEveryGround(Theme theme) {
        List<String[]> pairs = new ArrayList<>();
        for (String ground : GROUNDS) {
            pairs.add(new String[] {"ink", ground});
            pairs.add(new String[] {"ink-2", ground});
        }
        for (String words : List.of("ink-3", "accent", "ribbon", "right", "wrong", "partly")) {
            pairs.add(new String[] {words, "paper"});
        }
        pairs.add(new String[] {"on-accent", "accent-strong"});
        assertThat(tooFaint(theme, leastForText(theme), pairs)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void verdictsAreReadableOnTheirOwnGround(Theme theme) {
        List<String[]> pairs = new ArrayList<>();
        for (String verdict : List.of("right", "wrong", "partly", "ribbon", "accent")) {
            pairs.add(new String[] {verdict, verdict + "-soft"});
        }
        assertThat(tooFaint(theme, 4.5, pairs)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void markedWordsStayReadable(Theme theme) {
        List<String[]> pairs =
                MARKS.stream().map(mark -> new String[] {"ink", "mark-" + mark}).toList();
        assertThat(tooFaint(theme, 4.5, pairs)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void edgesAndLinesCanBeSeen(Theme theme) {
        List<String[]> pairs = new ArrayList<>();
        pairs.add(new String[] {"edge", "paper"});
        MARKS.forEach(mark -> pairs.add(new String[] {"line-" + mark, "paper"}));
        assertThat(tooFaint(theme, 3, pairs)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aThemeIsAsDarkAsItSays(Theme theme) {
        double paper = luminance(Color.web(tokens.colour(theme, "paper")));
        double ink = luminance(Color.web(tokens.colour(theme, "ink")));
        assertThat(paper < ink).isEqualTo(theme.dark());
    }

    @ParameterizedTest
    @EnumSource
    void everyChoiceLeadsToATheme(ThemeChoice choice) {
        var night = new SimpleObjectProperty<>(true);
        var appearance = new Appearance(choice, TextStyle.DEFAULT, night);
        String expected = choice == ThemeChoice.SYSTEM ? "DARK" : choice.name();
        assertThat(appearance.theme().get().name()).isEqualTo(expected);
    }

    @Test
    void onlyThemesThatAreKnownAreRead() {
        ThemeColours read =
                ThemeColours.parse(
                        """
                        [data-theme="light"] { --paper: #fff; --ink:  black ; }
                        [data-theme="neon"] { --paper: #0f0; }
                        """);
        assertThat(read.colours()).containsOnlyKeys(Theme.LIGHT);
        assertThat(read.colour(Theme.LIGHT, "ink")).isEqualTo("black");
        assertThatThrownBy(() -> read.colour(Theme.DARK, "ink"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ink in dark");
    }
}
