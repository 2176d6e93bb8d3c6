package dev.carrel.ui.reader.page;

/// What is not as the learner read it. Offsets are those of the lesson on show.
public sealed interface PageChange {
    /// Words that were not there.
    ///
    /// @param start first UTF-16 unit in the plain text
    /// @param end behind the last
    record Inserted(int start, int end) implements PageChange {}

    /// Words that are gone.
    ///
    /// @param at where they stood
    /// @param words as they were, with the line feeds between paragraphs
    record Deleted(int at, String words) implements PageChange {}
}
