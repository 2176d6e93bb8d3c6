package dev.carrel.update;

import dev.carrel.course.CourseFiles;
import dev.carrel.library.Consent;
import dev.carrel.library.Installation;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.library.Offer;
import dev.carrel.library.Publisher;
import dev.carrel.pack.EditionSource;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.trust.TargetFile;
import dev.carrel.pack.trust.Trust;
import dev.carrel.update.Checking.Outcome;
import dev.carrel.update.fetch.Download;
import dev.carrel.update.fetch.DownloadPlan;
import dev.carrel.update.fetch.FetchException;
import dev.carrel.update.fetch.HttpOrigin;
import dev.carrel.update.fetch.Origin;
import dev.carrel.update.fetch.OriginFetcher;
import dev.carrel.update.fetch.RequestPolicy;
import dev.carrel.update.fetch.StoppableEdition;
import dev.carrel.update.fetch.Traffic;
import dev.carrel.update.notes.CarriedOver;
import dev.carrel.update.notes.CarryOver;
import dev.carrel.update.notes.Skipped;
import dev.carrel.work.Cancel;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Brings verified editions in: fetches what is missing, carries the notes over, lets the library
/// turn the page.
final class Incoming {
    private final Library library;
    private final CarryOver carryOver;
    private final RequestPolicy policy;
    private final ExecutorService io;

    Incoming(Library library, CarryOver carryOver, RequestPolicy policy, ExecutorService io) {
        this.library = library;
        this.carryOver = carryOver;
        this.policy = policy;
        this.io = io;
    }

    RequestPolicy policy() {
        return policy;
    }

    /// Work that ends in an arrival.
    @FunctionalInterface
    interface Work {
        Arrival run() throws IOException;
    }

    /// Turns every failure into an arrival.
    ///
    /// @param since the last good check
    Arrival guarded(Cancel cancel, Optional<Instant> since, Work work) {
        try {
            Arrival arrival = work.run();
            boolean cutShort =
                    arrival instanceof Arrival.Offline
                            || arrival instanceof Arrival.Settled(Installation.Refused _);
            return cancel.stopped() && cutShort ? new Arrival.Stopped() : arrival;
        } catch (FetchException e) {
            return e.reason() == FetchException.Reason.CANCELLED
                    ? new Arrival.Stopped()
                    : new Arrival.Offline(since, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Arrival.Settled(Library.refusal(e));
        }
    }

    static Offer offer(EditionSource source, Trust trust) {
        Publisher publisher = new Publisher(trust.publisher(), trust.fingerprint().text());
        return new Offer(source, publisher, trust.files());
    }

    /// What it takes to bring an edition in.
    DownloadPlan plan(Outcome.Newer newer) {
        return plan(newer.edition().manifest(), newer.trust(), newer.fetcher().origin());
    }

    private DownloadPlan plan(Manifest manifest, Trust trust, Origin origin) {
        Optional<TargetFile> pack = Optional.empty();
        if (origin instanceof HttpOrigin) {
            try {
                pack =
                        trust.published()
                                .pack()
                                .filter(file -> file.edition() == manifest.edition().number());
            } catch (dev.carrel.pack.bytes.PackException e) {
                pack = Optional.empty(); // nothing is published as one file
            }
        }
        return DownloadPlan.of(manifest, library.objects(), pack);
    }

    Arrival bring(Outcome.Newer newer, Watcher watcher) throws IOException {
        return bring(newer, new Consent.Ask(), watcher);
    }

    /// Fetches what is missing and installs the edition. What has come in stays when the rest
    /// fails.
    Arrival bring(Outcome.Newer newer, Consent consent, Watcher watcher) throws IOException {
        Manifest manifest = newer.edition().manifest();
        try (Library.Writing writing = library.startWriting().orElse(null)) {
            if (writing == null) {
                return new Arrival.Settled(new Installation.Busy());
            }
            DownloadPlan plan = plan(newer);
            Optional<Long> shortage = library.shortage(plan.size().room());
            if (shortage.isPresent()) {
                return new Arrival.Settled(new Installation.NoSpace(shortage.get()));
            }
            OriginFetcher fetcher = newer.fetcher();
            Download download = new Download(library, manifest, fetcher, policy, io, watcher);
            if (plan.pack().isPresent()) {
                return bringPack(newer, plan, download, consent, watcher);
            }
            Optional<Manifest> reading =
                    library.course(manifest.course()).map(InstalledCourse::active);
            download.objects(plan, reading);
            return install(
                    offer(newer.edition(), newer.trust()),
                    consent,
                    plan,
                    watcher,
                    skipped(newer, watcher),
                    fetcher.origin()::traffic);
        }
    }

    private Arrival bringPack(
            Outcome.Newer newer,
            DownloadPlan plan,
            Download download,
            Consent consent,
            Watcher watcher)
            throws IOException {
        TargetFile file = plan.pack().orElseThrow();
        Arrival arrival;
        try (EditionSource pack = download.pack(file)) {
            arrival =
                    install(
                            offer(pack, newer.trust()),
                            consent,
                            plan,
                            watcher,
                            skipped(newer, watcher),
                            newer.fetcher().origin()::traffic);
        }
        download.discard(file);
        return arrival;
    }

    /// Installs an edition whose files are at hand.
    ///
    /// @param plan what it lacked before anything came in
    /// @param skipped where editions between may be had
    /// @param traffic what it took so far
    Arrival install(
            Offer offer,
            Consent consent,
            DownloadPlan plan,
            Watcher watcher,
            Skipped skipped,
            Supplier<Traffic.Count> traffic)
            throws IOException {
        Manifest manifest = offer.source().manifest();
        Optional<Manifest> before = library.course(manifest.course()).map(InstalledCourse::active);
        watcher.at(Progress.Stage.INSTALLING);
        AtomicReference<CarriedOver> notes = new AtomicReference<>(nothing(manifest, before));
        Offer stoppable =
                new Offer(
                        new StoppableEdition(offer.source(), watcher.cancel()),
                        offer.publisher(),
                        offer.metadata());
        Installation installation =
                library.install(
                        stoppable,
                        consent,
                        turn -> {
                            FetchException.throwIfStopped(watcher.cancel());
                            watcher.at(Progress.Stage.CARRYING);
                            carryOver.reporting(notes::set, skipped).prepare(turn);
                        });
        if (!(installation instanceof Installation.Installed(InstalledCourse course, _, _))) {
            return new Arrival.Settled(installation);
        }
        return new Arrival.Arrived(
                course,
                before.flatMap(old -> change(old, manifest)),
                Objects.requireNonNull(notes.get()),
                plan.missing().size(),
                plan.missing().stream().mapToLong(FileEntry::size).sum(),
                traffic.get());
    }

    /// Where the editions before one that is about to come in may be had.
    Skipped skipped(Outcome.Newer newer, Watcher watcher) {
        return new SkippedEditions(library, newer, policy, io, watcher);
    }

    private static CarriedOver nothing(Manifest manifest, Optional<Manifest> before) {
        int to = manifest.edition().number();
        int from = before.map(old -> old.edition().number()).orElse(to);
        return new CarriedOver(manifest.course(), from, to, List.of());
    }

    /// What is different now. Not worth failing for: the edition is installed.
    private Optional<EditionChange> change(Manifest old, Manifest now) {
        try {
            CourseFiles before = library.files(old.course(), old.edition().number());
            CourseFiles after = library.files(now.course(), now.edition().number());
            return Optional.of(CatchingUp.between(now.course(), old, before, now, after));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Brings in the lessons of an edition and nothing else of it.
    ///
    /// @return its files, as far as they are here
    CourseFiles lessons(Outcome.Newer newer, Watcher watcher) throws IOException {
        Manifest manifest = newer.edition().manifest();
        try (Library.Writing writing = library.startWriting().orElse(null)) {
            if (writing == null) {
                throw new IOException(
                        "Another program is changing the library. Try again when it is done.");
            }
            new Download(library, manifest, newer.fetcher(), policy, io, watcher)
                    .objects(plan(newer).lessons(), Optional.empty());
        }
        return library.files(manifest);
    }

    /// Fetches damaged files again from wherever they can be had.
    Updates.Repair repair(InstalledCourse course, List<Origin> origins, Watcher watcher)
            throws IOException {
        List<String> reasons = new ArrayList<>();
        try (Library.Writing writing = library.startWriting().orElse(null)) {
            Set<Library.Damage> found = library.check(course.id());
            Set<Library.Damage> left = found;
            if (writing == null && !found.isEmpty()) {
                reasons.add("Another program is changing the library.");
            } else {
                for (int i = 0; i < origins.size() && !left.isEmpty(); i++) {
                    left = repair(course, left, origins.get(i), reasons, watcher);
                }
            }
            if (origins.isEmpty() && !left.isEmpty()) {
                reasons.add("Nobody says where this course is published. Install its pack again.");
            }
            return new Updates.Repair(found, left, reasons);
        }
    }

    private Set<Library.Damage> repair(
            InstalledCourse course,
            Set<Library.Damage> damage,
            Origin origin,
            List<String> reasons,
            Watcher watcher)
            throws IOException {
        OriginFetcher fetcher = new OriginFetcher(origin, policy.retry(), watcher.cancel());
        for (int edition : damage.stream().map(Library.Damage::edition).distinct().toList()) {
            Manifest manifest = library.manifest(course.id(), edition);
            try {
                new Download(library, manifest, fetcher, policy, io, watcher)
                        .objects(
                                DownloadPlan.of(manifest, library.objects(), Optional.empty()),
                                Optional.empty());
            } catch (IOException e) {
                reasons.add(String.valueOf(e.getMessage()));
            }
        }
        return library.check(course.id());
    }
}
