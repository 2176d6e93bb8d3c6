package dev.carrel.ui.reader.page;

import dev.carrel.annotation.Annotation;
import java.util.UUID;

/// A highlight as the page paints it.
///
/// @param id of the annotation
/// @param start first UTF-16 unit in the lesson's plain text
/// @param end behind the last
/// @param noted whether a note hangs on it (a mark stands in the margin)
public record PageHighlight(
        UUID id,
        int start,
        int end,
        Annotation.Colour colour,
        Annotation.Style style,
        boolean noted)
        implements PageMark {}
