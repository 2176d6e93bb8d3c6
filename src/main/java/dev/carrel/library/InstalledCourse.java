package dev.carrel.library;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.pack.manifest.Manifest;
import java.util.List;
import java.util.Optional;

/// A course that can be read.
///
/// @param active the manifest of the edition being read
/// @param kept every edition at hand, the active one among them, rising
/// @param publisher whose signature it carries
public record InstalledCourse(Manifest active, List<Edition> kept, Publisher publisher) {
    public InstalledCourse {
        kept = List.copyOf(kept);
    }

    public CourseId id() {
        return active.course();
    }

    public String title() {
        return active.title();
    }

    /// The edition being read.
    public Edition edition() {
        return active.edition();
    }

    /// What [Library#rollback] would go back to.
    public Optional<Edition> previous() {
        return kept.reversed().stream().filter(one -> one.compareTo(edition()) < 0).findFirst();
    }
}
