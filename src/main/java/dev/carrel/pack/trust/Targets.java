package dev.carrel.pack.trust;

import dev.carrel.course.CourseId;
import dev.carrel.pack.bytes.Fields;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.PackPaths;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.Manifest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files a publisher vouches for.
///
/// @param files every manifest and pack
public record Targets(List<TargetFile> files) {
    /// Largest one-file pack, in bytes: what a ZIP without extensions can hold.
    public static final long MAX_PACK = 0xFFFF_FFFEL;

    /// Versions of metadata that belong to one edition: its pack takes the first, its publication
    /// the second, and signatures that are made again before the next edition the rest.
    private static final long VERSIONS_PER_EDITION = 10_000;

    public Targets {
        files = List.copyOf(files);
    }

    /// The lowest version of the metadata of an edition.
    public static long firstVersion(int edition) {
        return edition * VERSIONS_PER_EDITION;
    }

    /// The version an edition is published under, unless signatures were made again very often
    /// before. Metadata stays in a published folder, so this is where an edition that the newest
    /// metadata does not name any more is still vouched for.
    public static long publishedVersion(int edition) {
        return firstVersion(edition) + 1;
    }

    /// Where targets of a version lie in a published folder.
    public static String path(long version) {
        return "metadata/%d.targets.json".formatted(version);
    }

    static Targets read(Fields body) throws PackException {
        List<TargetFile> files = new ArrayList<>();
        for (Map.Entry<String, Fields> target : body.object("targets").objects().entrySet()) {
            String name = target.getKey();
            Fields json = target.getValue();
            PackPaths.check(name);
            if (!json.has("custom") || !json.object("custom").has("course")) {
                continue; // somebody else's target: nothing this program would ever fetch
            }
            Fields custom = json.object("custom");
            String course = custom.text("course");
            if (!CourseId.isValid(course)) {
                throw custom.wrong("course", "is not a course id");
            }
            Sha256 unpacked = custom.optionalHash("json");
            files.add(
                    new TargetFile(
                            name,
                            json.number(
                                    "length",
                                    1,
                                    unpacked == null ? MAX_PACK : Manifest.MAX_COMPRESSED),
                            json.object("hashes").hash("sha256"),
                            new CourseId(course),
                            (int) custom.number("edition", 1, Integer.MAX_VALUE),
                            unpacked));
        }
        return new Targets(files);
    }

    /// The newest manifest.
    ///
    /// @throws PackException if there is none
    public TargetFile manifest() throws PackException {
        return newest(true)
                .orElseThrow(() ->
                        new PackException(Reason.MISSING, "The publisher names no edition here."));
    }

    /// The manifest of one edition of a course, if it is named here.
    public Optional<TargetFile> manifest(CourseId course, int edition) {
        return files.stream()
                .filter(file ->
                        file.isManifest()
                                && file.edition() == edition
                                && file.course().equals(course))
                .findFirst();
    }

    /// The one-file pack of the newest edition, if one is published.
    public Optional<TargetFile> pack() {
        return newest(false);
    }

    private Optional<TargetFile> newest(boolean manifest) {
        return files.stream()
                .filter(file -> file.isManifest() == manifest)
                .max(Comparator.comparingInt(TargetFile::edition));
    }

    /// Reads the newest manifest as published (gzip).
    ///
    /// @throws PackException if the bytes are not the ones that were signed for
    public Manifest manifest(byte[] gzip) throws PackException {
        return read(manifest(), gzip);
    }

    /// Reads a manifest as published (gzip).
    ///
    /// @throws PackException if the bytes are not the ones that were signed for
    public static Manifest read(TargetFile target, byte[] gzip) throws PackException {
        if (gzip.length != target.length() || !Sha256.of(gzip).equals(target.sha256())) {
            throw new PackException(
                    Reason.DAMAGED, "The manifest is not the one the publisher signed.");
        }
        return fitting(target, Manifest.parseGzip(gzip));
    }

    /// Reads the newest manifest as a one-file pack holds it.
    ///
    /// @throws PackException if the bytes are not the ones that were signed for
    public Manifest manifestOfPack(byte[] json) throws PackException {
        TargetFile target = manifest();
        if (!Sha256.of(json).equals(target.json())) {
            throw new PackException(
                    Reason.DAMAGED,
                    "META-INF/manifest.json is not the manifest the publisher signed.");
        }
        return fitting(target, Manifest.parse(json));
    }

    private static Manifest fitting(TargetFile target, Manifest manifest) throws PackException {
        if (!manifest.course().equals(target.course())
                || manifest.edition().number() != target.edition()) {
            throw new PackException(
                    Reason.DAMAGED,
                    "The manifest is for %s edition %d, and was signed as %s edition %d."
                            .formatted(
                                    manifest.course(),
                                    manifest.edition().number(),
                                    target.course(),
                                    target.edition()));
        }
        return manifest;
    }
}
