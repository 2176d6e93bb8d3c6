package dev.carrel.ui.reader.page;

import dev.carrel.course.BlockId;
import org.jspecify.annotations.Nullable;

/// Where the learner reads.
///
/// @param block of the first visible text, if any text is visible
/// @param offset of the first visible text in the lesson's plain text
/// @param fraction how far down the page is scrolled, 0 to 1
public record PagePosition(@Nullable BlockId block, int offset, double fraction) {
    /// The first line.
    public static final PagePosition TOP = new PagePosition(null, 0, 0);
}
