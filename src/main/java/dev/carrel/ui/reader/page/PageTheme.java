package dev.carrel.ui.reader.page;

import java.util.Locale;

/// A colour theme of `tokens.css`.
public enum PageTheme {
    LIGHT,
    DARK,
    SEPIA,
    CONTRAST,
    CONTRAST_DARK;

    /// Its name in the style sheet, as in `[data-theme="contrast-dark"]`.
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
