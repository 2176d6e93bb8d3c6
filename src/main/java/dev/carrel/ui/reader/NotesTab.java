package dev.carrel.ui.reader;

import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.StyledLabels;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the learner left in this lesson, in the order of the text.
final class NotesTab extends VBox {
    private final LessonNotes notes;
    private final MarkdownView markup;
    private final Consumer<PlacedAnnotation> jump;
    private final Consumer<PlacedAnnotation> edit;
    private final VBox list = new VBox();

    /// @param jump shows where it stands
    /// @param edit opens it
    /// @param begin begins a note on the whole lesson
    NotesTab(
            LessonNotes notes,
            MarkdownView markup,
            Consumer<PlacedAnnotation> jump,
            Consumer<PlacedAnnotation> edit,
            Runnable begin) {
        this.notes = notes;
        this.markup = markup;
        this.jump = jump;
        this.edit = edit;
        getStyleClass().add("tab");
        list.getStyleClass().add("note-list");
        var button = Buttons.plain(ReaderWords.say("notes.begin"), begin);
        button.setGraphic(new FontIcon(Feather.PLUS));
        getChildren().addAll(button, list);
        ListChangeListener<PlacedAnnotation> changed = _ -> fill();
        notes.here().addListener(changed);
        notes.lost().addListener(changed);
        fill();
    }

    private void fill() {
        int kept = focused();
        list.getChildren().clear();
        if (notes.here().isEmpty() && notes.lost().isEmpty()) {
            list.getChildren().add(StyledLabels.wrapped(ReaderWords.say("notes.empty"), "muted"));
        }
        notes.here().forEach(placed -> list.getChildren().add(item(placed, false)));
        if (!notes.lost().isEmpty()) {
            var head =
                    StyledLabels.wrapped(
                            ReaderWords.say("notes.lost"), "small", "muted", "lost-head");
            head.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
            list.getChildren().add(head);
            notes.lost().forEach(placed -> list.getChildren().add(item(placed, true)));
        }
        if (kept >= 0) {
            var items = items();
            Node next =
                    items.isEmpty()
                            ? getChildren().getFirst()
                            : items.get(Math.min(kept, items.size() - 1));
            next.requestFocus();
        }
    }

    private List<Node> items() {
        return list.getChildren().stream().filter(NoteItem.class::isInstance).toList();
    }

    /// The item that has the keyboard, so that whoever works by key stays in the list; -1 if none.
    private int focused() {
        var items = items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private NoteItem item(PlacedAnnotation placed, boolean lost) {
        return new NoteItem(
                placed,
                lost,
                markup,
                () -> {
                    if (placed.place().isPresent()) {
                        jump.accept(placed);
                    } else {
                        edit.accept(placed);
                    }
                },
                () -> edit.accept(placed),
                () -> notes.delete(placed.annotation().id()));
    }
}
