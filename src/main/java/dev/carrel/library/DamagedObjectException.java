package dev.carrel.library;

import dev.carrel.pack.bytes.Sha256;
import java.io.IOException;

/// An object whose bytes are not what its name promises.
public final class DamagedObjectException extends IOException {
    private final transient Sha256 hash;

    DamagedObjectException(Sha256 hash, String how) {
        super("File " + hash.hex().substring(0, 12) + "… is damaged: " + how);
        this.hash = hash;
    }

    /// The name of the object.
    public Sha256 hash() {
        return hash;
    }
}
