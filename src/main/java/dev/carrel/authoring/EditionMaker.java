package dev.carrel.authoring;

import dev.carrel.course.Course;
import dev.carrel.course.LessonId;
import dev.carrel.course.Person;
import dev.carrel.pack.Packing;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.LessonChange;
import dev.carrel.pack.manifest.LessonEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.trust.MetadataSigner;
import dev.carrel.pack.trust.TargetFile;
import dev.carrel.pack.trust.Targets;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Makes the manifest and the signed metadata of an edition. The same source, release and keys give
/// the same bytes.
final class EditionMaker {
    private EditionMaker() {}

    /// The files of a source as a manifest names them, sorted by path.
    static List<FileEntry> pack(SourceFolder source, Packing.Sink sink, Progress progress)
            throws IOException {
        Packing packing = new Packing(sink);
        List<FileEntry> entries = new ArrayList<>();
        long total = source.size();
        long done = 0;
        for (String path : source.paths()) {
            progress.at(path, done, total);
            try (InputStream in = source.open(path)) {
                FileEntry entry = packing.pack(path, in);
                entries.add(entry);
                done += entry.size();
            }
        }
        progress.at("", total, total);
        return entries;
    }

    static Manifest manifest(
            Course course, Release release, List<FileEntry> files, Optional<Manifest> previous) {
        List<LessonEntry> lessons =
                course.lessons().stream()
                        .map(lesson -> new LessonEntry(lesson.id(), lesson.title(), lesson.path()))
                        .toList();
        Manifest first =
                new Manifest(
                        1,
                        course.id(),
                        release.edition(),
                        course.title(),
                        course.language(),
                        course.about().license(),
                        course.about().authors().stream().map(Person::name).toList(),
                        course.updates(),
                        previous.map(before -> Sha256.of(before.json())).orElse(null),
                        List.of(),
                        release.notes(),
                        files,
                        lessons);
        return previous.map(before -> with(first, changes(course, before, first))).orElse(first);
    }

    private static Manifest with(Manifest manifest, List<LessonChange> changes) {
        return new Manifest(
                manifest.minReader(),
                manifest.course(),
                manifest.edition(),
                manifest.title(),
                manifest.language(),
                manifest.license(),
                manifest.authors(),
                manifest.updates(),
                manifest.previous(),
                changes,
                manifest.notes(),
                manifest.files(),
                manifest.lessons());
    }

    /// What happened to each lesson, in reading order; removed ones last.
    private static List<LessonChange> changes(Course course, Manifest before, Manifest after) {
        Map<LessonId, LessonEntry> gone = new LinkedHashMap<>();
        before.lessons().forEach(lesson -> gone.put(course.current(lesson.id()), lesson));
        List<LessonChange> changes = new ArrayList<>();
        for (LessonEntry lesson : after.lessons()) {
            LessonEntry old = gone.remove(lesson.id());
            if (old == null) {
                changes.add(change(lesson, LessonChange.Kind.ADDED));
            } else if (!before.content(old).equals(after.content(lesson))) {
                changes.add(change(lesson, LessonChange.Kind.CHANGED));
            }
        }
        gone.values().forEach(lesson -> changes.add(change(lesson, LessonChange.Kind.REMOVED)));
        return changes;
    }

    private static LessonChange change(LessonEntry lesson, LessonChange.Kind kind) {
        return new LessonChange(lesson.id(), lesson.title(), kind);
    }

    /// Whether two editions differ in nothing a reader could see.
    static boolean sameContent(Manifest one, Manifest other) {
        return one.course().equals(other.course())
                && one.files().equals(other.files())
                && one.lessons().equals(other.lessons())
                && one.title().equals(other.title());
    }

    /// The manifest as the publisher vouches for it.
    static TargetFile target(Manifest manifest, byte[] gzip) {
        return new TargetFile(
                "manifests/%s-%d.json.gz".formatted(manifest.course(), manifest.edition().number()),
                gzip.length,
                Sha256.of(gzip),
                manifest.course(),
                manifest.edition().number(),
                Sha256.of(manifest.json()));
    }

    /// The signed files inside a one-file pack. Every date counts from the day of release.
    static SortedMap<String, byte[]> packMetadata(Manifest manifest, AuthorKeys keys) {
        SortedMap<String, byte[]> metadata =
                MetadataSigner.release(
                        firstVersion(manifest),
                        manifest.edition().released(),
                        List.of(target(manifest, manifest.gzip())),
                        keys.release());
        metadata.putAll(keys.rootMetadata());
        return metadata;
    }

    /// The lowest version of an edition's metadata.
    static long firstVersion(Manifest manifest) {
        return Targets.firstVersion(manifest.edition().number());
    }
}
