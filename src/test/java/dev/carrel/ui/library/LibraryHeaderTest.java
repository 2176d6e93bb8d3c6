package dev.carrel.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.ui.HeadlessFx;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/// The two menus above the shelf.
class LibraryHeaderTest {
    private final CallsHeard calls = new CallsHeard();
    private final LibraryHeader header = HeadlessFx.call(() -> new LibraryHeader(calls));

    private List<MenuItem> items(int menu) {
        return header.getChildren().stream()
                .filter(MenuButton.class::isInstance)
                .map(MenuButton.class::cast)
                .toList()
                .get(menu)
                .getItems()
                .stream()
                .filter(item -> !(item instanceof SeparatorMenuItem))
                .toList();
    }

    private static List<String> words(MenuItem item) {
        return ((Pane) item.getGraphic())
                .getChildren().stream()
                        .filter(Label.class::isInstance)
                        .map(node -> ((Label) node).getText())
                        .toList();
    }

    @Test
    void everyItemDoesWhatItSays() {
        HeadlessFx.run(() -> {
            items(0).forEach(item -> item.getOnAction().handle(new ActionEvent()));
            items(1).forEach(item -> item.getOnAction().handle(new ActionEvent()));
        });
        assertThat(calls.heard)
                .containsExactly(
                        "add file",
                        "add address",
                        "notebook",
                        "check all",
                        "settings",
                        "keys",
                        "about",
                        "quit");
    }

    @Test
    void itemsTellTheirKeysAndLeaveThemToTheWindow() {
        assertThat(items(1).stream().map(LibraryHeaderTest::words))
                .containsExactly(
                        List.of("Notebook of all courses", "Ctrl+B"),
                        List.of("Look for new editions", "F5"),
                        List.of("Settings", "Ctrl+,"),
                        List.of("Keyboard map", "?"),
                        List.of("About Carrel", "F1"),
                        List.of("Quit", "Ctrl+Q"));
        assertThat(items(0)).allSatisfy(item -> assertThat(item.getAccelerator()).isNull());
        assertThat(items(1)).allSatisfy(item -> assertThat(item.getAccelerator()).isNull());
    }
}
