package dev.carrel.ui.library;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// Makes pictures of covers, and keeps the last few. Lives on the JavaFX thread.
public final class CoverPictures {
    private static final int KEPT = 64;

    /// Paints a drawing; what it refers to outside of itself is not loaded.
    @FunctionalInterface
    public interface Painter {
        /// @param svg from a stranger
        /// @param width in px
        /// @param height in px
        /// @param painted is given the picture; not called if it cannot be painted
        void paint(byte[] svg, int width, int height, Consumer<Image> painted);
    }

    private static final int WIDTH = 360;
    private static final int HEIGHT = 480;

    private final Painter painter;
    private final Map<String, Image> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Image> eldest) {
                    return size() > KEPT;
                }
            };

    public CoverPictures(Painter painter) {
        this.painter = painter;
    }

    /// Gives the picture, at once if it is kept, else later.
    void paint(ShelfCourse.CoverFile cover, boolean dark, Consumer<Image> shown) {
        String key = cover.key() + (dark ? "-dark" : "-light");
        Image known = kept.get(key);
        if (known != null) {
            shown.accept(known);
            return;
        }
        byte[] bytes = dark ? cover.dark() : cover.light();
        Consumer<Image> keep =
                image -> {
                    kept.put(key, image);
                    shown.accept(image);
                };
        if (cover.svg()) {
            painter.paint(bytes, WIDTH, HEIGHT, keep);
        } else {
            keep.accept(new Image(new ByteArrayInputStream(bytes), WIDTH, HEIGHT, true, true));
        }
    }
}
