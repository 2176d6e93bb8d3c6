package dev.carrel.settings;

/// A typeface for lessons.
public enum ReadingFont {
    LITERATA("Literata, serif"),
    SOURCE_SANS("\"Source Sans 3\", sans-serif"),
    /// Letters that are hard to take for one another, for readers with dyslexia or low vision.
    ATKINSON("\"Atkinson Hyperlegible Next\", sans-serif"),
    SYSTEM("sans-serif");

    private final String families;

    ReadingFont(String families) {
        this.families = families;
    }

    /// CSS font families.
    public String families() {
        return families;
    }
}
