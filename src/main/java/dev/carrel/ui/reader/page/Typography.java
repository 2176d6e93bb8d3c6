package dev.carrel.ui.reader.page;

/// How the lesson is set.
///
/// @param family CSS font families of the running text
/// @param size of the running text in px (at zoom 1)
/// @param leading line height as a multiple of the size
/// @param measure longest line in characters
/// @param justified whether both edges are straight
/// @param hyphens whether words are broken at line ends
/// @param calm whether nothing moves (reduced motion)
public record Typography(
        String family,
        double size,
        double leading,
        int measure,
        boolean justified,
        boolean hyphens,
        boolean calm) {
    /// Literata 18/29 px, 66 characters, ragged right.
    public static final Typography DEFAULT =
            new Typography("Literata, serif", 18, 1.61, 66, false, false, false);

    /// @throws IllegalArgumentException if text of this size or width cannot be read
    public Typography {
        if (size < 8 || size > 72 || leading < 1 || leading > 3 || measure < 20 || measure > 120) {
            throw new IllegalArgumentException("Not readable: " + size + "px, " + measure + "ch");
        }
    }

    /// The same in another size.
    public Typography withSize(double px) {
        return new Typography(family, px, leading, measure, justified, hyphens, calm);
    }
}
