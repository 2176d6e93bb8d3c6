package dev.carrel.pack.trust;

import dev.carrel.pack.bytes.Fetcher;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks [Trust] through the metadata of a pack or a published folder, from the roots to the
/// targets.
public final class TrustedSource {
    private static final int MAX_ROOTS = 1024;
    private final Fetcher fetcher;

    public TrustedSource(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// Meets a publisher for the first time: the first root is believed as it is. Whoever calls
    /// this shows publisher and fingerprint to a person before anything is installed.
    ///
    /// @throws PackException if a signature is wrong or a file is missing
    /// @throws IOException if the source cannot be reached
    public Trust meet() throws IOException {
        return follow(first());
    }

    /// Meets a publisher whose fingerprint a person already has. It may be that of any root in the
    /// chain; only roots from there on are believed.
    ///
    /// @throws PackException if it is somebody else, a signature is wrong or a file is missing
    /// @throws IOException if the source cannot be reached
    public Trust meet(Fingerprint expected) throws IOException {
        Trust trust = first();
        Fingerprint found = trust.fingerprint();
        while (!trust.fingerprint().equals(expected)) {
            Optional<Trust> next = nextRoot(trust);
            if (next.isEmpty()) {
                throw new PackException(
                        Reason.OTHER_PUBLISHER,
                        "The publisher here is %s with the fingerprint %s, not %s."
                                .formatted(name(trust), found, expected));
            }
            trust = next.get();
            found = trust.fingerprint();
        }
        return follow(trust);
    }

    /// Goes on from what is believed already.
    ///
    /// @throws PackException if it is another publisher, a signature is wrong, something is older
    ///   than what was seen, or a file is missing
    /// @throws IOException if the source cannot be reached
    public Trust follow(Trust pinned) throws IOException {
        try {
            Trust trust = roots(pinned);
            trust = trust.timestamp(required(Trust.TIMESTAMP, TufRole.TIMESTAMP.limit()));
            return complete(trust);
        } catch (PackException e) {
            throw e.reason() == Reason.SIGNATURE ? orStranger(pinned, e) : e;
        }
    }

    /// Takes every newer root there is.
    ///
    /// @throws PackException if one of them is not a lawful heir
    public Trust roots(Trust trust) throws IOException {
        Trust at = trust;
        for (int i = 0; i < MAX_ROOTS; i++) {
            Optional<Trust> next = nextRoot(at);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        throw new PackException(
                Reason.HOSTILE, "There is no end to the publisher's root metadata.");
    }

    /// Fetches the snapshot and the targets a new timestamp asks for; nothing if they are here.
    ///
    /// @throws PackException if they are missing or not the ones that were signed for
    public Trust complete(Trust trust) throws IOException {
        Trust at = trust;
        Optional<MetaFile> snapshot = at.wantedSnapshot();
        if (snapshot.isPresent()) {
            at = at.snapshot(required(snapshot.get().path(), snapshot.get().length()));
        }
        Optional<MetaFile> targets = at.wantedTargets();
        if (targets.isPresent()) {
            at = at.targets(required(targets.get().path(), targets.get().length()));
        }
        return at;
    }

    private Trust first() throws IOException {
        return Trust.pinned(required("metadata/1.root.json", TufRole.ROOT.limit()));
    }

    private Optional<Trust> nextRoot(Trust trust) throws IOException {
        byte[] next = bytes(trust.nextRoot(), TufRole.ROOT.limit());
        return next == null ? Optional.empty() : Optional.of(trust.root(next));
    }

    /// Says who it is instead, if the source has another root in the place of the one believed.
    private PackException orStranger(Trust pinned, PackException wrong) throws IOException {
        byte[] other =
                bytes("metadata/" + pinned.rootVersion() + ".root.json", TufRole.ROOT.limit());
        if (other != null) {
            try {
                Trust stranger = Trust.pinned(other);
                if (!stranger.fingerprint().equals(pinned.fingerprint())) {
                    return new PackException(
                            Reason.OTHER_PUBLISHER,
                            "This comes from %s (%s), and the course was first taken from %s (%s)."
                                    .formatted(
                                            name(stranger),
                                            stranger.fingerprint(),
                                            name(pinned),
                                            pinned.fingerprint()),
                            wrong);
                }
            } catch (PackException e) {
                return wrong;
            }
        }
        return wrong;
    }

    private static String name(Trust trust) {
        return trust.publisher().isEmpty()
                ? "a publisher without a name"
                : "'" + trust.publisher() + "'";
    }

    private byte[] required(String path, long limit) throws IOException {
        byte[] bytes = bytes(path, limit);
        if (bytes == null) {
            throw new PackException(Reason.MISSING, "The file %s is missing.".formatted(path));
        }
        return bytes;
    }

    private byte @Nullable [] bytes(String path, long limit) throws IOException {
        Optional<InputStream> found = fetcher.fetch(path);
        if (found.isEmpty()) {
            return null;
        }
        try (InputStream in = found.get()) {
            byte[] bytes = in.readNBytes((int) limit + 1);
            if (bytes.length > limit) {
                throw new PackException(
                        Reason.TOO_LARGE,
                        "The file %s is larger than %,d bytes.".formatted(path, limit));
            }
            return bytes;
        }
    }
}
