package dev.carrel.ui.reader;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.StyledLabels;
import java.util.Locale;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Every key of the reader on one card.
final class KeyMap {
    private static final double WIDTH = 560;

    private KeyMap() {}

    /// @param close takes the card away
    static SheetPane card(Runnable close) {
        var card = new SheetPane(ReaderWords.say("keys.title"), WIDTH);
        for (Command.Group group : Command.Group.values()) {
            var grid = new GridPane();
            grid.getStyleClass().add("key-grid");
            var wide = new ColumnConstraints();
            wide.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(wide);
            int row = 0;
            for (Command command : Command.of(group)) {
                grid.addRow(
                        row++,
                        StyledLabels.plain(command.title()),
                        StyledLabels.plain(command.keys(), "small", "muted", "key-keys"));
            }
            String key = "keys." + group.name().toLowerCase(Locale.ROOT);
            card.with(StyledLabels.plain(ReaderWords.say(key), "heading-3"), grid);
        }
        return card.with(StyledLabels.wrapped(ReaderWords.say("keys.page"), "muted"))
                .buttons(Buttons.primary(ReaderWords.say("close"), close));
    }
}
