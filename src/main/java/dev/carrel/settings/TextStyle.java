package dev.carrel.settings;

/// How lessons are set. Values that cannot be read are brought into bounds, since a settings file
/// can hold anything.
///
/// @param font of the running text
/// @param size of the running text in px
/// @param leading line height as a multiple of the size
/// @param measure longest line in characters
/// @param justified whether both edges are straight
/// @param hyphens whether words are broken at line ends
/// @param calm whether nothing moves (reduced motion)
public record TextStyle(
        ReadingFont font,
        double size,
        double leading,
        int measure,
        boolean justified,
        boolean hyphens,
        boolean calm) {
    /// Smallest size in px.
    public static final double SMALLEST = 12;

    /// Largest size in px.
    public static final double LARGEST = 36;

    /// Literata 18/29 px, 66 characters, ragged right.
    public static final TextStyle DEFAULT =
            new TextStyle(ReadingFont.LITERATA, 18, 1.61, 66, false, false, false);

    public TextStyle {
        size = Math.clamp(Double.isFinite(size) ? size : 18, SMALLEST, LARGEST);
        leading = Math.clamp(Double.isFinite(leading) ? leading : 1.61, 1.2, 2.4);
        measure = Math.clamp(measure, 45, 80);
    }

    /// The same in another typeface.
    public TextStyle withFont(ReadingFont other) {
        return new TextStyle(other, size, leading, measure, justified, hyphens, calm);
    }

    /// The same in another size, in px.
    public TextStyle withSize(double px) {
        return new TextStyle(font, px, leading, measure, justified, hyphens, calm);
    }

    /// The same with other space between lines.
    public TextStyle withLeading(double multiple) {
        return new TextStyle(font, size, multiple, measure, justified, hyphens, calm);
    }

    /// The same with longer or shorter lines.
    public TextStyle withMeasure(int characters) {
        return new TextStyle(font, size, leading, characters, justified, hyphens, calm);
    }

    /// The same with straight or ragged right edge.
    public TextStyle withJustified(boolean straight) {
        return new TextStyle(font, size, leading, measure, straight, hyphens, calm);
    }

    /// The same with or without hyphens.
    public TextStyle withHyphens(boolean broken) {
        return new TextStyle(font, size, leading, measure, justified, broken, calm);
    }

    /// The same with or without motion.
    public TextStyle withCalm(boolean still) {
        return new TextStyle(font, size, leading, measure, justified, hyphens, still);
    }
}
