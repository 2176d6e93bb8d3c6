package dev.carrel.ui;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.Keys;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// The keyboard map of the window.
final class KeysView {
    private static final String[][] KEYS = {
        {"Ctrl+O", "keys.file"},
        {"Ctrl+Shift+O", "keys.address"},
        {"Ctrl+B", "keys.notebook"},
        {"F5", "keys.check"},
        {"Ctrl+,", "keys.settings"},
        {"F11", "keys.full"},
        {"Alt+Home", "keys.home"},
        {"?", "keys.map"},
        {"F1", "keys.about"},
        {"Tab", "keys.next"},
        {"Esc", "keys.close"},
        {"Ctrl+Q", "keys.quit"},
    };

    private final SheetPane card;

    KeysView(Runnable close) {
        var words = new Words(KeysView.class);
        card = new SheetPane(words.say("keys.title"), 480);
        var grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(8);
        for (String[] key : KEYS) {
            var shown = StyledLabels.plain(Keys.shown(key[0]), "key");
            shown.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), shown, StyledLabels.wrapped(words.say(key[1])));
        }
        card.with(grid, StyledLabels.wrapped(words.say("keys.reader"), "subtle", "small"));
        card.buttons(Buttons.primary(words.say("close"), close));
    }

    Region node() {
        return card;
    }
}
