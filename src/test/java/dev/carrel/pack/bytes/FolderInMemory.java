package dev.carrel.pack.bytes;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// A published folder that tests change as they like.
public final class FolderInMemory implements Fetcher {
    public final Map<String, byte[]> files = new TreeMap<>();

    @Override
    public Optional<InputStream> fetch(String path) {
        return Optional.ofNullable(files.get(path)).map(ByteArrayInputStream::new);
    }

    public byte[] get(String path) {
        return Objects.requireNonNull(files.get(path));
    }

    public FolderInMemory with(String path, byte[] bytes) {
        FolderInMemory copy = new FolderInMemory();
        copy.files.putAll(files);
        copy.files.put(path, bytes);
        return copy;
    }

    public FolderInMemory withRelease(Map<String, byte[]> metadata) {
        FolderInMemory copy = new FolderInMemory();
        copy.files.putAll(files);
        metadata.forEach((name, bytes) -> copy.files.put("metadata/" + name, bytes));
        return copy;
    }
}
