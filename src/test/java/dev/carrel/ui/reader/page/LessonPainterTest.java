package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.ui.HeadlessFx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class LessonPainterTest {
    private static final PageState DARK =
            new PageState(
                    PageTheme.DARK, Typography.DEFAULT, List.of(), List.of(), new PageTarget.Top());

    private static WritableImage paint(PageState state, int width) throws Exception {
        var lesson = PageFixture.kitchenSink();
        return HeadlessFx.call(() -> LessonPainter.paint(lesson, KitchenSink.files(), state, width))
                .get(60, TimeUnit.SECONDS);
    }

    @Test
    void paintsTheWholeLessonInItsTheme() throws Exception {
        var picture = paint(DARK, 820);
        assertThat(picture.getWidth()).isEqualTo(820);
        assertThat(picture.getHeight()).isGreaterThan(4000);
        assertThat(picture.getPixelReader().getColor(4, 4)).isEqualTo(Color.web("#1D1E20"));
        assertThat(inked(picture, 0, 300)).isTrue();
        assertThat(inked(picture, (int) picture.getHeight() - 300, (int) picture.getHeight()))
                .isTrue();
    }

    /// Whether anything is written between two heights.
    private static boolean inked(WritableImage picture, int from, int to) {
        var pixels = picture.getPixelReader();
        int paper = pixels.getArgb(4, 4);
        for (int y = from; y < to; y++) {
            for (int x = 40; x < picture.getWidth() - 40; x++) {
                if (pixels.getArgb(x, y) != paper) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void refusesAWidthNobodyCanRead() {
        var lesson = PageFixture.lesson("<p data-b='p'>x</p>", List.of());
        HeadlessFx.run(() ->
                assertThatThrownBy(() ->
                                LessonPainter.paint(
                                        lesson, KitchenSink.files(), PageState.FRESH, 100))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("320"));
    }
}
