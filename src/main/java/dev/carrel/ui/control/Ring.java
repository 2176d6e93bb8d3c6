package dev.carrel.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/// How much of something is done, as a ring that closes; a full dot when all of it is. Told by
/// shape, not by colour alone.
public final class Ring extends StackPane {
    private final Arc arc;
    private final Circle track;
    private final Circle dot;

    /// @param size outer diameter in px
    /// @param stroke thickness in px
    public Ring(double size, double stroke) {
        double radius = (size - stroke) / 2;
        track = new Circle(radius);
        track.getStyleClass().add("ring-track");
        track.setStrokeWidth(stroke);
        track.setFill(null);
        arc = new Arc(0, 0, radius, radius, 90, 0);
        arc.setType(ArcType.OPEN);
        arc.setStrokeWidth(stroke);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        arc.setFill(null);
        arc.getStyleClass().add("ring-arc");
        arc.setManaged(false);
        dot = new Circle(size / 2);
        dot.getStyleClass().add("ring-dot");
        getStyleClass().add("ring");
        getChildren().addAll(track, arc, dot);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        show(0);
    }

    /// @param part from 0 to 1
    public void show(double part) {
        double shown = Math.clamp(part, 0.0, 1.0);
        boolean full = shown >= 1;
        dot.setVisible(full);
        track.setVisible(!full);
        arc.setVisible(!full && shown > 0);
        arc.setLength(-360 * shown);
        setAccessibleText(Math.round(shown * 100) + " %");
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        arc.relocate(0, 0);
        arc.setLayoutX(getWidth() / 2);
        arc.setLayoutY(getHeight() / 2);
    }
}
