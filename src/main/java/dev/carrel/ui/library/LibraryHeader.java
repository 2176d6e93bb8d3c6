package dev.carrel.ui.library;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.Keys;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar above the shelf.
final class LibraryHeader extends HBox {
    private final Words words = new Words(LibraryHeader.class);

    LibraryHeader(LibraryCalls calls) {
        getStyleClass().addAll("header", "desk");
        setAlignment(Pos.CENTER_LEFT);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(StyledLabels.plain("Carrel", "wordmark"), gap, add(calls), menu(calls));
    }

    private MenuButton add(LibraryCalls calls) {
        var add = new MenuButton(words.say("add"), new FontIcon(Feather.PLUS));
        add.getItems()
                .setAll(
                        item("add.file", "Shortcut+O", calls::addFile),
                        item("add.address", "Shortcut+Shift+O", calls::addAddress));
        return add;
    }

    private MenuButton menu(LibraryCalls calls) {
        var menu = Buttons.menu(Feather.MENU, words.say("menu"));
        menu.getItems()
                .setAll(
                        item("notebook", "Shortcut+B", calls::notebook),
                        item("check.all", "F5", calls::checkAll),
                        item("settings", "Shortcut+,", calls::settings),
                        new SeparatorMenuItem(),
                        item("keys", "?", calls::keys),
                        item("about", "F1", calls::about),
                        new SeparatorMenuItem(),
                        item("quit", "Shortcut+Q", calls::quit));
        return menu;
    }

    // The keys themselves are the window's: an accelerator here would fire beside them.
    private MenuItem item(String key, String keys, Runnable action) {
        var item = new MenuItem();
        var name = StyledLabels.plain(words.say(key));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        String shown =
                keys.length() == 1 ? keys : KeyCombination.keyCombination(keys).getDisplayText();
        var row = new HBox(name, gap, StyledLabels.plain(Keys.shown(shown), "subtle", "small"));
        row.getStyleClass().add("menu-row");
        item.setText("");
        item.setGraphic(row);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
