package dev.carrel.ui;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// Says what program this is and where it keeps things, for people who have to report a problem.
final class AboutView {
    private final Words words = new Words(AboutView.class);
    private final SheetPane card = new SheetPane(words.say("about.title"), 560);

    /// @param version of the program
    /// @param webKit version of the engine that shows lessons
    AboutView(String version, String webKit, Path home, Path log, Runnable close) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(words.say("about.version"), version);
        facts.put(
                words.say("about.java"),
                Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
        facts.put(words.say("about.javafx"), System.getProperty("javafx.runtime.version", "?"));
        facts.put(words.say("about.webkit"), webKit);
        facts.put(
                words.say("about.system"),
                System.getProperty("os.name")
                        + " "
                        + System.getProperty("os.version")
                        + " "
                        + System.getProperty("os.arch"));
        facts.put(words.say("about.home"), home.toString());
        facts.put(words.say("about.log"), log.toString());
        var grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        facts.forEach((name, value) -> {
            var label = StyledLabels.plain(name, "muted");
            label.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setValignment(label, VPos.TOP);
            grid.addRow(grid.getRowCount(), label, StyledLabels.wrapped(value));
        });
        card.with(StyledLabels.wrapped(words.say("about.text"), "muted"), grid);
        card.buttons(
                Buttons.plain(words.say("about.copy"), () -> copy(facts)),
                SheetPane.gap(),
                Buttons.primary(words.say("close"), close));
    }

    Region node() {
        return card;
    }

    private static void copy(Map<String, String> facts) {
        String text =
                facts.entrySet().stream()
                        .map(fact -> fact.getKey() + ": " + fact.getValue())
                        .collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
