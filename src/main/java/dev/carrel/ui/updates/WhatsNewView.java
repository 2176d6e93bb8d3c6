package dev.carrel.ui.updates;

import dev.carrel.course.CourseId;
import dev.carrel.markdown.Fragment;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.ProgressLine;
import dev.carrel.ui.control.RichText;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import dev.carrel.ui.updates.WhatsNewViewModel.State;
import dev.carrel.update.EditionChange;
import dev.carrel.update.EditionChange.Changed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
    private final Consumer<CourseId> notes;
    private final SheetPane card;
    private final ProgressLine line;

    /// @param close takes the card away
    /// @param notes shows the notes that did not simply stay
    public WhatsNewView(WhatsNewViewModel model, Runnable close, Consumer<CourseId> notes) {
        this.model = model;
        this.notes = notes;
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
            case State.Told told -> tell(told);
            case State.Said(var title, var notes) -> {
                card.title(title);
                card.with(new RichText(Fragment.html(notes)));
                card.buttons(Buttons.primary(words.say("new.close"), close));
            }
        }
        card.focusFirst();
    }

    private void tell(State.Told told) {
        card.title(told.title());
        card.with(StyledLabels.wrapped(told.text(), "muted"));
        told.back()
                .ifPresent(edition ->
                        card.buttons(
                                Buttons.plain(words.say("new.back", edition), model::goBack),
                                SheetPane.gap()));
        if (told.notes()) {
            card.buttons(
                    Buttons.plain(words.say("new.close"), close),
                    Buttons.primary(
                            words.say("new.look"),
                            () -> {
                                close.run();
                                notes.accept(model.course().id());
                            }));
        } else {
            card.buttons(Buttons.primary(words.say("new.close"), close));
        }
    }

    private void show(State.News news) {
        EditionChange change = news.change();
        card.with(StyledLabels.wrapped(editions(news), "muted"));
        change.notes().ifPresent(notes -> card.with(new RichText(Fragment.html(notes))));
        if (!news.mine().isEmpty()) {
            var list = list("new.mine", news.mine());
            news.catchUp()
                    .ifPresent(minutes -> list.getChildren().add(small("new.catchUp", minutes)));
            card.with(list);
        }
        if (!news.others().isEmpty()) {
            var list = list(news.mine().isEmpty() ? "new.lessons" : "new.others", news.others());
            change.minutes()
                    .ifPresent(minutes -> list.getChildren().add(small("new.minutes", minutes)));
            card.with(list);
        }
        if (!news.offered()) {
            card.buttons(Buttons.primary(words.say("new.close"), close));
            return;
        }
        card.with(
                new VBox(
                        6,
                        StyledLabels.plain(words.say("new.notes"), "heading-3"),
                        StyledLabels.wrapped(news.notes())));
        card.with(StyledLabels.plain(news.size(), "subtle", "small"));
        boolean quiet = news.quiet();
        card.buttons(
                Buttons.plain(
                        words.say(quiet ? "new.again" : "new.never"),
                        () -> model.listen(quiet, quiet ? model::look : close)),
                SheetPane.gap(),
                Buttons.plain(words.say("new.later"), close),
                Buttons.primary(words.say("new.install"), model::install));
    }

    private VBox list(String head, List<Changed> lessons) {
        var list = new VBox(6, StyledLabels.plain(words.say(head), "heading-3"));
        lessons.forEach(lesson -> list.getChildren().add(row(lesson)));
        return list;
    }

    private Label small(String key, int minutes) {
        return StyledLabels.wrapped(words.say(key, minutes), "subtle", "small");
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
        var kind = StyledLabels.plain(kind(lesson), "muted");
        kind.setMinWidth(80);
        var title = StyledLabels.wrapped(lesson.title());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var row = new HBox(10, icon, kind, title);
        lesson.minutes().stream()
                .filter(minutes -> minutes > 0)
                .forEach(minutes -> {
                    var time = StyledLabels.plain(words.say("new.min", minutes), "subtle", "small");
                    time.setMinWidth(Region.USE_PREF_SIZE);
                    row.getChildren().add(time);
                });
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
