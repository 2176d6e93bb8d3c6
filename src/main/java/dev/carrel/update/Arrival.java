package dev.carrel.update;

import dev.carrel.library.Installation;
import dev.carrel.library.InstalledCourse;
import dev.carrel.update.fetch.Traffic;
import dev.carrel.update.notes.CarriedOver;
import java.time.Instant;
import java.util.Optional;

/// What came of installing or updating a course. Only [Arrived] changed anything the learner sees;
/// objects that came in before another end are kept for the next time.
public sealed interface Arrival {
    /// The edition is the one being read now.
    ///
    /// @param course as it is now
    /// @param change from the edition read before; empty if the course is new here
    /// @param notes where the learner's notes stand now
    /// @param newFiles files this computer did not have
    /// @param newBytes their size
    /// @param traffic what it took; nothing for a pack that lay on this computer
    record Arrived(
            InstalledCourse course,
            Optional<EditionChange> change,
            CarriedOver notes,
            int newFiles,
            long newBytes,
            Traffic.Count traffic)
            implements Arrival {}

    /// The library had the last word, and it was not [Installation.Installed]: the edition was
    /// there already, an older one was offered, the publisher is not trusted yet, the disk is full,
    /// another program is at work, or the pack is refused.
    record Settled(Installation installation) implements Arrival {}

    /// The course has no known place where editions are published.
    record NotPublished() implements Arrival {}

    /// The source could not be reached, or gave nothing that could be verified.
    ///
    /// @param since the last time it could; empty if never
    /// @param reason a sentence for people
    record Offline(Optional<Instant> since, String reason) implements Arrival {}

    /// The learner said stop.
    record Stopped() implements Arrival {}
}
