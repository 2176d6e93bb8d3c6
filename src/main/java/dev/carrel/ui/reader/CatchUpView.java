package dev.carrel.ui.reader;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.mark.MarkText;
import dev.carrel.ui.reader.Rereading.Found;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What changed for the learner: a switch for the lesson on show, and every changed passage of the
/// lessons they have read.
final class CatchUpView extends VBox {
    private static final int LONGEST = 110;
    private static final int MOST = 12; // passages of one lesson

    private final ReaderViewModel model;
    private final IntConsumer step;
    private final VBox here = new VBox();
    private final VBox all = new VBox();
    private final CheckBox show = new CheckBox(ReaderWords.say("changes.show"));

    /// @param step goes to the next changed passage (1) or the previous one (-1)
    CatchUpView(ReaderViewModel model, IntConsumer step) {
        this.model = model;
        this.step = step;
        getStyleClass().add("catch-up");
        here.getStyleClass().add("catch-up-part");
        all.getStyleClass().add("catch-up-part");
        getChildren().addAll(here, all);
        show.selectedProperty().bindBidirectional(model.changes().showing());
        Buttons.describe(show, Command.CHANGES.title(), Command.CHANGES.keys());
        model.changes().here().addListener((_, _, found) -> lesson(found));
        InvalidationListener changed = _ -> list();
        model.changes().toCatchUp().addListener(changed);
        model.edition().addListener(changed);
        lesson(model.changes().here().get());
        list();
    }

    private void lesson(Found found) {
        here.getChildren()
                .setAll(StyledLabels.wrapped(ReaderWords.say("changes.here"), "small", "muted"));
        switch (found) {
            case Found.Same() ->
                    here.getChildren()
                            .add(StyledLabels.wrapped(ReaderWords.say("changes.same"), "muted"));
            case Found.NotKept() ->
                    here.getChildren()
                            .add(StyledLabels.wrapped(ReaderWords.say("changes.notKept"), "muted"));
            case Found.Changed(LessonChanges changes) -> {
                var row =
                        new HBox(
                                show,
                                Buttons.icon(
                                        Feather.CHEVRON_UP,
                                        ReaderWords.say("changes.before"),
                                        "p",
                                        () -> walk(-1)),
                                Buttons.icon(
                                        Feather.CHEVRON_DOWN,
                                        ReaderWords.say("changes.next"),
                                        "n",
                                        () -> walk(1)));
                row.setAlignment(Pos.CENTER_LEFT);
                row.getStyleClass().add("changes-switch");
                here.getChildren()
                        .addAll(
                                row,
                                StyledLabels.wrapped(
                                        ReaderWords.say(
                                                "changes.since",
                                                changes.passages().size(),
                                                changes.since().label()),
                                        "small",
                                        "muted"));
            }
        }
    }

    private void walk(int by) {
        model.changes().showing().set(true);
        step.accept(by);
    }

    private void list() {
        var lessons = model.changes().toCatchUp();
        all.getChildren().clear();
        if (lessons.isEmpty()) {
            return;
        }
        int minutes = lessons.stream().mapToInt(LessonChanges::minutes).sum();
        all.getChildren()
                .add(
                        StyledLabels.wrapped(
                                ReaderWords.say("changes.catchUp", ReaderWords.minutes(minutes)),
                                "small",
                                "muted",
                                "changes-head"));
        for (LessonChanges lesson : lessons) {
            all.getChildren()
                    .add(
                            StyledLabels.wrapped(
                                    ReaderWords.say(
                                            "changes.lesson",
                                            lesson.title(),
                                            ReaderWords.minutes(lesson.minutes())),
                                    "strong"));
            lesson.passages().stream()
                    .limit(MOST)
                    .forEach(passage -> all.getChildren().add(link(lesson, passage)));
            int more = lesson.passages().size() - MOST;
            if (more > 0) {
                all.getChildren()
                        .add(
                                StyledLabels.wrapped(
                                        ReaderWords.say("changes.more", more), "small", "muted"));
            }
        }
    }

    private Node link(LessonChanges lesson, LessonChanges.Passage passage) {
        String words = passage.paragraph().replaceAll("\\s+", " ").strip();
        String text = MarkText.shortened(words, LONGEST);
        var link = new Hyperlink(passage.gone() ? ReaderWords.say("changes.gone", text) : text);
        link.setWrapText(true);
        link.getStyleClass().add("catch-up-passage");
        link.setOnAction(_ -> model.catchUp(lesson.lesson(), passage));
        return link;
    }
}
