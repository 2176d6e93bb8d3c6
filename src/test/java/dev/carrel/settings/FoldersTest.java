package dev.carrel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    @Test
    void theNamedFolderWinsOverTheEnvironment() {
        Folders folders = Folders.of(Path.of("/a/b/../c"), Map.of("CARREL_HOME", "/elsewhere"));
        assertThat(folders.home()).isEqualTo(Path.of("/a/c").toAbsolutePath());
    }

    @Test
    void theEnvironmentMovesBothFolders() {
        Folders folders =
                Folders.of(null, Map.of("CARREL_HOME", "/data", "CARREL_AUTHOR", "/keys"));
        assertThat(folders.home()).isEqualTo(Path.of("/data").toAbsolutePath());
        assertThat(folders.author()).isEqualTo(Path.of("/keys").toAbsolutePath());
        assertThat(folders.learner()).startsWithRaw(folders.home());
        assertThat(folders.cache()).startsWithRaw(folders.home());
    }

    @Test
    void withoutAnyWordTheSystemDecidesAndKeysLieApartFromData() {
        Folders folders = Folders.of(null, Map.of());
        assertThat(folders.home()).isAbsolute();
        assertThat(folders.home().toString()).containsIgnoringCase("carrel");
        assertThat(folders.author().startsWith(folders.home())).isFalse();
    }

    @Test
    void anEmptyVariableCountsAsNotSet() {
        assertThat(Folders.of(null, Map.of("CARREL_HOME", " ")))
                .isEqualTo(Folders.of(null, Map.of()));
    }
}
