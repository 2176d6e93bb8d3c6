package dev.carrel.ui.reader;

import dev.carrel.settings.WindowState;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Lays out outline, lesson and panel as [Panes] say. Their inner edges can be dragged; a double
/// click puts one back to its usual width.
final class ThreePanes extends Pane {
    private static final double LEAST_LESSON = 420;
    private static final double EDGE = 8;
    private static final double ROOM_FOR_OUTLINE = 960;
    private static final double ROOM_FOR_PANEL = 1180;

    private final Panes panes;
    private final Region outline;
    private final Region lesson;
    private final Region panel;
    private final Region veil = new Region();
    private final Region leftEdge = new Region();
    private final Region rightEdge = new Region();

    ThreePanes(Panes panes, Region outline, Region lesson, Region panel) {
        this.panes = panes;
        this.outline = outline;
        this.lesson = lesson;
        this.panel = panel;
        veil.getStyleClass().add("veil");
        veil.setOnMousePressed(_ -> panes.uncover());
        edge(leftEdge, panes.outline(), WindowState.DEFAULT.outline(), x -> x);
        edge(rightEdge, panes.panel(), WindowState.DEFAULT.panel(), x -> getWidth() - x);
        getChildren().addAll(lesson, veil, outline, panel, leftEdge, rightEdge);
        InvalidationListener changed = _ -> requestLayout();
        for (Panes.Side side : new Panes.Side[] {panes.outline(), panes.panel()}) {
            side.beside().addListener(changed);
            side.over().addListener(changed);
            side.width().addListener(changed);
        }
        panes.focus().addListener(changed);
        widthProperty()
                .addListener((_, _, width) -> {
                    panes.outline().room().set(width.doubleValue() >= ROOM_FOR_OUTLINE);
                    panes.panel().room().set(width.doubleValue() >= ROOM_FOR_PANEL);
                });
    }

    private void edge(
            Region edge, Panes.Side side, WindowState.Pane usual, DoubleUnaryOperator width) {
        edge.getStyleClass().add("pane-edge");
        edge.setCursor(Cursor.H_RESIZE);
        edge.setOnMouseDragged(drag -> {
            double wanted = width.applyAsDouble(sceneToLocal(drag.getSceneX(), 0).getX());
            double other =
                    panes.outline().equals(side) ? taken(panes.panel()) : taken(panes.outline());
            side.resize(Math.min(wanted, getWidth() - other - LEAST_LESSON));
        });
        edge.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                side.resize(usual.width());
            }
        });
    }

    private static double taken(Panes.Side side) {
        return side.room().get() && side.shown() ? side.width().get() : 0;
    }

    @Override
    protected void layoutChildren() {
        double left = place(panes.outline(), outline, leftEdge, false);
        double right = place(panes.panel(), panel, rightEdge, true);
        lesson.resizeRelocate(left, 0, getWidth() - left - right, getHeight());
        boolean covered = (outline.isVisible() && left == 0) || (panel.isVisible() && right == 0);
        veil.setVisible(covered);
        veil.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /// @return how much room it takes from the lesson
    private double place(Panes.Side side, Region region, Region edge, boolean atRight) {
        boolean visible = !panes.focus().get() && side.shown();
        boolean over = visible && !side.room().get();
        region.setVisible(visible);
        region.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("floating"), over);
        // A window made narrower later leaves the lesson its room.
        double most = over ? getWidth() - 48 : (getWidth() - LEAST_LESSON) * 0.5;
        double shown = Math.min(side.width().get(), Math.max(180, most));
        region.resizeRelocate(atRight ? getWidth() - shown : 0, 0, shown, getHeight());
        double inner = atRight ? getWidth() - shown : shown;
        edge.setVisible(visible && !over);
        edge.resizeRelocate(inner - EDGE / 2, 0, EDGE, getHeight());
        return visible && !over ? shown : 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 1440;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 812;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
