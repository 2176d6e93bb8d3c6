package dev.carrel.ui;

import dev.carrel.files.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// What the program did and what failed, in the data folder: three files that take turns. Details
/// that nobody needs on a terminal go here too. No text of lessons or notes is ever logged.
final class LogFile implements AutoCloseable {
    private static final int MOST_BYTES = 1_000_000;
    private static final int FILES = 3;

    private final Logger root = Logger.getLogger("");
    private final Logger own = Logger.getLogger("dev.carrel"); // held, or it loses its level
    private final FileHandler handler;
    private final Path file;

    private LogFile(Path folder, FileHandler handler) {
        this.handler = handler;
        this.file = folder.resolve("carrel-0.log");
        handler.setLevel(Level.FINE);
        own.setLevel(Level.FINE);
        root.addHandler(handler);
    }

    /// Begins to log into a data folder.
    ///
    /// @throws IOException if it cannot be written
    static LogFile start(Path home) throws IOException {
        Path folder = home.resolve("log");
        PrivateFiles.folder(folder);
        // In such a pattern a percent sign means something.
        String pattern = folder.toString().replace("%", "%%") + "/carrel-%g.log";
        var handler = new FileHandler(pattern, MOST_BYTES, FILES, true);
        handler.setEncoding(StandardCharsets.UTF_8.name());
        handler.setFormatter(new SimpleFormatter());
        return new LogFile(folder, handler);
    }

    /// The one being written.
    Path file() {
        return file;
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        own.setLevel(null);
        handler.close();
    }
}
