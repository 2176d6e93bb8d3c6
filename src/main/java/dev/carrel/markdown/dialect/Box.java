package dev.carrel.markdown.dialect;

import org.jspecify.annotations.Nullable;

/// What a dialect says that Markdown has no words for. Boxes with contents have a marker at either
/// end; the others stand for themselves.
public sealed interface Box {
    /// Whether the box stands for itself.
    default boolean isWhole() {
        return this instanceof Card || this instanceof Formula || this instanceof Literal;
    }

    /// @param kind `note`, `tip`, `important`, `warning`, `caution`, `case`, `example`, `trap`,
    ///   `remember` or `story`
    /// @param title in Markdown; null for none
    record Callout(String kind, @Nullable String title) implements Box {}

    /// Opened on request.
    ///
    /// @param title in Markdown
    record Reveal(String title, boolean open) implements Box {}

    /// A plain group.
    ///
    /// @param name `tabs`, `steps`, `step`, `columns`, `column` or `card`
    record Group(String name) implements Box {}

    /// One of several tabs.
    ///
    /// @param title in Markdown
    record Tab(String title) implements Box {}

    /// Code with a title above it.
    ///
    /// @param title plain text
    record Listing(String title) implements Box {}

    /// A link on its own: to a page, a file or the web.
    ///
    /// @param target as written
    /// @param title plain text; null to take the target's own
    record Card(String target, @Nullable String title) implements Box {}

    /// Display math.
    record Formula(String tex) implements Box {}

    /// Text that must not be parsed.
    record Literal(String text) implements Box {}
}
