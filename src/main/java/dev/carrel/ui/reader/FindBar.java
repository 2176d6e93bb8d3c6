package dev.carrel.ui.reader;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.reader.page.LessonPage;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Finds words in the lesson on show. Enter goes to the next place, Shift+Enter to the one before.
final class FindBar extends HBox {
    private final LessonPage page;
    private final TextField field = new TextField();
    private final Label count = StyledLabels.plain("", "small", "muted", "find-count");

    /// @param close takes the bar away
    FindBar(LessonPage page, Runnable close) {
        this.page = page;
        getStyleClass().addAll("find-bar", "floating", "bubble");
        setAlignment(Pos.CENTER_LEFT);
        field.setPromptText(ReaderWords.say("find.prompt"));
        field.setAccessibleText(ReaderWords.say("find.prompt"));
        field.textProperty().addListener((_, _, _) -> find(0));
        field.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                find(key.isShiftDown() ? -1 : 1);
            }
        });
        getChildren()
                .addAll(
                        field,
                        count,
                        Buttons.icon(
                                Feather.CHEVRON_UP,
                                Command.FIND_PREVIOUS.title(),
                                Command.FIND_PREVIOUS.keys(),
                                () -> find(-1)),
                        Buttons.icon(
                                Feather.CHEVRON_DOWN,
                                Command.FIND_NEXT.title(),
                                Command.FIND_NEXT.keys(),
                                () -> find(1)),
                        Buttons.icon(Feather.X, ReaderWords.say("close"), "Esc", close));
    }

    /// Gives the keyboard to the field, and looks for what is in it.
    void begin() {
        field.requestFocus();
        field.selectAll();
        find(0);
    }

    /// @param step as [LessonPage#find] takes it
    void find(int step) {
        int places = page.find(field.getText(), step);
        count.setText(
                field.getText().isEmpty()
                        ? ""
                        : places == 0
                                ? ReaderWords.say("find.none")
                                : ReaderWords.say("find.count", places));
    }

    /// The search is over; its marks go.
    void end() {
        page.find("", 0);
    }
}
