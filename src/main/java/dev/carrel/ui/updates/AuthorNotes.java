package dev.carrel.ui.updates;

import dev.carrel.markdown.Fragment;
import dev.carrel.ui.control.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The author's words on an edition. What wraps in a list stays right of its mark.
final class AuthorNotes extends VBox {
    private static final Pattern ITEM = Pattern.compile("^(\\s*)([-*+]|\\d{1,9}[.)])\\s+(.*)$");
    private static final Pattern HEADING = Pattern.compile("^\\s{0,3}#{1,6}\\s+(.*)$");
    private static final int DEEPEST = 4;
    private static final double GAP = 6;
    private static final double STEP = 16;
    private static final double MARK = 18;

    /// @param markdown paragraphs, lists and headings; anything else is shown as its text
    AuthorNotes(String markdown) {
        super(GAP);
        lines(markdown).forEach(line -> getChildren().add(row(line)));
    }

    /// A paragraph, a heading or an item of a list.
    ///
    /// @param mark in front of an item; empty for anything else
    /// @param depth of the list it is in, from 0
    /// @param text without marks of any kind
    record Line(String mark, int depth, String text) {}

    /// What is shown, one below the other.
    static List<Line> lines(String markdown) {
        List<Line> lines = new ArrayList<>();
        String mark = "";
        int depth = 0;
        var text = new StringBuilder();
        for (String line : (markdown + "\n").split("\\R", -1)) {
            var item = ITEM.matcher(line);
            var heading = HEADING.matcher(line);
            boolean fresh = item.matches() || heading.matches() || line.isBlank();
            if (fresh) {
                end(lines, mark, depth, text);
                mark = "";
                depth = 0;
            }
            if (item.matches()) {
                mark = item.group(2).length() == 1 ? "•" : item.group(2);
                depth = Math.min(DEEPEST, item.group(1).replace("\t", "    ").length() / 2);
                text.append(item.group(3));
            } else {
                text.append(text.isEmpty() ? "" : " ");
                text.append(heading.matches() ? heading.group(1) : line.strip());
            }
            if (heading.matches()) {
                end(lines, mark, depth, text);
            }
        }
        return lines;
    }

    private static void end(List<Line> lines, String mark, int depth, StringBuilder text) {
        String plain = text.toString().isBlank() ? "" : Fragment.text(text.toString());
        text.setLength(0);
        if (!plain.isEmpty()) {
            lines.add(new Line(mark, depth, plain));
        }
    }

    private static Node row(Line line) {
        Label text = Labels.wrapped(line.text());
        if (line.mark().isEmpty()) {
            return text;
        }
        Label mark = Labels.plain(line.mark(), "numbers");
        mark.setMinWidth(Math.max(MARK, 9.0 * line.mark().length()));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var row = new HBox(mark, text);
        row.setAlignment(Pos.TOP_LEFT);
        VBox.setMargin(row, new Insets(0, 0, 0, STEP * line.depth()));
        return row;
    }
}
