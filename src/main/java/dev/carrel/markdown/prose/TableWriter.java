package dev.carrel.markdown.prose;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

/// Writes tables.
final class TableWriter {
    private final HtmlWriter html;
    private final InlineWriter inline;

    TableWriter(HtmlWriter html, InlineWriter inline) {
        this.html = html;
        this.inline = inline;
    }

    void table(TableBlock table) {
        html.open("table").line();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead || (part instanceof TableBody && part.hasChildren())) {
                String tag = part instanceof TableHead ? "thead" : "tbody";
                html.open(tag).line();
                rows(part);
                html.close(tag).line();
            }
        }
        html.close("table").line();
    }

    private void rows(Node part) {
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            if (row instanceof TableRow) {
                html.open("tr");
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell instanceof TableCell one) {
                        cell(one);
                    }
                }
                html.close("tr").line();
            }
        }
    }

    private void cell(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        String side =
                alignment == null || alignment == TableCell.Alignment.LEFT
                        ? null
                        : alignment.name().toLowerCase(Locale.ROOT);
        String tag = cell.isHeader() ? "th" : "td";
        html.open(tag, "class", side, "scope", cell.isHeader() ? "col" : null);
        inline.children(cell);
        html.close(tag);
    }
}
