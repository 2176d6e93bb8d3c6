package dev.carrel.pack.trust;

import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.bytes.StrictJson;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes and signs metadata. The same input gives the same bytes.
public final class MetadataSigner {
    private static final String SPEC = "1.0.31";
    private static final int TARGETS_DAYS = 365;
    private static final int TIMESTAMP_DAYS = 90;

    private MetadataSigner() {}

    /// Root metadata.
    ///
    /// @param version from 1
    /// @param publisher how the publisher wants to be called
    /// @param expires the day it goes stale
    /// @param roots the keys of the root role
    /// @param threshold how many of them must sign
    /// @param release the key of all other roles
    /// @param signers who signs: enough of `roots`, and of the roots before if this is not the
    ///   first
    public static byte[] root(
            int version,
            String publisher,
            LocalDate expires,
            List<VerifyingKey> roots,
            int threshold,
            VerifyingKey release,
            List<SigningKey> signers) {
        ObjectNode body = body(TufRole.ROOT, version, expires);
        body.put("publisher", publisher);
        body.put("consistent_snapshot", true);
        ObjectNode keys = body.putObject("keys");
        roots.forEach(key -> keys.set(key.id(), key.json()));
        keys.set(release.id(), release.json());
        ObjectNode roles = body.putObject("roles");
        for (TufRole role : TufRole.values()) {
            ObjectNode node = roles.putObject(role.word());
            ArrayNode ids = node.putArray("keyids");
            if (role == TufRole.ROOT) {
                roots.stream().map(VerifyingKey::id).sorted().forEach(ids::add);
            } else {
                ids.add(release.id());
            }
            node.put("threshold", role == TufRole.ROOT ? threshold : 1);
        }
        return sign(body, signers);
    }

    /// Targets, snapshot and timestamp of one release, by file name; the timestamp counts last.
    ///
    /// @param version strictly rising
    /// @param from the day expiry counts from
    /// @param files what is vouched for
    public static SortedMap<String, byte[]> release(
            long version, LocalDate from, Collection<TargetFile> files, SigningKey key) {
        ObjectNode targets = body(TufRole.TARGETS, version, from.plusDays(TARGETS_DAYS));
        ObjectNode list = targets.putObject("targets");
        for (TargetFile file : files) {
            ObjectNode node = list.putObject(file.name());
            node.put("length", file.length());
            node.putObject("hashes").put("sha256", file.sha256().hex());
            ObjectNode custom = node.putObject("custom");
            custom.put("course", file.course().value());
            custom.put("edition", file.edition());
            if (file.json() != null) {
                custom.put("json", file.json().hex());
            }
        }
        byte[] signedTargets = sign(targets, List.of(key));
        ObjectNode snapshot = body(TufRole.SNAPSHOT, version, from.plusDays(TARGETS_DAYS));
        meta(snapshot, TufRole.TARGETS, version, signedTargets);
        byte[] signedSnapshot = sign(snapshot, List.of(key));
        SortedMap<String, byte[]> metadata = new TreeMap<>();
        metadata.put(version + ".targets.json", signedTargets);
        metadata.put(version + ".snapshot.json", signedSnapshot);
        metadata.put("timestamp.json", timestamp(version, version, signedSnapshot, from, key));
        return metadata;
    }

    /// A timestamp alone: says again that a snapshot is the newest.
    ///
    /// @param version strictly rising
    /// @param snapshotVersion version of the snapshot
    /// @param snapshot the snapshot's file
    /// @param from the day expiry counts from
    public static byte[] timestamp(
            long version, long snapshotVersion, byte[] snapshot, LocalDate from, SigningKey key) {
        ObjectNode body = body(TufRole.TIMESTAMP, version, from.plusDays(TIMESTAMP_DAYS));
        meta(body, TufRole.SNAPSHOT, snapshotVersion, snapshot);
        return sign(body, List.of(key));
    }

    private static void meta(ObjectNode body, TufRole role, long version, byte[] file) {
        ObjectNode node = body.putObject("meta").putObject(role.word() + ".json");
        node.put("version", version);
        node.put("length", file.length);
        node.putObject("hashes").put("sha256", Sha256.of(file).hex());
    }

    private static ObjectNode body(TufRole role, long version, LocalDate expires) {
        ObjectNode body = StrictJson.object();
        body.put("_type", role.word());
        body.put("spec_version", SPEC);
        body.put("version", version);
        body.put("expires", expires + "T00:00:00Z");
        return body;
    }

    private static byte[] sign(ObjectNode body, List<SigningKey> keys) {
        byte[] message = StrictJson.toSign(body);
        ObjectNode file = StrictJson.object();
        ArrayNode signatures = file.putArray("signatures");
        for (SigningKey key : keys) {
            ObjectNode node = signatures.addObject();
            node.put("keyid", key.verifying().id());
            node.put("sig", key.sign(message));
        }
        file.set("signed", body);
        return StrictJson.write(file);
    }
}
