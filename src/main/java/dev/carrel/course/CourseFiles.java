package dev.carrel.course;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedSet;

/// The files of one course, wherever they lie: an author's folder, an installed edition, a pack.
/// Read-only.
///
/// Paths are relative, with `/`, NFC, without `.` or `..`, exactly as the course names them. An
/// implementation never leaves its own room, whatever the path says, and is safe to use from
/// several threads.
public interface CourseFiles {
    /// Every path, sorted.
    SortedSet<String> paths();

    /// The bytes of a file, or nothing if the course has no such path.
    ///
    /// @throws IOException if the file is there but cannot be read
    Optional<byte[]> read(String path) throws IOException;
}
