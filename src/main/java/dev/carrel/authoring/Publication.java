package dev.carrel.authoring;

import dev.carrel.course.Problem;
import dev.carrel.pack.manifest.Manifest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// What came of publishing.
public sealed interface Publication {
    /// The edition is in the folder.
    ///
    /// @param pack the same edition as one file, in the folder
    /// @param files files that were added
    /// @param bytes their size
    /// @param note something the author should know; empty if all is as usual
    /// @param problems none of them an error
    record Published(
            Manifest manifest,
            Path pack,
            int files,
            long bytes,
            String note,
            List<Problem> problems)
            implements Publication {
        public Published {
            problems = List.copyOf(problems);
        }
    }

    /// The folder holds just this already.
    ///
    /// @param pack the same edition as one file, in the folder
    record UpToDate(Manifest manifest, Path pack) implements Publication {}

    /// Signatures were made again, so that readers go on believing that this edition is the newest.
    ///
    /// @param until the day the first of them goes stale
    record Refreshed(Manifest manifest, LocalDate until) implements Publication {}

    /// The source has errors; nothing was published.
    record Stopped(List<Problem> problems) implements Publication {
        public Stopped {
            problems = List.copyOf(problems);
        }
    }

    /// Nothing was published.
    ///
    /// @param reason a sentence for people
    /// @param remedy what to do, a sentence
    record Refused(String reason, String remedy) implements Publication {}
}
