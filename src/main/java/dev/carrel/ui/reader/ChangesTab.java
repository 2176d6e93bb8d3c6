package dev.carrel.ui.reader;

import dev.carrel.course.LessonId;
import dev.carrel.pack.LessonChange;
import dev.carrel.ui.control.Labels;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/// What this edition changed: what the learner has to catch up on, then the author's words, then
/// all lessons.
final class ChangesTab extends VBox {
    private final ReaderViewModel model;
    private final Markup markup;
    private final CatchUpView catchUp;

    /// @param step goes to the next changed passage (1) or the previous one (-1)
    ChangesTab(ReaderViewModel model, Markup markup, IntConsumer step) {
        this.model = model;
        this.markup = markup;
        this.catchUp = new CatchUpView(model, step);
        getStyleClass().add("tab");
        model.edition().addListener((_, _, _) -> fill());
        fill();
    }

    private void fill() {
        getChildren().clear();
        OpenEdition edition = model.edition().get();
        if (edition == null) {
            return;
        }
        var installed = edition.installed();
        String day =
                installed
                        .edition()
                        .released()
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
        getChildren()
                .add(
                        Labels.wrapped(
                                ReaderWords.say(
                                        "changes.edition", installed.edition().label(), day),
                                "strong"));
        if (installed.edition().number() > 1) {
            getChildren().add(catchUp);
        }
        String notes = installed.active().notes();
        if (notes != null && !notes.isBlank()) {
            getChildren().addAll(head("changes.words"), markup.show(notes));
        }
        for (LessonChange.Kind kind : LessonChange.Kind.values()) {
            var changes =
                    installed.active().changes().stream()
                            .filter(change -> change.kind() == kind)
                            .toList();
            if (!changes.isEmpty()) {
                getChildren().add(head("changes." + kind.name().toLowerCase(Locale.ROOT)));
                changes.forEach(change -> getChildren().add(lesson(edition, change)));
            }
        }
        if (getChildren().size() == 1) {
            getChildren().add(Labels.wrapped(ReaderWords.say("changes.none"), "muted"));
        }
    }

    private Node lesson(OpenEdition edition, LessonChange change) {
        boolean there = edition.course().lesson(change.id()).isPresent();
        return there ? link(change.id(), change.title()) : Labels.wrapped(change.title(), "muted");
    }

    private Node link(LessonId id, String title) {
        var link = new Hyperlink(title);
        link.setWrapText(true);
        link.setOnAction(_ -> model.openFromOutline(id));
        return link;
    }

    private static Node head(String key) {
        return Labels.wrapped(ReaderWords.say(key), "small", "muted", "changes-head");
    }
}
