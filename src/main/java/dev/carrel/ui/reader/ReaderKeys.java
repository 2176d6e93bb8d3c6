package dev.carrel.ui.reader;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// Keys to commands. Keys with modifiers work everywhere, letters only where nobody types: the
/// lesson page tells its own (see [#letter]).
final class ReaderKeys {
    /// What a text field does itself.
    private static final Set<Command> OF_TEXT =
            EnumSet.of(Command.UNDO, Command.REDO, Command.NEXT, Command.PREVIOUS, Command.DONE);

    private final Consumer<Command> commands;
    private final Consumer<Command> letters;
    private final BooleanSupplier escape;
    private final BooleanSupplier typingInPage;
    private final Consumer<Double> scroll;

    /// @param letters told the command of a plain letter
    /// @param escape takes away what is on top; false if there was nothing
    /// @param typingInPage whether the learner types in the lesson page
    /// @param scroll told screens to scroll
    ReaderKeys(
            Consumer<Command> commands,
            Consumer<Command> letters,
            BooleanSupplier escape,
            BooleanSupplier typingInPage,
            Consumer<Double> scroll) {
        this.commands = commands;
        this.letters = letters;
        this.escape = escape;
        this.typingInPage = typingInPage;
        this.scroll = scroll;
    }

    void watch(Region root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> everywhere(root, key));
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> leftOver(root, key));
    }

    /// A letter the lesson page has no use for.
    void letter(String key) {
        if (key.equals("Escape")) {
            var _ = escape.getAsBoolean();
        } else {
            Command.of(key).ifPresent(letters);
        }
    }

    private void everywhere(Region root, KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            if (escape.getAsBoolean()) {
                key.consume();
            }
            return;
        }
        boolean modified = key.isShortcutDown() || key.isAltDown() || key.getCode().isFunctionKey();
        if (!modified) {
            return;
        }
        boolean typing = typing(root) || (inPage(root) && typingInPage.getAsBoolean());
        Command.of(key)
                .filter(command -> !typing || !OF_TEXT.contains(command))
                .ifPresent(command -> {
                    key.consume();
                    commands.accept(command);
                });
    }

    private void leftOver(Region root, KeyEvent key) {
        if (key.isConsumed() || typing(root) || inPage(root)) {
            return;
        }
        switch (key.getCode()) {
            case KeyCode.PAGE_DOWN -> scroll.accept(0.9);
            case KeyCode.PAGE_UP -> scroll.accept(-0.9);
            case KeyCode.SPACE -> {
                if (!(owner(root) instanceof ButtonBase)) {
                    scroll.accept(key.isShiftDown() ? -0.9 : 0.9);
                }
            }
            default -> {
                if (!key.isShortcutDown() && !key.isAltDown()) {
                    Command.of(key.getText()).ifPresent(letters);
                }
            }
        }
    }

    private static boolean typing(Region root) {
        return owner(root) instanceof TextInputControl;
    }

    private static boolean inPage(Region root) {
        for (Node at = owner(root); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("lesson-page")) {
                return true;
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable Node owner(Region root) {
        return root.getScene() == null ? null : root.getScene().getFocusOwner();
    }
}
