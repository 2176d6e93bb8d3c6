package dev.carrel.authoring;

import dev.carrel.course.Edition;
import dev.carrel.pack.PackReport;
import dev.carrel.pack.PublishedEdition;
import dev.carrel.pack.bytes.FolderFetcher;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.trust.MetadataSigner;
import dev.carrel.pack.trust.TargetFile;
import dev.carrel.pack.trust.Targets;
import dev.carrel.pack.trust.Trust;
import dev.carrel.pack.trust.TrustedSource;
import dev.carrel.pack.trust.TufRole;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Publishes editions into a folder that any static web server can hand out.
///
/// Files are written in an order that leaves readers with the old edition or the new one, whole,
/// wherever this is interrupted: objects, roots, manifest, pack, targets and snapshot, and the
/// timestamp last. Run again, it goes on from there; run twice, it changes nothing.
public final class EditionPublisher {
    /// Signatures that hold for less than this are made again.
    private static final int REFRESH_DAYS = 30;

    private static final int TIMESTAMP_DAYS = 90;

    private final AuthorKeys keys;
    private final LocalDate today;

    /// @param keys who signs
    /// @param today the day signatures count from
    public EditionPublisher(AuthorKeys keys, LocalDate today) {
        this.keys = keys;
        this.today = today;
    }

    /// What is in the folder before.
    private record Before(Trust trust, Manifest manifest) {}

    /// Publishes the next edition of a course.
    ///
    /// @param target the folder; made if missing
    /// @param progress hears of every file before it is read or written; if it stops the work, the
    ///   folder still serves what it served before
    /// @throws IOException if the source cannot be read or the folder not be written, or if the
    ///   check of what was written fails
    public Publication publish(
            SourceFolder source, Release.Wish wish, Path target, Progress progress)
            throws IOException {
        CourseCheck check = CourseCheck.of(source, today, progress);
        if (check.hasErrors()) {
            return new Publication.Stopped(check.problems());
        }
        Optional<Before> before = before(target);
        Optional<Publication> misfit = misfit(target, wish, check, before);
        if (misfit.isPresent()) {
            return misfit.get();
        }
        PublishedFolder folder = new PublishedFolder(target, progress);
        List<FileEntry> files =
                EditionMaker.pack(
                        source, (object, stored) -> folder.add(object.path(), stored), progress);
        Release release = Release.of(check.changes(), wish, today);
        Manifest manifest =
                EditionMaker.manifest(check.course(), release, files, before.map(Before::manifest));
        String note = "";
        if (before.isPresent()) {
            Manifest old = before.get().manifest();
            boolean same = EditionMaker.sameContent(old, manifest);
            Edition last = old.edition();
            if (same && (wish.number() == null || wish.number() == last.number())) {
                return settle(folder, source, before.get(), progress);
            }
            if (release.edition().number() <= last.number()) {
                if (wish.number() != null) {
                    return taken(wish.number(), last);
                }
                Release next = release.after(last, wish, today);
                note =
                        "CHANGES.md says nothing about this edition, so it was numbered %d; learners see which lessons changed, but not why."
                                .formatted(next.edition().number());
                manifest = EditionMaker.manifest(check.course(), next, files, Optional.of(old));
            }
        }
        Path pack = write(folder, source, manifest);
        checkAsLearner(folder.root(), pack, progress);
        return new Publication.Published(
                manifest, pack, folder.added(), folder.addedBytes(), note, check.problems());
    }

    /// Makes signatures again, so that they hold for as long as they can, without a new edition.
    ///
    /// @param target a published folder
    public Publication refresh(Path target, Progress progress) throws IOException {
        Optional<Before> before = before(target);
        if (before.isEmpty()) {
            return new Publication.Refused(
                    "Nothing is published in %s.".formatted(target),
                    "Publish a course there first.");
        }
        Optional<Publication> stranger = stranger(target, before.get());
        if (stranger.isPresent()) {
            return stranger.get();
        }
        PublishedFolder folder = new PublishedFolder(target, progress);
        addRoots(folder);
        sign(folder, before.get());
        Trust now = new TrustedSource(new FolderFetcher(folder.root())).meet();
        return new Publication.Refreshed(
                before.get().manifest(), LocalDate.ofInstant(now.expires(), ZoneOffset.UTC));
    }

    private void sign(PublishedFolder folder, Before before) throws IOException {
        Trust trust = before.trust();
        boolean sameRoot = keys.roots().size() == trust.rootVersion();
        long version = trust.version(TufRole.TIMESTAMP) + 1;
        byte[] snapshot = trust.files().get("snapshot.json");
        if (sameRoot
                && snapshot != null
                && !expires(trust, TufRole.SNAPSHOT)
                        .isBefore(today.plusDays(TIMESTAMP_DAYS + REFRESH_DAYS))) {
            folder.replace(
                    Trust.TIMESTAMP,
                    MetadataSigner.timestamp(
                            version,
                            trust.version(TufRole.SNAPSHOT),
                            snapshot,
                            today,
                            keys.release()));
        } else {
            signAll(folder, version, today, trust.published().files());
        }
    }

    private static LocalDate expires(Trust trust, TufRole role) {
        return trust.expires(role)
                .map(when -> LocalDate.ofInstant(when, ZoneOffset.UTC))
                .orElse(LocalDate.MIN);
    }

    private static Optional<Before> before(Path target) throws IOException {
        FolderFetcher fetcher = new FolderFetcher(target);
        if (!Files.exists(target.resolve(Trust.TIMESTAMP))) {
            return Optional.empty();
        }
        Trust trust = new TrustedSource(fetcher).meet();
        try (PublishedEdition edition = PublishedEdition.newest(fetcher, trust)) {
            return Optional.of(new Before(trust, edition.manifest()));
        }
    }

    private static Publication taken(int wished, Edition last) {
        return new Publication.Refused(
                "Edition %d is published already; the next one must have a higher number than %d."
                        .formatted(wished, last.number()),
                "Leave --edition away, or give a higher number.");
    }

    private Optional<Publication> misfit(
            Path target, Release.Wish wish, CourseCheck check, Optional<Before> before)
            throws IOException {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Manifest old = before.get().manifest();
        if (!old.course().equals(check.course().id())) {
            return Optional.of(
                    new Publication.Refused(
                            "%s holds the course '%s', not '%s'."
                                    .formatted(target, old.course(), check.course().id()),
                            "Publish each course into a folder of its own."));
        }
        Integer wished = wish.number();
        if (wished != null && wished < old.edition().number()) {
            return Optional.of(taken(wished, old.edition()));
        }
        return stranger(target, before.get());
    }

    /// Readers of a folder believe only the keys they first met, or those that took over from them.
    private Optional<Publication> stranger(Path target, Before before) throws IOException {
        List<byte[]> own = keys.roots();
        for (int version = 1; version <= before.trust().rootVersion(); version++) {
            byte[] there = Files.readAllBytes(target.resolve("metadata/" + version + ".root.json"));
            if (version > own.size() || !java.util.Arrays.equals(there, own.get(version - 1))) {
                return Optional.of(
                        new Publication.Refused(
                                "%s was published with the keys %s, and these are %s."
                                        .formatted(
                                                target,
                                                before.trust().fingerprint(),
                                                keys.fingerprint()),
                                "Give the key file it was published with."));
            }
        }
        return Optional.empty();
    }

    /// Completes a folder that holds this edition already.
    private Publication settle(
            PublishedFolder folder, SourceFolder source, Before before, Progress progress)
            throws IOException {
        Manifest manifest = before.manifest();
        Optional<TargetFile> known = before.trust().published().pack();
        boolean whole = known.isPresent() && folder.has(known.get().path());
        Path pack =
                whole ? folder.root().resolve(known.get().path()) : write(folder, source, manifest);
        addRoots(folder);
        boolean stale =
                expires(before.trust(), TufRole.TIMESTAMP).isBefore(today.plusDays(REFRESH_DAYS));
        if (whole && (stale || before.trust().rootVersion() < keys.roots().size())) {
            sign(folder, before);
        }
        checkAsLearner(folder.root(), pack, progress);
        return new Publication.UpToDate(manifest, pack);
    }

    private void addRoots(PublishedFolder folder) throws IOException {
        for (Map.Entry<String, byte[]> root : keys.rootMetadata().entrySet()) {
            folder.add("metadata/" + root.getKey(), root.getValue());
        }
    }

    /// Everything of an edition except its objects.
    private Path write(PublishedFolder folder, SourceFolder source, Manifest manifest)
            throws IOException {
        addRoots(folder);
        byte[] gzip = manifest.gzip();
        TargetFile listed = EditionMaker.target(manifest, gzip);
        folder.add(listed.path(), gzip);
        TargetFile pack = writePack(folder, source, manifest);
        long version =
                Math.max(
                        Targets.publishedVersion(manifest.edition().number()),
                        folder.highestVersion().orElse(0) + 1);
        LocalDate released = manifest.edition().released();
        signAll(folder, version, released.isAfter(today) ? released : today, List.of(listed, pack));
        return folder.root().resolve(pack.path());
    }

    private TargetFile writePack(PublishedFolder folder, SourceFolder source, Manifest manifest)
            throws IOException {
        Path fresh = folder.scratch();
        try {
            new Exporter(keys, today).write(fresh, manifest, source);
            TargetFile pack = packTarget(fresh, manifest);
            if (!folder.has(pack.path())) {
                folder.adopt(fresh, pack.path());
            }
            return pack;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static TargetFile packTarget(Path file, Manifest manifest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new TargetFile(
                    "files/%s-%d.coursepack"
                            .formatted(manifest.course(), manifest.edition().number()),
                    Files.size(file),
                    Sha256.of(in),
                    manifest.course(),
                    manifest.edition().number(),
                    null);
        }
    }

    private void signAll(
            PublishedFolder folder, long version, LocalDate from, List<TargetFile> files)
            throws IOException {
        SortedMap<String, byte[]> metadata =
                MetadataSigner.release(version, from, files, keys.release());
        byte @Nullable [] timestamp = metadata.remove("timestamp.json");
        for (Map.Entry<String, byte[]> file : metadata.entrySet()) {
            folder.add("metadata/" + file.getKey(), file.getValue());
        }
        if (timestamp != null) {
            folder.replace(Trust.TIMESTAMP, timestamp);
        }
    }

    /// Reads the folder and the pack as a reader would who meets this publisher for the first time.
    private void checkAsLearner(Path folder, Path pack, Progress progress) throws IOException {
        FolderFetcher fetcher = new FolderFetcher(folder);
        Trust trust = new TrustedSource(fetcher).meet(keys.fingerprint());
        try (PublishedEdition edition = PublishedEdition.newest(fetcher, trust)) {
            PackReport.readAll(edition, progress);
        }
        PackReport.verify(pack, progress);
    }
}
