package dev.carrel.ui.notebook;

import dev.carrel.annotation.Step;
import dev.carrel.course.CourseId;
import dev.carrel.records.NoteTexts;
import dev.carrel.transfer.notebook.ImportPreview;
import dev.carrel.transfer.notebook.NotebookException;
import dev.carrel.transfer.notebook.NotesImport;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.ProgressLine;
import dev.carrel.ui.control.SheetPane;
import dev.carrel.ui.control.ShownAs;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.task.Task;
import dev.carrel.work.Progress;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Reads a file of notes, shows what would come in, and keeps it if the learner wants that.
final class ImportSheet {
    private final NotebookRooms rooms;
    private final NotebookViewModel model;
    private final Path file;
    private final NotesImport importing;
    private final SheetPane card = new SheetPane(NotebookWords.say("import.title"), 520);
    private @Nullable Task<?> running;

    ImportSheet(NotebookRooms rooms, NotebookViewModel model, Path file) {
        this.rooms = rooms;
        this.model = model;
        this.file = file;
        this.importing = new NotesImport(rooms.records(), rooms.ground(), rooms.clock());
    }

    void show() {
        rooms.sheets().show(card, this::stop);
        read(null);
    }

    private void stop() {
        Task<?> task = running;
        if (task != null) {
            task.cancel();
        }
    }

    /// @param into null to go by the file
    private void read(@Nullable CourseId into) {
        record Read(
                @Nullable ImportPreview preview,
                @Nullable String problem,
                List<NoteTexts.Field> shelf) {}
        stop();
        CourseId fallback = model.course().orElse(null);
        var task =
                rooms.background()
                        .<Read>follow(watcher -> {
                            List<NoteTexts.Field> shelf = rooms.ground().courses();
                            try {
                                return new Read(
                                        read(
                                                into,
                                                fallback,
                                                moment -> {
                                                    watcher.check();
                                                    watcher.progress().at(moment);
                                                }),
                                        null,
                                        shelf);
                            } catch (NotebookException e) {
                                return new Read(null, Objects.toString(e.getMessage(), ""), shelf);
                            }
                        });
        running = task;
        card.clear();
        var line = new ProgressLine(NotebookWords.say("stop"), _ -> rooms.sheets().close());
        line.show(NotebookWords.say("import.reading"), -1);
        task.progress()
                .addListener((_, _, far) ->
                        line.show(NotebookWords.say("import.reading"), far.fraction()));
        card.with(line);
        task.then(
                        read -> {
                            ImportPreview preview = read.preview();
                            if (preview == null) {
                                problem(
                                        Objects.requireNonNullElse(read.problem(), ""),
                                        read.shelf());
                            } else {
                                preview(preview, read.shelf());
                            }
                        })
                .orElse(reason ->
                        problem(
                                reason instanceof NoSuchFileException
                                        ? NotebookWords.say("import.gone", file.toString())
                                        : NotebookViewModel.because("failed.import", reason),
                                List.of()));
    }

    /// Notes that name no course belong to the course whose notebook this is.
    private ImportPreview read(
            @Nullable CourseId into, @Nullable CourseId fallback, Progress progress)
            throws Exception {
        try {
            return importing.read(file, into, progress);
        } catch (NotebookException e) {
            if (into == null && fallback != null && e.asksForCourse()) {
                return importing.read(file, fallback, progress);
            }
            throw e;
        }
    }

    private void problem(String text, List<NoteTexts.Field> shelf) {
        card.clear();
        card.with(StyledLabels.wrapped(text));
        if (shelf.size() > 1) {
            card.with(courses(shelf, null));
        }
        card.buttons(Buttons.primary(NotebookWords.say("close"), rooms.sheets()::close));
        card.focusFirst();
    }

    private void preview(ImportPreview preview, List<NoteTexts.Field> shelf) {
        ImportPreview.Counts counts = preview.counts();
        card.clear();
        card.with(
                StyledLabels.wrapped(
                        NotebookWords.say("import.found", counts.found(), name()), "strong"));
        var lines = new VBox();
        lines.getStyleClass().add("sheet-choices");
        line(lines, "import.placed", counts.placed());
        line(lines, "import.doubtful", counts.doubtful());
        line(lines, "import.lost", counts.lost());
        line(lines, "import.waiting", counts.waiting());
        line(lines, "import.empty", counts.empty());
        line(lines, "import.known", counts.known());
        card.with(lines);
        if (preview.parts().size() > 1 || model.course().isEmpty()) {
            for (ImportPreview.Part part : preview.parts()) {
                card.with(
                        StyledLabels.wrapped(
                                NotebookWords.say("import.part", part.title(), part.notes().size()),
                                "muted"));
            }
        }
        if (shelf.size() > 1) {
            CourseId only =
                    preview.parts().size() == 1 ? preview.parts().getFirst().course() : null;
            card.with(courses(shelf, only));
        }
        if (counts.fresh() == 0) {
            card.with(StyledLabels.wrapped(NotebookWords.say("import.nothing"), "muted"));
            card.buttons(Buttons.primary(NotebookWords.say("close"), rooms.sheets()::close));
        } else {
            card.buttons(
                    Buttons.plain(NotebookWords.say("cancel"), rooms.sheets()::close),
                    Buttons.primary(
                            NotebookWords.say("import.keep", counts.fresh()), () -> keep(preview)));
        }
        card.focusFirst();
    }

    private String name() {
        return Objects.toString(file.getFileName(), file.toString());
    }

    private static void line(VBox lines, String key, int count) {
        if (count > 0) {
            lines.getChildren().add(StyledLabels.wrapped(NotebookWords.say(key, count)));
        }
    }

    private VBox courses(List<NoteTexts.Field> shelf, @Nullable CourseId now) {
        var box = new ComboBox<NoteTexts.Field>();
        box.getItems().setAll(shelf);
        box.setConverter(new ShownAs<>(NoteTexts.Field::title));
        shelf.stream()
                .filter(field -> field.course().equals(now))
                .findFirst()
                .ifPresent(box::setValue);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty()
                .addListener((_, _, field) -> {
                    if (field != null) {
                        read(field.course());
                    }
                });
        var label = StyledLabels.plain(NotebookWords.say("import.course"), "small", "muted");
        label.setLabelFor(box);
        return new VBox(4, label, box);
    }

    private void keep(ImportPreview preview) {
        running = null;
        card.clear();
        var line = new ProgressLine(NotebookWords.say("close"), _ -> rooms.sheets().close());
        line.show(NotebookWords.say("import.keeping"), -1);
        card.with(line);
        rooms.background()
                .write(() -> importing.keep(preview))
                .then((List<Step> steps) -> {
                    rooms.sheets().close();
                    model.cameIn(
                            steps,
                            preview.parts().stream().map(ImportPreview.Part::course).toList());
                })
                .orElse(reason ->
                        problem(NotebookViewModel.because("failed.import", reason), List.of()));
    }
}
