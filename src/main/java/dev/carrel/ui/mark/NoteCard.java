package dev.carrel.ui.mark;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// One annotation opened: its words, colour and style, the learner's note in Markdown with a
/// preview, tags. What is typed is written at every rest and when the card closes.
public final class NoteCard extends VBox {
    /// Where changes go.
    public interface Edits {
        /// Changes an annotation.
        ///
        /// @param continued whether it goes on with an edit that can be undone already
        void edit(UUID id, AnnotationEdit edit, boolean continued);

        /// Takes an annotation away.
        void delete(UUID id);
    }

    private static final Words WORDS = new Words(NoteCard.class);
    private static final Duration REST = Duration.seconds(2);
    private static final double WIDTH = 380;

    private final Edits notes;
    private final Annotation annotation;
    private final TextArea body = new TextArea();
    private final TextField tags = new TextField();
    private final PauseTransition rest = new PauseTransition(REST);
    private String written;
    private Set<String> writtenTags;
    private boolean tagsTyped;
    private boolean continued;

    /// @param markup fills a place with Markdown as text
    /// @param close takes the card away
    public NoteCard(
            Edits notes,
            BiConsumer<StackPane, String> markup,
            Annotation annotation,
            Runnable close) {
        this.notes = notes;
        this.annotation = annotation;
        this.written = annotation.body();
        this.writtenTags = annotation.tags();
        getStyleClass().addAll("note-card", "floating", "bubble");
        setPrefWidth(WIDTH);
        if (annotation instanceof Annotation.Highlight made) {
            getChildren().add(marks(made));
        } else {
            String key = annotation instanceof Annotation.Bookmark ? "bookmark" : "note";
            getChildren().add(StyledLabels.plain(WORDS.say("card." + key), "strong"));
        }
        String quote = MarkText.quote(annotation);
        if (!quote.isEmpty()) {
            Label words = StyledLabels.wrapped(MarkText.shortened(quote, 160), "quote");
            getChildren().add(words);
        }
        getChildren().addAll(editor(markup), tagLine(), buttons(close));
        rest.setOnFinished(_ -> write());
    }

    /// Gives the keyboard to the text.
    public void focus() {
        body.requestFocus();
        body.end();
    }

    /// Writes what is not written yet.
    public void write() {
        rest.stop();
        AnnotationEdit edit = AnnotationEdit.body(body.getText());
        boolean changed = !body.getText().equals(written);
        Set<String> now = tagsTyped ? tags(tags.getText()) : writtenTags;
        if (!now.equals(writtenTags)) {
            Set<String> gone = new HashSet<>(writtenTags);
            gone.removeAll(now);
            edit = edit.withTags(now, gone);
            changed = true;
        }
        if (changed) {
            written = body.getText();
            writtenTags = now;
            notes.edit(annotation.id(), edit, continued);
            continued = true;
        }
    }

    private HBox marks(Annotation.Highlight made) {
        var row = new HBox();
        row.getStyleClass().add("mark-row");
        var colours = new ToggleGroup();
        for (Colour colour : Colour.values()) {
            var button = new ToggleButton();
            button.setGraphic(MarkLooks.patch(colour));
            button.getStyleClass().addAll("flat", "patch-button");
            button.setAccessibleText(MarkLooks.name(colour));
            Buttons.describe(button, MarkLooks.name(colour), null);
            button.setToggleGroup(colours);
            button.setSelected(colour == made.colour());
            button.setOnAction(_ -> {
                button.setSelected(true);
                notes.edit(made.id(), AnnotationEdit.colour(colour), false);
            });
            row.getChildren().add(button);
        }
        row.getChildren().add(gap());
        var styles = new ToggleGroup();
        for (Style style : Style.values()) {
            ToggleButton button = MarkLooks.toggle(style);
            button.setToggleGroup(styles);
            button.setSelected(style == made.style());
            button.setOnAction(_ -> {
                button.setSelected(true);
                notes.edit(made.id(), AnnotationEdit.style(style), false);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private VBox editor(BiConsumer<StackPane, String> markup) {
        body.setText(annotation.body());
        body.setWrapText(true);
        body.setPrefRowCount(5);
        body.setAccessibleText(WORDS.say("card.body"));
        body.textProperty().addListener((_, _, _) -> rest.playFromStart());
        var shown = new StackPane();
        shown.getStyleClass().add("note-preview-text");
        var scroll = new ScrollPane(shown);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(120);
        scroll.getStyleClass().add("note-preview");
        scroll.setVisible(false);
        var label = StyledLabels.plain(WORDS.say("card.body"), "small", "muted");
        label.setLabelFor(body);
        var preview = new ToggleButton(WORDS.say("card.preview"));
        preview.getStyleClass().addAll("flat", "small");
        preview.selectedProperty()
                .addListener((_, _, yes) -> {
                    scroll.setVisible(yes);
                    body.setVisible(!yes);
                    if (yes) {
                        markup.accept(shown, body.getText());
                    } else {
                        body.requestFocus();
                    }
                });
        var head = new HBox(label, gap(), preview);
        head.getStyleClass().add("card-head");
        return new VBox(head, new StackPane(body, scroll));
    }

    private VBox tagLine() {
        tags.setText(new TreeSet<>(annotation.tags()).stream().collect(Collectors.joining(", ")));
        tags.textProperty()
                .addListener((_, _, _) -> {
                    tagsTyped = true;
                    rest.playFromStart();
                });
        var label = StyledLabels.plain(WORDS.say("card.tags"), "small", "muted");
        label.setLabelFor(tags);
        return new VBox(label, tags);
    }

    private HBox buttons(Runnable close) {
        Button delete =
                Buttons.icon(
                        Feather.TRASH_2,
                        WORDS.say("delete"),
                        null,
                        () -> {
                            write(); // what was typed comes back when deleting is undone
                            close.run();
                            notes.delete(annotation.id());
                        });
        var row = new HBox(delete, gap(), Buttons.primary(WORDS.say("card.close"), close));
        row.getStyleClass().add("card-buttons");
        return row;
    }

    private static Set<String> tags(String typed) {
        return Arrays.stream(typed.split(",", -1))
                .map(tag -> tag.strip().replaceFirst("^#+\\s*", ""))
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
