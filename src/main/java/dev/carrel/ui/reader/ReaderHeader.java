package dev.carrel.ui.reader;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.StyledLabels;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The bar above: ways back, where the learner is, and what can be called.
final class ReaderHeader extends HBox {
    private final ReaderViewModel model;
    private final Consumer<Command> commands;
    private final Label title = StyledLabels.plain("", "strong", "header-title");
    private final Label place = StyledLabels.plain("", "small", "muted");
    private final Button text;

    /// @param commands told what was pressed
    ReaderHeader(ReaderViewModel model, Consumer<Command> commands) {
        this.model = model;
        this.commands = commands;
        getStyleClass().addAll("reader-header", "desk");
        setAlignment(Pos.CENTER_LEFT);
        text = button(Feather.TYPE, Command.TEXT);
        Button back = button(Feather.ARROW_LEFT, Command.BACK);
        Button forward = button(Feather.ARROW_RIGHT, Command.FORWARD);
        back.disableProperty().bind(model.history().canGoBack().not());
        forward.disableProperty().bind(model.history().canGoForward().not());
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        title.setMinWidth(0);
        var full = new Tooltip();
        full.textProperty().bind(title.textProperty());
        title.setTooltip(full);
        var where = new VBox(title, place);
        where.setAlignment(Pos.CENTER_LEFT);
        where.setMinWidth(0);
        where.getStyleClass().add("header-where");
        HBox.setHgrow(where, Priority.ALWAYS);
        getChildren()
                .addAll(
                        button(Feather.GRID, Command.HOME),
                        button(Feather.LIST, Command.OUTLINE),
                        back,
                        forward,
                        where,
                        new NotesLink(model.asking(), commands),
                        button(Feather.SEARCH, Command.SEARCH),
                        text,
                        button(Feather.BOOKMARK, Command.BOOKMARK),
                        button(Feather.BOOK_OPEN, Command.NOTEBOOK),
                        button(Feather.MAXIMIZE, Command.FOCUS_MODE),
                        button(Feather.HELP_CIRCLE, Command.KEYS),
                        button(Feather.SIDEBAR, Command.PANEL));
        getChildren().getLast().getStyleClass().add("mirrored");
        model.edition()
                .addListener((_, _, edition) -> {
                    if (edition != null) {
                        title.setText(edition.course().title());
                    }
                });
        model.shown().addListener((_, _, _) -> tell());
    }

    /// Below which the text settings hang.
    Button textButton() {
        return text;
    }

    private void tell() {
        var shown = model.shown().get();
        place.setText(
                shown == null
                        ? ""
                        : ReaderWords.say(
                                "header.place",
                                shown.number(),
                                shown.edition().course().lessons().size(),
                                shown.lesson().title()));
    }

    private Button button(Feather icon, Command command) {
        return Buttons.icon(icon, command.title(), command.keys(), () -> commands.accept(command));
    }
}
