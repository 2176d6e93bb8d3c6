package dev.carrel.ui.notebook;

import dev.carrel.annotation.Annotation;
import dev.carrel.quiz.Grade;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.RichText;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.mark.MarkLooks;
import dev.carrel.ui.mark.MarkText;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line of the notebook: a heading, or a note as the learner left it. As high as its words need
/// at the width of the list.
final class NotebookCell extends ListCell<NotebookRow> {
    private static final int LONGEST = 320;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    /// What can be done with a line.
    record Deeds(
            Consumer<NotebookItem> open,
            Consumer<NotebookItem> edit,
            Consumer<NotebookItem> delete,
            Consumer<String> follow) {}

    private final NotebookViewModel model;
    private final Deeds deeds;

    NotebookCell(NotebookViewModel model, Deeds deeds) {
        this.model = model;
        this.deeds = deeds;
        getStyleClass().add("notebook-cell");
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && getItem() instanceof NotebookRow.Entry entry) {
                deeds.open().accept(entry.item());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable NotebookRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : content(row));
        pseudoClassStateChanged(HEAD, row instanceof NotebookRow.Head);
    }

    private static final javafx.css.PseudoClass HEAD =
            javafx.css.PseudoClass.getPseudoClass("head");

    // A cell asks its content for a height without telling the width; words that wrap need it.
    @Override
    protected double computePrefHeight(double width) {
        Node content = getGraphic();
        if (content == null) {
            return super.computePrefHeight(width);
        }
        double inner = (width < 0 ? getListView().getWidth() : width) - sides();
        return snappedTopInset() + content.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() instanceof Region content) {
            content.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    getWidth() - sides(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    private Node content(NotebookRow row) {
        return switch (row) {
            case NotebookRow.Head head -> head(head);
            case NotebookRow.Entry(NotebookItem item) -> entry(item);
        };
    }

    private Node head(NotebookRow.Head head) {
        var line =
                new HBox(
                        StyledLabels.wrapped(head.title(), "heading-3"),
                        StyledLabels.plain(
                                String.valueOf(head.count()), "subtle", "small", "numbers"));
        line.getStyleClass().add("notebook-head-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        var box = new VBox();
        box.getStyleClass().add("notebook-head");
        if (!head.over().isEmpty()) {
            box.getChildren().add(StyledLabels.wrapped(head.over(), "small", "muted"));
        }
        box.getChildren().add(line);
        setAccessibleText(head.title());
        return box;
    }

    private Node entry(NotebookItem item) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        String kind = kind(item);
        var top = new HBox(sign(item), StyledLabels.plain(kind, "small", "muted"), gap);
        top.getStyleClass().add("note-head");
        top.setAlignment(Pos.CENTER_LEFT);
        var day = StyledLabels.plain(DAY.format(item.made()), "small", "subtle");
        day.setMinWidth(USE_PREF_SIZE);
        top.getChildren().add(day);
        if (item.annotation().isPresent()) {
            top.getChildren()
                    .addAll(
                            button(Feather.EDIT, "edit", "E", () -> deeds.edit().accept(item)),
                            button(
                                    Feather.TRASH_2,
                                    "delete",
                                    "Del",
                                    () -> deeds.delete().accept(item)));
        }
        if (item.canFindPlace()) {
            top.getChildren()
                    .add(
                            button(
                                    Feather.MAP_PIN,
                                    "findPlace",
                                    "Enter",
                                    () -> deeds.open().accept(item)));
        } else if (!item.spot().lost()) {
            top.getChildren()
                    .add(
                            button(
                                    Feather.ARROW_RIGHT,
                                    "open",
                                    "Enter",
                                    () -> deeds.open().accept(item)));
        }
        var card = new VBox(top);
        card.getStyleClass().addAll("notebook-note");
        switch (item.content()) {
            case NotebookItem.Content.Mark mark -> fill(card, mark, item);
            case NotebookItem.Content.Answered answered -> fill(card, answered);
        }
        setAccessibleText(kind + ". " + item.spot().lessonTitle() + ". " + plain(item));
        var around = new StackPane(card);
        around.getStyleClass().add("notebook-entry");
        return around;
    }

    private static Node button(Feather icon, String key, String keys, Runnable action) {
        var button = Buttons.icon(icon, NotebookWords.say(key), keys, action);
        button.setFocusTraversable(false); // the list has the keyboard, and keys for each of these
        return button;
    }

    private void fill(VBox card, NotebookItem.Content.Mark mark, NotebookItem item) {
        Annotation made = mark.annotation();
        String quote = MarkText.quote(made);
        if (!quote.isEmpty()) {
            card.getChildren()
                    .add(StyledLabels.wrapped(MarkText.shortened(quote, LONGEST), "quote"));
        }
        if (!made.body().isBlank()) {
            var place = new StackPane();
            place.setAlignment(Pos.TOP_LEFT);
            model.render(
                    made.body(),
                    html -> {
                        place.getChildren().setAll(new RichText(html, deeds.follow()));
                        requestLayout();
                    });
            if (place.getChildren().isEmpty()) {
                place.getChildren().setAll(StyledLabels.wrapped(made.body()));
            }
            card.getChildren().add(place);
        }
        if (!made.tags().isEmpty()) {
            String tags =
                    new TreeSet<>(made.tags())
                            .stream().map(tag -> "#" + tag).collect(Collectors.joining("  "));
            card.getChildren().add(StyledLabels.wrapped(tags, "small", "subtle"));
        }
        if (item.spot().lost()) {
            String where = NotebookWords.say(lost(item.spot(), mark), item.spot().lessonTitle());
            card.getChildren().add(StyledLabels.wrapped(where, "small", "note-remark"));
        } else if (mark.fate() == NotebookItem.Fate.REWORDED) {
            card.getChildren()
                    .add(
                            StyledLabels.wrapped(
                                    NotebookWords.say("remark.reworded"), "small", "note-remark"));
        }
    }

    private static String lost(NotebookItem.Spot spot, NotebookItem.Content.Mark mark) {
        if (!spot.shelved()) {
            return "remark.removed";
        }
        return mark.fate() == NotebookItem.Fate.SEVERAL ? "remark.several" : "remark.lost";
    }

    private static void fill(VBox card, NotebookItem.Content.Answered answered) {
        card.getChildren()
                .add(StyledLabels.wrapped(MarkText.shortened(answered.prompt(), LONGEST), "quote"));
        if (!answered.answer().isBlank()) {
            card.getChildren().add(StyledLabels.wrapped(answered.answer()));
        }
    }

    private static Node sign(NotebookItem item) {
        return switch (item.content()) {
            case NotebookItem.Content.Mark(Annotation.Highlight made, var _, var _) ->
                    MarkLooks.patch(made.colour());
            case NotebookItem.Content.Mark(Annotation.LessonNote _, var _, var _) ->
                    icon(Feather.FILE_TEXT, "sign-note");
            case NotebookItem.Content.Mark(Annotation.Bookmark _, var _, var _) ->
                    icon(Feather.BOOKMARK, "sign-ribbon");
            case NotebookItem.Content.Answered answered ->
                    icon(
                            switch (answered.attempt().verdict()) {
                                case RIGHT -> Feather.CHECK_CIRCLE;
                                case WRONG -> Feather.X_CIRCLE;
                                default -> Feather.CIRCLE;
                            },
                            "sign-" + verdict(answered.attempt().verdict()));
        };
    }

    private static String verdict(Grade.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static Label icon(Feather icon, String style) {
        var sign = new Label("", new FontIcon(icon));
        sign.getStyleClass().add(style);
        return sign;
    }

    private static String kind(NotebookItem item) {
        return switch (item.content()) {
            case NotebookItem.Content.Mark(Annotation.Highlight made, var _, var _) ->
                    made.body().isBlank()
                            ? MarkLooks.name(made.colour())
                            : NotebookWords.say("noted", MarkLooks.name(made.colour()));
            case NotebookItem.Content.Mark(Annotation.LessonNote _, var _, var _) ->
                    NotebookWords.say("lesson.note");
            case NotebookItem.Content.Mark(Annotation.Bookmark _, var _, var _) ->
                    NotebookWords.say("bookmark");
            case NotebookItem.Content.Answered answered ->
                    NotebookWords.say("answer." + verdict(answered.attempt().verdict()));
        };
    }

    private static String plain(NotebookItem item) {
        return switch (item.content()) {
            case NotebookItem.Content.Mark mark ->
                    MarkText.quote(mark.annotation()) + " " + mark.annotation().body();
            case NotebookItem.Content.Answered answered ->
                    answered.prompt() + " " + answered.answer();
        };
    }
}
