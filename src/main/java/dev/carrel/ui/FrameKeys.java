package dev.carrel.ui;

import dev.carrel.ui.library.LibraryCalls;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that work in the whole window. What a screen uses itself never comes here.
final class FrameKeys {
    private final Frame frame;
    private final LibraryCalls calls;
    private final Runnable home;
    private final BooleanSupplier onShelf;

    /// @param home goes back to the shelf
    /// @param onShelf whether the shelf is to be seen; a reader has a keyboard map of its own
    FrameKeys(Frame frame, LibraryCalls calls, Runnable home, BooleanSupplier onShelf) {
        this.frame = frame;
        this.calls = calls;
        this.home = home;
        this.onShelf = onShelf;
    }

    void listen() {
        key(KeyCode.O, calls::addFile, KeyCombination.SHORTCUT_DOWN);
        key(KeyCode.O, calls::addAddress, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        key(
                KeyCode.B,
                () -> {
                    if (onShelf.getAsBoolean()) {
                        calls.notebook();
                    }
                },
                KeyCombination.SHORTCUT_DOWN);
        key(KeyCode.COMMA, calls::settings, KeyCombination.SHORTCUT_DOWN);
        key(KeyCode.Q, calls::quit, KeyCombination.SHORTCUT_DOWN);
        key(KeyCode.F5, calls::checkAll);
        key(KeyCode.F1, calls::about);
        key(KeyCode.HOME, home, KeyCombination.ALT_DOWN);
        frame.scene()
                .getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.F11),
                        () -> frame.stage().setFullScreen(!frame.stage().isFullScreen()));
        frame.scene()
                .addEventHandler(
                        KeyEvent.KEY_TYPED,
                        typed -> {
                            if (typed.getCharacter().equals("?")
                                    && onShelf.getAsBoolean()
                                    && !frame.sheets().isOpen()
                                    && !(frame.scene().getFocusOwner()
                                            instanceof TextInputControl)) {
                                typed.consume();
                                calls.keys();
                            }
                        });
    }

    private void key(KeyCode code, Runnable action, KeyCombination.Modifier... modifiers) {
        frame.scene()
                .getAccelerators()
                .put(
                        new KeyCodeCombination(code, modifiers),
                        () -> {
                            if (!frame.sheets().isOpen()) {
                                action.run();
                            }
                        });
    }
}
