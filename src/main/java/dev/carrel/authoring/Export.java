package dev.carrel.authoring;

import dev.carrel.course.Problem;
import dev.carrel.pack.manifest.Manifest;
import java.nio.file.Path;
import java.util.List;

/// What came of an export.
public sealed interface Export {
    /// What the check of the source found.
    List<Problem> problems();

    /// The pack is written.
    ///
    /// @param bytes its size
    /// @param problems none of them an error
    record Done(Path file, long bytes, Manifest manifest, List<Problem> problems)
            implements Export {
        public Done {
            problems = List.copyOf(problems);
        }
    }

    /// The source has errors; nothing was written.
    record Stopped(List<Problem> problems) implements Export {
        public Stopped {
            problems = List.copyOf(problems);
        }
    }
}
