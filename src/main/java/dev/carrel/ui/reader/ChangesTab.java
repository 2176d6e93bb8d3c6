package dev.carrel.ui.reader;

import dev.carrel.course.Edition;
import dev.carrel.course.LessonId;
import dev.carrel.pack.manifest.LessonChange;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.update.EditionChange;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/// What this edition changed: what the learner has to catch up on, then the author's words, then
/// all lessons.
final class ChangesTab extends VBox {
    private final ReaderViewModel model;
    private final MarkdownView markup;
    private final ReaderRooms rooms;
    private final CatchUpView catchUp;
    private final VBox lessons = new VBox();

    /// @param step goes to the next changed passage (1) or the previous one (-1)
    ChangesTab(ReaderViewModel model, ReaderRooms rooms, MarkdownView markup, IntConsumer step) {
        this.model = model;
        this.rooms = rooms;
        this.markup = markup;
        this.catchUp = new CatchUpView(model, step);
        getStyleClass().add("tab");
        lessons.getStyleClass().add("changes-lessons");
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
                        StyledLabels.wrapped(
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
        lessons.getChildren().clear();
        getChildren().add(lessons);
        Optional<Edition> before = installed.previous();
        if (before.isPresent()) {
            compare(edition, before.get().number());
        } else {
            asTheAuthorSays(edition);
        }
    }

    /// What differs between the two editions, if both are at hand.
    private void compare(OpenEdition edition, int before) {
        rooms.background()
                .run(() ->
                        rooms.updates()
                                .changes(
                                        edition.id(),
                                        before,
                                        edition.installed().edition().number()))
                .then(found -> {
                    if (edition.equals(model.edition().get())) {
                        found.ifPresentOrElse(
                                change -> list(edition, change), () -> asTheAuthorSays(edition));
                    }
                })
                .orElse(reason -> {
                    System.getLogger(ChangesTab.class.getName())
                            .log(
                                    System.Logger.Level.WARNING,
                                    "Editions cannot be compared",
                                    reason);
                    asTheAuthorSays(edition);
                });
    }

    private void list(OpenEdition edition, EditionChange change) {
        for (EditionChange.Kind kind : EditionChange.Kind.values()) {
            list(
                    edition,
                    kind,
                    change.lessons().stream()
                            .filter(one -> one.kind() == kind)
                            .map(one -> new Named(one.id(), one.title()))
                            .toList());
        }
        sayIfNone();
    }

    private void asTheAuthorSays(OpenEdition edition) {
        for (LessonChange.Kind kind : LessonChange.Kind.values()) {
            list(
                    edition,
                    kind,
                    edition.installed().active().changes().stream()
                            .filter(one -> one.kind() == kind)
                            .map(one -> new Named(one.id(), one.title()))
                            .toList());
        }
        sayIfNone();
    }

    private record Named(LessonId id, String title) {}

    private void list(OpenEdition edition, Enum<?> kind, List<Named> named) {
        if (!named.isEmpty()) {
            lessons.getChildren().add(head("changes." + kind.name().toLowerCase(Locale.ROOT)));
            named.forEach(one -> lessons.getChildren().add(lesson(edition, one)));
        }
    }

    private void sayIfNone() {
        if (lessons.getChildren().isEmpty() && getChildren().size() == 2) {
            lessons.getChildren()
                    .add(StyledLabels.wrapped(ReaderWords.say("changes.none"), "muted"));
        }
    }

    private Node lesson(OpenEdition edition, Named change) {
        boolean there = edition.course().lesson(change.id()).isPresent();
        return there
                ? link(change.id(), change.title())
                : StyledLabels.wrapped(change.title(), "muted");
    }

    private Node link(LessonId id, String title) {
        var link = new Hyperlink(title);
        link.setWrapText(true);
        link.setOnAction(_ -> model.openFromOutline(id));
        return link;
    }

    private static Node head(String key) {
        return StyledLabels.wrapped(ReaderWords.say(key), "small", "muted", "changes-head");
    }
}
