package dev.carrel.pack;

import java.io.IOException;
import java.io.InputStream;

/// The author's files, to be packed. Each may be opened more than once and must not change
/// meanwhile.
@FunctionalInterface
public interface Content {
    /// @param path of a file of the course
    InputStream open(String path) throws IOException;
}
