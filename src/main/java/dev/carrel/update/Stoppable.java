package dev.carrel.update;

import dev.carrel.pack.EditionSource;
import dev.carrel.pack.FileEntry;
import dev.carrel.pack.Manifest;
import java.io.IOException;
import java.io.InputStream;

/// An edition whose reading ends when the learner says stop.
record Stoppable(EditionSource source, Cancel cancel) implements EditionSource {
    @Override
    public Manifest manifest() {
        return source.manifest();
    }

    @Override
    public InputStream open(FileEntry file) throws IOException {
        cancel.check();
        return source.open(file);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
