package dev.carrel.ui.control;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Work that takes its time: words, a bar, and a way to stop.
public final class ProgressLine extends VBox {
    private final Label what = StyledLabels.wrapped("", "muted");
    private final ProgressBar bar = new ProgressBar();

    /// @param stop says "stop" in the learner's language
    /// @param stopped what stopping does
    public ProgressLine(String stop, Consumer<ProgressLine> stopped) {
        getStyleClass().add("progress-line");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var button = new Button(stop);
        button.setOnAction(_ -> {
            button.setDisable(true);
            stopped.accept(this);
        });
        var line = new HBox(bar, button);
        line.getStyleClass().add("progress-row");
        getChildren().addAll(what, line);
    }

    /// @param words what is being done
    /// @param part from 0 to 1; -1 if not known
    public void show(String words, double part) {
        what.setText(words);
        bar.setProgress(part);
        bar.setAccessibleText(words);
    }
}
