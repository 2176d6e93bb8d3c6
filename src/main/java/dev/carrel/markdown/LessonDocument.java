package dev.carrel.markdown;

import dev.carrel.course.BlockId;
import dev.carrel.course.LessonId;
import dev.carrel.course.Question;
import java.util.List;

/// A lesson made ready to read: safe HTML, and the plain text that highlights and search stand on.
///
/// The plain text is defined here, once. Every element of the HTML with the attribute `data-b` is a
/// text block; blocks do not nest. The plain text is the text of all blocks in document order,
/// joined with `\n`. The text of a block is its DOM text content, except that an element with the
/// attribute `data-text` (math, diagrams: what scripts redraw) counts as the value of that
/// attribute, and an element with `data-skip` (buttons, numbers, icons) counts as nothing. A page
/// script computes the very same string.
///
/// @param id of the lesson
/// @param title its first heading, else the outline's title
/// @param html safe body HTML: no script, no style, no event handler, no remote reference
/// @param text the plain text (positions in it are UTF-16 code units)
/// @param blocks in document order, covering the plain text except the newlines between them
/// @param questions in document order; each is an element `<section class="question"
///   data-question="id">`
/// @param headings for the outline of the page
/// @param uses which scripts the page needs
public record LessonDocument(
        LessonId id,
        String title,
        String html,
        String text,
        List<Block> blocks,
        List<Question> questions,
        List<Heading> headings,
        Uses uses) {
    public LessonDocument {
        blocks = List.copyOf(blocks);
        questions = List.copyOf(questions);
        headings = List.copyOf(headings);
    }

    /// @param id stable as long as the block's own words are
    /// @param kind `p`, `h1` … `h6`, `li`, `td`, `th`, `pre`, `math`, `diagram`, `prompt`,
    ///   `choice`, `caption`, …
    /// @param start first UTF-16 unit of the block in the plain text
    /// @param end behind its last
    public record Block(BlockId id, String kind, int start, int end) {}

    /// @param anchor the HTML id
    /// @param level 1 to 6
    public record Heading(String anchor, int level, String text) {}

    public record Uses(boolean math, boolean code, boolean diagrams) {}
}
