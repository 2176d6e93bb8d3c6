package dev.carrel.ui.orphans;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.Keys;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import dev.carrel.ui.orphans.OrphansViewModel.State;
import dev.carrel.update.notes.Excerpt;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The screen of the notes to look at: the list on the left, the note on the right. Lives on the
/// JavaFX thread.
public final class OrphansScreen {
    private final Words words = new Words(OrphansScreen.class);
    private final OrphansViewModel model;
    private final Runnable back;
    private final Consumer<Place> shown;
    private final BorderPane root = new BorderPane();
    private final ListView<ReviewLine> list = new ListView<>();
    private final NoteInViewPane sight;
    private final ScrollPane scroll;
    private final StackPane right = new StackPane();
    private final ToggleButton all = new ToggleButton();
    private final ToggleButton orphans = new ToggleButton();

    /// @param back leaves the screen
    /// @param shown shows a place in its lesson
    public OrphansScreen(OrphansViewModel model, Runnable back, Consumer<Place> shown) {
        this.model = model;
        this.back = back;
        this.shown = shown;
        this.sight = new NoteInViewPane(model, shown);
        this.scroll = new ScrollPane(sight);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().addAll("orphans", "paper");
        root.getStylesheets().add(OrphansScreen.class.getResource("orphans.css").toExternalForm());
        root.setTop(header());
        root.setBottom(footer());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getStyleClass().add("notes-list");
        list.setCellFactory(_ -> new NoteCell(model::acceptAll));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> picked(now));
        list.setAccessibleText(words.say("list"));
        model.state().subscribe(this::show);
        model.sight().subscribe(this::look);
    }

    /// What to put into the window.
    public Parent node() {
        return root;
    }

    /// Begins to read the notes.
    ///
    /// @param note to begin with; null for the first that asks for a look
    public void load(@Nullable UUID note) {
        model.load(note);
    }

    /// Reads the notes again, since they or the edition may not be as they were.
    public void refresh() {
        model.refresh();
    }

    /// Gives the list the keyboard.
    public void focus() {
        list.requestFocus();
    }

    private Node header() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var undo =
                Buttons.icon(
                        Feather.CORNER_UP_LEFT,
                        words.say("undo"),
                        Keys.shown("Ctrl+Z"),
                        model::undo);
        var redo =
                Buttons.icon(
                        Feather.CORNER_UP_RIGHT,
                        words.say("redo"),
                        Keys.shown("Ctrl+Shift+Z"),
                        model::redo);
        undo.disableProperty().bind(model.canUndo().not());
        redo.disableProperty().bind(model.canRedo().not());
        var title = StyledLabels.plain(words.say("title"), "heading-3");
        title.setMinWidth(0);
        var header =
                new HBox(
                        Buttons.icon(Feather.ARROW_LEFT, words.say("back"), "Esc", back),
                        title,
                        gap,
                        undo,
                        redo);
        header.getStyleClass().addAll("header", "desk");
        header.setAlignment(Pos.CENTER_LEFT);
        model.state()
                .subscribe(now -> {
                    if (now instanceof State.Shown(var course, var _, var _)) {
                        title.setText(words.say("title.of", course));
                    }
                });
        return header;
    }

    private Node footer() {
        var said = StyledLabels.plain("", "muted", "small");
        said.textProperty().bind(model.notice());
        said.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var keys = StyledLabels.plain(words.say("keys", Keys.shown("Ctrl+Z")), "subtle", "small");
        var footer = new HBox(16, said, gap, keys);
        footer.getStyleClass().addAll("footer", "desk");
        footer.setAlignment(Pos.CENTER_LEFT);
        return footer;
    }

    private void show(State state) {
        switch (state) {
            case State.Loading() ->
                    root.setCenter(message(StyledLabels.wrapped(words.say("loading"), "muted")));
            case State.Failed(var reason) ->
                    root.setCenter(
                            message(
                                    StyledLabels.wrapped(words.say("failed.title"), "heading-2"),
                                    StyledLabels.wrapped(reason, "muted"),
                                    Buttons.primary(words.say("failed.again"), model::refresh)));
            case State.Shown shown -> open(shown);
        }
    }

    private void open(State.Shown shown) {
        if (model.entries().isEmpty()) {
            root.setCenter(
                    message(
                            StyledLabels.wrapped(words.say("empty.title"), "heading-2"),
                            StyledLabels.wrapped(words.say("empty.text"), "muted"),
                            Buttons.primary(words.say("empty.back"), back)));
            return;
        }
        var choices = new ToggleGroup();
        all.setText(
                shown.from().map(from -> words.say("all.since", from)).orElse(words.say("all")));
        for (ToggleButton one : new ToggleButton[] {all, orphans}) {
            one.setToggleGroup(choices);
            one.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(one, Priority.ALWAYS);
        }
        all.setSelected(true);
        choices.selectedToggleProperty()
                .addListener((_, before, now) -> {
                    if (now == null) {
                        choices.selectToggle(before);
                    } else {
                        model.onlyOrphans().set(orphans.isSelected());
                        follow();
                    }
                });
        var head = new HBox(8, all, orphans);
        head.getStyleClass().add("notes-choice");
        list.setItems(model.entries());
        var left = new VBox(head, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        left.getStyleClass().addAll("notes-side", "desk");
        right.getChildren().setAll(scroll);
        root.setCenter(right);
        root.setLeft(left);
        model.entries()
                .addListener(
                        (javafx.collections.ListChangeListener<ReviewLine>) _ -> countOrphans());
        countOrphans();
        focus();
    }

    private void countOrphans() {
        orphans.setText(words.say("orphans", model.orphans()));
    }

    private static Node message(Node... nodes) {
        var box = new VBox(12, nodes);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("message");
        return box;
    }

    private void look(@Nullable NoteInView seen) {
        if (seen == null) {
            var nothing =
                    model.onlyOrphans().get() && root.getLeft() != null
                            ? message(StyledLabels.wrapped(words.say("orphans.none"), "muted"))
                            : new Region();
            right.getChildren().setAll(nothing);
            return;
        }
        right.getChildren().setAll(scroll);
        sight.show(seen);
        if (seen.proposals().isEmpty()) {
            scroll.setVvalue(0);
        }
        follow();
    }

    /// The list goes along with the note that is looked at.
    private void follow() {
        int at = model.chosenAt();
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 2));
        }
    }

    // The lines between the kinds are stepped over.
    private void picked(@Nullable ReviewLine entry) {
        if (entry instanceof ReviewLine.Note(var note, _)) {
            model.choose(note);
        }
    }

    private void key(KeyEvent key) {
        boolean done = true;
        if (key.isShortcutDown()) {
            done = history(key);
        } else if (key.isAltDown()) {
            done = showProposed(key.getCode());
        } else if (key.getCode() == KeyCode.ESCAPE) {
            back.run();
        } else if (key.getCode() == KeyCode.A && key.isShiftDown()) {
            allOfThisKind();
        } else if (key.getCode() == KeyCode.A) {
            model.accept();
        } else if (key.getCode() == KeyCode.K) {
            model.leaveOut();
        } else if (key.getCode() == KeyCode.L) {
            showInLesson(NoteInView::standing);
        } else if (key.getCode().isDigitKey()) {
            done = put(digit(key.getCode()));
        } else {
            done = step(key.getCode());
        }
        if (done) {
            key.consume();
        }
    }

    private static int digit(KeyCode code) {
        return Character.digit(code.getName().charAt(code.getName().length() - 1), 10);
    }

    private boolean showProposed(KeyCode code) {
        if (code.isDigitKey() && digit(code) > 0) {
            showInLesson(seen -> seen.proposed(digit(code) - 1));
            return true;
        }
        return false;
    }

    private void showInLesson(Function<NoteInView, Optional<Excerpt>> which) {
        NoteInView seen = model.sight().get();
        if (seen != null) {
            which.apply(seen).map(Excerpt::place).ifPresent(shown);
        }
    }

    private boolean put(int number) {
        if (number > 0) {
            model.put(number - 1);
        }
        return number > 0;
    }

    private boolean history(KeyEvent key) {
        boolean again =
                key.getCode() == KeyCode.Y || (key.getCode() == KeyCode.Z && key.isShiftDown());
        if (again) {
            model.redo();
        } else if (key.getCode() == KeyCode.Z) {
            model.undo();
        }
        return again || key.getCode() == KeyCode.Z;
    }

    private void allOfThisKind() {
        if (list.getSelectionModel().getSelectedItem()
                instanceof ReviewLine.Note(var _, var group)) {
            model.acceptAll(group);
        }
    }

    private boolean step(KeyCode code) {
        if (!list.isFocused() || (code != KeyCode.UP && code != KeyCode.DOWN)) {
            return false;
        }
        int step = code == KeyCode.UP ? -1 : 1;
        int at = list.getSelectionModel().getSelectedIndex() + step;
        while (at >= 0 && at < list.getItems().size()) {
            if (list.getItems().get(at) instanceof ReviewLine.Note) {
                list.getSelectionModel().select(at);
                list.scrollTo(Math.max(0, at - 2));
                return true;
            }
            at += step;
        }
        return true;
    }
}
