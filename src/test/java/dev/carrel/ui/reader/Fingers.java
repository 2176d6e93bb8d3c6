package dev.carrel.ui.reader;

import dev.carrel.ui.HeadlessFx;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Keys and clicks, as they come from people.
final class Fingers {
    private Fingers() {}

    /// Gives the keyboard to a node and presses a key there.
    static void press(Node node, KeyCode code) {
        press(node, code, false);
    }

    static void press(Node node, KeyCode code, boolean ctrl) {
        HeadlessFx.run(() -> {
            node.requestFocus();
            String text = code.getChar().toLowerCase(Locale.ROOT);
            Event.fireEvent(
                    node,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, false, ctrl, false, false));
        });
    }

    static void click(Node node) {
        HeadlessFx.run(() -> {
            if (node instanceof ButtonBase button) {
                button.fire();
            } else {
                Event.fireEvent(node, mouse(MouseEvent.MOUSE_CLICKED, node));
            }
        });
    }

    /// Presses the main button of the mouse.
    static void press(Node node) {
        HeadlessFx.run(() -> Event.fireEvent(node, mouse(MouseEvent.MOUSE_PRESSED, node)));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        return new MouseEvent(
                type,
                4,
                4,
                at.getMinX() + 4,
                at.getMinY() + 4,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }
}
