package dev.carrel.pack.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Where the files of a published folder come from: a web server, a folder, a USB stick, a pack.
///
/// Nothing that comes out of a fetcher is trusted; whoever reads it counts bytes and checks hashes
/// and signatures. Implementations are safe to use from several threads.
@FunctionalInterface
public interface Fetcher {
    /// Opens a file.
    ///
    /// @param path relative to the published folder, with `/`, for example
    ///   `metadata/timestamp.json`; always made by this program, never taken from a stranger
    /// @return nothing if there is no such file
    /// @throws IOException if the source cannot be reached or read now
    Optional<InputStream> fetch(String path) throws IOException;
}
