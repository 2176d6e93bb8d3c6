package dev.carrel.ui.theme;

import java.util.Locale;

/// A colour theme of `tokens.css`.
public enum Theme {
    LIGHT,
    DARK,
    SEPIA,
    CONTRAST,
    CONTRAST_DARK;

    /// Its name in the style sheet, as in `[data-theme="contrast-dark"]`.
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether text is lighter than paper.
    public boolean dark() {
        return this == DARK || this == CONTRAST_DARK;
    }
}
