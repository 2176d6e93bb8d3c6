package dev.carrel.ui.notebook;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.RichText;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.mark.NoteCard;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The notebook on screen: filters, the list, a note being edited beside it. Everything has a key.
final class NotebookView extends BorderPane {
    private static final Duration NOTICE = Duration.seconds(12);

    private final NotebookViewModel model;
    private final NotebookCalls calls;
    private final Runnable export;
    private final Runnable importing;
    private final Consumer<String> link;
    private final NotebookHeader header;
    private final ListView<NotebookRow> list;
    private final StackPane middle = new StackPane();
    private final HBox notice = new HBox();
    private final PauseTransition pause = new PauseTransition(NOTICE);
    private @Nullable NoteCard card;

    /// @param link told the address of a link that was clicked
    NotebookView(
            NotebookViewModel model,
            NotebookCalls calls,
            Runnable export,
            Runnable importing,
            Consumer<String> link) {
        this.link = link;
        this.model = model;
        this.calls = calls;
        this.export = export;
        this.importing = importing;
        getStyleClass().addAll("notebook", "paper");
        getStylesheets().add(sheet());
        header = new NotebookHeader(model, calls, export, importing);
        setTop(new VBox(header, new FilterBar(model)));
        list = new ListView<>(model.rows());
        list.getStyleClass().add("notebook-list");
        list.setAccessibleText(NotebookWords.say("title"));
        var deeds = new NotebookCell.Deeds(this::open, this::edit, this::delete, this::follow);
        list.setCellFactory(_ -> new NotebookCell(model, deeds));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::inList);
        addEventFilter(KeyEvent.KEY_PRESSED, this::everywhere);
        notice.getStyleClass().addAll("notebook-notice", "floating", "bubble");
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        notice.setVisible(false);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        pause.setOnFinished(_ -> model.dismiss());
        setCenter(middle);
        model.notice().addListener((_, _, now) -> tell(now));
        model.state().subscribe(this::show);
        model.rows()
                .addListener(
                        (javafx.collections.ListChangeListener<NotebookRow>)
                                _ -> show(model.state().get()));
    }

    /// Gives the keyboard to the list, or to the search box if there is nothing to go through.
    void focus() {
        if (model.rows().isEmpty()) {
            header.search().requestFocus();
        } else {
            list.requestFocus();
        }
    }

    /// As [#focus], with a note selected.
    void focus(UUID note) {
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i) instanceof NotebookRow.Entry(NotebookItem item)
                    && item.id().equals(note)) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(Math.max(0, i - 1));
            }
        }
        focus();
    }

    /// Writes what is being typed.
    void close() {
        NoteCard open = card;
        card = null;
        setRight(null);
        if (open != null) {
            open.write();
        }
    }

    private void show(NotebookViewModel.State state) {
        boolean nothing = model.pages().get().items().isEmpty();
        Node shown =
                switch (state) {
                    case NotebookViewModel.State.Loading _ -> loading();
                    case NotebookViewModel.State.Failed(String reason) ->
                            message(
                                    NotebookWords.say("failed.title"),
                                    reason,
                                    Buttons.primary(NotebookWords.say("again"), model::load));
                    case NotebookViewModel.State.Shown _ when nothing ->
                            message(
                                    NotebookWords.say("empty.title"),
                                    NotebookWords.say("empty.text"),
                                    Buttons.plain(NotebookWords.say("empty.import"), importing));
                    case NotebookViewModel.State.Shown _ when model.shown().isEmpty() ->
                            message(
                                    NotebookWords.say("none.title"),
                                    NotebookWords.say("none.text"),
                                    Buttons.primary(
                                            NotebookWords.say("filter.clear"),
                                            () -> model.filter().set(NotebookFilter.ALL)));
                    case NotebookViewModel.State.Shown _ -> list;
                };
        if (middle.getChildren().isEmpty() || !shown.equals(middle.getChildren().getFirst())) {
            middle.getChildren().setAll(shown, notice);
        }
    }

    private static Node loading() {
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(24, 24);
        var row = new HBox(wheel, StyledLabels.plain(NotebookWords.say("loading"), "muted"));
        row.getStyleClass().add("notebook-waiting");
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static Node message(String title, String text, Node button) {
        Label said = StyledLabels.wrapped(text, "muted");
        said.setMaxWidth(440);
        var box = new VBox(StyledLabels.plain(title, "heading-2"), said, button);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("notebook-message");
        return box;
    }

    private void tell(NotebookViewModel.@Nullable Notice now) {
        notice.setVisible(now != null);
        notice.getChildren().clear();
        pause.stop();
        if (now == null) {
            return;
        }
        Label words = StyledLabels.wrapped(now.text());
        words.setMaxWidth(480);
        HBox.setHgrow(words, Priority.ALWAYS);
        notice.getChildren().add(words);
        if (now.undoable()) {
            notice.getChildren().add(Buttons.plain(NotebookWords.say("undo"), model::undo));
        }
        pause.playFromStart();
    }

    private Optional<NotebookItem> selected() {
        return list.getSelectionModel().getSelectedItem() instanceof NotebookRow.Entry entry
                ? Optional.of(entry.item())
                : Optional.empty();
    }

    private void inList(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case KeyCode.ENTER -> selected().ifPresent(this::open);
            case KeyCode.E -> selected().ifPresent(this::edit);
            case KeyCode.DELETE, KeyCode.BACK_SPACE -> selected().ifPresent(this::delete);
            case KeyCode.DOWN -> move(1);
            case KeyCode.UP -> move(-1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Goes to the next note, over headings.
    private void move(int step) {
        int at = list.getSelectionModel().getSelectedIndex() + step;
        while (at >= 0 && at < model.rows().size()) {
            if (model.rows().get(at) instanceof NotebookRow.Entry) {
                list.getSelectionModel().clearAndSelect(at);
                list.getFocusModel().focus(at);
                list.scrollTo(Math.max(0, at - 1));
                return;
            }
            at += step;
        }
    }

    private void everywhere(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            escape();
        } else if (key.isShortcutDown()) {
            switch (key.getCode()) {
                case KeyCode.F -> header.search().requestFocus();
                case KeyCode.E -> export.run();
                case KeyCode.I -> importing.run();
                case KeyCode.Z -> {
                    if (isOfField(key)) {
                        return;
                    }
                    if (key.isShiftDown()) {
                        model.redo();
                    } else {
                        model.undo();
                    }
                }
                default -> {
                    return;
                }
            }
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN && header.search().equals(key.getTarget())) {
            key.consume();
            list.requestFocus();
            move(1);
        }
    }

    /// Whether a text field has typing of its own to undo or redo; else the key is for the notes.
    private static boolean isOfField(KeyEvent key) {
        return key.getTarget() instanceof TextInputControl field
                && (key.isShiftDown() ? field.isRedoable() : field.isUndoable());
    }

    private void escape() {
        if (card != null) {
            close();
            list.requestFocus();
        } else if (!model.filter().get().isAll()) {
            model.filter().set(NotebookFilter.ALL);
        } else {
            calls.leave();
        }
    }

    private void open(NotebookItem item) {
        if (item.canFindPlace()) {
            close();
            calls.lookAt(item.spot().course(), item.id());
            return;
        }
        if (item.spot().lost()) {
            edit(item);
            return;
        }
        close();
        Place place =
                item.content() instanceof NotebookItem.Content.Mark mark
                        ? mark.place().filter(one -> one.end() > 0).orElse(null)
                        : null;
        calls.open(item.spot().course(), item.spot().lesson(), place);
    }

    private void edit(NotebookItem item) {
        item.annotation().ifPresent(this::edit);
    }

    private void edit(Annotation annotation) {
        close();
        var opened =
                new NoteCard(
                        model,
                        (place, text) ->
                                model.render(
                                        text,
                                        html ->
                                                place.getChildren()
                                                        .setAll(new RichText(html, this::follow))),
                        annotation,
                        () -> {
                            close();
                            list.requestFocus();
                        });
        opened.getStyleClass().add("notebook-card");
        card = opened;
        var side = new VBox(opened);
        side.getStyleClass().addAll("notebook-side", "desk");
        setRight(side);
        opened.focus();
    }

    private void delete(NotebookItem item) {
        item.annotation()
                .ifPresent(annotation -> {
                    close();
                    model.delete(annotation.id());
                    list.requestFocus();
                });
    }

    private void follow(String address) {
        link.accept(address);
    }

    private static String sheet() {
        var url = NotebookView.class.getResource("notebook.css");
        if (url == null) {
            throw new IllegalStateException("notebook.css is missing from the program");
        }
        return url.toExternalForm();
    }
}
