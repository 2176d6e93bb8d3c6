package dev.carrel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.CourseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    private static final Settings ODD =
            new Settings(
                    ThemeChoice.CONTRAST_DARK,
                    new TextStyle(ReadingFont.SOURCE_SANS, 21, 1.8, 54, true, true, true),
                    new WindowState(
                            new WindowState.Place(-1200, 40),
                            1000,
                            700,
                            true,
                            new WindowState.Pane(300, false),
                            new WindowState.Pane(410, true)),
                    new CourseId("ship-it-smart"),
                    false);

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("home").resolve("settings.json");
    }

    private SettingsFile open() {
        return new SettingsFile(file, Clock.systemUTC());
    }

    @Test
    void withoutAFileEverythingIsTheDefault() throws IOException {
        assertThat(open().load()).isEqualTo(Settings.DEFAULT);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasSavedComesBack() throws IOException {
        open().save(ODD);
        assertThat(open().load()).isEqualTo(ODD);
        open().save(Settings.DEFAULT);
        assertThat(open().load()).isEqualTo(Settings.DEFAULT);
        assertThat(file.resolveSibling("")).isDirectoryContaining("glob:**settings.json");
        assertThat(Objects.requireNonNull(file.getParent()).toFile().list()).hasSize(1);
    }

    @Test
    void keepsWhatItDoesNotKnow() throws IOException {
        write(
                "{\"theme\":\"sepia\",\"speech\":{\"voice\":\"Anna\"},\"text\":{\"ligatures\":true}}");
        SettingsFile opened = open();
        Settings loaded = opened.load();
        assertThat(loaded.theme()).isEqualTo(ThemeChoice.SEPIA);
        opened.save(ODD);
        assertThat(Files.readString(file)).contains("\"Anna\"", "\"ligatures\"");
        assertThat(open().load()).isEqualTo(ODD);
    }

    @Test
    void oneOddValueSpoilsNoOther() throws IOException {
        write(
                """
                {"theme": "neon", "text": {"font": 7, "size": "huge", "leading": 1e9, "measure": 54},
                 "window": {"width": 10, "x": "left", "outline": []},
                 "lastCourse": "../../etc", "checkForUpdates": false}
                """);
        Settings loaded = open().load();
        assertThat(loaded.theme()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(loaded.text()).isEqualTo(TextStyle.DEFAULT.withLeading(2.4).withMeasure(54));
        assertThat(loaded.window().width()).isEqualTo(WindowState.LEAST_WIDTH);
        assertThat(loaded.window().place()).isNull();
        assertThat(loaded.lastCourse()).isNull();
        assertThat(loaded.checkForUpdates()).isFalse();
    }

    @Test
    void setsADamagedFileAsideAndStartsAfresh() throws IOException {
        for (String damage : new String[] {"{\"theme\": \"da", "[1, 2]", ""}) {
            write(damage);
            assertThat(open().load()).isEqualTo(Settings.DEFAULT);
            assertThat(file).doesNotExist();
        }
        try (var aside = Files.list(file.resolveSibling(""))) {
            assertThat(aside.map(one -> one.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("settings.json.damaged-"));
        }
    }

    @Test
    void aSaveThatFailsSaysSoAndLeavesTheOldOnes() throws IOException {
        SettingsFile opened = open();
        opened.save(ODD);
        Path blocked = file.resolveSibling("settings.json.partial");
        Files.createDirectories(blocked.resolve("in the way"));
        assertThatThrownBy(() -> opened.save(Settings.DEFAULT)).isInstanceOf(IOException.class);
        assertThat(open().load()).isEqualTo(ODD);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
