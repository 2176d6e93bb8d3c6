package dev.carrel.ui;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.ui.control.Words;
import dev.carrel.ui.notebook.NotebookCalls;
import dev.carrel.ui.notebook.NotebookRooms;
import dev.carrel.ui.notebook.NotebookScreen;
import dev.carrel.update.InstalledTexts;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// What a notebook asks for, done.
///
/// @param back where the learner came from
record NotebookCallbacks(Program program, Runnable back) implements NotebookCalls {
    /// A notebook on the program's rooms.
    ///
    /// @param course null for all
    static NotebookScreen screen(Program program, @Nullable CourseId course, Runnable back) {
        Rooms open = program.rooms();
        return new NotebookScreen(
                new NotebookRooms(
                        open.library(),
                        open.records(),
                        new InstalledTexts(open.library(), open.updates()),
                        program.background(),
                        program.frame().sheets(),
                        program.around().clock()),
                new NotebookCallbacks(program, back),
                course);
    }

    private static String say(String key) {
        return new Words(NotebookCallbacks.class).say(key);
    }

    @Override
    public void leave() {
        program.afterWriting(back);
    }

    @Override
    public void open(CourseId course, LessonId lesson, @Nullable Place place) {
        // The reader reads the notes at once: what was typed last must be there by then.
        program.afterWriting(() -> program.screens().openCourse(course, lesson, place));
    }

    @Override
    public void lookAt(CourseId course, UUID note) {
        program.screens().lookAtNotes(course, note);
    }

    @Override
    public Optional<Path> whereTo(String name, boolean folder) {
        File chosen;
        if (folder) {
            var chooser = new DirectoryChooser();
            chooser.setTitle(say("notes.folder"));
            chosen = chooser.showDialog(program.frame().stage());
            return Optional.ofNullable(chosen).map(parent -> parent.toPath().resolve(name));
        }
        var chooser = new FileChooser();
        chooser.setTitle(say("notes.to"));
        chooser.setInitialFileName(name);
        chosen = chooser.showSaveDialog(program.frame().stage());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Optional<Path> whereFrom() {
        var chooser = new FileChooser();
        chooser.setTitle(say("notes.from"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                say("notes.files"), "*.jsonld", "*.json", "*.annotation"),
                        new FileChooser.ExtensionFilter(say("choose.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(program.frame().stage()))
                .map(File::toPath);
    }

    @Override
    public void showFolder(Path folder) {
        new Browser(program.background()).open(folder);
    }

    @Override
    public void browse(String address) {
        try {
            new Browser(program.background()).open(new URI(address));
        } catch (URISyntaxException e) {
            System.getLogger(NotebookCallbacks.class.getName())
                    .log(System.Logger.Level.INFO, "A link in a note leads nowhere", e);
        }
    }

    @Override
    public void changed(List<CourseId> courses) {
        program.background()
                .write(() -> {
                    for (CourseId course : courses) {
                        program.rooms()
                                .indexer()
                                .notes(course, program.rooms().records().annotations());
                    }
                    return true;
                });
    }
}
