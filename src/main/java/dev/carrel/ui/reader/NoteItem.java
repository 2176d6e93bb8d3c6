package dev.carrel.ui.reader;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.annotation.Placement;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.mark.MarkLooks;
import dev.carrel.ui.mark.MarkText;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One annotation in the list. Enter or a click shows it in the text, E edits it, Delete takes it
/// away.
final class NoteItem extends VBox {
    private static final int LONGEST_QUOTE = 180;

    NoteItem(
            PlacedAnnotation placed,
            boolean lost,
            MarkdownView markup,
            Runnable jump,
            Runnable edit,
            Runnable delete) {
        Annotation annotation = placed.annotation();
        getStyleClass().addAll("note-item", "ringed");
        String quote = MarkText.quote(annotation);
        var head =
                new HBox(sign(annotation), StyledLabels.plain(kind(annotation), "small", "muted"));
        head.getStyleClass().add("note-head");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren()
                .addAll(
                        gap,
                        Buttons.icon(Feather.EDIT, ReaderWords.say("edit"), "E", edit),
                        Buttons.icon(Feather.TRASH_2, ReaderWords.say("delete"), "Del", delete));
        getChildren().add(head);
        if (!quote.isEmpty()) {
            getChildren()
                    .add(StyledLabels.wrapped(MarkText.shortened(quote, LONGEST_QUOTE), "quote"));
        }
        if (!annotation.body().isBlank()) {
            getChildren().add(markup.show(annotation.body()));
        }
        if (!annotation.tags().isEmpty()) {
            String tags =
                    new TreeSet<>(annotation.tags())
                            .stream().map(tag -> "#" + tag).collect(Collectors.joining("  "));
            getChildren().add(StyledLabels.wrapped(tags, "small", "subtle"));
        }
        String remark = remark(placed, lost);
        if (remark != null) {
            getChildren().add(StyledLabels.wrapped(remark, "small", "note-remark"));
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(kind(annotation) + ". " + quote + " " + annotation.body());
        setOnMouseClicked(_ -> jump.run());
        setOnKeyPressed(key -> {
            if (key.getTarget() != this || key.isShortcutDown() || key.isAltDown()) {
                return;
            }
            Runnable deed =
                    switch (key.getCode()) {
                        case KeyCode.ENTER -> jump;
                        case KeyCode.E -> edit;
                        case KeyCode.DELETE -> delete;
                        default -> null;
                    };
            if (deed != null) {
                key.consume();
                deed.run();
            }
        });
    }

    private static Node sign(Annotation annotation) {
        return switch (annotation) {
            case Annotation.Highlight made -> MarkLooks.patch(made.colour());
            case Annotation.LessonNote _ -> icon(Feather.FILE_TEXT, "sign-note");
            case Annotation.Bookmark _ -> icon(Feather.BOOKMARK, "sign-ribbon");
        };
    }

    private static Label icon(Feather icon, String style) {
        var sign = new Label("", new FontIcon(icon));
        sign.getStyleClass().add(style);
        return sign;
    }

    private static String kind(Annotation annotation) {
        return switch (annotation) {
            case Annotation.Highlight made ->
                    made.body().isBlank()
                            ? MarkLooks.name(made.colour())
                            : ReaderWords.say("kind.noted", MarkLooks.name(made.colour()));
            case Annotation.LessonNote _ -> ReaderWords.say("kind.note");
            case Annotation.Bookmark _ -> ReaderWords.say("kind.bookmark");
        };
    }

    private static @Nullable String remark(PlacedAnnotation placed, boolean lost) {
        AnchorOutcome outcome = placed.placement().map(Placement::outcome).orElse(null);
        if (lost) {
            return ReaderWords.say(
                    outcome instanceof AnchorOutcome.Ambiguous ? "remark.several" : "remark.lost");
        }
        return outcome instanceof AnchorOutcome.Edited ? ReaderWords.say("remark.edited") : null;
    }
}
