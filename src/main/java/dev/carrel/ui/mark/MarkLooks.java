package dev.carrel.ui.mark;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.Words;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// How highlights are told apart outside of the text: by colour, and by name and letter for those
/// who cannot tell the colours.
public final class MarkLooks {
    private static final Words WORDS = new Words(MarkLooks.class);

    private MarkLooks() {}

    /// What people call the colour.
    public static String name(Colour colour) {
        return WORDS.say("colour." + key(colour));
    }

    /// What people call the style.
    public static String name(Style style) {
        return WORDS.say("style." + style.name().toLowerCase(Locale.ROOT));
    }

    /// A patch of the colour with its letter.
    public static StackPane patch(Colour colour) {
        var letter = new Label(WORDS.say("letter." + key(colour)));
        var patch = new StackPane(letter);
        patch.getStyleClass().addAll("patch", "patch-" + key(colour));
        patch.setAccessibleRole(AccessibleRole.TEXT);
        patch.setAccessibleText(name(colour));
        return patch;
    }

    /// The sign of a style.
    public static Ikon icon(Style style) {
        return switch (style) {
            case HIGHLIGHT -> Feather.EDIT_2;
            case UNDERLINE -> Feather.UNDERLINE;
            case MARGIN -> Feather.SIDEBAR;
        };
    }

    /// A button that picks a style.
    public static ToggleButton toggle(Style style) {
        var button = Buttons.named(new ToggleButton(), icon(style), name(style), null);
        button.setUserData(style);
        return button;
    }

    private static String key(Colour colour) {
        return colour.name().toLowerCase(Locale.ROOT);
    }
}
