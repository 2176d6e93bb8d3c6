package dev.carrel.update;

import dev.carrel.course.Edition;
import dev.carrel.update.fetch.DownloadSize;
import java.time.Instant;
import java.util.Optional;

/// What came of asking whether there is a newer edition. None of these changes what is installed,
/// and none is a reason not to read on.
public sealed interface UpdateCheck {
    /// The publisher vouches, freshly enough, that the installed edition is the newest.
    ///
    /// @param checked now
    record UpToDate(Edition installed, Instant checked) implements UpdateCheck {}

    /// There is a newer edition.
    ///
    /// @param change what is different, from the signed manifests alone
    /// @param size what would have to come in
    /// @param expired when the publisher's word that this is the newest one ran out, if it has
    record Available(
            Edition installed,
            Edition offered,
            EditionChange change,
            DownloadSize size,
            Optional<Instant> expired)
            implements UpdateCheck {}

    /// Nobody says where editions of this course are published.
    record NotPublished() implements UpdateCheck {}

    /// It could not be found out now: no network, a server in trouble, a login page in between,
    /// nothing that could be verified.
    ///
    /// @param since the last time it could; empty if never
    /// @param reason a sentence for people
    record Offline(Optional<Instant> since, String reason) implements UpdateCheck {}

    /// The source answered and knows nothing newer, but the publisher's word has run out: there may
    /// be something newer elsewhere.
    ///
    /// @param expired when it ran out
    /// @param reason a sentence for people
    record Stale(Edition installed, Instant expired, String reason) implements UpdateCheck {}

    /// Something is wrong at the source: another publisher, a wrong signature, an answer older than
    /// one seen before, an edition this program is too old for.
    ///
    /// @param reason a sentence for people
    /// @param remedy what to do, a sentence
    record Refused(String reason, String remedy) implements UpdateCheck {}
}
