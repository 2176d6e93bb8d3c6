package dev.carrel.ui.notebook;

/// What the list shows, line by line.
sealed interface NotebookRow {
    /// A heading above notes.
    ///
    /// @param over what it belongs to, a line above; may be empty
    /// @param count how many notes follow
    record Head(String over, String title, int count) implements NotebookRow {}

    record Entry(NotebookItem item) implements NotebookRow {}
}
