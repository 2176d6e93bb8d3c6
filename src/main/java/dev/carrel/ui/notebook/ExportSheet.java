package dev.carrel.ui.notebook;

import dev.carrel.transfer.notebook.Notebook;
import dev.carrel.transfer.notebook.NotesExport;
import dev.carrel.transfer.notebook.NotesFormat;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.ProgressLine;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.StyledLabels;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Asks what is to be written and as what, writes it, and says what came of it.
final class ExportSheet {
    private final NotebookRooms rooms;
    private final NotebookViewModel model;
    private final NotebookCalls calls;
    private final SheetPane card = new SheetPane(NotebookWords.say("export.title"), 520);
    private final ToggleGroup formats = new ToggleGroup();
    private final ToggleGroup parts = new ToggleGroup();

    ExportSheet(NotebookRooms rooms, NotebookViewModel model, NotebookCalls calls) {
        this.rooms = rooms;
        this.model = model;
        this.calls = calls;
    }

    void show() {
        if (model.pages().get().notebooks().isEmpty()) {
            say(NotebookWords.say("export.nothing"), "");
        } else {
            ask();
        }
        rooms.sheets().show(card, () -> {});
    }

    private void ask() {
        int all = size(model.pages().get().notebooks());
        int some = size(filtered());
        if (some > 0 && some < all) {
            var box =
                    new VBox(
                            radio(parts, true, NotebookWords.say("export.some", some)),
                            radio(parts, false, NotebookWords.say("export.all", all)));
            box.getStyleClass().add("sheet-choices");
            parts.selectToggle(parts.getToggles().getFirst());
            card.with(box);
        }
        var box = new VBox();
        box.getStyleClass().add("sheet-choices");
        for (NotesFormat format : NotesFormat.values()) {
            String key = "format." + format.name().toLowerCase(Locale.ROOT);
            box.getChildren()
                    .addAll(
                            radio(formats, format, NotebookWords.say(key)),
                            StyledLabels.wrapped(
                                    NotebookWords.say(key + ".text"),
                                    "small",
                                    "subtle",
                                    "choice-text"));
        }
        formats.selectToggle(formats.getToggles().getFirst());
        card.with(box);
        card.buttons(
                Buttons.plain(NotebookWords.say("cancel"), rooms.sheets()::close),
                Buttons.primary(NotebookWords.say("export.where"), this::choose));
    }

    private static RadioButton radio(ToggleGroup group, Object value, String text) {
        var radio = new RadioButton(text);
        radio.setUserData(value);
        radio.setToggleGroup(group);
        return radio;
    }

    private List<Notebook> filtered() {
        Set<UUID> ids =
                model.shown().stream()
                        .map(NotebookItem::id)
                        .collect(Collectors.toUnmodifiableSet());
        return model.pages().get().notebooks().stream()
                .map(notebook -> notebook.only(ids))
                .filter(notebook -> !notebook.isEmpty())
                .toList();
    }

    private static int size(List<Notebook> notebooks) {
        return notebooks.stream()
                .mapToInt(one -> one.entries().size() + one.answers().size())
                .sum();
    }

    private void choose() {
        NotesFormat format = (NotesFormat) formats.getSelectedToggle().getUserData();
        boolean some =
                parts.getSelectedToggle() != null
                        && Boolean.TRUE.equals(parts.getSelectedToggle().getUserData());
        List<Notebook> notebooks = some ? filtered() : model.pages().get().notebooks();
        Optional<Path> where = calls.whereTo(format.fileName(notebooks), format.isFolder());
        where.ifPresent(path -> write(notebooks, format, path));
    }

    private void write(List<Notebook> notebooks, NotesFormat format, Path where) {
        var task =
                rooms.background()
                        .<NotesExport.Outcome>follow(watcher ->
                                NotesExport.write(
                                        notebooks,
                                        format,
                                        where,
                                        moment -> {
                                            watcher.check();
                                            watcher.progress().at(moment);
                                        }));
        card.clear();
        var line = new ProgressLine(NotebookWords.say("stop"), _ -> task.cancel());
        line.show(NotebookWords.say("export.writing"), -1);
        task.progress()
                .addListener((_, _, far) ->
                        line.show(NotebookWords.say("export.writing"), far.fraction()));
        card.with(line);
        task.then(
                        outcome -> {
                            switch (outcome) {
                                case NotesExport.Outcome.Written written ->
                                        written(written, format);
                                case NotesExport.Outcome.Refused(String reason, String remedy) ->
                                        say(reason, remedy);
                            }
                        })
                .orElse(reason -> say(NotebookViewModel.because("failed.export", reason), ""))
                .onCancel(() -> say(NotebookWords.say("export.stopped"), ""));
    }

    private void written(NotesExport.Outcome.Written written, NotesFormat format) {
        card.clear();
        card.with(
                StyledLabels.wrapped(
                        NotebookWords.say(
                                written.answers() == 0 ? "export.done" : "export.done.answers",
                                written.notes(),
                                written.where().toString(),
                                written.answers())));
        if (!written.left().isEmpty()) {
            card.with(
                    StyledLabels.wrapped(
                            NotebookWords.say(
                                    "export.left",
                                    written.left().size(),
                                    written.left().getFirst()),
                            "note-remark"));
        }
        Path parent = written.where().toAbsolutePath().getParent();
        Path folder = format.isFolder() || parent == null ? written.where() : parent;
        card.buttons(
                Buttons.plain(NotebookWords.say("export.show"), () -> calls.showFolder(folder)),
                Buttons.primary(NotebookWords.say("close"), rooms.sheets()::close));
        card.focusFirst();
    }

    private void say(String text, String more) {
        card.clear();
        card.with(StyledLabels.wrapped(text));
        if (!more.isEmpty()) {
            card.with(StyledLabels.wrapped(more, "muted"));
        }
        card.buttons(Buttons.primary(NotebookWords.say("close"), rooms.sheets()::close));
        card.focusFirst();
    }
}
