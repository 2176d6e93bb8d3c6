package dev.carrel.ui.search;

import dev.carrel.search.SearchHit;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The search box with what it finds under it. Up and down pick, Enter opens.
public final class SearchPalette extends VBox {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 520;

    private final Words words = new Words(SearchPalette.class);
    private final SearchModel model;
    private final Function<SearchHit, String> title;
    private final Consumer<SearchHit> open;
    private final TextField field = new TextField();
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Label status = StyledLabels.wrapped("", "muted", "search-status");

    /// @param title what stands over a hit, such as the lesson a note is from
    /// @param open told the hit that was opened; the caller takes the box away
    public SearchPalette(
            SearchModel model, Function<SearchHit, String> title, Consumer<SearchHit> open) {
        this.model = model;
        this.title = title;
        this.open = open;
        getStyleClass().addAll("search-palette", "floating");
        getStylesheets().add(sheet());
        setPrefSize(WIDTH, HEIGHT);
        field.setPromptText(words.say("prompt"));
        field.setAccessibleText(words.say("prompt"));
        field.getStyleClass().add("search-field");
        field.textProperty().bindBidirectional(model.query());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.getStyleClass().add("search-list");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(field, status, scroll);
        model.hits().addListener((InvalidationListener) _ -> fill());
        model.answered().addListener((_, _, _) -> tell());
        model.picked().addListener((_, _, _) -> pick());
        fill();
        tell();
    }

    /// Gives the keyboard to the field, with its text selected.
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void press(KeyEvent key) {
        int step =
                switch (key.getCode()) {
                    case KeyCode.DOWN -> 1;
                    case KeyCode.UP -> -1;
                    case KeyCode.PAGE_DOWN -> Math.min(5, model.hits().size());
                    case KeyCode.PAGE_UP -> -Math.min(5, model.hits().size());
                    default -> 0;
                };
        if (step != 0) {
            key.consume();
            model.move(step);
        } else if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            SearchHit hit = model.pickedHit();
            if (hit != null) {
                open.accept(hit);
            }
        }
    }

    private void fill() {
        list.getChildren().clear();
        for (SearchHit hit : model.hits()) {
            list.getChildren()
                    .add(new HitRow(hit, title.apply(hit), words, () -> open.accept(hit)));
        }
        pick();
    }

    private void tell() {
        boolean nothing = model.query().get().isBlank();
        boolean none = model.answered().get() && model.hits().isEmpty();
        status.setText(nothing ? words.say("begin") : none ? words.say("none") : "");
        boolean shown = !status.getText().isEmpty();
        status.setVisible(shown);
        status.setManaged(shown);
    }

    private void pick() {
        int at = model.picked().get();
        for (int i = 0; i < list.getChildren().size(); i++) {
            if (list.getChildren().get(i) instanceof HitRow row) {
                row.setPicked(i == at);
                if (i == at) {
                    reveal(row);
                }
            }
        }
    }

    private void reveal(Node row) {
        scroll.applyCss();
        scroll.layout();
        Bounds bounds = row.getBoundsInParent();
        double room = scroll.getViewportBounds().getHeight();
        double over = list.getHeight() - room;
        double top = scroll.getVvalue() * over;
        if (over > 0 && bounds.getMinY() < top) {
            scroll.setVvalue(bounds.getMinY() / over);
        } else if (over > 0 && bounds.getMaxY() > top + room) {
            scroll.setVvalue((bounds.getMaxY() - room) / over);
        }
    }

    private static String sheet() {
        var url = SearchPalette.class.getResource("search.css");
        if (url == null) {
            throw new IllegalStateException("search.css is missing from the program");
        }
        return url.toExternalForm();
    }
}
