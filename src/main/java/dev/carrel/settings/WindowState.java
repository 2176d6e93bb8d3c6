package dev.carrel.settings;

import org.jspecify.annotations.Nullable;

/// How the window was left.
///
/// @param place of its upper left corner; null if it never had one
/// @param width when it is not maximised
/// @param height when it is not maximised
/// @param maximised whether it fills the screen
/// @param outline the pane left of the lesson
/// @param panel the pane right of the lesson
public record WindowState(
        @Nullable Place place,
        double width,
        double height,
        boolean maximised,
        Pane outline,
        Pane panel) {
    /// A point of the desktop.
    public record Place(double x, double y) {}

    /// A pane beside the lesson.
    ///
    /// @param width in px
    /// @param open whether it is to be seen
    public record Pane(double width, boolean open) {
        public Pane {
            width = Math.clamp(Double.isFinite(width) ? width : 300, 180, 640);
        }

        /// The same at another width.
        public Pane withWidth(double px) {
            return new Pane(px, open);
        }

        /// The same, open or closed.
        public Pane withOpen(boolean shown) {
            return new Pane(width, shown);
        }
    }

    /// The narrowest window that loses nothing.
    public static final double LEAST_WIDTH = 900;

    /// The lowest window that loses nothing.
    public static final double LEAST_HEIGHT = 640;

    /// 1440 x 900, outline 272, panel 320.
    public static final WindowState DEFAULT =
            new WindowState(null, 1440, 900, false, new Pane(272, true), new Pane(320, true));

    public WindowState {
        width = Math.clamp(Double.isFinite(width) ? width : 1440, LEAST_WIDTH, 16_000);
        height = Math.clamp(Double.isFinite(height) ? height : 900, LEAST_HEIGHT, 16_000);
    }

    /// The same with the window elsewhere, or of another size.
    public WindowState withBounds(@Nullable Place corner, double w, double h, boolean max) {
        return new WindowState(corner, w, h, max, outline, panel);
    }

    /// The same with another outline pane.
    public WindowState withOutline(Pane pane) {
        return new WindowState(place, width, height, maximised, pane, panel);
    }

    /// The same with another pane at the right.
    public WindowState withPanel(Pane pane) {
        return new WindowState(place, width, height, maximised, outline, pane);
    }
}
