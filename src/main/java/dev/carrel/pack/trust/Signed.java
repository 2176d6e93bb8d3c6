package dev.carrel.pack.trust;

import dev.carrel.pack.bytes.Fields;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.StrictJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A metadata file, read but not yet believed.
final class Signed {
    private final TufRole role;
    private final long version;
    private final Instant expires;
    private final Fields body;
    private final List<Map.Entry<String, String>> signatures;
    private final byte[] bytes;

    private Signed(
            TufRole role,
            long version,
            Instant expires,
            Fields body,
            List<Map.Entry<String, String>> signatures,
            byte[] bytes) {
        this.role = role;
        this.version = version;
        this.expires = expires;
        this.body = body;
        this.signatures = signatures;
        this.bytes = bytes;
    }

    /// Whose it says it is.
    TufRole role() {
        return role;
    }

    /// From 1.
    long version() {
        return version;
    }

    /// After which it is stale.
    Instant expires() {
        return expires;
    }

    /// The signed part.
    Fields body() {
        return body;
    }

    /// The file itself.
    byte[] bytes() {
        return bytes.clone();
    }

    static Signed parse(TufRole role, byte[] bytes) throws PackException {
        String name = role.word() + " metadata";
        if (bytes.length > role.limit()) {
            throw new PackException(
                    Reason.TOO_LARGE,
                    "The %s is larger than %,d bytes.".formatted(name, role.limit()));
        }
        Fields file = StrictJson.read(bytes, name);
        Fields body = file.object("signed");
        if (!body.text("_type").equals(role.word())) {
            throw body.wrong("_type", "is not '" + role.word() + "'");
        }
        if (!body.text("spec_version").startsWith("1.")) {
            throw new PackException(
                    Reason.TOO_NEW, "The %s needs a later version of Carrel.".formatted(name));
        }
        List<Map.Entry<String, String>> signatures = new ArrayList<>();
        for (Fields signature : file.list("signatures")) {
            signatures.add(Map.entry(signature.text("keyid"), signature.text("sig")));
        }
        return new Signed(
                role,
                body.number("version", 1, Long.MAX_VALUE),
                expires(body),
                body,
                signatures,
                bytes.clone());
    }

    private static Instant expires(Fields body) throws PackException {
        try {
            return Instant.parse(body.text("expires"));
        } catch (DateTimeException e) {
            throw body.wrong("expires", "is not a date", e);
        }
    }

    /// Whether enough different keys of a role signed this. One key that signs twice counts once.
    boolean isSignedBy(Keys keys) {
        byte[] message = StrictJson.toSign(body.node());
        Set<String> good = new java.util.HashSet<>();
        for (Map.Entry<String, String> signature : signatures) {
            VerifyingKey key = keys.keys().get(signature.getKey());
            if (key != null
                    && !good.contains(key.hex())
                    && key.verifies(message, signature.getValue())) {
                good.add(key.hex());
            }
        }
        return good.size() >= keys.threshold();
    }

    /// What this says of another metadata file or a target.
    Optional<Fields> about(String collection, String name) throws PackException {
        Fields all = body.object(collection);
        return all.has(name) ? Optional.of(all.object(name)) : Optional.empty();
    }

    /// The keys of a role.
    ///
    /// @param keys by id
    /// @param threshold how many must sign
    record Keys(Map<String, VerifyingKey> keys, int threshold) {
        Keys {
            keys = Map.copyOf(keys);
        }
    }
}
