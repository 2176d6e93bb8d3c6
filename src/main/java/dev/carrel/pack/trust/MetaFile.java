package dev.carrel.pack.trust;

import dev.carrel.pack.bytes.Fields;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.Sha256;
import org.jspecify.annotations.Nullable;

/// What signed metadata says of another metadata file.
///
/// @param path where it lies in a published folder
/// @param version it must have
/// @param length bytes; the role's limit if not said
/// @param sha256 if said
public record MetaFile(String path, long version, long length, @Nullable Sha256 sha256) {

    static MetaFile read(TufRole role, Fields json) throws PackException {
        long version = json.number("version", 1, Long.MAX_VALUE);
        return new MetaFile(
                "metadata/%d.%s.json".formatted(version, role.word()),
                version,
                json.has("length") ? json.number("length", 1, role.limit()) : role.limit(),
                json.has("hashes") ? json.object("hashes").optionalHash("sha256") : null);
    }

    boolean matches(byte[] bytes) {
        return bytes.length <= length && (sha256 == null || Sha256.of(bytes).equals(sha256));
    }
}
