package dev.carrel.ui.reader;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The right panel: one of several tabs.
final class SidePanel extends VBox {
    enum Tab {
        NOTES,
        GLOSSARY,
        READINGS,
        CHANGES
    }

    private final Map<Tab, Region> contents;
    private final Map<Tab, ToggleButton> buttons = new EnumMap<>(Tab.class);
    private final ScrollPane scroll = new ScrollPane();

    SidePanel(Map<Tab, Region> contents) {
        this.contents = contents;
        getStyleClass().add("side-panel");
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("tabs");
        for (Tab tab : Tab.values()) {
            var button =
                    new ToggleButton(ReaderWords.say("tab." + tab.name().toLowerCase(Locale.ROOT)));
            button.getStyleClass().addAll("flat", "tab-button");
            button.setToggleGroup(group);
            button.setOnAction(_ -> show(tab));
            buttons.put(tab, button);
            row.getChildren().add(button);
        }
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(row, scroll);
        show(Tab.NOTES);
    }

    void show(Tab tab) {
        ToggleButton button = buttons.get(tab);
        if (button != null) {
            button.setSelected(true);
        }
        scroll.setContent(contents.get(tab));
    }

    /// Scrolls to something in the tab on show.
    void reveal(@Nullable Node entry) {
        if (entry == null) {
            return;
        }
        scroll.applyCss();
        scroll.layout();
        Bounds bounds = entry.getBoundsInParent();
        double over =
                scroll.getContent().getBoundsInLocal().getHeight()
                        - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(over <= 0 ? 0 : Math.clamp(bounds.getMinY() / over, 0.0, 1.0));
    }
}
