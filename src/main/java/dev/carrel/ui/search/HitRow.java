package dev.carrel.ui.search;

import dev.carrel.search.SearchDocument;
import dev.carrel.search.SearchHit;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One thing that was found: what it is, where it is from, and its words with the matches marked.
final class HitRow extends HBox {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    HitRow(SearchHit hit, String name, Words words, Runnable open) {
        getStyleClass().add("hit");
        String kind = words.say("kind." + hit.kind().name().toLowerCase(Locale.ROOT));
        var snippet = new TextFlow();
        snippet.getStyleClass().add("hit-snippet");
        for (SearchHit.Piece piece : hit.snippet()) {
            var text = new Text(piece.text().replaceAll("\\s+", " "));
            text.getStyleClass().add(piece.match() ? "hit-match" : "hit-text");
            snippet.getChildren().add(text);
        }
        var title = StyledLabels.plain(name, "strong");
        title.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title, gap, StyledLabels.plain(kind, "small", "subtle", "hit-kind"));
        head.setAlignment(Pos.BASELINE_LEFT);
        var body = new VBox(head, snippet);
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(icon(hit.kind())), body);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(kind + ": " + name + ". " + hit.plainSnippet());
        setOnMouseClicked(_ -> open.run());
    }

    void setPicked(boolean picked) {
        pseudoClassStateChanged(PICKED, picked);
    }

    private static Feather icon(SearchDocument.Kind kind) {
        return switch (kind) {
            case LESSON -> Feather.FILE_TEXT;
            case NOTE -> Feather.MESSAGE_SQUARE;
            case QUESTION -> Feather.HELP_CIRCLE;
            case TERM -> Feather.BOOK;
            case READING -> Feather.BOOKMARK;
        };
    }
}
