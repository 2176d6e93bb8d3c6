package dev.carrel.markdown.prose;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlockComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.carrel.markdown.dialect.PlacedText;
import dev.carrel.markdown.source.Spot;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the blocks of one piece of Markdown.
final class BlockWriter {
    private static final Pattern HEADING_ID =
            Pattern.compile("[ \\t]*\\{\\s?#([^\\s{}]{1,200})[^{}]{0,200}}[ \\t]*$");

    /// How GitBook writes the id of a heading.
    private static final Pattern HEADING_ANCHOR =
            Pattern.compile(
                    "[ \\t]*<a\\s[^<>]{0,300}?\\b(?:id|name)=\"([^\"<>\\s]{1,200})\"[^<>]{0,300}>\\s?</a>[ \\t]*$");

    private final Writing writing;
    private final PlacedText placed;
    private final HtmlWriter html = new HtmlWriter();
    private final Footnotes notes;
    private final InlineWriter inline;
    private final CodeWriter code;
    private final FigureWriter figures;
    private final RawHtml raw;
    private int level;

    BlockWriter(Writing writing, PlacedText placed) {
        this.writing = writing;
        this.placed = placed;
        Document document = Markdown.parse(placed.text());
        notes = new Footnotes(document, html, writing.part());
        figures = new FigureWriter(writing, placed, html);
        raw = new RawHtml(writing, placed, html);
        inline = new InlineWriter(writing, placed, html, notes, figures, raw);
        code = new CodeWriter(writing, placed, html);
        figures.captionsBy(text -> writing.inline(text.toString(), spot(text.getStartOffset())));
        blocks(document);
        notes.write(this::blocks, writing.problems(), note -> spot(note.getStartOffset()));
    }

    String document() {
        return html.toString();
    }

    private Spot spot(int offset) {
        return placed.spot(offset);
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case BlockQuote quote -> quote(quote);
            case FencedCodeBlock fence -> code.fence(fence);
            case IndentedCodeBlock indented -> code.indented(indented);
            case BulletList list -> list("ul", list);
            case OrderedList list ->
                    list(
                            "ol",
                            list,
                            "start",
                            list.getStartNumber() == 1 ? null : "" + list.getStartNumber());
            case DefinitionList list -> list("dl", list);
            case DefinitionTerm term -> inlineBlock("dt", term);
            case DefinitionItem item -> item("dd", item);
            case TaskListItem item -> item("li", item);
            case ListItem item -> item("li", item);
            case TableBlock table -> new TableWriter(html, inline).table(table);
            case ThematicBreak _ -> html.open("hr").line();
            case HtmlCommentBlock comment when !comment.getChars().toString().contains("-->") ->
                    raw.block(comment.getChars());
            case FootnoteBlock note when !notes.counts(note) -> {
                writing.problems()
                        .warning(
                                "footnote-duplicate",
                                spot(note.getStartOffset()),
                                "The footnote [^" + note.getText() + "] is defined twice.",
                                "Give one of them another name; its text stands here meanwhile.");
                blocks(note);
            }
            case HtmlCommentBlock _, HtmlInnerBlockComment _, Reference _, FootnoteBlock _ -> {
                // comments and definitions are not shown here
            }
            case HtmlBlockBase block -> {
                raw.block(
                        block.getContentChars().isEmpty()
                                ? block.getChars()
                                : block.getContentChars());
                html.line();
            }
            default -> {
                if (node instanceof com.vladsch.flexmark.util.ast.Block) {
                    blocks(node);
                } else {
                    inline.node(node);
                }
            }
        }
    }

    private void heading(Heading heading) {
        String tag = "h" + heading.getLevel();
        Spot spot = spot(heading.getStartOffset());
        if (level > 0 && heading.getLevel() > level + 1) {
            writing.problems()
                    .warning(
                            "heading-jump",
                            spot,
                            "This heading has level "
                                    + heading.getLevel()
                                    + ", the one before it level "
                                    + level
                                    + ".",
                            "Use level " + (level + 1) + ", so that the outline has no gap.");
        }
        level = heading.getLevel();
        Matcher explicit = HEADING_ID.matcher(heading.getText());
        boolean named = explicit.find();
        if (!named) {
            explicit = HEADING_ANCHOR.matcher(heading.getText());
            named = explicit.find();
        }
        int limit = Integer.MAX_VALUE;
        String id = null;
        if (named) {
            limit = heading.getText().getStartOffset() + explicit.start();
            String claimed = writing.anchors().claim(explicit.group(1), spot);
            id = claimed.isEmpty() ? null : claimed;
        }
        html.open(tag, "id", id);
        inline.children(heading.getFirstChild(), 0, limit);
        html.close(tag).line();
    }

    private void paragraph(Paragraph paragraph) {
        if (figures.isFigure(paragraph)) {
            figures.figure(paragraph);
            return;
        }
        boolean tight =
                paragraph.getParent() instanceof ParagraphItemContainer item
                        && item.isParagraphInTightListItem(paragraph);
        if (tight) {
            inline.children(paragraph);
            if (paragraph.getNext() != null) {
                html.line();
            }
        } else {
            inlineBlock("p", paragraph);
        }
    }

    private void inlineBlock(String tag, Node node) {
        html.open(tag);
        inline.children(node);
        html.close(tag).line();
    }

    private void quote(BlockQuote quote) {
        Callout callout = Callout.of(quote);
        if (callout == null) {
            html.open("blockquote").line();
            blocks(quote);
            html.close("blockquote").line();
            return;
        }
        if (!callout.isKnown()) {
            writing.problems()
                    .info(
                            "callout-unknown",
                            spot(quote.getStartOffset()),
                            "There is no callout '" + callout.type() + "'; it is shown as a note.",
                            "Use NOTE, TIP, IMPORTANT, WARNING, CAUTION, CASE, EXAMPLE, TRAP,"
                                    + " REMEMBER or STORY.");
        }
        CalloutFrame.open(html, callout.kind(), writing.labels());
        Node body = callout.write(html, inline);
        if (body != null) {
            html.open("p");
            inline.children(body, 0, Integer.MAX_VALUE);
            html.close("p").line();
        }
        for (Node node = callout.paragraph().getNext(); node != null; node = node.getNext()) {
            block(node);
        }
        html.close("aside").line();
    }

    private void list(
            String tag, Node list, @org.jspecify.annotations.Nullable String... attributes) {
        html.open(tag, attributes).line();
        blocks(list);
        html.close(tag).line();
    }

    private void item(String tag, ListItem item) {
        if (item instanceof TaskListItem task) {
            html.open(tag, "class", "task")
                    .open(
                            "input",
                            "type",
                            "checkbox",
                            "disabled",
                            "",
                            "checked",
                            task.isItemDoneMarker() ? "" : null);
        } else {
            html.open(tag);
        }
        blocks(item);
        html.close(tag).line();
    }
}
