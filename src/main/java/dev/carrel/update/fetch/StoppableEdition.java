package dev.carrel.update.fetch;

import dev.carrel.pack.EditionSource;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.work.Cancel;
import java.io.IOException;
import java.io.InputStream;

/// An edition whose reading ends when the learner says stop.
public record StoppableEdition(EditionSource source, Cancel cancel) implements EditionSource {
    @Override
    public Manifest manifest() {
        return source.manifest();
    }

    @Override
    public InputStream open(FileEntry file) throws IOException {
        FetchException.throwIfStopped(cancel);
        return source.open(file);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
