package dev.carrel.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.settings.Settings;
import dev.carrel.settings.SettingsFile;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.settings.WindowState;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.task.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    @TempDir Path folder;
    private final ThreadPoolExecutor writer =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private SettingsFile file;
    private Preferences preferences;

    @BeforeEach
    void open() {
        file = new SettingsFile(folder.resolve("settings.json"), Clock.systemUTC());
        preferences =
                HeadlessFx.call(() ->
                        new Preferences(
                                Settings.DEFAULT,
                                file,
                                new Background(writer, writer),
                                new SimpleObjectProperty<>(false)));
    }

    @AfterEach
    void stop() {
        writer.shutdownNow();
    }

    @Test
    void savesTheLastOfManyChangesByItself() {
        HeadlessFx.run(() -> {
            for (int width = 1000; width < 1100; width++) {
                preferences.window().set(WindowState.DEFAULT.withBounds(null, width, 800, false));
            }
            preferences.appearance().choice().set(ThemeChoice.DARK);
        });
        HeadlessFx.await("the save", () -> file.load().theme() == ThemeChoice.DARK);
        assertThat(HeadlessFx.call(() -> file.load().window().width())).isEqualTo(1099);
    }

    @Test
    void savesAtOnceWhenTheProgramEnds() throws IOException {
        HeadlessFx.run(() -> preferences.checkForUpdates().set(false));
        HeadlessFx.call(() -> {
            preferences.close();
            return true;
        });
        assertThat(file.load().checkForUpdates()).isFalse();
    }

    @Test
    void writesNothingWhenNothingChanged() {
        HeadlessFx.call(() -> {
            preferences.close();
            return true;
        });
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSaveThatWaitedDoesNotUndoANewerOne() throws Exception {
        var release = new CountDownLatch(1);
        writer.execute(() -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        HeadlessFx.run(() -> preferences.appearance().choice().set(ThemeChoice.DARK));
        HeadlessFx.await("the save to wait", () -> writer.getQueue().size() == 1);
        HeadlessFx.call(() -> {
            preferences.appearance().choice().set(ThemeChoice.SEPIA);
            preferences.close();
            return true;
        });
        release.countDown();
        writer.shutdown();
        assertThat(writer.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(file.load().theme()).isEqualTo(ThemeChoice.SEPIA);
    }

    @Test
    void whatCouldNotBeSavedIsTriedAgainAtTheEnd() throws Exception {
        Path inTheWay = folder.resolve("settings.json.partial/in the way");
        Files.createDirectories(inTheWay);
        HeadlessFx.run(() -> preferences.appearance().choice().set(ThemeChoice.CONTRAST));
        HeadlessFx.await("the attempt", () -> writer.getCompletedTaskCount() == 1);
        HeadlessFx.frames(2);
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        HeadlessFx.call(() -> {
            preferences.close();
            return true;
        });
        assertThat(file.load().theme()).isEqualTo(ThemeChoice.CONTRAST);
    }
}
