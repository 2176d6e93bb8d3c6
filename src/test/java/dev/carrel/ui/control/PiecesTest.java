package dev.carrel.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.ui.HeadlessFx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

/// The small pieces every screen is made of.
class PiecesTest {
    @TempDir Path folder;
    private final List<String> heard = new ArrayList<>();

    @Test
    void aButtonSaysWhatItDoesAndDoesIt() {
        var plain = HeadlessFx.call(() -> Buttons.plain("Install", () -> heard.add("plain")));
        var primary = HeadlessFx.call(() -> Buttons.primary("Trust", () -> heard.add("primary")));
        HeadlessFx.run(() -> {
            plain.fire();
            primary.fire();
        });
        assertThat(heard).containsExactly("plain", "primary");
        assertThat(plain.getStyleClass()).doesNotContain("accent");
        assertThat(primary.getStyleClass()).contains("accent");
    }

    @Test
    void anIconIsNamedForThoseWhoDoNotSeeIt() {
        var icon =
                HeadlessFx.call(() ->
                        Buttons.icon(Feather.SEARCH, "Search", "Ctrl+K", () -> heard.add("icon")));
        HeadlessFx.run(icon::fire);
        assertThat(heard).containsExactly("icon");
        assertThat(icon.getAccessibleText()).isEqualTo("Search");
        assertThat(icon.getText()).isEmpty();
        assertThat(icon.getGraphic()).isNotNull();
        var menu = HeadlessFx.call(() -> Buttons.menu(Feather.MORE_HORIZONTAL, "More"));
        assertThat(menu.getAccessibleText()).isEqualTo("More");
    }

    @Test
    void wrappedWordsAreNeverCutOff() {
        String text = "A sentence that is longer than the window is wide, and goes on. ".repeat(4);
        var label = HeadlessFx.call(() -> StyledLabels.wrapped(text, "muted"));
        var stage = HeadlessFx.show(new StackPane(label), 200, 60);
        HeadlessFx.frames(3);
        assertThat(HeadlessFx.call(label::getHeight)).isGreaterThan(60);
        assertThat(label.getStyleClass()).contains("muted");
        HeadlessFx.close(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0 %, false, false",
        "0, 0 %, false, false",
        "0.004, 0 %, true, false",
        "0.5, 50 %, true, false",
        "0.999, 100 %, true, false",
        "1, 100 %, false, true",
        "NaN, 0 %, false, false",
    })
    void aRingIsAnArcThatEndsAsADot(double part, String said, boolean arc, boolean dot) {
        var ring = HeadlessFx.call(() -> new Ring(20, 3));
        HeadlessFx.run(() -> ring.show(part));
        assertThat(ring.getAccessibleText()).isEqualTo(said);
        assertThat(ring.getAccessibleRole()).isEqualTo(AccessibleRole.PROGRESS_INDICATOR);
        assertThat(shape(ring, Arc.class, "ring-arc").isVisible()).isEqualTo(arc);
        assertThat(shape(ring, Circle.class, "ring-dot").isVisible()).isEqualTo(dot);
    }

    private static <S extends Node> S shape(Ring ring, Class<S> type, String style) {
        return ring.getChildren().stream()
                .filter(node -> node.getStyleClass().contains(style))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void longWorkSaysWhatItDoesAndStopsOnce() {
        var line = HeadlessFx.call(() -> new ProgressLine("Stop", _ -> heard.add("stopped")));
        HeadlessFx.run(() -> line.show("Bringing in what is new", 0.25));
        var bar = (ProgressBar) only(line, ".progress-bar");
        assertThat(bar.getProgress()).isEqualTo(0.25);
        assertThat(bar.getAccessibleText()).isEqualTo("Bringing in what is new");
        HeadlessFx.run(() -> line.show("Looking", -1));
        assertThat(bar.isIndeterminate()).isTrue();
        var stop = (Button) only(line, ".button");
        HeadlessFx.run(stop::fire);
        HeadlessFx.run(stop::fire);
        assertThat(heard).containsExactly("stopped");
        assertThat(stop.isDisabled()).isTrue();
    }

    private static Node only(Region parent, String selector) {
        return HeadlessFx.call(() -> {
            var found = parent.lookupAll(selector);
            assertThat(found).hasSize(1);
            return found.iterator().next();
        });
    }

    @Test
    void aCardCanSaySomethingElse() {
        var card =
                HeadlessFx.call(() ->
                        new SheetPane("Trust?", 300)
                                .with(StyledLabels.plain("Ada Sailor"))
                                .buttons(
                                        Buttons.plain("No", () -> {}),
                                        Buttons.primary("Yes", () -> {})));
        var stage = HeadlessFx.show(new StackPane(card), 400, 300);
        HeadlessFx.run(card::focusFirst);
        assertThat(focused(stage)).isEqualTo("Yes");
        HeadlessFx.run(() -> {
            card.clear();
            card.title("Added");
            card.with(StyledLabels.plain("Knots")).buttons(Buttons.plain("Close", () -> {}));
            card.focusFirst();
        });
        assertThat(focused(stage)).isEqualTo("Close");
        assertThat(card.getAccessibleText()).isEqualTo("Added");
        HeadlessFx.frames(3);
        var scroll = (ScrollPane) only(card, ".sheet-scroll");
        assertThat(HeadlessFx.call(() -> scroll.getContent().lookupAll(".label")))
                .extracting(label -> ((Labeled) label).getText())
                .containsExactly("Knots");
        HeadlessFx.close(stage);
    }

    private static String focused(javafx.stage.Stage stage) {
        return HeadlessFx.call(
                () -> stage.getScene().getFocusOwner() instanceof Labeled one ? one.getText() : "");
    }

    @Test
    void aPictureOfTheScreenIsAFileWithThesePixels() throws IOException {
        var picture = new WritableImage(3, 2);
        picture.getPixelWriter().setColor(2, 1, Color.CRIMSON);
        Path file = folder.resolve("a/b/c.png");
        PngFile.write(picture, file);
        var read = new Image(file.toUri().toString());
        assertThat(read.getWidth()).isEqualTo(3);
        assertThat(read.getPixelReader().getColor(2, 1)).isEqualTo(Color.CRIMSON);
        assertThat(read.getPixelReader().getColor(0, 0).getOpacity()).isZero();
        Path blocked = Files.writeString(folder.resolve("file"), "x").resolve("in.png");
        assertThatThrownBy(() -> PngFile.write(picture, blocked)).isInstanceOf(IOException.class);
    }
}
