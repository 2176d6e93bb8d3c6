package dev.carrel.pack.trust;

import java.util.Locale;

/// The four jobs of signed metadata in The Update Framework.
///
/// @see <a href="https://theupdateframework.github.io/specification/latest/">TUF specification</a>
public enum TufRole {
    /// Says which keys count for every role, itself included.
    ROOT(32 * 1024),
    /// Says which snapshot is the newest; the only file that changes in place.
    TIMESTAMP(16 * 1024),
    /// Says which targets metadata belongs together.
    SNAPSHOT(1024 * 1024),
    /// Says which manifest is the newest.
    TARGETS(1024 * 1024);

    private final int limit;

    TufRole(int limit) {
        this.limit = limit;
    }

    /// Most bytes of its metadata that are ever read.
    public int limit() {
        return limit;
    }

    /// As written in metadata.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
