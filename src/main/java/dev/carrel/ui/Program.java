package dev.carrel.ui;

import dev.carrel.course.CourseId;
import dev.carrel.settings.Folders;
import dev.carrel.settings.Settings;
import dev.carrel.settings.SettingsFile;
import dev.carrel.ui.control.Words;
import dev.carrel.ui.library.CoverPictures;
import dev.carrel.ui.library.LibraryView;
import dev.carrel.ui.library.LibraryViewModel;
import dev.carrel.ui.settings.Preferences;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.theme.Appearance;
import dev.carrel.ui.updates.NewEditions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// One running program: opens the rooms, adds what it is given, and ends. Lives on the JavaFX
/// thread.
final class Program {
    /// What it is made of.
    ///
    /// @param log the file being written
    /// @param closed told when the window was closed
    record ProgramParts(
            Folders folders,
            ExecutorService io,
            ExecutorService writer,
            RoomsOpening rooms,
            Clock clock,
            String version,
            Path log,
            Runnable closed) {}

    private static final System.Logger LOG = System.getLogger(Program.class.getName());

    private final Words words = new Words(Program.class);
    private final ProgramParts around;
    private final Background background;
    private final Preferences preferences;
    private final Frame frame;
    private final LibraryViewModel library;
    private final NewEditions editions;
    private final LibraryView shelf;
    private final Navigation screens;
    private final List<String> waiting = new ArrayList<>();
    private volatile @Nullable Rooms rooms;
    private boolean painted;

    Program(
            ProgramParts around,
            Settings settings,
            SettingsFile file,
            ObservableValue<Boolean> systemIsDark) {
        this.around = around;
        this.background = new Background(around.io(), around.writer());
        this.preferences = new Preferences(settings, file, background, systemIsDark);
        this.frame =
                new Frame(
                        new Stage(),
                        preferences,
                        packs -> openMore(packs.stream().map(Path::toString).toList()));
        this.library = new LibraryViewModel(background, () -> rooms().shelf().courses());
        this.editions =
                new NewEditions(
                        background,
                        (course, cancel) -> rooms().updates().check(course, cancel),
                        around.clock());
        var actions = new CourseActions(this);
        this.shelf =
                new LibraryView(
                        library,
                        actions,
                        editions.offers(),
                        editions.checked(),
                        preferences.appearance(),
                        new CoverPictures(frame.painter()::paint),
                        BundledCourse.exists());
        this.screens =
                new Navigation(
                        this,
                        shelf.node(),
                        made -> made.seen().subscribe(seen -> tellStart(seen != null)));
        new FrameKeys(frame, actions, screens::showLibrary, screens::onShelf).listen();
    }

    Appearance appearance() {
        return preferences.appearance();
    }

    Preferences preferences() {
        return preferences;
    }

    Frame frame() {
        return frame;
    }

    Background background() {
        return background;
    }

    LibraryViewModel library() {
        return library;
    }

    /// What the window shows.
    Navigation screens() {
        return screens;
    }

    NewEditions editions() {
        return editions;
    }

    ProgramParts around() {
        return around;
    }

    /// The rooms below; from any thread, once they are open.
    Rooms rooms() {
        var open = rooms;
        if (open == null) {
            throw new IllegalStateException("The rooms are not open yet");
        }
        return open;
    }

    /// Whether everything is open and the shelf has been read.
    boolean ready() {
        return rooms != null && !(library.state().get() instanceof LibraryViewModel.State.Loading);
    }

    /// Shows the window and begins to open the rooms.
    ///
    /// @param open packs or addresses to open first
    void start(List<String> open) {
        waiting.addAll(open);
        frame.show(shelf.node());
        frame.stage().setOnCloseRequest(_ -> leave());
        frame.stage().show();
        openRooms();
    }

    void openRooms() {
        background
                .run(around.rooms()::take)
                .then(opened -> {
                    switch (opened) {
                        case Rooms.Opened.Ready(Rooms open) -> settle(open);
                        case Rooms.Opened.Damaged(var what) -> new DamagedData(this, what).ask();
                    }
                })
                .orElse(reason -> new DamagedData(this, null).tell(reason));
    }

    private void settle(Rooms open) {
        rooms = open;
        background
                .run(() -> new BundledCourse(around.folders()).installOnce(open.updates()))
                .orElse(reason ->
                        LOG.log(
                                System.Logger.Level.WARNING,
                                "The bundled course was not added",
                                reason))
                .always(this::furnish);
    }

    private void furnish() {
        library.refresh();
        var last = preferences.lastCourse().get();
        if (last != null && waiting.isEmpty()) {
            openIfThere(last);
        }
        List<String> open = List.copyOf(waiting);
        waiting.clear();
        openMore(open);
        tidy();
    }

    private void openIfThere(CourseId course) {
        background
                .run(() -> rooms().library().course(course))
                .then(found -> found.ifPresent(_ -> screens.openCourse(course)));
    }

    /// Brings index and backups up to date, then looks for new editions if the learner wants that.
    void tidy() {
        tidyIndex(courses -> {
            if (preferences.checkForUpdates().get()) {
                background.run(() -> rooms().listening(courses)).then(editions::checkAll);
            }
        });
    }

    /// Opens packs or addresses, one after the other, whenever the rooms are open.
    void openMore(List<String> open) {
        frame.raise();
        if (rooms == null) {
            waiting.addAll(open);
            return;
        }
        if (!open.isEmpty()) {
            add(open.getFirst(), () -> openMore(open.subList(1, open.size())));
        }
    }

    /// Adds a course.
    ///
    /// @param then told when the card is gone
    void add(String source, Runnable then) {
        CourseActions.add(this, source, then);
    }

    /// The library is not as it was.
    void shelfChanged() {
        library.refresh();
        tidyIndex(_ -> {});
        screens.shelfChanged();
    }

    /// Goes on when everything that is being written is written: what is opened next reads it.
    void afterWriting(Runnable action) {
        background.write(() -> true).always(action);
    }

    // The lessons beside everything else, since they can take long and nothing waits for them; the
    // notes where they are written.
    private void tidyIndex(Consumer<List<CourseId>> then) {
        background
                .run(() -> rooms().tidyCourses())
                .then(courses -> background.write(() -> rooms().tidyNotes(courses)).then(then));
    }

    // How long a start took is worth knowing when somebody finds it slow, and benchmarks read it.
    private void tellStart(boolean seen) {
        if (seen && !painted) {
            painted = true;
            ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(began -> Duration.between(began, around.clock().instant()).toMillis())
                    .ifPresent(millis ->
                            LOG.log(
                                    System.Logger.Level.DEBUG,
                                    "First lesson on screen after {0,number,#} ms",
                                    millis));
        }
    }

    /// The window closes. Whatever fails on the way, the rooms are closed.
    void leave() {
        try (preferences) {
            screens.leave();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The settings were not saved", e);
        } finally {
            around.closed().run();
            frame.stage().hide();
        }
    }

    /// Closes the rooms. On any thread, after everything else.
    void close() {
        var open = rooms;
        if (open != null) {
            open.close();
        }
    }

    String say(String key, Object... blanks) {
        return words.say(key, blanks);
    }
}
