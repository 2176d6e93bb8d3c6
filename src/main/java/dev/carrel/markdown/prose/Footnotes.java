package dev.carrel.markdown.prose;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Numbers the footnotes of a page in the order of their marks and writes them at its end.
final class Footnotes {
    private final Map<String, FootnoteBlock> defined = new HashMap<>();
    private final List<FootnoteBlock> inOrder = new ArrayList<>();
    private final Map<FootnoteBlock, Integer> marks = new HashMap<>();
    private final HtmlWriter html;
    private final String part;

    /// @param part what ids of a piece with notes of its own differ by; empty for the page itself
    Footnotes(Document document, HtmlWriter html, String part) {
        this.html = html;
        this.part = part;
        for (FootnoteBlock block : FootnoteExtension.FOOTNOTES.get(document).values()) {
            defined.putIfAbsent(block.getText().toString().strip(), block);
        }
    }

    /// Whether this is the definition that counts; a second one of the same name is not.
    boolean counts(FootnoteBlock block) {
        return block.equals(defined.get(block.getText().toString().strip()));
    }

    /// Writes a mark; false if there is no such footnote.
    boolean mark(Footnote note) {
        FootnoteBlock block = defined.get(note.getText().toString().strip());
        if (block == null) {
            return false;
        }
        int count = marks.merge(block, 1, Integer::sum);
        if (count == 1) {
            inOrder.add(block);
        }
        int number = inOrder.indexOf(block) + 1;
        html.open("sup", "class", "footnote-mark", "data-skip", "")
                .open(
                        "a",
                        "class",
                        "footnote-ref",
                        "id",
                        "fnref" + part + "-" + number + (count == 1 ? "" : "-" + count),
                        "href",
                        "#fn" + part + "-" + number)
                .text("" + number)
                .close("a")
                .close("sup");
        return true;
    }

    /// Writes the notes; those without a mark come last, since no text is ever dropped.
    void write(Consumer<Node> blocks, Problems problems, Function<Node, Spot> spots) {
        List<FootnoteBlock> unused = new ArrayList<>(defined.values());
        unused.removeAll(inOrder);
        unused.sort((a, b) -> Integer.compare(a.getStartOffset(), b.getStartOffset()));
        if (inOrder.isEmpty() && unused.isEmpty()) {
            return;
        }
        html.line().open("section", "class", "footnotes").line().open("ol").line();
        for (int i = 0; i < inOrder.size(); i++) { // a note may mark further notes
            note(inOrder.get(i), i + 1, true, blocks);
        }
        unused.removeAll(inOrder);
        for (FootnoteBlock block : unused) {
            problems.info(
                    "footnote-unused",
                    spots.apply(block),
                    "The footnote [^" + block.getText() + "] is never mentioned.",
                    "Put its mark into the text, or remove it.");
            if (!inOrder.contains(block)) {
                inOrder.add(block);
                note(block, inOrder.size(), false, blocks);
            }
        }
        html.close("ol").line().close("section").line();
    }

    private void note(FootnoteBlock block, int number, boolean marked, Consumer<Node> blocks) {
        html.open("li", "id", "fn" + part + "-" + number);
        blocks.accept(block);
        boolean inside = html.takeBack("</p>\n"); // the way back stands behind the last word
        if (marked) {
            String mark = "#fnref" + part + "-" + number;
            html.open("a", "class", "footnote-backref", "data-skip", "", "href", mark)
                    .text("↩")
                    .close("a");
        }
        if (inside) {
            html.close("p");
        }
        html.close("li").line();
    }
}
