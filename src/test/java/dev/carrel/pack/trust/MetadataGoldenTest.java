package dev.carrel.pack.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.pack.bytes.FolderInMemory;
import dev.carrel.pack.bytes.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Signed metadata letter by letter, as any client of TUF 1.0 reads it.
class MetadataGoldenTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /// The keys of RFC 8032, section 7.1, tests 1 and 2.
    private static final SigningKey ROOT =
            new SigningKey(
                    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                    new VerifyingKey(
                            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));

    private static final SigningKey RELEASE =
            new SigningKey(
                    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                    new VerifyingKey(
                            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));

    private static String id(SigningKey key) {
        return Sha256.of(
                        """
                        {"keytype":"ed25519","keyval":{"public":"%s"},"scheme":"ed25519"}\
                        """
                                .formatted(key.verifying().hex())
                                .getBytes(UTF_8))
                .hex();
    }

    private static String signed(String body, SigningKey key) {
        String plain = body.replace("\n", "");
        return """
        {"signatures":[{"keyid":"%s","sig":"%s"}],"signed":%s}\
        """
                .formatted(id(key), key.sign(plain.getBytes(UTF_8)), plain);
    }

    @Test
    void aKeyIsNamedByTheHashOfItsDescription() {
        assertThat(ROOT.verifying().id()).isEqualTo(id(ROOT));
    }

    @Test
    void aRootNamesThePublisherAndTheKeysOfEveryRole() {
        byte[] root =
                MetadataSigner.root(
                        1,
                        "Ada",
                        DAY.plusYears(2),
                        List.of(ROOT.verifying()),
                        1,
                        RELEASE.verifying(),
                        List.of(ROOT));
        String first = id(ROOT).compareTo(id(RELEASE)) < 0 ? "ROOT" : "RELEASE";
        String body =
                """
                {"_type":"root","consistent_snapshot":true,"expires":"2028-03-01T00:00:00Z",
                "keys":{"%s":{"keytype":"ed25519","keyval":{"public":"%s"},"scheme":"ed25519"},
                "%s":{"keytype":"ed25519","keyval":{"public":"%s"},"scheme":"ed25519"}},
                "publisher":"Ada","roles":{
                "root":{"keyids":["ROOT"],"threshold":1},
                "snapshot":{"keyids":["RELEASE"],"threshold":1},
                "targets":{"keyids":["RELEASE"],"threshold":1},
                "timestamp":{"keyids":["RELEASE"],"threshold":1}},
                "spec_version":"1.0.31","version":1}
                """
                        .replace("\"ROOT\"", "\"" + id(ROOT) + "\"")
                        .replace("\"RELEASE\"", "\"" + id(RELEASE) + "\"");
        SigningKey one = first.equals("ROOT") ? ROOT : RELEASE;
        SigningKey two = first.equals("ROOT") ? RELEASE : ROOT;

        assertThat(new String(root, UTF_8))
                .isEqualTo(
                        signed(
                                body.formatted(
                                        id(one),
                                        one.verifying().hex(),
                                        id(two),
                                        two.verifying().hex()),
                                ROOT));
    }

    @Test
    void aReleaseLeadsFromTheTimestampToTheFiles() {
        Sha256 hash = Sha256.of("x".getBytes(UTF_8));
        Map<String, byte[]> release =
                MetadataSigner.release(
                        30_000,
                        DAY,
                        List.of(
                                new TargetFile(
                                        "manifests/abc-3.json.gz",
                                        9,
                                        hash,
                                        new CourseId("abc"),
                                        3,
                                        hash)),
                        RELEASE);
        byte[] targets = release.getOrDefault("30000.targets.json", new byte[0]);
        byte[] snapshot = release.getOrDefault("30000.snapshot.json", new byte[0]);
        byte[] timestamp = release.getOrDefault("timestamp.json", new byte[0]);

        assertThat(release).hasSize(3);
        assertThat(new String(targets, UTF_8))
                .isEqualTo(
                        signed(
                                """
                                {"_type":"targets","expires":"2027-03-01T00:00:00Z",
                                "spec_version":"1.0.31","targets":{"manifests/abc-3.json.gz":{
                                "custom":{"course":"abc","edition":3,"json":"%s"},
                                "hashes":{"sha256":"%s"},"length":9}},"version":30000}
                                """
                                        .formatted(hash, hash),
                                RELEASE));
        assertThat(new String(snapshot, UTF_8))
                .isEqualTo(
                        signed(
                                """
                                {"_type":"snapshot","expires":"2027-03-01T00:00:00Z",
                                "meta":{"targets.json":{"hashes":{"sha256":"%s"},
                                "length":%d,"version":30000}},
                                "spec_version":"1.0.31","version":30000}
                                """
                                        .formatted(Sha256.of(targets), targets.length),
                                RELEASE));
        assertThat(new String(timestamp, UTF_8))
                .isEqualTo(
                        signed(
                                """
                                {"_type":"timestamp","expires":"2026-05-30T00:00:00Z",
                                "meta":{"snapshot.json":{"hashes":{"sha256":"%s"},
                                "length":%d,"version":30000}},
                                "spec_version":"1.0.31","version":30000}
                                """
                                        .formatted(Sha256.of(snapshot), snapshot.length),
                                RELEASE));
    }

    @Test
    void aNewTimestampSaysTheSameSnapshotAgain() throws Exception {
        Map<String, byte[]> release = MetadataSigner.release(7, DAY, List.of(), RELEASE);
        byte[] snapshot = release.getOrDefault("7.snapshot.json", new byte[0]);
        byte[] again = MetadataSigner.timestamp(8, 7, snapshot, DAY.plusDays(60), RELEASE);
        byte[] root =
                MetadataSigner.root(
                        1,
                        "",
                        DAY,
                        List.of(ROOT.verifying()),
                        1,
                        RELEASE.verifying(),
                        List.of(ROOT));
        FolderInMemory folder = new FolderInMemory();
        folder.files.put("metadata/1.root.json", root);
        Trust before = new TrustedSource(folder.withRelease(release)).meet();
        Trust after = before.timestamp(again);

        assertThat(after.version(TufRole.TIMESTAMP)).isEqualTo(8);
        assertThat(after.wantedSnapshot()).as("nothing else is to be fetched").isEmpty();
        assertThat(after.expires(TufRole.TIMESTAMP)).hasToString("Optional[2026-07-29T00:00:00Z]");
    }
}
