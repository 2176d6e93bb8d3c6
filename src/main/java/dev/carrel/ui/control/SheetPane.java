package dev.carrel.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A card for [Sheets]: a title, what there is to say, buttons at the lower right.
public final class SheetPane extends VBox {
    private final VBox body = new VBox();
    private final HBox buttons = new HBox();
    private final Label heading;

    /// @param width in px
    public SheetPane(String title, double width) {
        getStyleClass().addAll("sheet", "floating");
        setPrefWidth(width);
        heading = StyledLabels.wrapped(title, "heading-2");
        body.getStyleClass().add("sheet-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("sheet-scroll");
        body.heightProperty()
                .addListener((_, _, height) ->
                        scroll.setPrefViewportHeight(Math.min(height.doubleValue(), 480)));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("sheet-buttons");
        getChildren().addAll(heading, scroll, buttons);
        setAccessibleText(title);
    }

    /// Adds something to say.
    public SheetPane with(Node... nodes) {
        body.getChildren().addAll(nodes);
        return this;
    }

    /// Adds buttons, the primary one last.
    public SheetPane buttons(Node... nodes) {
        buttons.getChildren().addAll(nodes);
        return this;
    }

    /// Says what it is about now.
    public void title(String title) {
        heading.setText(title);
        setAccessibleText(title);
    }

    /// Gives the keyboard to the primary button, if the card has the keyboard at all.
    public void focusFirst() {
        if (getScene() != null) {
            buttons.getChildren().reversed().stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    /// Takes everything out, to say something else in the same card.
    public void clear() {
        body.getChildren().clear();
        buttons.getChildren().clear();
    }

    /// Pushes the buttons after it to the right.
    public static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
