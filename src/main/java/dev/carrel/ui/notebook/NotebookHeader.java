package dev.carrel.ui.notebook;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.StyledLabels;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar above: the way back, the search box, and the ways out and in.
final class NotebookHeader extends HBox {
    private final TextField search = new TextField();

    NotebookHeader(
            NotebookViewModel model, NotebookCalls calls, Runnable export, Runnable importing) {
        getStyleClass().addAll("notebook-header", "desk");
        setAlignment(Pos.CENTER_LEFT);
        var title = StyledLabels.plain(NotebookWords.say("title"), "heading-3");
        title.setMinWidth(USE_PREF_SIZE);
        var of = StyledLabels.plain("", "muted");
        of.setMinWidth(0);
        model.pages()
                .subscribe(pages ->
                        of.setText(
                                model.course().isEmpty()
                                        ? NotebookWords.say("title.all")
                                        : pages.items().stream()
                                                .findFirst()
                                                .map(item -> item.spot().courseTitle())
                                                .orElse("")));
        search.setPromptText(NotebookWords.say("search"));
        search.setAccessibleText(NotebookWords.say("search"));
        search.setPrefColumnCount(20);
        search.textProperty()
                .addListener(
                        (_, _, typed) -> model.filter().set(model.filter().get().withWords(typed)));
        model.filter()
                .addListener((_, _, now) -> {
                    if (!now.words().equals(search.getText())) {
                        search.setText(now.words());
                    }
                });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var out = Buttons.plain(NotebookWords.say("export"), export);
        out.setGraphic(new FontIcon(Feather.SHARE));
        out.setMinWidth(USE_PREF_SIZE);
        Buttons.describe(out, NotebookWords.say("export.hint"), "Ctrl+E");
        var in = Buttons.plain(NotebookWords.say("import"), importing);
        in.setGraphic(new FontIcon(Feather.DOWNLOAD));
        in.setMinWidth(USE_PREF_SIZE);
        Buttons.describe(in, NotebookWords.say("import.hint"), "Ctrl+I");
        getChildren()
                .addAll(
                        Buttons.icon(
                                Feather.ARROW_LEFT, NotebookWords.say("back"), "Esc", calls::leave),
                        title,
                        of,
                        gap,
                        search,
                        Buttons.icon(
                                Feather.CORNER_UP_LEFT,
                                NotebookWords.say("undo"),
                                "Ctrl+Z",
                                model::undo),
                        Buttons.icon(
                                Feather.CORNER_UP_RIGHT,
                                NotebookWords.say("redo"),
                                "Ctrl+Shift+Z",
                                model::redo),
                        out,
                        in);
    }

    TextField search() {
        return search;
    }
}
