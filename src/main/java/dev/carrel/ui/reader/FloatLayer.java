package dev.carrel.ui.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Small cards that float near what they are about: the selection bar, a note, text settings. They
/// never lie outside of the layer, and let everything beside them through.
final class FloatLayer extends Pane {
    private static final double GAP = 8;

    /// Where a card goes.
    interface Placing {
        /// @param layer size of the layer
        /// @param card size of the card
        /// @return its upper left corner; it is moved into the layer if need be
        Point2D place(Dimension2D layer, Dimension2D card);

        /// Centred above a place; below it if there is no room above.
        ///
        /// @param about in the layer's coordinates
        static Placing above(Bounds about) {
            return (_, card) -> {
                double y = about.getMinY() - card.getHeight() - GAP;
                return new Point2D(
                        about.getCenterX() - card.getWidth() / 2,
                        y >= GAP ? y : about.getMaxY() + GAP);
            };
        }

        /// Under a place, or above it if there is more room.
        static Placing below(Bounds about) {
            return (layer, card) -> {
                double y = about.getMaxY() + GAP;
                boolean fits = y + card.getHeight() + GAP <= layer.getHeight();
                double above = about.getMinY() - card.getHeight() - GAP;
                return new Point2D(
                        about.getCenterX() - card.getWidth() / 2, fits || above < GAP ? y : above);
            };
        }

        /// Under a button at the upper right.
        static Placing under(Bounds button) {
            return (_, card) ->
                    new Point2D(button.getMaxX() - card.getWidth(), button.getMaxY() + GAP);
        }

        /// In the middle.
        static Placing centre() {
            return (layer, card) ->
                    new Point2D(
                            (layer.getWidth() - card.getWidth()) / 2,
                            (layer.getHeight() - card.getHeight()) / 3);
        }
    }

    private record Card(Placing placing, Runnable closed) {}

    private final Map<Region, Card> cards = new LinkedHashMap<>();

    FloatLayer() {
        setPickOnBounds(false);
        getStyleClass().add("float-layer");
    }

    /// Shows a card, or moves it if it is shown.
    ///
    /// @param closed told when it is hidden
    void show(Region card, Placing placing, Runnable closed) {
        cards.put(card, new Card(placing, closed));
        if (!getChildren().contains(card)) {
            getChildren().add(card);
        }
        card.toFront();
        requestLayout();
    }

    void hide(Region card) {
        Card known = cards.remove(card);
        if (known != null) {
            getChildren().remove(card);
            known.closed().run();
        }
    }

    boolean shows(Region card) {
        return cards.containsKey(card);
    }

    /// Whether something is inside one of the cards.
    boolean holds(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Region region && cards.containsKey(region)) {
                return true;
            }
        }
        return false;
    }

    /// Hides the newest card.
    ///
    /// @return whether there was one
    boolean hideLast() {
        Region last = null;
        for (Region card : cards.keySet()) {
            last = card;
        }
        if (last != null) {
            hide(last);
        }
        return last != null;
    }

    @Override
    protected void layoutChildren() {
        var layer = new Dimension2D(getWidth(), getHeight());
        cards.forEach((card, known) -> {
            double width = Math.min(snapSizeX(card.prefWidth(-1)), getWidth() - 2 * GAP);
            double height = Math.min(snapSizeY(card.prefHeight(width)), getHeight() - 2 * GAP);
            Point2D at = known.placing().place(layer, new Dimension2D(width, height));
            card.resizeRelocate(
                    snapPositionX(inside(at.getX(), width, getWidth())),
                    snapPositionY(inside(at.getY(), height, getHeight())),
                    width,
                    height);
        });
    }

    private static double inside(double at, double size, double room) {
        return Math.max(GAP, Math.min(at, room - size - GAP));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
