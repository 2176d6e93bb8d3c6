package dev.carrel.ui.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The layer above a window's screen, where one card at a time asks or tells something: dialogs
/// that need no window of their own. Escape and a click beside it close the card, unless it must be
/// answered. Lives on the JavaFX thread.
public final class Sheets {
    private final StackPane layer = new StackPane();
    private final Deque<Sheet> open = new ArrayDeque<>();

    private record Sheet(
            Node content, boolean mustAnswer, Runnable closed, @Nullable Node focusBefore) {}

    public Sheets() {
        layer.getStyleClass().add("sheets");
        layer.setVisible(false);
        layer.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE && dismissable()) {
                        key.consume();
                        close();
                    } else if (key.getCode() == KeyCode.TAB) {
                        key.consume();
                        moveFocus(key.isShiftDown() ? -1 : 1);
                    }
                });
        layer.setOnMousePressed(click -> {
            if (click.getTarget().equals(layer) && dismissable()) {
                close();
            }
        });
    }

    /// To be put above the window's screen.
    public Node node() {
        return layer;
    }

    /// Shows a card above everything, and gives it the keyboard.
    ///
    /// @param content at its own size
    /// @param closed told when it is gone, however that came
    public void show(Region content, Runnable closed) {
        show(content, false, closed);
    }

    /// Shows a card that only its own buttons close.
    public void ask(Region content) {
        show(content, true, () -> {});
    }

    private void show(Region content, boolean mustAnswer, Runnable closed) {
        var scene = layer.getScene();
        var sheet =
                new Sheet(
                        content, mustAnswer, closed, scene == null ? null : scene.getFocusOwner());
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        if (!content.getStyleClass().contains("sheet")) {
            content.getStyleClass().add("sheet");
        }
        open.push(sheet);
        layer.getChildren().setAll(content);
        layer.setVisible(true);
        content.applyCss();
        var first = focusable(content);
        first.stream()
                .filter(node -> node.getStyleClass().contains("accent"))
                .findFirst()
                .or(() -> first.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    /// Whether a card is to be seen.
    public boolean isOpen() {
        return !open.isEmpty();
    }

    /// Closes the card on top; the keyboard goes back to where it was.
    public void close() {
        var sheet = open.poll();
        if (sheet == null) {
            return;
        }
        var below = open.peek();
        if (below == null) {
            layer.getChildren().clear();
            layer.setVisible(false);
        } else {
            layer.getChildren().setAll(below.content());
        }
        var before = sheet.focusBefore();
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        sheet.closed().run();
    }

    private boolean dismissable() {
        var top = open.peek();
        return top != null && !top.mustAnswer();
    }

    // The keyboard stays in the card as long as it is open.
    private void moveFocus(int step) {
        var top = open.peek();
        var scene = layer.getScene();
        if (top == null || scene == null) {
            return;
        }
        var stops = focusable(top.content());
        if (!stops.isEmpty()) {
            int at = stops.indexOf(scene.getFocusOwner());
            stops.get(Math.floorMod(at < 0 && step < 0 ? -1 : at + step, stops.size()))
                    .requestFocus();
        }
    }

    private static List<Node> focusable(Node content) {
        List<Node> found = new ArrayList<>();
        collect(content, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
