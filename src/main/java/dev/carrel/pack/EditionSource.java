package dev.carrel.pack;

import dev.carrel.course.CourseFiles;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/// A signed edition where it lies, in one file or in a published folder; read file by file, and
/// every byte checked on its way out.
public interface EditionSource extends Closeable {
    /// The signed list of its files.
    Manifest manifest();

    /// Opens a file of the manifest. The stream refuses at the first byte too many and, at its end,
    /// if the hash differs: whoever keeps what it gave must have read to the end.
    ///
    /// @throws PackException if it is missing or cannot be what the manifest says
    /// @throws IOException if the source cannot be read
    InputStream open(FileEntry file) throws IOException;

    /// The same as files of a course.
    default CourseFiles files() {
        return new VerifiedFiles(this);
    }
}
