package dev.carrel.pack.trust;

import dev.carrel.pack.bytes.Fields;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is believed about a publisher, step by step as TUF's client workflow says (version 1.0,
/// section 5). Immutable: each step checks one file from a stranger and gives the next state, or
/// refuses and leaves this one as it was.
///
/// Expiry is reported ([#expired]) and never refused here: it must not lock anybody out of reading
/// what a stick or an old pack brings. Whoever looks for updates tells the learner when the answer
/// is stale.
///
/// @param root keys that count
/// @param timestamp newest seen
/// @param snapshot newest seen
/// @param targets newest seen
public record Trust(
        Root root,
        @Nullable Signed timestamp,
        @Nullable Signed snapshot,
        @Nullable Signed targets) {

    /// Where the newest timestamp lies in a published folder.
    public static final String TIMESTAMP = "metadata/timestamp.json";

    /// Begins with a root that is believed because a person said so, or because the program brought
    /// it.
    ///
    /// @throws PackException if it is not a root that signs itself
    public static Trust pinned(byte[] root) throws PackException {
        return new Trust(Root.parse(root), null, null, null);
    }

    /// Takes up again what [#files] gave.
    ///
    /// @throws PackException if a file is damaged
    public static Trust load(Map<String, byte[]> files) throws PackException {
        byte[] root = files.get("root.json");
        if (root == null) {
            throw new PackException(Reason.MISSING, "The publisher's root metadata is missing.");
        }
        return new Trust(
                Root.parse(root),
                parse(files, TufRole.TIMESTAMP),
                parse(files, TufRole.SNAPSHOT),
                parse(files, TufRole.TARGETS));
    }

    private static @Nullable Signed parse(Map<String, byte[]> files, TufRole role)
            throws PackException {
        byte[] bytes = files.get(role.word() + ".json");
        return bytes == null ? null : Signed.parse(role, bytes);
    }

    /// What has to be kept to go on from here later, by file name.
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("root.json", root.signed().bytes());
        for (Signed signed : new @Nullable Signed[] {timestamp, snapshot, targets}) {
            if (signed != null) {
                files.put(signed.role().word() + ".json", signed.bytes());
            }
        }
        return files;
    }

    /// How the publisher is called; empty if they do not say.
    public String publisher() {
        return root.publisher();
    }

    public Fingerprint fingerprint() {
        return root.fingerprint();
    }

    /// The version of root metadata that is believed.
    public long rootVersion() {
        return root.version();
    }

    /// The version of the newest metadata of a role that was seen; 0 if none was.
    public long version(TufRole role) {
        Signed newest = newest(role);
        return newest == null ? 0 : newest.version();
    }

    /// When the newest metadata of a role goes stale; nothing if none was seen.
    public Optional<Instant> expires(TufRole role) {
        return Optional.ofNullable(newest(role)).map(Signed::expires);
    }

    private @Nullable Signed newest(TufRole role) {
        return switch (role) {
            case ROOT -> root.signed();
            case TIMESTAMP -> timestamp;
            case SNAPSHOT -> snapshot;
            case TARGETS -> targets;
        };
    }

    /// The keys that may sign the next root.
    public List<VerifyingKey> rootKeys() {
        return List.copyOf(root.keys(TufRole.ROOT).keys().values());
    }

    /// Where the next root would lie.
    public String nextRoot() {
        return "metadata/" + (root.version() + 1) + ".root.json";
    }

    /// When the first of the files that are believed goes stale.
    public Instant expires() {
        Instant first = root.signed().expires();
        for (Signed signed : new @Nullable Signed[] {timestamp, snapshot, targets}) {
            if (signed != null && signed.expires().isBefore(first)) {
                first = signed.expires();
            }
        }
        return first;
    }

    /// Whether something newer should have come by now.
    public boolean expired(Instant now) {
        return !now.isBefore(expires());
    }

    /// Whether the root itself is out of date: the publisher stopped long ago, or the clock is
    /// wrong.
    public boolean rootExpired(Instant now) {
        return !now.isBefore(root.signed().expires());
    }

    /// Takes the next root. If it names other keys for the timestamp or the snapshot, the old ones
    /// are forgotten: a thief of those keys may have raised their version numbers for ever.
    ///
    /// @throws PackException unless it is the next version, signed by the keys before and by its
    ///   own
    public Trust root(byte[] bytes) throws PackException {
        Root next = root.next(bytes);
        boolean rotated =
                !next.keys(TufRole.TIMESTAMP).equals(root.keys(TufRole.TIMESTAMP))
                        || !next.keys(TufRole.SNAPSHOT).equals(root.keys(TufRole.SNAPSHOT));
        return rotated
                ? new Trust(next, null, null, null)
                : new Trust(next, timestamp, snapshot, targets);
    }

    /// Takes a timestamp. One of the same version changes nothing.
    ///
    /// @throws PackException if its signature is wrong or it is older than the one that is believed
    public Trust timestamp(byte[] bytes) throws PackException {
        Signed next = signed(TufRole.TIMESTAMP, bytes);
        Signed before = timestamp;
        if (before != null) {
            notOlder(before.version(), next.version(), TufRole.TIMESTAMP);
            notOlder(
                    meta(before, TufRole.SNAPSHOT).version(),
                    meta(next, TufRole.SNAPSHOT).version(),
                    TufRole.SNAPSHOT);
            if (before.version() == next.version()) {
                return this;
            }
        }
        meta(next, TufRole.SNAPSHOT);
        return new Trust(root, next, snapshot, targets);
    }

    /// What the timestamp says of the snapshot, or nothing if that snapshot is here already.
    ///
    /// @throws PackException if there is no timestamp
    public Optional<MetaFile> wantedSnapshot() throws PackException {
        return wanted(required(timestamp, TufRole.TIMESTAMP), TufRole.SNAPSHOT, snapshot);
    }

    /// What the snapshot says of the targets, or nothing if those targets are here already.
    ///
    /// @throws PackException if there is no snapshot
    public Optional<MetaFile> wantedTargets() throws PackException {
        return wanted(required(snapshot, TufRole.SNAPSHOT), TufRole.TARGETS, targets);
    }

    private static Optional<MetaFile> wanted(Signed from, TufRole role, @Nullable Signed have)
            throws PackException {
        MetaFile meta = meta(from, role);
        return have != null && meta.matches(have.bytes()) ? Optional.empty() : Optional.of(meta);
    }

    /// Takes the snapshot the timestamp asks for.
    ///
    /// @throws PackException if it is another file, wrongly signed, or takes back something
    public Trust snapshot(byte[] bytes) throws PackException {
        MetaFile meta = meta(required(timestamp, TufRole.TIMESTAMP), TufRole.SNAPSHOT);
        Signed next = named(meta, TufRole.SNAPSHOT, bytes);
        if (snapshot != null) {
            notOlder(
                    meta(snapshot, TufRole.TARGETS).version(),
                    meta(next, TufRole.TARGETS).version(),
                    TufRole.TARGETS);
        }
        meta(next, TufRole.TARGETS);
        return new Trust(root, timestamp, next, targets);
    }

    /// Takes the targets the snapshot asks for.
    ///
    /// @throws PackException if they are another file or wrongly signed
    public Trust targets(byte[] bytes) throws PackException {
        MetaFile meta = meta(required(snapshot, TufRole.SNAPSHOT), TufRole.TARGETS);
        return new Trust(root, timestamp, snapshot, named(meta, TufRole.TARGETS, bytes));
    }

    /// Reads targets of an earlier edition, which the publisher's present keys must have signed.
    /// Changes nothing of what is believed: they say what an earlier edition was, and never which
    /// is the newest.
    ///
    /// @param version the one they are asked for under
    /// @throws PackException if they are wrongly signed or have another version
    public Targets earlier(long version, byte[] bytes) throws PackException {
        Signed old = signed(TufRole.TARGETS, bytes);
        if (old.version() != version) {
            throw new PackException(
                    Reason.DAMAGED,
                    "Targets metadata of version %d was given as version %d."
                            .formatted(old.version(), version));
        }
        return Targets.read(old.body());
    }

    private Signed named(MetaFile meta, TufRole role, byte[] bytes) throws PackException {
        if (!meta.matches(bytes)) {
            throw new PackException(
                    Reason.DAMAGED,
                    "The %s metadata is not the file that was signed for (%s)."
                            .formatted(role.word(), meta.path()));
        }
        Signed next = signed(role, bytes);
        if (next.version() != meta.version()) {
            throw new PackException(
                    Reason.ROLLBACK,
                    "The %s metadata has version %d instead of %d."
                            .formatted(role.word(), next.version(), meta.version()));
        }
        return next;
    }

    private Signed signed(TufRole role, byte[] bytes) throws PackException {
        Signed next = Signed.parse(role, bytes);
        if (!next.isSignedBy(root.keys(role))) {
            throw new PackException(
                    Reason.SIGNATURE,
                    "The signature of the %s metadata is wrong: it was not made with the publisher's key."
                            .formatted(role.word()));
        }
        return next;
    }

    private static void notOlder(long before, long next, TufRole role) throws PackException {
        if (next < before) {
            throw new PackException(
                    Reason.ROLLBACK,
                    "The %s metadata is version %d; version %d was already seen."
                            .formatted(role.word(), next, before));
        }
    }

    private static Signed required(@Nullable Signed signed, TufRole role) throws PackException {
        if (signed == null) {
            throw new PackException(
                    Reason.MISSING, "The %s metadata is missing.".formatted(role.word()));
        }
        return signed;
    }

    private static MetaFile meta(Signed from, TufRole role) throws PackException {
        Optional<Fields> about = from.about("meta", role.word() + ".json");
        if (about.isEmpty()) {
            throw from.body().wrong("meta", "does not name the " + role.word() + " metadata");
        }
        return MetaFile.read(role, about.get());
    }

    /// What the publisher vouches for now.
    ///
    /// @throws PackException if there are no targets yet, or they cannot be read
    public Targets published() throws PackException {
        return Targets.read(required(targets, TufRole.TARGETS).body());
    }
}
