package dev.carrel.pack.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// A published folder on a disk or a stick.
///
/// @param folder its root
public record FolderFetcher(Path folder) implements Fetcher {
    @Override
    public Optional<InputStream> fetch(String path) throws IOException {
        try {
            return Optional.of(Files.newInputStream(folder.resolve(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
