package dev.carrel.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons as everywhere in the program.
public final class Buttons {
    private Buttons() {}

    /// Says what it does; there may be many in view.
    public static Button plain(String text, Runnable action) {
        var button = new Button(text);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// The one thing to do here: filled, and never two in view.
    public static Button primary(String text, Runnable action) {
        var button = plain(text, action);
        button.getStyleClass().add("accent");
        return button;
    }

    /// An icon alone, which says in a tooltip and to screen readers what it does.
    ///
    /// @param name what it does
    /// @param shortcut its keys as people read them, such as `Ctrl+O`; null if it has none
    public static Button icon(Ikon icon, String name, @Nullable String shortcut, Runnable action) {
        var button = new Button();
        button.setOnAction(_ -> action.run());
        return named(button, icon, name, shortcut);
    }

    /// An icon that opens a menu.
    public static MenuButton menu(Ikon icon, String name) {
        return named(new MenuButton(), icon, name, null);
    }

    /// Dresses any button as an icon that says what it does.
    public static <B extends ButtonBase> B named(
            B button, Ikon icon, String name, @Nullable String shortcut) {
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("flat", "icon-button");
        describe(button, name, shortcut);
        button.setAccessibleText(name);
        return button;
    }

    /// A tooltip with the shortcut.
    public static void describe(Node node, String name, @Nullable String shortcut) {
        String text = shortcut == null ? name : name + "  (" + Keys.shown(shortcut) + ")";
        Tooltip.install(node, new Tooltip(text));
    }
}
