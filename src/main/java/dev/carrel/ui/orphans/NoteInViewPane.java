package dev.carrel.ui.orphans;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.markdown.Fragment;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.RichText;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import dev.carrel.update.notes.Excerpt;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// One note: what it stood on, where it stands or may be put, and what to say about it.
final class NoteInViewPane extends VBox {
    private static final Words WORDS = new Words(NoteInViewPane.class);

    private final OrphansViewModel model;
    private final Consumer<Place> shown;

    /// @param shown shows a place in its lesson
    NoteInViewPane(OrphansViewModel model, Consumer<Place> shown) {
        this.model = model;
        this.shown = shown;
        getStyleClass().add("sight");
    }

    void show(NoteInView sight) {
        getChildren().setAll(head(sight));
        String body = sight.note().annotation().body();
        if (!body.isBlank()) {
            var own = new VBox(new RichText(Fragment.html(body), _ -> {}));
            own.getStyleClass().add("own-note");
            getChildren().add(own);
        }
        getChildren().add(columns(sight));
        if (sight.now().isPresent()) {
            getChildren().add(StyledLabels.wrapped(WORDS.say("legend"), "subtle", "small"));
            getChildren().add(decisions(sight));
            elsewhere(sight);
        }
    }

    private static Node head(NoteInView sight) {
        var title = StyledLabels.wrapped(said(sight), "heading-2");
        HBox.setHgrow(title, Priority.ALWAYS);
        var row = new HBox(12, NoteCell.sign(sight.note().annotation()), title);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// What became of it, in a sentence.
    private static String said(NoteInView sight) {
        var note = sight.note();
        if (note.settled()) {
            return WORDS.say(sight.now().isPresent() ? "said.put" : "said.leftOut");
        }
        boolean whole = note.annotation() instanceof Annotation.LessonNote;
        return WORDS.say(
                switch (note.fate()) {
                    case AMBIGUOUS -> "said.ambiguous";
                    case ORPHANED -> whole ? "said.lesson" : "said.gone";
                    case EDITED -> "said.edited";
                    case MOVED, STAYED -> "said.moved";
                });
    }

    private Node columns(NoteInView sight) {
        Excerpt old = sight.before().excerpt();
        Node before =
                sight.now()
                        .map(now -> PassageText.before(old, now))
                        .orElseGet(() -> PassageText.plain(old));
        var left = column(WORDS.say("before", sight.before().edition()), old.title(), before);
        if (!sight.before().whole()) {
            left.getChildren()
                    .add(StyledLabels.wrapped(WORDS.say("before.words"), "subtle", "small"));
        }
        if (sight.now().isEmpty()) {
            left.getChildren().add(decisions(sight));
        }
        VBox right =
                sight.now()
                        .map(now -> {
                            Node text = PassageText.now(old, now);
                            var column = column(WORDS.say("now"), now.title(), text);
                            column.getChildren().add(inLesson(now, "L"));
                            return column;
                        })
                        .orElseGet(() -> places(sight.proposals()));
        var grid = new GridPane();
        grid.getStyleClass().add("sight-columns");
        grid.addRow(0, left, right);
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        GridPane.setValignment(left, VPos.TOP);
        GridPane.setValignment(right, VPos.TOP);
        return grid;
    }

    private static VBox column(String head, String lesson, Node text) {
        var column =
                new VBox(
                        StyledLabels.wrapped(head, "small", "muted", "strong"),
                        StyledLabels.wrapped(lesson, "small", "subtle"),
                        text);
        column.getStyleClass().add("sight-column");
        return column;
    }

    private VBox places(Optional<List<Excerpt>> proposals) {
        var column =
                new VBox(StyledLabels.wrapped(WORDS.say("places"), "small", "muted", "strong"));
        column.getStyleClass().add("sight-places");
        if (proposals.isEmpty()) {
            column.getChildren().add(StyledLabels.wrapped(WORDS.say("places.looking"), "subtle"));
        } else if (proposals.get().isEmpty()) {
            column.getChildren().add(StyledLabels.wrapped(WORDS.say("places.none"), "muted"));
        } else {
            for (int i = 0; i < proposals.get().size(); i++) {
                column.getChildren().add(place(proposals.get().get(i), i, i == 0));
            }
        }
        return column;
    }

    private void elsewhere(NoteInView sight) {
        sight.proposals()
                .filter(places -> !places.isEmpty())
                .ifPresent(places -> {
                    getChildren().add(StyledLabels.wrapped(WORDS.say("elsewhere"), "heading-3"));
                    for (int i = 0; i < places.size(); i++) {
                        getChildren().add(place(places.get(i), i, false));
                    }
                });
    }

    private Node place(Excerpt place, int number, boolean first) {
        Runnable put = () -> model.put(number);
        String name = WORDS.say("put");
        Button button = first ? Buttons.primary(name, put) : Buttons.plain(name, put);
        Buttons.describe(button, WORDS.say("put.in", place.title()), String.valueOf(number + 1));
        button.setMinWidth(Region.USE_PREF_SIZE);
        var title = StyledLabels.wrapped(place.title(), "small", "subtle");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var key = StyledLabels.plain(String.valueOf(number + 1), "key");
        var head = new HBox(8, title, key, button);
        head.setAlignment(Pos.CENTER_LEFT);
        TextFlow text = PassageText.plain(place);
        var card = new VBox(head, text, inLesson(place, "Alt+" + (number + 1)));
        card.getStyleClass().addAll("card", "place-card");
        return card;
    }

    private Node inLesson(Excerpt place, String key) {
        var link = new Hyperlink(WORDS.say("show"));
        link.getStyleClass().add("small");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> shown.accept(place.place()));
        Buttons.describe(link, WORDS.say("show.in", place.title()), key);
        return link;
    }

    private Node decisions(NoteInView sight) {
        var row = new HBox();
        row.getStyleClass().add("sight-decisions");
        row.setAlignment(Pos.CENTER_LEFT);
        var note = sight.note();
        if (sight.now().isPresent() && !note.settled()) {
            var accept = Buttons.primary(WORDS.say("accept"), model::accept);
            Buttons.describe(accept, WORDS.say("accept"), "A");
            row.getChildren().addAll(accept, StyledLabels.plain("A", "key"));
        }
        if (!(note.settled() && sight.now().isEmpty())) {
            var leave = Buttons.plain(WORDS.say("leaveOut"), model::leaveOut);
            Buttons.describe(leave, WORDS.say("leaveOut.more"), "K");
            row.getChildren().addAll(leave, StyledLabels.plain("K", "key"));
        }
        return row;
    }
}
