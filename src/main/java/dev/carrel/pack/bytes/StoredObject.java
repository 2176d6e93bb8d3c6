package dev.carrel.pack.bytes;

import dev.carrel.pack.bytes.PackException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/// A file or a chunk as a published folder holds it: under the hash of its content, for ever the
/// same.
///
/// @param sha256 of the uncompressed bytes
/// @param size of the uncompressed bytes
/// @param transferSize as stored; smaller than `size` if deflated, otherwise equal
public record StoredObject(Sha256 sha256, long size, long transferSize) {
    /// @throws IllegalArgumentException if the sizes cannot be
    public StoredObject {
        if (size < 0 || transferSize < 0 || transferSize > size) {
            throw new IllegalArgumentException(size + " bytes stored as " + transferSize);
        }
    }

    public boolean deflated() {
        return transferSize < size;
    }

    /// Where it lies in a published folder: `objects/ab/cdef…`, with `.z` if deflated.
    public String path() {
        String hex = sha256.hex();
        String path = "objects/" + hex.substring(0, 2) + "/" + hex.substring(2);
        return deflated() ? path + ".z" : path;
    }

    /// Unpacks what a server sent. The stream never takes or gives a byte more than was declared,
    /// and refuses at its end if the hash differs.
    ///
    /// @param stored the object as it came; closed with the result
    /// @param name of the file it is or belongs to, for messages
    public InputStream decode(InputStream stored, String name) {
        InputStream limited = new LimitedStream(stored, transferSize, name);
        InputStream plain =
                deflated() ? new InflatingStream(limited, new Inflater(), name) : limited;
        return new VerifiedStream(plain, sha256, size, name);
    }

    /// Opens it at its source.
    ///
    /// @throws PackException if it is not there
    public InputStream open(Fetcher fetcher, String name) throws IOException {
        return decode(
                fetcher.fetch(path())
                        .orElseThrow(() ->
                                new PackException(
                                        Reason.MISSING,
                                        "%s is missing (%s).".formatted(name, path()))),
                name);
    }
}
