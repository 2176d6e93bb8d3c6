package dev.carrel.settings;

/// The colours the person chose.
public enum ThemeChoice {
    /// Light or dark, as the system prefers.
    SYSTEM,
    LIGHT,
    DARK,
    SEPIA,
    CONTRAST,
    CONTRAST_DARK
}
