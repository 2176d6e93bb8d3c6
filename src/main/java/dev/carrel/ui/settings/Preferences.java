package dev.carrel.ui.settings;

import dev.carrel.course.CourseId;
import dev.carrel.settings.Settings;
import dev.carrel.settings.SettingsFile;
import dev.carrel.settings.WindowState;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.theme.Appearance;
import java.io.IOException;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The settings while the program runs: observable, and saved by themselves a moment after the last
/// change. Lives on the JavaFX thread.
public final class Preferences implements AutoCloseable {
    private static final Duration CALM = Duration.millis(600);

    private final SettingsFile file;
    private final Background background;
    private final Appearance appearance;
    private final ObjectProperty<WindowState> window;
    private final SimpleObjectProperty<@Nullable CourseId> lastCourse;
    private final BooleanProperty checkForUpdates;
    private final PauseTransition pause = new PauseTransition(CALM);
    // Read by the writer as well: what waits there must not undo what was saved since.
    private volatile Settings wanted;
    private boolean failed;

    /// @param settings as loaded from the file
    /// @param systemIsDark whether the system prefers dark windows
    public Preferences(
            Settings settings,
            SettingsFile file,
            Background background,
            ObservableValue<Boolean> systemIsDark) {
        this.file = file;
        this.background = background;
        this.wanted = settings;
        this.appearance = new Appearance(settings.theme(), settings.text(), systemIsDark);
        this.window = new SimpleObjectProperty<>(settings.window());
        this.lastCourse = new SimpleObjectProperty<>(settings.lastCourse());
        this.checkForUpdates = new SimpleBooleanProperty(settings.checkForUpdates());
        pause.setOnFinished(_ -> save());
        appearance.choice().subscribe(pause::playFromStart);
        appearance.text().subscribe(pause::playFromStart);
        window.subscribe(pause::playFromStart);
        lastCourse.subscribe(pause::playFromStart);
        checkForUpdates.subscribe(pause::playFromStart);
    }

    /// Theme and text.
    public Appearance appearance() {
        return appearance;
    }

    /// How the window stands.
    public ObjectProperty<WindowState> window() {
        return window;
    }

    /// The course that is open; null while the shelf is.
    public ObjectProperty<@Nullable CourseId> lastCourse() {
        return lastCourse;
    }

    /// Whether to look for new editions by itself.
    public BooleanProperty checkForUpdates() {
        return checkForUpdates;
    }

    /// As they are now.
    public Settings now() {
        return new Settings(
                appearance.choice().get(),
                appearance.text().get(),
                window.get(),
                lastCourse.get(),
                checkForUpdates.get());
    }

    private void save() {
        Settings now = now();
        if (now.equals(wanted) && !failed) {
            return;
        }
        wanted = now;
        failed = false;
        background
                .write(() -> {
                    Settings newest = wanted;
                    file.save(newest);
                    return newest;
                })
                .orElse(reason -> {
                    failed = true;
                    System.getLogger(Preferences.class.getName())
                            .log(
                                    System.Logger.Level.WARNING,
                                    "The settings were not saved; they will be at the end",
                                    reason);
                });
    }

    /// Saves at once, on this thread: the program is about to end.
    ///
    /// @throws IOException if they could not be written
    @Override
    public void close() throws IOException {
        pause.stop();
        Settings now = now();
        if (!now.equals(wanted) || failed) {
            wanted = now;
            file.save(now);
        }
    }
}
