package dev.carrel.ui.reader;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.mark.MarkLooks;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with selected words. Stands beside them as long as they are selected.
final class SelectionBar extends HBox {
    /// What it can do beyond marking.
    enum Deed {
        NOTE,
        BOOKMARK,
        ASK_MYSELF,
        COPY,
        CITE,
        LOOK_UP,
        SEARCH
    }

    private final ToggleGroup styles = new ToggleGroup();
    private Colour colour = Colour.STRAW;

    /// @param mark marks what is selected, with [#colour] and [#style]
    /// @param deed told what else is to be done
    SelectionBar(Runnable mark, Consumer<Deed> deed) {
        getStyleClass().addAll("selection-bar", "floating", "bubble");
        for (Colour one : Colour.values()) {
            var button = new Button();
            button.setGraphic(MarkLooks.patch(one));
            button.getStyleClass().addAll("flat", "patch-button");
            button.setAccessibleText(MarkLooks.name(one));
            Buttons.describe(
                    button,
                    MarkLooks.name(one),
                    one == Colour.STRAW ? Command.HIGHLIGHT.keys() : null);
            button.setOnAction(_ -> {
                colour = one;
                mark.run();
            });
            getChildren().add(button);
        }
        getChildren().add(line());
        for (Style style : Style.values()) {
            ToggleButton toggle = MarkLooks.toggle(style);
            toggle.setToggleGroup(styles);
            toggle.setSelected(style == Style.HIGHLIGHT);
            toggle.selectedProperty().addListener((_, _, _) -> keepOne(toggle));
            getChildren().add(toggle);
        }
        getChildren()
                .addAll(
                        line(),
                        button(Feather.MESSAGE_SQUARE, Command.NOTE, Deed.NOTE, deed),
                        button(Feather.BOOKMARK, Command.BOOKMARK, Deed.BOOKMARK, deed),
                        button(Feather.HELP_CIRCLE, Command.ASK_MYSELF, Deed.ASK_MYSELF, deed),
                        line(),
                        button(Feather.COPY, "copy", Deed.COPY, deed),
                        button(Feather.LINK, "cite", Deed.CITE, deed),
                        button(Feather.BOOK, "lookUp", Deed.LOOK_UP, deed),
                        button(Feather.SEARCH, "searchFor", Deed.SEARCH, deed));
    }

    /// As picked last.
    Colour colour() {
        return colour;
    }

    Style style() {
        var picked = styles.getSelectedToggle();
        return picked == null ? Style.HIGHLIGHT : (Style) picked.getUserData();
    }

    private void keepOne(ToggleButton toggle) {
        if (styles.getSelectedToggle() == null) {
            toggle.setSelected(true);
        }
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }

    private static Button button(Feather icon, Command command, Deed what, Consumer<Deed> deed) {
        return Buttons.icon(icon, command.title(), command.keys(), () -> deed.accept(what));
    }

    private static Button button(Feather icon, String key, Deed what, Consumer<Deed> deed) {
        return Buttons.icon(icon, ReaderWords.say(key), null, () -> deed.accept(what));
    }
}
