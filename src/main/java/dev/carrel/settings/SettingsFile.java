package dev.carrel.settings;

import dev.carrel.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The settings as they lie on the disk. After a crash the file holds the old settings or the new
/// ones. What a newer program wrote and this one does not know is kept. Blocking; thread-safe.
public final class SettingsFile {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Clock clock;
    private ObjectNode known = JsonNodeFactory.instance.objectNode();

    /// @param file need not exist
    /// @param clock names a damaged file that is set aside
    public SettingsFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// Where they lie in a data folder.
    public static SettingsFile in(Folders folders, Clock clock) {
        return new SettingsFile(folders.home().resolve("settings.json"), clock);
    }

    /// Reads them. A value that makes no sense is the default one; a file that is no JSON object is
    /// renamed, never deleted, and everything is the default.
    ///
    /// @throws IOException if the file is there and cannot be read or set aside
    public synchronized Settings load() throws IOException {
        try {
            JsonNode read = JSON.readTree(Files.readString(file));
            if (read instanceof ObjectNode object) {
                known = object;
                return SettingsShape.read(object);
            }
            setAside();
        } catch (NoSuchFileException e) {
            return Settings.DEFAULT;
        } catch (JacksonException | java.nio.charset.CharacterCodingException e) {
            setAside();
        }
        return Settings.DEFAULT;
    }

    /// Replaces them.
    ///
    /// @throws IOException if they could not be written; then the old ones are there
    public synchronized void save(Settings settings) throws IOException {
        SettingsShape.write(settings, known);
        PrivateFiles.folder(file.toAbsolutePath().resolveSibling(""));
        PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(known));
    }

    private void setAside() throws IOException {
        Path aside =
                file.resolveSibling(
                        file.getFileName() + ".damaged-" + clock.instant().toEpochMilli());
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        LOG.log(System.Logger.Level.WARNING, "Damaged settings were set aside as {0}", aside);
    }
}
