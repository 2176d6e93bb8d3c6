package dev.carrel.ui.theme;

import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How everything looks now, to be observed by every screen: the theme of chrome and page, and how
/// lessons are set. Lives on the JavaFX thread.
public final class Appearance {
    private final ObjectProperty<ThemeChoice> choice;
    private final ObjectProperty<TextStyle> text;
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final ObservableValue<Boolean> systemIsDark;

    /// @param choice what the person chose
    /// @param text how lessons are set
    /// @param systemIsDark whether the system prefers dark windows; followed as long as the choice
    ///   is to do so
    public Appearance(ThemeChoice choice, TextStyle text, ObservableValue<Boolean> systemIsDark) {
        this.choice = new SimpleObjectProperty<>(choice);
        this.text = new SimpleObjectProperty<>(text);
        this.systemIsDark = systemIsDark;
        this.choice.addListener((_, _, _) -> update());
        systemIsDark.addListener((_, _, _) -> update());
        update();
    }

    /// What the person chose; may be set.
    public ObjectProperty<ThemeChoice> choice() {
        return choice;
    }

    /// The theme that follows from it.
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    /// How lessons are set; may be set.
    public ObjectProperty<TextStyle> text() {
        return text;
    }

    private void update() {
        theme.set(
                switch (choice.get()) {
                    case SYSTEM -> systemIsDark.getValue() ? Theme.DARK : Theme.LIGHT;
                    case LIGHT -> Theme.LIGHT;
                    case DARK -> Theme.DARK;
                    case SEPIA -> Theme.SEPIA;
                    case CONTRAST -> Theme.CONTRAST;
                    case CONTRAST_DARK -> Theme.CONTRAST_DARK;
                });
    }
}
