package dev.carrel.pack.trust;

import dev.carrel.pack.bytes.Fields;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.PackPaths;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.bytes.StrictJson;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Root metadata: the publisher, and which keys speak for which role.
///
/// @param signed the file
/// @param publisher how the publisher is called; empty if the root does not say
/// @param roles the keys of each role
record Root(Signed signed, String publisher, Map<TufRole, Signed.Keys> roles) {

    Root {
        roles = Map.copyOf(roles);
    }

    /// Reads a root that signs itself, as every root must.
    static Root parse(byte[] bytes) throws PackException {
        Signed signed = Signed.parse(TufRole.ROOT, bytes);
        Fields body = signed.body();
        Map<String, VerifyingKey> keys = new HashMap<>();
        for (Map.Entry<String, Fields> key : body.object("keys").objects().entrySet()) {
            readKey(key.getKey(), key.getValue()).ifPresent(k -> keys.put(key.getKey(), k));
        }
        Map<TufRole, Signed.Keys> roles = new EnumMap<>(TufRole.class);
        for (TufRole role : TufRole.values()) {
            roles.put(role, readRole(body.object("roles").object(role.word()), keys));
        }
        String publisher = body.optionalText("publisher");
        Root root = new Root(signed, publisher == null ? "" : PackPaths.shown(publisher), roles);
        if (!signed.isSignedBy(root.keys(TufRole.ROOT))) {
            throw new PackException(
                    Reason.SIGNATURE,
                    "The publisher's root metadata (version %d) is not signed by its own keys."
                            .formatted(signed.version()));
        }
        return root;
    }

    /// Keys of a kind this program does not know cannot sign for it, and do not disturb it.
    private static Optional<VerifyingKey> readKey(String id, Fields json) throws PackException {
        if (!json.text("keytype").equals("ed25519") || !json.text("scheme").equals("ed25519")) {
            return Optional.empty();
        }
        try {
            VerifyingKey key = new VerifyingKey(json.object("keyval").text("public"));
            if (!Sha256.of(StrictJson.toSign(json.node())).hex().equals(id)) {
                throw json.wrong("keyid", "is not the hash of the key");
            }
            return Optional.of(key);
        } catch (IllegalArgumentException e) {
            throw json.wrong("keyval", "is not an Ed25519 key", e);
        }
    }

    private static Signed.Keys readRole(Fields json, Map<String, VerifyingKey> all)
            throws PackException {
        List<String> ids = json.texts("keyids");
        if (new HashSet<>(ids).size() != ids.size()) {
            throw json.wrong("keyids", "names a key twice");
        }
        Map<String, VerifyingKey> keys = new HashMap<>();
        for (String id : ids) {
            VerifyingKey key = all.get(id);
            if (key != null) {
                keys.put(id, key);
            }
        }
        return new Signed.Keys(keys, (int) json.number("threshold", 1, 100));
    }

    Signed.Keys keys(TufRole role) {
        return java.util.Objects.requireNonNull(roles.get(role));
    }

    long version() {
        return signed.version();
    }

    Fingerprint fingerprint() {
        Signed.Keys own = keys(TufRole.ROOT);
        return Fingerprint.of(own.keys().keySet(), own.threshold());
    }

    /// Takes over from this root.
    ///
    /// @throws PackException unless it is the very next version and signed by this root's keys too
    Root next(byte[] bytes) throws PackException {
        Root next = parse(bytes);
        if (next.version() != version() + 1) {
            throw new PackException(
                    Reason.ROLLBACK,
                    "Root metadata of version %d was given as version %d."
                            .formatted(next.version(), version() + 1));
        }
        if (!next.signed().isSignedBy(keys(TufRole.ROOT))) {
            throw new PackException(
                    Reason.SIGNATURE,
                    "The publisher's new root metadata (version %d) is not signed by the keys before it."
                            .formatted(next.version()));
        }
        return next;
    }
}
