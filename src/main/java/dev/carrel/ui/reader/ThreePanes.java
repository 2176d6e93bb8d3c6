package dev.carrel.ui.reader;

import javafx.beans.InvalidationListener;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Lays out outline, lesson and panel as [Panes] say.
final class ThreePanes extends Pane {
    private static final double OUTLINE = 272;
    private static final double PANEL = 320;
    private static final double ROOM_FOR_OUTLINE = 960;
    private static final double ROOM_FOR_PANEL = 1180;

    private final Panes panes;
    private final Region outline;
    private final Region lesson;
    private final Region panel;
    private final Region veil = new Region();

    ThreePanes(Panes panes, Region outline, Region lesson, Region panel) {
        this.panes = panes;
        this.outline = outline;
        this.lesson = lesson;
        this.panel = panel;
        veil.getStyleClass().add("veil");
        veil.setOnMousePressed(_ -> panes.uncover());
        getChildren().addAll(lesson, veil, outline, panel);
        InvalidationListener changed = _ -> requestLayout();
        for (Panes.Side side : new Panes.Side[] {panes.outline(), panes.panel()}) {
            side.beside().addListener(changed);
            side.over().addListener(changed);
        }
        panes.focus().addListener(changed);
        widthProperty()
                .addListener((_, _, width) -> {
                    panes.outline().room().set(width.doubleValue() >= ROOM_FOR_OUTLINE);
                    panes.panel().room().set(width.doubleValue() >= ROOM_FOR_PANEL);
                });
    }

    @Override
    protected void layoutChildren() {
        double left = place(panes.outline(), outline, OUTLINE, false);
        double right = place(panes.panel(), panel, PANEL, true);
        lesson.resizeRelocate(left, 0, getWidth() - left - right, getHeight());
        boolean covered = (outline.isVisible() && left == 0) || (panel.isVisible() && right == 0);
        veil.setVisible(covered);
        veil.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /// @return how much room it takes from the lesson
    private double place(Panes.Side side, Region region, double width, boolean atRight) {
        boolean visible = !panes.focus().get() && side.shown();
        boolean over = visible && !side.room().get();
        region.setVisible(visible);
        region.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("floating"), over);
        double shown = Math.min(width, getWidth() - 48);
        region.resizeRelocate(atRight ? getWidth() - shown : 0, 0, shown, getHeight());
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
