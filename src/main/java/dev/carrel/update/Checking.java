package dev.carrel.update;

import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.pack.PublishedEdition;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.trust.Trust;
import dev.carrel.pack.trust.TrustedSource;
import dev.carrel.update.fetch.FetchException;
import dev.carrel.update.fetch.FolderOrigin;
import dev.carrel.update.fetch.Origin;
import dev.carrel.update.fetch.OriginFetcher;
import dev.carrel.update.fetch.Retry;
import dev.carrel.work.Cancel;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Asks the sources of a course whether there is a newer edition, and believes only what its
/// publisher signed. One request if there is nothing new.
final class Checking {
    private final Library library;
    private final Retry retry;
    private final Clock clock;

    Checking(Library library, Retry retry, Clock clock) {
        this.library = library;
        this.retry = retry;
        this.clock = clock;
    }

    /// What was found out.
    sealed interface Outcome {
        /// A newer edition, verified.
        record Newer(PublishedEdition edition, Trust trust, OriginFetcher fetcher)
                implements Outcome {}

        /// Anything else.
        record Settled(UpdateCheck how) implements Outcome {}
    }

    /// Asks one source after the other until one gives a good answer; else the most telling of
    /// their answers.
    Outcome check(InstalledCourse course, List<Origin> origins, Cancel cancel) throws IOException {
        LastCheck last = LastCheck.read(library, course.id());
        UpdateCheck best = new UpdateCheck.NotPublished();
        for (Origin origin : origins) {
            Outcome outcome = ask(course, origin, last, cancel);
            if (!(outcome instanceof Outcome.Settled(UpdateCheck how))
                    || how instanceof UpdateCheck.UpToDate) {
                return outcome;
            }
            if (weight(how) > weight(best)) {
                best = how;
            }
        }
        return new Outcome.Settled(best);
    }

    private static int weight(UpdateCheck how) {
        return switch (how) {
            case UpdateCheck.NotPublished _ -> 0;
            case UpdateCheck.Offline _ -> 1;
            case UpdateCheck.Stale _ -> 2;
            case UpdateCheck.Refused _ -> 3;
            case UpdateCheck.UpToDate _, UpdateCheck.Available _ -> 4;
        };
    }

    private Outcome ask(InstalledCourse course, Origin origin, LastCheck last, Cancel cancel)
            throws IOException {
        Trust pinned = Trust.load(library.trusted(course.id()));
        try {
            return verified(course, pinned, origin, last, cancel);
        } catch (FetchException e) {
            return new Outcome.Settled(offline(last, e));
        } catch (PackException e) {
            return new Outcome.Settled(
                    switch (e.reason()) {
                        case SIGNATURE, OTHER_PUBLISHER, HOSTILE ->
                                new UpdateCheck.Refused(
                                        e.getMessage(),
                                        "Keep reading, and ask the author whether this is meant.");
                        case ROLLBACK -> older(origin, last, e);
                        case TOO_NEW ->
                                new UpdateCheck.Refused(
                                        e.getMessage(), "Get the newest version of Carrel.");
                        case DAMAGED, TOO_LARGE, MISSING, NOT_A_PACK ->
                                new UpdateCheck.Offline(
                                        last.verified(),
                                        "%s gave nothing that could be verified. %s"
                                                .formatted(origin.name(), e.getMessage()));
                    });
        }
    }

    /// A server that takes back what it said is broken or lies; a stick is just old.
    private static UpdateCheck older(Origin origin, LastCheck last, PackException e) {
        return origin instanceof FolderOrigin
                ? new UpdateCheck.Offline(
                        last.verified(),
                        "What lies in %s is older than what is known.".formatted(origin.name()))
                : new UpdateCheck.Refused(
                        "%s gives an older answer than before. %s"
                                .formatted(origin.name(), e.getMessage()),
                        "Try again later. If it stays so, ask the author.");
    }

    private static UpdateCheck.Offline offline(LastCheck last, FetchException e) {
        return new UpdateCheck.Offline(last.verified(), String.valueOf(e.getMessage()));
    }

    private Outcome verified(
            InstalledCourse course, Trust pinned, Origin origin, LastCheck last, Cancel cancel)
            throws IOException {
        Instant now = clock.instant();
        OriginFetcher fetcher = new OriginFetcher(origin, retry, cancel);
        Trust trust = pinned;
        Optional<String> etag = last.tag(origin, pinned);
        Origin.Ask ask = Origin.Ask.unless(etag);
        Timestamp answer = retry.run(cancel, () -> timestamp(origin, ask, cancel));
        if (answer.content().isPresent()) {
            etag = answer.etag();
            if (!Arrays.equals(answer.content().get(), LastCheck.timestamp(pinned))) {
                fetcher.knows(Trust.TIMESTAMP, answer.content().get());
                trust = new TrustedSource(fetcher).follow(pinned);
            }
        }
        Optional<PublishedEdition> newer = newer(course, trust, fetcher);
        boolean expired = trust.expired(now);
        LastCheck next = expired ? last : last.verified(now, origin, etag, trust);
        remember(course, pinned, trust, next);
        if (newer.isPresent()) {
            return new Outcome.Newer(newer.get(), trust, fetcher);
        }
        return new Outcome.Settled(
                expired
                        ? new UpdateCheck.Stale(
                                course.edition(), trust.expires(), stale(trust, now))
                        : new UpdateCheck.UpToDate(course.edition(), now));
    }

    private record Timestamp(Optional<byte[]> content, Optional<String> etag) {}

    private static Timestamp timestamp(Origin origin, Origin.Ask ask, Cancel cancel)
            throws FetchException {
        Origin.Answer answer = origin.get(Trust.TIMESTAMP, ask, cancel);
        return switch (answer) {
            case Origin.NotModified _ -> new Timestamp(Optional.empty(), ask.unless());
            case Origin.Content content ->
                    new Timestamp(Optional.of(OriginFetcher.whole(content)), content.etag());
        };
    }

    private static Optional<PublishedEdition> newer(
            InstalledCourse course, Trust trust, OriginFetcher fetcher) throws IOException {
        var target = trust.published().manifest();
        if (!target.course().equals(course.id())) {
            throw new PackException(
                    PackException.Reason.OTHER_PUBLISHER,
                    "%s holds the course “%s”, not “%s”."
                            .formatted(fetcher.origin().name(), target.course(), course.id()));
        }
        return target.edition() > course.edition().number()
                ? Optional.of(PublishedEdition.newest(fetcher, trust))
                : Optional.empty();
    }

    /// Keeps what is believed now. If another program is at work, the next check does.
    private void remember(InstalledCourse course, Trust before, Trust now, LastCheck check)
            throws IOException {
        try (Library.Writing writing = library.startWriting().orElse(null)) {
            if (writing != null && library.course(course.id()).isPresent()) {
                if (!now.equals(before)) {
                    library.trust(course.id(), now.files());
                }
                check.write(library, course.id());
            }
        }
    }

    private static String stale(Trust trust, Instant now) {
        String day = trust.expires().atZone(ZoneOffset.UTC).toLocalDate().toString();
        return trust.rootExpired(now)
                ? "The publisher's keys were valid until %s. Check that this computer's clock is right, or ask the author whether the course goes on."
                        .formatted(day)
                : "The publisher has not confirmed since %s that this is the newest edition. Ask the author if you expected one."
                        .formatted(day);
    }
}
