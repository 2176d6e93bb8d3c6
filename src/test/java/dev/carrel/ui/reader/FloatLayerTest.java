package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.reader.FloatLayer.Placing;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloatLayerTest {
    private FloatLayer layer;
    private Stage stage;
    private final List<String> closed = new ArrayList<>();

    @BeforeEach
    void open() {
        layer = HeadlessFx.call(FloatLayer::new);
        stage = HeadlessFx.show(layer, 800, 600);
    }

    @AfterEach
    void close() {
        HeadlessFx.close(stage);
    }

    private Bounds show(double width, double height, Placing placing) {
        return HeadlessFx.call(() -> {
            var card = new Region();
            card.setPrefSize(width, height);
            layer.show(card, placing, () -> closed.add("closed " + width));
            layer.layout();
            return card.getBoundsInParent();
        });
    }

    @Test
    void aBarStandsAboveTheWordsOrBelowThemWhereThereIsNoRoom() {
        var middle = new BoundingBox(300, 300, 100, 20);
        assertThat(show(200, 40, Placing.above(middle)).getMaxY()).isEqualTo(292);
        var top = new BoundingBox(300, 10, 100, 20);
        assertThat(show(210, 40, Placing.above(top)).getMinY()).isEqualTo(38);
    }

    @Test
    void aCardHangsBelowTheWordsOrAboveThemWhereThereIsMoreRoom() {
        var middle = new BoundingBox(300, 100, 100, 20);
        assertThat(show(200, 300, Placing.below(middle)).getMinY()).isEqualTo(128);
        var low = new BoundingBox(300, 500, 100, 20);
        assertThat(show(210, 300, Placing.below(low)).getMaxY()).isEqualTo(492);
    }

    @Test
    void nothingLiesOutsideAndNothingIsLargerThanTheWindow() {
        var edge = new BoundingBox(780, 300, 20, 20);
        assertThat(show(400, 40, Placing.above(edge)).getMaxX()).isEqualTo(792);
        var large = show(4000, 4000, Placing.centre());
        assertThat(large.getWidth()).isEqualTo(784);
        assertThat(large.getMinY()).isEqualTo(8);
    }

    @Test
    void theNewestCardGoesFirstAndIsTold() {
        show(100, 40, Placing.centre());
        show(200, 40, Placing.centre());
        assertThat(HeadlessFx.call(layer::hideLast)).isTrue();
        assertThat(HeadlessFx.call(layer::hideLast)).isTrue();
        assertThat(HeadlessFx.call(layer::hideLast)).isFalse();
        assertThat(closed).containsExactly("closed 200.0", "closed 100.0");
        assertThat(layer.getChildren()).isEmpty();
    }
}
