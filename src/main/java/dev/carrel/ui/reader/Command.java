package dev.carrel.ui.reader;

import dev.carrel.ui.control.Keys;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Everything the reader does by key. Tooltips and the map of keys are made of it.
enum Command {
    NEXT(Group.MOVING, "Shortcut+Down", "n"),
    PREVIOUS(Group.MOVING, "Shortcut+Up", "p"),
    BACK(Group.MOVING, "Alt+Left", null),
    FORWARD(Group.MOVING, "Alt+Right", null),
    HOME(Group.MOVING, "Alt+Home", null),
    SEARCH(Group.MOVING, "Shortcut+K", null),
    FIND(Group.MOVING, "Shortcut+F", null),
    FIND_NEXT(Group.MOVING, "F3", null),
    FIND_PREVIOUS(Group.MOVING, "Shift+F3", null),
    SELECT_PARAGRAPH(Group.MARKING, null, "v"),
    HIGHLIGHT(Group.MARKING, "Shortcut+Shift+H", "h"),
    NOTE(Group.MARKING, "Shortcut+Shift+N", null),
    BOOKMARK(Group.MARKING, "Shortcut+D", "b"),
    ASK_MYSELF(Group.MARKING, "Shortcut+Shift+Q", "q"),
    CARET(Group.MARKING, "F7", null),
    CHANGES(Group.MARKING, "Shortcut+Shift+C", "c"),
    UNDO(Group.MARKING, "Shortcut+Z", null),
    REDO(Group.MARKING, "Shortcut+Shift+Z", null),
    DONE(Group.MARKING, "Shortcut+Enter", "d"),
    OUTLINE(Group.WINDOW, "F8", "["),
    PANEL(Group.WINDOW, "F9", "]"),
    FOCUS_MODE(Group.WINDOW, "Shortcut+Shift+F", "f"),
    TEXT(Group.WINDOW, "Shortcut+T", null),
    BIGGER(Group.WINDOW, "Shortcut+Plus", null),
    SMALLER(Group.WINDOW, "Shortcut+Minus", null),
    NOTEBOOK(Group.WINDOW, "Shortcut+B", null),
    LOOK_AT_NOTES(Group.WINDOW, "Shortcut+Shift+L", null),
    KEYS(Group.WINDOW, "F1", "?");

    /// What belongs together on the map.
    enum Group {
        MOVING,
        MARKING,
        WINDOW
    }

    private final Group group;
    private final @Nullable String combination;
    private final @Nullable String letter;

    Command(Group group, @Nullable String combination, @Nullable String letter) {
        this.group = group;
        this.combination = combination;
        this.letter = letter;
    }

    Group group() {
        return group;
    }

    /// What it does, for people.
    String title() {
        return ReaderWords.say("command." + name().toLowerCase(Locale.ROOT));
    }

    /// Its keys as people read them, such as `Ctrl+Down or n`.
    String keys() {
        return Stream.of(
                        combination == null
                                ? null
                                : combination
                                        .replace("Shortcut", "Ctrl")
                                        .replace("Plus", "+")
                                        .replace("Minus", "−"),
                        letter)
                .filter(key -> key != null)
                .map(Keys::shown)
                .collect(Collectors.joining(ReaderWords.say("keys.or")));
    }

    /// The command of a key that works wherever the keyboard is.
    static Optional<Command> of(KeyEvent key) {
        if (key.isShortcutDown() && !key.isAltDown()) {
            switch (key.getCode()) {
                case KeyCode.EQUALS, KeyCode.ADD -> {
                    return Optional.of(BIGGER);
                }
                case KeyCode.SUBTRACT -> {
                    return Optional.of(SMALLER);
                }
                default -> {}
            }
        }
        return Arrays.stream(values()).filter(command -> command.matches(key)).findFirst();
    }

    /// The command of a plain letter, for when nobody types.
    static Optional<Command> of(String letter) {
        return Arrays.stream(values()).filter(command -> letter.equals(command.letter)).findFirst();
    }

    private boolean matches(KeyEvent key) {
        return combination != null && KeyCombination.valueOf(combination).match(key);
    }

    static List<Command> of(Group group) {
        return Arrays.stream(values()).filter(command -> command.group == group).toList();
    }
}
