package dev.carrel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The file itself: other versions of the program read it too, and people edit it by hand.
class SavedShapeTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("home/settings.json");
    }

    private SettingsFile open() {
        return new SettingsFile(file, Clock.systemUTC());
    }

    private JsonNode saved() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(file));
    }

    private Settings loaded(String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        return open().load();
    }

    @ParameterizedTest
    @EnumSource
    void everyThemeHasAWordInTheFile(ThemeChoice theme) throws IOException {
        Settings plain = Settings.DEFAULT;
        Settings chosen =
                new Settings(theme, plain.text(), plain.window(), plain.lastCourse(), true);
        open().save(chosen);
        assertThat(saved().path("theme").asString()).matches("[a-z-]+");
        assertThat(open().load()).isEqualTo(chosen);
    }

    @ParameterizedTest
    @EnumSource
    void everyFontHasAWordInTheFile(ReadingFont font) throws IOException {
        Settings plain = Settings.DEFAULT;
        open().save(
                        new Settings(
                                plain.theme(),
                                plain.text().withFont(font),
                                plain.window(),
                                null,
                                true));
        assertThat(saved().at("/text/font").asString()).matches("[a-z0-9-]+");
        assertThat(open().load().text().font()).isEqualTo(font);
    }

    @Test
    void whatThereIsNoneOfIsNotInTheFile() throws IOException {
        Settings plain = Settings.DEFAULT;
        SettingsFile opened = open();
        opened.save(
                new Settings(
                        plain.theme(),
                        plain.text(),
                        plain.window().withBounds(new WindowState.Place(5, 6), 1000, 700, true),
                        new CourseId("knots"),
                        false));
        assertThat(saved().path("lastCourse").asString()).isEqualTo("knots");
        assertThat(saved().at("/window/x").asInt()).isEqualTo(5);
        opened.save(plain);
        assertThat(saved().has("lastCourse")).isFalse();
        assertThat(saved().path("window").has("x")).isFalse();
        assertThat(open().load()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lastCourse\": \"../../etc\"}",
                "{\"lastCourse\": 7}",
                "{\"lastCourse\": null}",
                "{\"lastCourse\": [\"knots\"]}"
            })
    void aCourseThatCannotBeOneIsNone(String text) throws IOException {
        assertThat(loaded(text)).isEqualTo(Settings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"window\": {\"x\": 5}}",
                "{\"window\": {\"x\": 5, \"y\": \"6\"}}",
                "{\"window\": {\"x\": null, \"y\": 6}}"
            })
    void halfAPlaceIsNone(String text) throws IOException {
        assertThat(loaded(text).window().place()).isNull();
    }

    @Test
    void noiseNeverStopsTheProgram() throws IOException {
        var random = new Random(20261124);
        String whole = "{\"theme\":\"dark\",\"text\":{\"size\":20},\"window\":{\"x\":1,\"y\":2}}";
        for (int i = 0; i < 30; i++) {
            byte[] bytes = whole.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int n = 0; n < 3; n++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, bytes);
            Settings read = open().load();
            assertThat(read.text().size()).isBetween(TextStyle.SMALLEST, TextStyle.LARGEST);
            open().save(read);
            assertThat(open().load()).isEqualTo(read);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseSeesWhatTheLearnerReads() throws IOException {
        open().save(Settings.DEFAULT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(file.resolveSibling(""))))
                .isEqualTo("rwx------");
    }
}
