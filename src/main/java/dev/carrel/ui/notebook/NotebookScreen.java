package dev.carrel.ui.notebook;

import dev.carrel.course.CourseId;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.StyledLabels;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// The notebook of one course or of all. Lives on the JavaFX thread.
public final class NotebookScreen {
    private static final List<String> ENDINGS = List.of(".jsonld", ".json", ".annotation");

    private final NotebookRooms rooms;
    private final NotebookCalls calls;
    private final NotebookViewModel model;
    private final NotebookView view;

    /// Begins to read the notes.
    ///
    /// @param course null for all
    public NotebookScreen(NotebookRooms rooms, NotebookCalls calls, @Nullable CourseId course) {
        this.rooms = rooms;
        this.calls = calls;
        this.model = new NotebookViewModel(rooms, course);
        this.view =
                new NotebookView(model, calls, this::export, this::chooseImport, this::askToFollow);
        acceptDrops(drag -> drag.getDragboard().getFiles());
        model.load().always(view::focus);
    }

    /// What to put into the window.
    public Parent node() {
        return view;
    }

    /// Whether the notes have been read.
    public ObservableBooleanValue ready() {
        return Bindings.createBooleanBinding(
                () -> !(model.state().get() instanceof NotebookViewModel.State.Loading),
                model.state());
    }

    /// The course whose notebook it is; nothing for all.
    public Optional<CourseId> course() {
        return model.course();
    }

    /// Asks what is to be written, and where.
    public void export() {
        view.close();
        new ExportSheet(rooms, model, calls).show();
    }

    // A note may come from anyone, and a link says nothing of where it leads.
    private void askToFollow(String address) {
        var card = new SheetPane(NotebookWords.say("link.title"), 480);
        card.with(StyledLabels.wrapped(address, "monospace"));
        card.buttons(
                Buttons.plain(NotebookWords.say("cancel"), rooms.sheets()::close),
                Buttons.primary(
                        NotebookWords.say("link.open"),
                        () -> {
                            rooms.sheets().close();
                            calls.browse(address);
                        }));
        rooms.sheets().show(card, () -> {});
    }

    private void chooseImport() {
        calls.whereFrom().ifPresent(this::bringIn);
    }

    /// Shows what a file of notes would bring in.
    public void bringIn(Path file) {
        view.close();
        new ImportSheet(rooms, model, file).show();
    }

    /// The learner is back.
    ///
    /// @param note that was looked at; null for none
    public void resume(@Nullable UUID note) {
        model.load()
                .always(() -> {
                    if (note == null) {
                        view.focus();
                    } else {
                        view.focus(note);
                    }
                });
    }

    /// Reads everything again.
    public void refresh() {
        model.load();
    }

    /// Shows only what has these words.
    public void search(String words) {
        model.filter().set(NotebookFilter.ALL.withWords(words));
    }

    /// The learner leaves: what is being typed is kept.
    public void close() {
        view.close();
        if (!model.changed().isEmpty()) {
            calls.changed(model.changed());
        }
    }

    NotebookViewModel model() {
        return model;
    }

    /// @param files gives what is being dragged
    void acceptDrops(Function<DragEvent, List<File>> files) {
        view.setOnDragOver(drag -> {
            if (notes(files.apply(drag)).isPresent()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        view.setOnDragDropped(drag ->
                notes(files.apply(drag))
                        .ifPresent(file -> {
                            drag.setDropCompleted(true);
                            drag.consume();
                            bringIn(file);
                        }));
    }

    private static Optional<Path> notes(List<File> files) {
        return files.stream()
                .map(File::toPath)
                .filter(path -> {
                    String name = path.toString().toLowerCase(Locale.ROOT);
                    return ENDINGS.stream().anyMatch(name::endsWith);
                })
                .findFirst();
    }
}
