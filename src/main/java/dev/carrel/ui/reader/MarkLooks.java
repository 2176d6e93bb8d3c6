package dev.carrel.ui.reader;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.ui.control.Buttons;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// How highlights are told apart outside of the text: by colour, and by name and letter for those
/// who cannot tell the colours.
final class MarkLooks {
    private MarkLooks() {}

    static String name(Colour colour) {
        return ReaderWords.say("colour." + key(colour));
    }

    static String name(Style style) {
        return ReaderWords.say("style." + style.name().toLowerCase(Locale.ROOT));
    }

    /// A patch of the colour with its letter.
    static StackPane patch(Colour colour) {
        var letter = new Label(ReaderWords.say("letter." + key(colour)));
        var patch = new StackPane(letter);
        patch.getStyleClass().addAll("patch", "patch-" + key(colour));
        patch.setAccessibleRole(AccessibleRole.TEXT);
        patch.setAccessibleText(name(colour));
        return patch;
    }

    static Ikon icon(Style style) {
        return switch (style) {
            case HIGHLIGHT -> Feather.EDIT_2;
            case UNDERLINE -> Feather.UNDERLINE;
            case MARGIN -> Feather.SIDEBAR;
        };
    }

    /// A button that picks a style.
    static ToggleButton toggle(Style style) {
        var button = Buttons.named(new ToggleButton(), icon(style), name(style), null);
        button.setUserData(style);
        return button;
    }

    private static String key(Colour colour) {
        return colour.name().toLowerCase(Locale.ROOT);
    }
}
