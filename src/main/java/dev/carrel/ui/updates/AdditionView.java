package dev.carrel.ui.updates;

import dev.carrel.course.CourseId;
import dev.carrel.library.Publisher;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.ProgressLine;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import dev.carrel.ui.updates.AdditionViewModel.State;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// The card that adds a course.
public final class AdditionView {
    private final Words words = new Words(AdditionView.class);
    private final AdditionViewModel model;
    private final Runnable close;
    private final Consumer<CourseId> open;
    private final Consumer<CourseId> notes;
    private final SheetPane card = new SheetPane(words.say("adding"), 480);
    private final ProgressLine line;

    /// @param close takes the card away
    /// @param open opens the course that was added
    /// @param notes shows the notes that did not simply stay
    public AdditionView(
            AdditionViewModel model,
            Runnable close,
            Consumer<CourseId> open,
            Consumer<CourseId> notes) {
        this.model = model;
        this.close = close;
        this.open = open;
        this.notes = notes;
        this.line = new ProgressLine(words.say("add.stop"), _ -> model.stop());
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
                card.title(words.say("adding"));
                card.with(line);
            }
            return;
        }
        card.clear();
        switch (state) {
            case State.Working _ -> {}
            case State.Trust(var title, var publisher) -> ask(title, publisher);
            case State.Done done -> tell(done);
        }
        card.focusFirst();
    }

    private void ask(String title, Publisher publisher) {
        card.title(words.say("trust.title", title));
        var grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        grid.addRow(
                0,
                StyledLabels.plain(words.say("trust.publisher"), "muted"),
                StyledLabels.wrapped(publisher.name(), "strong"));
        var fingerprint = new TextField(publisher.fingerprint());
        fingerprint.setEditable(false);
        fingerprint.getStyleClass().add("monospace");
        fingerprint.setPrefColumnCount(34);
        var label = StyledLabels.plain(words.say("trust.fingerprint"), "muted");
        label.setLabelFor(fingerprint);
        label.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(1, label, fingerprint);
        card.with(grid, StyledLabels.wrapped(words.say("trust.text"), "muted"));
        card.buttons(
                Buttons.plain(words.say("trust.no"), close),
                Buttons.primary(words.say("trust.yes"), model::trust));
    }

    private void tell(State.Done done) {
        card.title(done.title());
        card.with(StyledLabels.wrapped(done.text(), "muted"));
        var course = done.course();
        if (course.isEmpty()) {
            card.buttons(Buttons.primary(words.say("add.close"), close));
            return;
        }
        card.buttons(Buttons.plain(words.say("add.close"), close));
        if (done.notes()) {
            card.buttons(
                    Buttons.plain(
                            words.say("new.look"),
                            () -> {
                                close.run();
                                notes.accept(course.get());
                            }));
        }
        card.buttons(
                Buttons.primary(
                        words.say("add.open"),
                        () -> {
                            close.run();
                            open.accept(course.get());
                        }));
    }
}
