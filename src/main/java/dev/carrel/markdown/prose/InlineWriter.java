package dev.carrel.markdown.prose;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.carrel.markdown.dialect.PlacedText;
import dev.carrel.markdown.math.MathNode;
import org.jspecify.annotations.Nullable;

/// Writes what stands inside a paragraph, heading or cell.
final class InlineWriter {
    private final Writing writing;
    private final PlacedText placed;
    private final HtmlWriter html;
    private final Footnotes notes;
    private final FigureWriter figures;
    private final RawHtml raw;
    private final LinkWriter links;

    InlineWriter(
            Writing writing,
            PlacedText placed,
            HtmlWriter html,
            Footnotes notes,
            FigureWriter figures,
            RawHtml raw) {
        this.writing = writing;
        this.placed = placed;
        this.html = html;
        this.notes = notes;
        this.figures = figures;
        this.raw = raw;
        this.links = new LinkWriter(writing, html);
    }

    void children(Node parent) {
        children(parent.getFirstChild(), 0, Integer.MAX_VALUE);
    }

    /// Writes a node and those behind it, as far as they lie between two offsets of the text.
    void children(@Nullable Node first, int from, int limit) {
        for (Node node = first; node != null; node = node.getNext()) {
            if (node.getEndOffset() <= from || node.getStartOffset() >= limit) {
                continue;
            }
            boolean cut = node.getStartOffset() < from || node.getEndOffset() > limit;
            if (cut && node instanceof Text text) {
                BasedSequence chars = text.getChars();
                int start = Math.max(0, from - text.getStartOffset());
                int end = Math.min(chars.length(), limit - text.getStartOffset());
                String words = chars.subSequence(start, end).unescape();
                html.text(start > 0 ? words.stripLeading() : words.stripTrailing());
            } else if (node instanceof HtmlInline opening && raw.swallows(opening.getChars())) {
                node = behind(opening);
            } else {
                node(node);
            }
        }
    }

    /// The tag that closes a script or style; the opening one if it is never closed here.
    private Node behind(HtmlInline opening) {
        String name = raw.tagName(opening.getChars());
        for (Node node = opening.getNext(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline tag && raw.closes(tag.getChars(), name)) {
                return node;
            }
        }
        return opening;
    }

    void node(Node node) {
        switch (node) {
            case Text text -> html.text(text.getChars().unescape());
            case SoftLineBreak _ -> html.text("\n");
            case HardLineBreak _ -> html.open("br").text("\n");
            case Emphasis _ -> wrapped("em", node);
            case StrongEmphasis _ -> wrapped("strong", node);
            case Strikethrough _ -> wrapped("del", node);
            case Code code -> code(code);
            case MathNode math -> {
                String tex = inCell(math, math.tex());
                html.open(
                                "span",
                                "class",
                                math.isDisplay() ? "math display" : "math",
                                "data-text",
                                tex)
                        .text(tex)
                        .close("span");
            }
            case HtmlEntity entity -> html.text(entity.getChars().unescape());
            case Footnote note -> footnote(note);
            case Link link -> link(link, link.getUrl().unescape());
            case AutoLink link ->
                    autoLink(link, link.getUrl().isEmpty() ? link.getText() : link.getUrl());
            case MailLink link ->
                    links.link(
                            "mailto:" + link.getText(),
                            placed.spot(link.getStartOffset()),
                            () -> html.text(link.getText()));
            case LinkRef ref -> reference(ref);
            case Image image -> figures.image(image);
            case ImageRef ref -> reference(ref);
            case HtmlInlineComment _ -> {
                // not shown
            }
            case HtmlInline tag -> raw.inline(tag.getChars());
            default -> {
                if (node.hasChildren()) {
                    children(node);
                } else {
                    html.text(node.getChars().unescape());
                }
            }
        }
    }

    private void wrapped(String tag, Node node) {
        html.open(tag);
        children(node);
        html.close(tag);
    }

    // Line ends in code are spaces, and one space at either end goes (CommonMark, section 6.1).
    private void code(Code code) {
        String text = placed.boxes().restored(code.getText().toString()).replace('\n', ' ');
        text = inCell(code, text);
        if (text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank()) {
            text = text.substring(1, text.length() - 1);
        }
        html.open("code").text(text).close("code");
    }

    /// In a cell `\|` is how other tools let an author write a bar (GFM, section 4.10).
    private static String inCell(Node node, String text) {
        boolean bar = text.contains("\\|") && node.getAncestorOfType(TableCell.class) != null;
        return bar ? text.replace("\\|", "|") : text;
    }

    private void footnote(Footnote note) {
        if (!notes.mark(note)) {
            html.text(note.getChars());
            writing.problems()
                    .warning(
                            "footnote-missing",
                            placed.spot(note.getStartOffset()),
                            "The footnote " + note.getChars() + " is not defined.",
                            "Write [^" + note.getText() + "]: and its text at the end.");
        }
    }

    private void link(Node link, String href) {
        links.link(href, placed.spot(link.getStartOffset()), () -> children(link));
    }

    private void autoLink(AutoLink link, BasedSequence url) {
        String address = url.toString();
        String href = address.startsWith("www.") ? "https://" + address : address;
        links.link(href, placed.spot(link.getStartOffset()), () -> html.text(link.getText()));
    }

    private void reference(RefNode ref) {
        Reference target = ref.isDefined() ? ref.getReferenceNode(ref.getDocument()) : null;
        if (target != null && ref instanceof ImageRef image) {
            figures.image(image, target);
        } else if (target != null) {
            link(ref, target.getUrl().unescape());
        } else if (ref.hasChildren() && ref.getReference().isEmpty() && !ref.getText().isBlank()) {
            html.text(ref.getTextOpeningMarker());
            children(ref);
            html.text(
                    ref.getTextClosingMarker().toString()
                            + ref.getReferenceOpeningMarker()
                            + ref.getReferenceClosingMarker());
        } else {
            html.text(ref.getChars().unescape());
        }
    }
}
