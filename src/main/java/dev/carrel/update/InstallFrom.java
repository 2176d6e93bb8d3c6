package dev.carrel.update;

import dev.carrel.course.CourseId;
import dev.carrel.library.Consent;
import dev.carrel.library.Installation;
import dev.carrel.library.Installation.Refused;
import dev.carrel.library.Library;
import dev.carrel.library.Partial;
import dev.carrel.pack.PackReader;
import dev.carrel.pack.PublishedEdition;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.trust.Fingerprint;
import dev.carrel.pack.trust.Trust;
import dev.carrel.pack.trust.TrustedSource;
import dev.carrel.update.Checking.Outcome;
import dev.carrel.update.fetch.Address;
import dev.carrel.update.fetch.DownloadPlan;
import dev.carrel.update.fetch.FetchException;
import dev.carrel.update.fetch.FolderOrigin;
import dev.carrel.update.fetch.Origin;
import dev.carrel.update.fetch.OriginFetcher;
import dev.carrel.update.fetch.Traffic;
import dev.carrel.update.fetch.WholeFile;
import dev.carrel.update.notes.Skipped;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Installs from a place somebody named, which may hold a course of a publisher nobody here has met
/// yet, or the next edition of one that is here.
///
/// @param now when it was asked for
/// @param consent how a new publisher comes to be trusted
record InstallFrom(
        Library library,
        Incoming incoming,
        Sources sources,
        Instant now,
        Consent consent,
        Watcher watcher) {
    /// As large as a ZIP without extensions can be.
    private static final long LARGEST_PACK = 0xFFFF_FFFEL;

    Arrival install(String fileOrUrl) throws IOException {
        Optional<Fingerprint> expected;
        try {
            expected =
                    consent instanceof Consent.Fingerprint(String typed)
                            ? Optional.of(new Fingerprint(typed))
                            : Optional.empty();
        } catch (IllegalArgumentException e) {
            return refused(
                    String.valueOf(e.getMessage()) + ".",
                    "Compare it with the one the author gave you.");
        }
        return switch (Address.of(fileOrUrl).orElse(null)) {
            case null ->
                    refused(
                            "There is no course at %s.".formatted(fileOrUrl),
                            "Name a .coursepack file, a published folder, or the web address of one.");
            case Address.Pack(Path file) -> pack(file, expected, Traffic.Count.NOTHING);
            case Address.Folder(Path folder) ->
                    folder(new FolderOrigin(folder), expected)
                            .orElseGet(() ->
                                    refused(
                                            "There is no published course in %s.".formatted(folder),
                                            "Choose the folder that holds “metadata” and “objects”."));
            case Address.Web web -> web(web, expected);
        };
    }

    private static Arrival refused(String reason, String remedy) {
        return new Arrival.Settled(new Refused(reason, remedy));
    }

    private Arrival web(Address.Web web, Optional<Fingerprint> expected) throws IOException {
        if (web.isPack()) {
            return webPack(web.address(), expected);
        }
        Optional<Arrival> arrival = folder(sources.web(web.address()), expected);
        return arrival.isPresent() ? arrival.get() : webPack(web.address(), expected);
    }

    /// A pack somewhere on the web. It is fetched first and looked at afterwards; a broken download
    /// goes on where it ended if the server says that the file is still the same.
    private Arrival webPack(URI address, Optional<Fingerprint> expected) throws IOException {
        Origin origin = sources.web(address);
        Sha256 name = Sha256.of(address.toString().getBytes(StandardCharsets.UTF_8));
        try (Library.Writing writing = library.startWriting().orElse(null)) {
            if (writing == null) {
                return new Arrival.Settled(new Installation.Busy());
            }
            Partial partial = library.objects().partial(name);
            Runnable arrived =
                    () -> {
                        long bytes = origin.traffic().bytes();
                        watcher.progress()
                                .at(new Progress.Moment(Progress.Stage.FETCHING, "", bytes, 0));
                    };
            if (!isHereAlready(origin, partial)) {
                new WholeFile(origin, incoming.policy().retry(), watcher.cancel(), arrived)
                        .fetch("", partial, LARGEST_PACK, false);
            }
            boolean again = false;
            try {
                Arrival arrival = pack(partial.file(), expected, origin.traffic());
                again =
                        arrival instanceof Arrival.Settled(var how)
                                && (how instanceof Installation.NeedsTrust
                                        || how instanceof Installation.NoSpace);
                return arrival;
            } finally {
                if (!again) {
                    partial.discard();
                }
            }
        }
    }

    /// Whether the whole pack came in when the learner was asked whether to trust it.
    private boolean isHereAlready(Origin origin, Partial partial) throws IOException {
        Optional<String> etag = partial.etag();
        if (etag.isEmpty() || partial.length() == 0) {
            return false;
        }
        try (Origin.Answer answer = origin.get("", Origin.Ask.unless(etag), watcher.cancel())) {
            if (!(answer instanceof Origin.NotModified)) {
                return false;
            }
        }
        try (PackReader whole = PackReader.open(partial.file())) {
            return whole.manifest().edition().number() > 0;
        } catch (PackException e) {
            return false;
        }
    }

    private Arrival pack(Path file, Optional<Fingerprint> expected, Traffic.Count traffic)
            throws IOException {
        CourseId course;
        try (PackReader pack = PackReader.open(file)) {
            course = pack.manifest().course();
            boolean trusted = isTrusted(course);
            if (trusted || expected.isEmpty()) {
                return install(pack, trusted ? known(pack) : pack.trust(), expected, traffic);
            }
        }
        try (PackReader pack = PackReader.open(file, expected.get())) {
            return install(pack, pack.trust(), expected, traffic);
        }
    }

    /// Whether a course's own publisher decides, and nobody is asked.
    private boolean isTrusted(CourseId course) throws IOException {
        return library.course(course).isPresent() && !(consent instanceof Consent.Bundled);
    }

    /// What to believe after a pack of a publisher that is trusted already. A pack may be older
    /// than what was last heard of its publisher, as long as the same keys signed it; then what was
    /// heard stays.
    private Trust known(PackReader pack) throws IOException {
        Trust pinned = Trust.load(library.trusted(pack.manifest().course()));
        try {
            return pack.follow(pinned);
        } catch (PackException e) {
            if (e.reason() != PackException.Reason.ROLLBACK) {
                throw e;
            }
            pack.follow(keys(pinned));
            return pinned;
        }
    }

    private static Trust known(TrustedSource source, Trust pinned) throws IOException {
        try {
            return source.follow(pinned);
        } catch (PackException e) {
            if (e.reason() != PackException.Reason.ROLLBACK) {
                throw e;
            }
            return pinned;
        }
    }

    /// The same publisher, as if nothing had been heard of them yet.
    private static Trust keys(Trust pinned) throws PackException {
        byte[] root = Objects.requireNonNull(pinned.files().get("root.json"));
        return Trust.load(Map.of("root.json", root));
    }

    private Arrival install(
            PackReader pack, Trust trust, Optional<Fingerprint> expected, Traffic.Count traffic)
            throws IOException {
        DownloadPlan plan = DownloadPlan.of(pack.manifest(), library.objects(), Optional.empty());
        if (!(consent instanceof Consent.Bundled)) {
            readTheRest(pack, plan);
        }
        return incoming.install(
                Incoming.offer(pack, trust),
                consent(expected),
                plan,
                watcher,
                Skipped.NOWHERE,
                () -> traffic);
    }

    /// A pack that is damaged anywhere is refused, also where it would not have been read: the
    /// files that are here already. The missing ones are checked as they are brought in.
    private void readTheRest(PackReader pack, DownloadPlan plan) throws IOException {
        for (FileEntry file : pack.manifest().files()) {
            if (!file.optional() && !plan.missing().contains(file)) {
                FetchException.throwIfStopped(watcher.cancel());
                try (InputStream in = pack.open(file)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    /// Whoever has the fingerprint that was asked for is trusted.
    private Consent consent(Optional<Fingerprint> expected) {
        return expected.isPresent() ? new Consent.OnFirstUse() : consent;
    }

    /// @return nothing if nobody published anything there
    private Optional<Arrival> folder(Origin origin, Optional<Fingerprint> expected)
            throws IOException {
        OriginFetcher fetcher =
                new OriginFetcher(origin, incoming.policy().retry(), watcher.cancel());
        Optional<InputStream> root = fetcher.fetch("metadata/1.root.json");
        if (root.isEmpty()) {
            return Optional.empty();
        }
        if (root.get().read() != '{') {
            return Optional.of(
                    refused(
                            "What %s gives is not a published course.".formatted(origin.name()),
                            "Check the address. If this network asks you to log in, do that first."));
        }
        TrustedSource source = new TrustedSource(fetcher);
        Trust met = expected.isPresent() ? source.meet(expected.get()) : source.meet();
        PublishedEdition newest = PublishedEdition.newest(fetcher, met);
        CourseId course = newest.manifest().course();
        if (isTrusted(course)) {
            Trust pinned = Trust.load(library.trusted(course));
            met = known(source, pinned);
            newest =
                    PublishedEdition.newest(
                            fetcher, met.equals(pinned) ? source.follow(keys(pinned)) : met);
        }
        Optional<Installation> foregone =
                library.foregone(Incoming.offer(newest, met), consent(expected));
        if (foregone.isPresent()) {
            if (foregone.get() instanceof Installation.AlreadyInstalled) {
                sources.remember(course, origin);
            }
            return Optional.of(new Arrival.Settled(foregone.get()));
        }
        Arrival arrival =
                incoming.bring(new Outcome.Newer(newest, met, fetcher), consent(expected), watcher);
        if (arrival instanceof Arrival.Arrived) {
            sources.remember(course, origin);
            if (!met.expired(now)) {
                LastCheck.read(library, course)
                        .verified(now, origin, fetcher.etag(Trust.TIMESTAMP), met)
                        .write(library, course);
            }
        }
        return Optional.of(arrival);
    }
}
