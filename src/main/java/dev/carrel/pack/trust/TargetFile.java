package dev.carrel.pack.trust;

import dev.carrel.course.CourseId;
import dev.carrel.pack.bytes.Sha256;
import org.jspecify.annotations.Nullable;

/// A file that the publisher's targets metadata vouches for.
///
/// @param name as signed, for example `manifests/ship-it-smart-3.json.gz`
/// @param length bytes
/// @param sha256 of the file
/// @param course which course it belongs to
/// @param edition its number
/// @param json hash of the unpacked JSON if this is a manifest; null if it is a one-file pack
public record TargetFile(
        String name,
        long length,
        Sha256 sha256,
        CourseId course,
        int edition,
        @Nullable Sha256 json) {
    public boolean isManifest() {
        return json != null;
    }

    /// Where it lies in a published folder: the hash goes before the file's name (consistent
    /// snapshots of TUF), so that a server may keep it for ever.
    public String path() {
        int slash = name.lastIndexOf('/') + 1;
        return "targets/" + name.substring(0, slash) + sha256 + "." + name.substring(slash);
    }
}
