package dev.carrel.ui.reader.page;

import dev.carrel.course.BlockId;

/// A place in a lesson to go to.
public sealed interface PageTarget {
    /// The beginning.
    record Top() implements PageTarget {}

    /// An HTML id: a heading, a footnote.
    record Anchor(String id) implements PageTarget {}

    record Block(BlockId id) implements PageTarget {}

    /// A place in the plain text, in UTF-16 units.
    record Offset(int offset) implements PageTarget {}

    /// A passage of the plain text, shown in the middle of the page and marked for a moment.
    record Passage(int start, int end) implements PageTarget {}
}
