package dev.carrel.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.settings.ReadingFont;
import dev.carrel.settings.Settings;
import dev.carrel.settings.SettingsFile;
import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.Looks;
import dev.carrel.ui.control.Sheets;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.theme.ChromeStyle;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewTest {
    @TempDir Path folder;
    private final ExecutorService io = Executors.newSingleThreadExecutor();
    private Preferences preferences;
    private Sheets sheets;
    private Stage stage;

    @BeforeEach
    @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, which the check cannot follow
    void open() {
        var root = new StackPane();
        HeadlessFx.run(() -> {
            preferences =
                    new Preferences(
                            Settings.DEFAULT,
                            new SettingsFile(folder.resolve("s.json"), Clock.systemUTC()),
                            new Background(io, io),
                            new SimpleObjectProperty<>(false));
            new ChromeStyle().follow(preferences.appearance());
            sheets = new Sheets();
            root.getChildren().add(sheets.node());
        });
        stage = HeadlessFx.show(root, 900, 640);
        HeadlessFx.run(
                () -> sheets.show(new SettingsView(preferences, sheets::close).node(), () -> {}));
        HeadlessFx.frames(3);
    }

    @AfterEach
    void tidy() {
        HeadlessFx.close(stage);
        HeadlessFx.run(() -> Application.setUserAgentStylesheet(null));
        io.shutdownNow();
    }

    private <N> List<N> all(Class<N> type) {
        return HeadlessFx.call(() ->
                stage.getScene().getRoot().lookupAll("*").stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .toList());
    }

    @Test
    @SuppressWarnings("unchecked")
    void choicesWorkAtOnce() {
        var boxes = all(ChoiceBox.class);
        HeadlessFx.run(() -> boxes.get(0).setValue(ThemeChoice.DARK));
        HeadlessFx.run(() -> boxes.get(1).setValue(ReadingFont.SOURCE_SANS));
        assertThat(preferences.appearance().choice().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(preferences.appearance().text().get().font()).isEqualTo(ReadingFont.SOURCE_SANS);
        Looks.keep(stage, "settings-dark");
    }

    @Test
    void slidersMoveInSteps() {
        Looks.keep(stage, "settings-light");
        var sliders = all(Slider.class);
        HeadlessFx.run(() -> sliders.get(0).setValue(21.3));
        HeadlessFx.run(() -> sliders.get(1).setValue(1.82));
        HeadlessFx.run(() -> sliders.get(2).setValue(54));
        var text = preferences.appearance().text().get();
        assertThat(text.size()).isEqualTo(21);
        assertThat(text.leading()).isCloseTo(1.8, org.assertj.core.data.Offset.offset(0.001));
        assertThat(text.measure()).isEqualTo(54);
    }

    @Test
    void everythingCanBeSwitchedAndRestored() {
        HeadlessFx.run(() -> all(CheckBox.class).forEach(CheckBox::fire));
        var text = preferences.appearance().text().get();
        assertThat(text.justified() && text.hyphens() && text.calm()).isTrue();
        assertThat(preferences.checkForUpdates().get()).isFalse();
        var reset = all(Button.class).getFirst();
        HeadlessFx.run(reset::fire);
        assertThat(preferences.appearance().text().get()).isEqualTo(TextStyle.DEFAULT);
        assertThat(all(CheckBox.class).getFirst().isSelected()).isFalse();
        assertThat(all(Slider.class).getFirst().getValue()).isEqualTo(18);
    }

    @Test
    void changesFromElsewhereAreShown() {
        HeadlessFx.run(() -> preferences.appearance().text().set(TextStyle.DEFAULT.withSize(25)));
        assertThat(all(Slider.class).getFirst().getValue()).isEqualTo(25);
    }

    @Test
    void theCardFitsTheSmallestWindow() {
        for (Button button : all(Button.class)) {
            assertThat(Looks.inside(stage, button)).isTrue();
        }
        var done = all(Button.class).getLast();
        HeadlessFx.run(done::fire);
        assertThat(HeadlessFx.call(() -> sheets.isOpen())).isFalse();
    }
}
