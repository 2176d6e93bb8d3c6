package dev.carrel.ui.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.ui.HeadlessFx;
import java.util.Arrays;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class MarkLooksTest {
    @Test
    void coloursAreToldApartByNameAndLetterToo() {
        assertThat(Arrays.stream(Colour.values()).map(MarkLooks::name)).doesNotHaveDuplicates();
        var letters =
                HeadlessFx.call(() ->
                        Arrays.stream(Colour.values())
                                .map(MarkLooks::patch)
                                .map(patch -> ((Label) patch.getChildren().getFirst()).getText())
                                .toList());
        assertThat(letters).doesNotHaveDuplicates().allMatch(letter -> letter.length() == 1);
    }

    @Test
    void everyStyleHasAButtonThatSaysItsName() {
        for (Style style : Style.values()) {
            var button = HeadlessFx.call(() -> MarkLooks.toggle(style));
            assertThat(button.getAccessibleText()).isEqualTo(MarkLooks.name(style)).isNotBlank();
            assertThat(button.getUserData()).isEqualTo(style);
        }
    }
}
