package dev.carrel.ui.updates;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.Labels;
import dev.carrel.ui.control.ProgressLine;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.Words;
import dev.carrel.ui.updates.WhatsNewViewModel.State;
import dev.carrel.update.EditionChange;
import dev.carrel.update.EditionChange.Changed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The card that says what is new, and installs it.
public final class WhatsNewView {
    private final Words words = new Words(WhatsNewView.class);
    private final WhatsNewViewModel model;
    private final Runnable close;
    private final SheetPane card;
    private final ProgressLine line;

    /// @param close takes the card away
    public WhatsNewView(WhatsNewViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        this.card = new SheetPane(words.say("new.title", model.course().title()), 600);
        this.line = new ProgressLine(words.say("new.stop"), _ -> model.stop());
        model.state().subscribe(this::show);
    }

    /// The card.
    public Region node() {
        return card;
    }

    private void show(State state) {
        if (state instanceof State.Working(var what, double part)) {
            line.show(what, part);
            if (line.getParent() == null) {
                card.clear();
                card.with(line);
            }
            return;
        }
        card.clear();
        switch (state) {
            case State.Working _ -> {}
            case State.News news -> show(news);
            case State.Told(_, var title, var text) -> {
                card.title(title);
                card.with(Labels.wrapped(text, "muted"));
                card.buttons(Buttons.primary(words.say("new.close"), close));
            }
        }
        card.focusFirst();
    }

    private void show(State.News news) {
        EditionChange change = news.change();
        card.with(Labels.wrapped(editions(news), "muted"));
        change.notes()
                .ifPresent(notes -> {
                    var said = new VBox(6);
                    AuthorNotes.lines(notes)
                            .forEach(text -> said.getChildren().add(Labels.wrapped(text)));
                    card.with(said);
                });
        if (!change.lessons().isEmpty()) {
            var list = new VBox(6, Labels.plain(words.say("new.lessons"), "heading-3"));
            change.lessons().forEach(lesson -> list.getChildren().add(row(lesson)));
            change.minutes()
                    .ifPresent(minutes ->
                            list.getChildren()
                                    .add(
                                            Labels.wrapped(
                                                    words.say("new.minutes", minutes),
                                                    "subtle",
                                                    "small")));
            card.with(list);
        }
        if (!news.offered()) {
            card.buttons(Buttons.primary(words.say("new.close"), close));
            return;
        }
        card.with(
                new VBox(
                        6,
                        Labels.plain(words.say("new.notes"), "heading-3"),
                        Labels.wrapped(news.notes())));
        Label size = Labels.plain(news.size(), "subtle", "small");
        card.buttons(
                size,
                SheetPane.gap(),
                Buttons.plain(words.say("new.later"), close),
                Buttons.primary(words.say("new.install"), model::install));
    }

    private String editions(State.News news) {
        var to = news.change().to();
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).format(to.released());
        return news.offered()
                ? words.say("new.editions", to.label(), day, news.change().from().label())
                : words.say("new.edition", to.label(), day);
    }

    private Node row(Changed lesson) {
        var icon = new FontIcon(icon(lesson));
        icon.getStyleClass().add("muted");
        var kind = Labels.plain(kind(lesson), "muted");
        kind.setMinWidth(80);
        var row = new HBox(10, icon, kind, Labels.wrapped(lesson.title()));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Ikon icon(Changed lesson) {
        return switch (lesson.kind()) {
            case ADDED -> Feather.PLUS_CIRCLE;
            case CHANGED -> Feather.EDIT_3;
            case RENAMED -> Feather.CORNER_DOWN_RIGHT;
            case REMOVED -> Feather.MINUS_CIRCLE;
        };
    }

    private String kind(Changed lesson) {
        return words.say(
                switch (lesson.kind()) {
                    case ADDED -> "new.added";
                    case CHANGED -> "new.changed";
                    case RENAMED -> "new.renamed";
                    case REMOVED -> "new.removed";
                });
    }
}
