package dev.carrel.ui.orphans;

import dev.carrel.annotation.Annotation;
import dev.carrel.markdown.Fragment;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import dev.carrel.ui.mark.MarkLooks;
import dev.carrel.ui.mark.MarkText;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the list of notes.
final class NoteCell extends ListCell<ReviewLine> {
    private static final Words WORDS = new Words(NoteCell.class);

    private static final int LONGEST = 160;

    /// Characters that fit into a line.
    private static final int ONE_LINE = 32;

    /// In px; a list asks for heights before it knows how wide it is.
    private static final double TWO_LINES = 52;

    /// What stands beside the words in a line, in px.
    private static final double SIDES = 62;

    private final Consumer<Group> acceptAll;

    /// @param acceptAll told that every note of a kind belongs where it stands
    NoteCell(Consumer<Group> acceptAll) {
        this.acceptAll = acceptAll;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ReviewLine entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        getStyleClass().removeAll("notes-head", "notes-item");
        switch (empty ? null : entry) {
            case null -> setGraphic(null);
            case ReviewLine.Head(var group, int count) -> {
                getStyleClass().add("notes-head");
                setGraphic(head(group, count));
            }
            case ReviewLine.Note(var note, var _) -> {
                getStyleClass().add("notes-item");
                setGraphic(item(note.annotation()));
            }
        }
    }

    private Node head(Group group, int count) {
        var name = StyledLabels.plain(words(group, count), "strong", "muted", "small");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(name, gap);
        row.setAlignment(Pos.CENTER_LEFT);
        if (group == Group.EDITED || group == Group.MOVED) {
            var all = new Hyperlink(WORDS.say("acceptAll"));
            all.getStyleClass().add("small");
            all.setFocusTraversable(false); // Shift+A does it
            all.setOnAction(_ -> acceptAll.accept(group));
            row.getChildren().add(all);
        }
        return row;
    }

    static String words(Group group, int count) {
        return WORDS.say("group." + group.name().toLowerCase(Locale.ROOT), count);
    }

    private Node item(Annotation note) {
        var quote = new Label(quote(note));
        quote.setWrapText(true);
        quote.getStyleClass().addAll("quote", "notes-quote");
        if (quote.getText().length() > ONE_LINE) {
            quote.setPrefHeight(TWO_LINES);
        }
        quote.prefWidthProperty().bind(widthProperty().subtract(SIDES));
        HBox.setHgrow(quote, Priority.ALWAYS);
        var row = new HBox(sign(note), quote);
        row.getStyleClass().add("notes-row");
        return row;
    }

    /// What kind of note it is.
    static Node sign(Annotation note) {
        return switch (note) {
            case Annotation.Highlight made -> MarkLooks.patch(made.colour());
            case Annotation.Bookmark _ -> icon(Feather.BOOKMARK, "sign-ribbon");
            case Annotation.LessonNote _ -> icon(Feather.FILE_TEXT, "sign-note");
        };
    }

    private static Node icon(Ikon icon, String style) {
        var sign = new StackPane(new FontIcon(icon));
        sign.getStyleClass().addAll("notes-sign", style);
        return sign;
    }

    /// The marked words on one line; for a note on a whole lesson its own.
    static String quote(Annotation note) {
        String words =
                switch (note) {
                    case Annotation.Highlight made -> made.passage().quote().exact();
                    case Annotation.Bookmark made -> made.passage().quote().exact();
                    case Annotation.LessonNote made -> Fragment.text(made.body());
                };
        String flat = words.replaceAll("\\s+", " ").strip();
        return MarkText.shortened(flat, LONGEST);
    }
}
