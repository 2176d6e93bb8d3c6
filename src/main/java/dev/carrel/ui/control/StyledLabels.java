package dev.carrel.ui.control;

import javafx.scene.control.Label;

/// Labels in the text roles of the style sheet.
public final class StyledLabels {
    private StyledLabels() {}

    /// @param styles roles such as `heading-2`, `muted`, `small`
    public static Label plain(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Text that goes on in the next line.
    public static Label wrapped(String text, String... styles) {
        var label = plain(text, styles);
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }
}
