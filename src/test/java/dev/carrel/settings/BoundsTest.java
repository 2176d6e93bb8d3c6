package dev.carrel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A settings file can hold anything: whatever it says, lessons stay readable and the window stays
/// within reach.
class BoundsTest {
    @ParameterizedTest
    @CsvSource({
        "18, 18",
        "11.9, 12",
        "-5, 12",
        "36.5, 36",
        "1e300, 36",
        "NaN, 18",
        "Infinity, 18",
        "-Infinity, 18",
    })
    void typeIsNeverTooSmallNorTooLarge(double asked, double set) {
        assertThat(TextStyle.DEFAULT.withSize(asked).size()).isEqualTo(set);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.5", "0, 1.2", "9, 2.4", "NaN, 1.61", "Infinity, 1.61"})
    void linesNeitherTouchNorDrift(double asked, double set) {
        assertThat(TextStyle.DEFAULT.withLeading(asked).leading()).isCloseTo(set, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"66, 66", "0, 45", "-2147483648, 45", "81, 80", "2147483647, 80"})
    void linesAreAsLongAsPeopleCanRead(int asked, int set) {
        assertThat(TextStyle.DEFAULT.withMeasure(asked).measure()).isEqualTo(set);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(style -> style.withFont(ReadingFont.SOURCE_SANS)),
                change(style -> style.withSize(24)),
                change(style -> style.withLeading(2)),
                change(style -> style.withMeasure(50)),
                change(style -> style.withJustified(true)),
                change(style -> style.withHyphens(true)),
                change(style -> style.withCalm(true)));
    }

    private static Arguments change(UnaryOperator<TextStyle> change) {
        return Arguments.of(change);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void oneChangeLeavesEverythingElse(UnaryOperator<TextStyle> change) {
        TextStyle plain = TextStyle.DEFAULT;
        TextStyle changed = change.apply(plain);
        int differences = 0;
        differences += changed.font() == plain.font() ? 0 : 1;
        differences += changed.size() == plain.size() ? 0 : 1;
        differences += changed.leading() == plain.leading() ? 0 : 1;
        differences += changed.measure() == plain.measure() ? 0 : 1;
        differences += changed.justified() == plain.justified() ? 0 : 1;
        differences += changed.hyphens() == plain.hyphens() ? 0 : 1;
        differences += changed.calm() == plain.calm() ? 0 : 1;
        assertThat(differences).isEqualTo(1);
        assertThat(change.apply(changed)).isEqualTo(changed);
    }

    @ParameterizedTest
    @CsvSource({
        "1440, 900, 1440, 900",
        "1, 1, 900, 640",
        "1e9, 1e9, 16000, 16000",
        "NaN, NaN, 1440, 900",
        "-Infinity, Infinity, 1440, 900",
    })
    void aWindowCanBeSeenAndUsed(double width, double height, double shownWidth, double shown) {
        WindowState window = WindowState.DEFAULT.withBounds(null, width, height, false);
        assertThat(window.width()).isEqualTo(shownWidth);
        assertThat(window.height()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"300, 300", "0, 180", "99999, 640", "NaN, 300"})
    void aPaneLeavesRoomForTheLesson(double asked, double set) {
        assertThat(new WindowState.Pane(asked, true).width()).isEqualTo(set);
        assertThat(WindowState.DEFAULT.panel().withWidth(asked).width()).isEqualTo(set);
    }

    @Test
    void panesOpenAndCloseOnTheirOwn() {
        WindowState plain = WindowState.DEFAULT;
        WindowState closed = plain.withOutline(plain.outline().withOpen(false));
        assertThat(closed.outline()).isEqualTo(new WindowState.Pane(272, false));
        assertThat(closed.panel()).isEqualTo(plain.panel());
        WindowState wide = closed.withPanel(closed.panel().withWidth(500));
        assertThat(wide.panel()).isEqualTo(new WindowState.Pane(500, true));
        assertThat(wide.outline()).isEqualTo(closed.outline());
        assertThat(wide.withBounds(new WindowState.Place(-20, 30), 1000, 700, true))
                .isEqualTo(
                        new WindowState(
                                new WindowState.Place(-20, 30),
                                1000,
                                700,
                                true,
                                closed.outline(),
                                wide.panel()));
    }
}
