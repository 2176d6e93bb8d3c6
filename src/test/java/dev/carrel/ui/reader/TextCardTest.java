package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.settings.ReadingFont;
import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.theme.Appearance;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCardTest {
    private final Appearance appearance =
            HeadlessFx.call(() ->
                    new Appearance(
                            ThemeChoice.LIGHT,
                            TextStyle.DEFAULT,
                            new SimpleObjectProperty<>(false)));
    private TextCard card;
    private Stage stage;

    @BeforeEach
    void open() {
        card = HeadlessFx.call(() -> new TextCard(appearance));
        stage = HeadlessFx.show(card, 420, 520);
    }

    @AfterEach
    void close() {
        HeadlessFx.close(stage);
    }

    private List<Node> all(String selector) {
        return HeadlessFx.call(() -> List.copyOf(card.lookupAll(selector)));
    }

    private void step(int line, String which, int times) {
        var button =
                (ButtonBase)
                        HeadlessFx.call(() ->
                                all(".stepper").get(line).lookupAll(".button").stream()
                                        .filter(one ->
                                                ReaderWords.say(which)
                                                        .equals(one.getAccessibleText()))
                                        .findFirst()
                                        .orElseThrow());
        for (int i = 0; i < times; i++) {
            HeadlessFx.run(button::fire);
        }
    }

    private String shown(int line) {
        return ((Labeled) all(".step-value").get(line)).getText();
    }

    private TextStyle style() {
        return HeadlessFx.call(() -> appearance.text().get());
    }

    @ParameterizedTest
    @CsvSource({
        "0, text.less, 12 px",
        "0, text.more, 36 px",
        "1, text.less, 1.20",
        "1, text.more, 2.40",
        "2, text.less, 45",
        "2, text.more, 80",
    })
    void stepsEndWhereTextStaysReadable(int line, String which, String end) {
        step(line, which, 40);
        assertThat(shown(line)).isEqualTo(end);
    }

    @Test
    void aStepChangesOneThingOnly() {
        step(0, "text.more", 1);
        assertThat(style()).isEqualTo(TextStyle.DEFAULT.withSize(19));
        step(2, "text.less", 1);
        assertThat(style()).isEqualTo(TextStyle.DEFAULT.withSize(19).withMeasure(63));
    }

    @Test
    void everyFontAndThemeHasAName() {
        for (Node box : all(".choice-box")) {
            named((ChoiceBox<?>) box);
        }
        assertThat(all(".choice-box")).hasSize(2);
    }

    private static <E> void named(ChoiceBox<E> box) {
        assertThat(box.getItems().stream().map(box.getConverter()::toString))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank)
                .hasSizeGreaterThan(3);
    }

    @Test
    void whatIsChangedElsewhereIsSeenHere() {
        HeadlessFx.run(() -> {
            appearance
                    .text()
                    .set(TextStyle.DEFAULT.withFont(ReadingFont.ATKINSON).withHyphens(true));
            appearance.choice().set(ThemeChoice.SEPIA);
        });
        assertThat(chosen(box -> box.getValue()))
                .containsExactlyInAnyOrder(ReadingFont.ATKINSON, ThemeChoice.SEPIA);
        assertThat(all(".check-box"))
                .extracting(box -> ((CheckBox) box).isSelected())
                .containsExactly(false, true, false);
        assertThat(style().hyphens()).isTrue();
    }

    private List<Object> chosen(Function<ChoiceBox<?>, Object> read) {
        return all(".choice-box").stream().map(box -> read.apply((ChoiceBox<?>) box)).toList();
    }

    @Test
    void everythingGoesBackToHowItWasButTheTheme() {
        HeadlessFx.run(() -> appearance.choice().set(ThemeChoice.SEPIA));
        step(0, "text.more", 3);
        all(".check-box").forEach(box -> HeadlessFx.run(((CheckBox) box)::fire));
        assertThat(style().justified()).isTrue();
        HeadlessFx.run(() ->
                all(".button").stream()
                        .map(ButtonBase.class::cast)
                        .filter(one -> ReaderWords.say("text.reset").equals(one.getText()))
                        .forEach(ButtonBase::fire));
        assertThat(style()).isEqualTo(TextStyle.DEFAULT);
        assertThat(appearance.choice().get()).isEqualTo(ThemeChoice.SEPIA);
    }

    @Test
    void aClosedCardIsNotToldAnyMore() {
        HeadlessFx.run(card::end);
        HeadlessFx.run(() -> {
            appearance.text().set(TextStyle.DEFAULT.withSize(30));
            appearance.choice().set(ThemeChoice.DARK);
        });
        assertThat(shown(0)).isEqualTo("18 px");
        assertThat(chosen(box -> box.getValue())).contains(ThemeChoice.LIGHT);
    }
}
