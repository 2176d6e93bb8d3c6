package dev.carrel.ui.reader;

import dev.carrel.course.Lesson;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.StyledLabels;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar below: neighbours, minutes left at the learner's own pace, done.
final class ReaderFooter extends HBox {
    private static final double LONGEST_TITLE = 260;

    private final ReaderViewModel model;
    private final Button previous;
    private final Button next;
    private final Label left = StyledLabels.plain("", "small", "muted");
    private final Button done = new Button();

    /// @param commands told what was pressed
    ReaderFooter(ReaderViewModel model, Consumer<Command> commands) {
        this.model = model;
        getStyleClass().addAll("reader-footer", "desk");
        setAlignment(Pos.CENTER);
        previous = turn(Feather.CHEVRON_LEFT, ContentDisplay.LEFT);
        next = turn(Feather.CHEVRON_RIGHT, ContentDisplay.RIGHT);
        previous.setOnAction(_ -> commands.accept(Command.PREVIOUS));
        next.setOnAction(_ -> commands.accept(Command.NEXT));
        done.getStyleClass().addAll("flat", "done-button");
        done.setOnAction(_ -> commands.accept(Command.DONE));
        done.setMinWidth(Region.USE_PREF_SIZE);
        left.setMinWidth(0);
        Buttons.describe(done, Command.DONE.title(), Command.DONE.keys());
        getChildren().addAll(previous, gap(), left, done, gap(), next);
        InvalidationListener tell = _ -> tell();
        model.shown().addListener(tell);
        model.progress().now().addListener(tell);
        tell();
    }

    private void tell() {
        var shown = model.shown().get();
        neighbour(previous, -1, Command.PREVIOUS);
        neighbour(next, 1, Command.NEXT);
        done.setDisable(shown == null);
        if (shown == null) {
            return;
        }
        LearnerProgress progress = model.progress().now().get();
        var course = shown.edition().course();
        boolean isDone = progress.done().contains(shown.id());
        done.getStyleClass().remove("is-done");
        if (isDone) {
            done.getStyleClass().add("is-done");
        }
        done.setText(ReaderWords.say(isDone ? "done.yes" : "done.no"));
        done.setGraphic(new FontIcon(isDone ? Feather.CHECK_CIRCLE : Feather.CIRCLE));
        int all = progress.minutesLeft(course);
        int here = progress.minutesLeft(course, shown.lesson());
        left.setText(
                all == 0
                        ? ""
                        : here == 0
                                ? ReaderWords.say("left.course", ReaderWords.minutes(all))
                                : ReaderWords.say(
                                        "left.both",
                                        ReaderWords.minutes(here),
                                        ReaderWords.minutes(all)));
    }

    private void neighbour(Button button, int step, Command command) {
        var lesson = model.neighbour(step);
        button.setVisible(lesson.isPresent());
        String title = lesson.map(Lesson::title).orElse("");
        button.setText(title);
        button.setAccessibleText(command.title() + ": " + title);
        button.setTooltip(
                new Tooltip(command.title() + ": " + title + "  (" + command.keys() + ")"));
    }

    private static Button turn(Feather icon, ContentDisplay side) {
        var button = new Button("", new FontIcon(icon));
        button.setContentDisplay(side);
        button.getStyleClass().addAll("flat", "turn-button");
        button.setMaxWidth(LONGEST_TITLE);
        button.setMinWidth(40);
        return button;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
