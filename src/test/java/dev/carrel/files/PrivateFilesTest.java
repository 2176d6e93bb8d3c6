package dev.carrel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PrivateFilesTest {
    @TempDir Path folder;

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFolderThatWasOpenToOthersIsClosed() throws IOException {
        Path deep = folder.resolve("a/b");
        PrivateFiles.folder(deep);
        assertThat(mode(deep)).isEqualTo("rwx------");
        Files.setPosixFilePermissions(deep, PosixFilePermissions.fromString("rwxrwxrwx"));
        PrivateFiles.folder(deep);
        assertThat(mode(deep)).isEqualTo("rwx------");
    }

    @Test
    void aFileKeepsItsContentAndLosesItsReaders() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.db"), "mine");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        PrivateFiles.file(file);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void aWriteReplacesTheWholeTextAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("settings.json");
        PrivateFiles.write(file, "a much longer text than the next one");
        PrivateFiles.write(file, "short é");
        assertThat(Files.readString(file)).isEqualTo("short é");
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void aHalfWrittenFileOfACrashIsNoObstacleAndNotReadable() throws IOException {
        Path partial = Files.writeString(folder.resolve("settings.json.partial"), "x".repeat(99));
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-r--r--"));
        Path file = folder.resolve("settings.json");
        PrivateFiles.write(file, "whole");
        assertThat(Files.readString(file)).isEqualTo("whole");
        assertThat(mode(file)).isEqualTo("rw-------");
    }

    @Test
    void aWriteThatFailsLeavesTheOldText() throws IOException {
        Path file = folder.resolve("settings.json");
        PrivateFiles.write(file, "old");
        Files.createDirectories(folder.resolve("settings.json.partial/in the way"));
        assertThatThrownBy(() -> PrivateFiles.write(file, "new")).isInstanceOf(IOException.class);
        assertThat(Files.readString(file)).isEqualTo("old");
    }

    @Test
    void aPlaceThatIsAFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> PrivateFiles.folder(file.resolve("in")))
                .isInstanceOf(IOException.class);
        assertThat(Files.readString(file)).isEqualTo("x");
    }
}
