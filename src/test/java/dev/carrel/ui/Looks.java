package dev.carrel.ui;

import dev.carrel.ui.control.PngFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/// Pictures of screens that people can look at after a test run, in `target/looks`.
public final class Looks {
    private Looks() {}

    /// Takes a picture of a window.
    public static WritableImage keep(Stage stage, String name) {
        HeadlessFx.frames(3);
        var image = HeadlessFx.picture(stage);
        try {
            PngFile.write(image, Path.of("target", "looks", name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }

    /// The colour at a point inside a node, from its upper left corner.
    public static Color colour(WritableImage picture, Node node, double x, double y) {
        var corner = HeadlessFx.call(() -> node.localToScene(x, y));
        return picture.getPixelReader().getColor((int) corner.getX(), (int) corner.getY());
    }

    /// Whether a node lies wholly inside the window.
    public static boolean inside(Stage stage, Node node) {
        return HeadlessFx.call(() -> {
            var bounds = node.localToScene(node.getLayoutBounds());
            return bounds.getMinX() >= -0.5
                    && bounds.getMinY() >= -0.5
                    && bounds.getMaxX() <= stage.getScene().getWidth() + 0.5
                    && bounds.getMaxY() <= stage.getScene().getHeight() + 0.5;
        });
    }
}
