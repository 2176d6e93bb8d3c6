package dev.carrel.update;

import dev.carrel.course.CourseId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.trust.TargetFile;
import dev.carrel.pack.trust.Targets;
import dev.carrel.update.Checking.Outcome;
import dev.carrel.update.fetch.Download;
import dev.carrel.update.fetch.DownloadPlan;
import dev.carrel.update.fetch.DownloadSize;
import dev.carrel.update.fetch.FetchException;
import dev.carrel.update.fetch.Origin;
import dev.carrel.update.fetch.OriginFetcher;
import dev.carrel.update.fetch.RequestPolicy;
import dev.carrel.update.notes.Skipped;
import dev.carrel.work.ParallelJobs;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/// Brings in the lessons of editions a learner skipped from where the newest one comes from, so
/// that notes can be followed through them as if every edition had been taken.
///
/// What is fetched is signed by the same publisher, and is kept until the edition leapt from is
/// forgotten. So a note that turns up later, from another computer or because the places were lost,
/// is placed the same way; going back and forth needs no network; and an update that breaks off
/// need not fetch again. The pages of an edition appear in the library one edition at a time and
/// whole, and no reader sees them: a crash leaves some more or fewer of them behind, and nothing
/// else.
///
/// All of this is nice to have. A folder that lacks an edition, a server that goes away, bytes that
/// are not what was signed, a full disk: less is found then, and the update goes on.
final class SkippedEditions implements Skipped {
    /// Editions looked at, at most. If more were skipped, these are spread evenly among them.
    static final int MOST = 24;

    /// Bytes fetched, at most: metadata, manifests and lessons. A course of a thousand pages
    /// rewritten in every edition stays below.
    static final long MOST_BYTES = 16L << 20;

    /// Most bytes of the metadata of an earlier edition.
    private static final int MOST_METADATA = 128 << 10;

    private static final System.Logger LOG = System.getLogger(SkippedEditions.class.getName());

    private final Library library;
    private final Outcome.Newer newer;
    private final RequestPolicy policy;
    private final Executor io;
    private final Watcher watcher;
    private final CourseId course;
    private final AtomicLong budget = new AtomicLong(MOST_BYTES);

    /// @param newer the newest edition, verified
    /// @param io lends helpers for more than one connection
    SkippedEditions(
            Library library,
            Outcome.Newer newer,
            RequestPolicy policy,
            Executor io,
            Watcher watcher) {
        this.library = library;
        this.newer = newer;
        this.policy = policy.hurried();
        this.io = io;
        this.watcher = watcher;
        this.course = newer.edition().manifest().course();
    }

    @Override
    public boolean bring(int from, int to) throws IOException {
        boolean more = false;
        try (Library.Writing writing = library.startWriting().orElse(null)) {
            more = writing != null && lessons(manifests(wanted(from, to)));
        } catch (IOException e) {
            FetchException.throwIfStopped(watcher.cancel());
            LOG.log(
                    System.Logger.Level.INFO,
                    "Not all skipped editions could be had: " + e.getMessage());
        }
        FetchException.throwIfStopped(watcher.cancel());
        watcher.at(Progress.Stage.CARRYING);
        return more;
    }

    /// Numbers that editions between may have.
    private List<Integer> wanted(int from, int to) throws IOException {
        SortedSet<Integer> wanted = new TreeSet<>();
        long between = (long) to - from - 1;
        long most = Math.min(between, MOST);
        for (long i = 1; i <= most; i++) {
            wanted.add((int) (from + i * (between + 1) / (most + 1)));
        }
        wanted.removeAll(library.lessonsKept(course));
        library.course(course).stream()
                .flatMap(installed -> installed.kept().stream())
                .forEach(edition -> wanted.remove(edition.number()));
        return List.copyOf(wanted);
    }

    /// What is signed of these editions, by number.
    private SortedMap<Integer, Manifest> manifests(List<Integer> numbers) throws IOException {
        SortedMap<Integer, Manifest> manifests = new ConcurrentSkipListMap<>();
        new ParallelJobs(io, policy.connections())
                .each(
                        numbers,
                        number -> {
                            try {
                                manifest(number).ifPresent(found -> manifests.put(number, found));
                            } catch (PackException e) {
                                LOG.log(
                                        System.Logger.Level.INFO,
                                        "An old edition is refused: " + e.getMessage());
                            }
                        });
        return manifests;
    }

    private Optional<Manifest> manifest(int number) throws IOException {
        Optional<TargetFile> target = newer.trust().published().manifest(course, number);
        if (target.isEmpty()) {
            long version = Targets.publishedVersion(number);
            Optional<byte[]> metadata = fetch(Targets.path(version), MOST_METADATA);
            if (metadata.isPresent()) {
                target = newer.trust().earlier(version, metadata.get()).manifest(course, number);
            }
        }
        if (target.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> gzip = fetch(target.get().path(), (int) target.get().length());
        return gzip.isEmpty()
                ? Optional.empty()
                : Optional.of(Targets.read(target.get(), gzip.get()));
    }

    /// A file of at most so many bytes, if it is there and the budget allows it.
    private Optional<byte[]> fetch(String path, int most) throws IOException {
        if (budget.addAndGet(-most) < 0) {
            budget.addAndGet(most);
            return Optional.empty();
        }
        long unused = most;
        try {
            byte[] bytes =
                    policy.retry()
                            .run(
                                    watcher.cancel(),
                                    () ->
                                            OriginFetcher.whole(
                                                    origin().get(
                                                                    path,
                                                                    Origin.Ask.WHOLE,
                                                                    watcher.cancel()),
                                                    most));
            unused = Math.max(0, most - bytes.length);
            return Optional.of(bytes);
        } catch (FetchException e) {
            if (e.reason() != FetchException.Reason.ABSENT) {
                throw e;
            }
            return Optional.empty();
        } finally {
            budget.addAndGet(unused);
        }
    }

    private Origin origin() {
        return newer.fetcher().origin();
    }

    /// Brings in the lessons of these editions, as far as the budget goes.
    ///
    /// @return whether there was one
    private boolean lessons(SortedMap<Integer, Manifest> manifests) throws IOException {
        DownloadSize all = all(manifests).size();
        if (library.shortage(all.room()).isPresent()) {
            return false;
        }
        OriginFetcher fetcher = new OriginFetcher(origin(), policy.retry(), watcher.cancel());
        Manifest newest = newer.edition().manifest();
        Download download = new Download(library, newest, fetcher, policy, io, watcher);
        Optional<Manifest> reading = library.course(course).map(InstalledCourse::active);
        boolean more = false;
        try {
            for (Manifest manifest : manifests.values()) {
                DownloadPlan plan = lacking(manifest);
                long bytes = plan.size().bytes();
                if (budget.get() >= bytes) {
                    budget.addAndGet(-bytes);
                    more |= bring(manifest, plan, download, reading, all);
                }
            }
        } catch (IOException e) {
            if (!more) {
                throw e;
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "Some skipped editions could not be had: " + e.getMessage());
        }
        return more;
    }

    private DownloadPlan lacking(Manifest manifest) {
        return DownloadPlan.of(manifest, library.objects(), Optional.empty()).lessons();
    }

    private DownloadPlan all(SortedMap<Integer, Manifest> manifests) {
        Map<Sha256, FileEntry> missing = new LinkedHashMap<>();
        manifests
                .values()
                .forEach(manifest ->
                        lacking(manifest)
                                .missing()
                                .forEach(file -> missing.putIfAbsent(file.sha256(), file)));
        return new DownloadPlan(List.copyOf(missing.values()), Optional.empty());
    }

    /// @throws IOException if it is of no use to ask for another edition
    private boolean bring(
            Manifest manifest,
            DownloadPlan plan,
            Download download,
            Optional<Manifest> reading,
            DownloadSize all)
            throws IOException {
        try {
            download.objects(plan, reading, all);
        } catch (PackException e) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "A page of an old edition is refused: " + e.getMessage());
            return false;
        } catch (FetchException e) {
            if (e.reason() != FetchException.Reason.ABSENT) {
                throw e;
            }
            return false;
        }
        library.keepLessons(manifest);
        return true;
    }
}
