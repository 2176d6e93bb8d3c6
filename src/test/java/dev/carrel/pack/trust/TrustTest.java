package dev.carrel.pack.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.CourseId;
import dev.carrel.pack.bytes.FolderInMemory;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Rollback, freeze, mix, rotation, thieves: what TUF promises, held against this client.
class TrustTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final SigningKey ROOT = SigningKey.generate();
    private static final SigningKey SPARE = SigningKey.generate();
    private static final SigningKey RELEASE = SigningKey.generate();
    private static final SigningKey THIEF = SigningKey.generate();

    private static byte[] root(int version, SigningKey release, SigningKey... signers) {
        return MetadataSigner.root(
                version,
                "Ada",
                DAY.plusYears(2),
                List.of(ROOT.verifying(), SPARE.verifying()),
                1,
                release.verifying(),
                List.of(signers));
    }

    private static SortedMap<String, byte[]> release(int version, SigningKey key) {
        Sha256 hash = Sha256.of(new byte[] {(byte) version});
        return MetadataSigner.release(
                version,
                DAY,
                List.of(
                        new TargetFile(
                                "manifests/c-course-" + version + ".json.gz",
                                10,
                                hash,
                                new CourseId("c-course"),
                                version,
                                hash)),
                key);
    }

    private static FolderInMemory folder(int version) {
        FolderInMemory folder = new FolderInMemory();
        folder.files.put("metadata/1.root.json", root(1, RELEASE, ROOT));
        return folder.withRelease(release(version, RELEASE));
    }

    private static Trust met(int version) throws Exception {
        return new TrustedSource(folder(version)).meet();
    }

    private static void refused(Reason reason, String part, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(PackException.class)
                .hasMessageContaining(part)
                .extracting(e -> ((PackException) e).reason())
                .isEqualTo(reason);
    }

    private static byte[] edited(byte[] bytes, String from, String to) {
        String text = new String(bytes, UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(UTF_8);
    }

    @Test
    void firstMeetingGivesPublisherAndFingerprint() throws Exception {
        Trust trust = met(3);
        assertThat(trust.publisher()).isEqualTo("Ada");
        assertThat(trust.fingerprint().text()).matches("([0-9A-Z]{5}-){4}[0-9A-Z]{5}");
        assertThat(trust.published().manifest().edition()).isEqualTo(3);
        assertThat(Trust.load(trust.files()).published()).isEqualTo(trust.published());
    }

    @Test
    void goesForwardAndNeverBack() throws Exception {
        Trust three = met(3);
        Trust four = new TrustedSource(folder(4)).follow(three);
        assertThat(four.published().manifest().edition()).isEqualTo(4);
        refused(Reason.ROLLBACK, "already seen", () -> new TrustedSource(folder(3)).follow(four));
        Trust kept = Trust.load(four.files());
        refused(Reason.ROLLBACK, "already seen", () -> new TrustedSource(folder(3)).follow(kept));
    }

    @Test
    void theSameTimestampChangesNothingAndStillExpires() throws Exception {
        Trust trust = met(3);
        Trust again = new TrustedSource(folder(3)).follow(trust);
        assertThat(texts(again)).isEqualTo(texts(trust));
        assertThat(again.expired(Instant.parse("2026-05-29T23:59:59Z"))).isFalse();
        assertThat(again.expired(Instant.parse("2026-05-30T00:00:00Z"))).isTrue();
        assertThat(again.rootExpired(Instant.parse("2028-02-29T00:00:00Z"))).isFalse();
        assertThat(again.rootExpired(Instant.parse("2028-03-01T00:00:00Z"))).isTrue();
    }

    private static Map<String, String> texts(Trust trust) {
        Map<String, String> texts = new java.util.TreeMap<>();
        trust.files().forEach((name, bytes) -> texts.put(name, new String(bytes, UTF_8)));
        return texts;
    }

    @Test
    void filesOfTwoReleasesDoNotMix() {
        byte[] old = folder(3).get("metadata/3.snapshot.json");
        refused(
                Reason.DAMAGED,
                "not the file that was signed for",
                () -> new TrustedSource(folder(4).with("metadata/4.snapshot.json", old)).meet());
        FolderInMemory missing = folder(4);
        missing.files.remove("metadata/4.targets.json");
        refused(Reason.MISSING, "4.targets.json", () -> new TrustedSource(missing).meet());
    }

    @Test
    void aFlippedByteAnywhereIsNoticed() throws Exception {
        FolderInMemory folder = folder(3);
        Map<String, byte[]> whole = met(3).files();
        for (Map.Entry<String, byte[]> file : folder.files.entrySet()) {
            for (int at = 0; at < file.getValue().length; at += 19) {
                byte[] flipped = file.getValue().clone();
                flipped[at] ^= 1;
                try {
                    Trust trust =
                            new TrustedSource(folder.with(file.getKey(), flipped))
                                    .follow(Trust.pinned(folder.get("metadata/1.root.json")));
                    // the root is not fetched again, and a byte in a key id of a signature that is
                    // still enough changes nothing that is believed
                    assertThat(trust.published()).isEqualTo(Trust.load(whole).published());
                } catch (PackException expected) {
                    assertThat(expected).hasMessageEndingWith(".");
                }
            }
        }
    }

    @Test
    void aStrangersSignatureIsNotThePublishers() {
        FolderInMemory forged = folder(3).withRelease(release(4, THIEF));
        refused(Reason.SIGNATURE, "timestamp", () -> new TrustedSource(forged).meet());
        refused(Reason.SIGNATURE, "timestamp", () -> new TrustedSource(forged).follow(met(3)));
    }

    @Test
    void anotherPublisherIsNamed() throws Exception {
        FolderInMemory other = new FolderInMemory();
        other.files.put(
                "metadata/1.root.json",
                MetadataSigner.root(
                        1,
                        "Mallory",
                        DAY.plusYears(2),
                        List.of(THIEF.verifying()),
                        1,
                        THIEF.verifying(),
                        List.of(THIEF)));
        FolderInMemory theirs = other.withRelease(release(9, THIEF));
        Trust pinned = met(3);
        refused(
                Reason.OTHER_PUBLISHER,
                "'Mallory'",
                () -> new TrustedSource(theirs).follow(pinned));
        refused(
                Reason.OTHER_PUBLISHER,
                pinned.fingerprint().text(),
                () -> new TrustedSource(theirs).meet(pinned.fingerprint()));
        assertThat(texts(new TrustedSource(folder(3)).meet(pinned.fingerprint())))
                .isEqualTo(texts(pinned));
    }

    @Test
    void aNewRootNeedsTheOldKeysAndItsOwn() throws Exception {
        SigningKey fresh = SigningKey.generate();
        Trust pinned = met(3);
        FolderInMemory rotated =
                folder(3)
                        .with("metadata/2.root.json", root(2, fresh, SPARE))
                        .withRelease(release(1, fresh));
        Trust after = new TrustedSource(rotated).follow(pinned);
        assertThat(after.rootVersion()).isEqualTo(2);
        // a stolen release key may have raised the version numbers; the new key starts again
        assertThat(after.published().manifest().edition()).isEqualTo(1);
        refused(Reason.SIGNATURE, "timestamp", () -> after.timestamp(timestamp(9, RELEASE)));

        byte[] stolen =
                MetadataSigner.root(
                        2,
                        "Ada",
                        DAY.plusYears(9),
                        List.of(THIEF.verifying()),
                        1,
                        THIEF.verifying(),
                        List.of(THIEF));
        refused(Reason.SIGNATURE, "keys before", () -> pinned.root(stolen));
        refused(Reason.SIGNATURE, "its own keys", () -> pinned.root(root(2, fresh, THIEF)));
        refused(Reason.ROLLBACK, "version 3", () -> pinned.root(root(3, fresh, ROOT)));
        refused(Reason.ROLLBACK, "version 1", () -> pinned.root(root(1, RELEASE, ROOT)));
    }

    private static byte[] timestamp(int version, SigningKey key) {
        return java.util.Objects.requireNonNull(release(version, key).get("timestamp.json"));
    }

    @Test
    void aThresholdCountsKeysNotSignatures() throws Exception {
        byte[] two =
                MetadataSigner.root(
                        1,
                        "Ada",
                        DAY,
                        List.of(ROOT.verifying(), SPARE.verifying()),
                        2,
                        RELEASE.verifying(),
                        List.of(ROOT, ROOT));
        refused(Reason.SIGNATURE, "its own keys", () -> Trust.pinned(two));
        byte[] both =
                MetadataSigner.root(
                        1,
                        "Ada",
                        DAY,
                        List.of(ROOT.verifying(), SPARE.verifying()),
                        2,
                        RELEASE.verifying(),
                        List.of(SPARE, ROOT));
        assertThat(Trust.pinned(both).rootVersion()).isEqualTo(1);
        assertThat(Trust.pinned(both).fingerprint())
                .isNotEqualTo(Trust.pinned(root(1, RELEASE, ROOT)).fingerprint());
    }

    @Test
    void refusesWhatIsNotMetadata() {
        byte[] root = root(1, RELEASE, ROOT);
        refused(Reason.DAMAGED, "_type", () -> Trust.pinned(timestamp(1, ROOT)));
        refused(Reason.TOO_LARGE, "32,768", () -> Trust.pinned(new byte[40_000]));
        refused(
                Reason.TOO_NEW,
                "later version",
                () -> Trust.pinned(edited(root, "\"1.0.31\"", "\"2.0.0\"")));
        refused(
                Reason.DAMAGED,
                "hash of the key",
                () -> Trust.pinned(edited(root, ROOT.verifying().hex(), THIEF.verifying().hex())));
        refused(
                Reason.DAMAGED,
                "fraction",
                () -> Trust.pinned(edited(root, "\"version\":1", "\"version\":1.0")));
        refused(Reason.MISSING, "root", () -> Trust.load(Map.of()));
        refused(Reason.MISSING, "targets", () -> Trust.pinned(root).published());
    }

    @Test
    void fetchesNoMoreThanItsLimits() {
        FolderInMemory endless = folder(3).with("metadata/2.root.json", new byte[40_000]);
        refused(Reason.TOO_LARGE, "2.root.json", () -> new TrustedSource(endless).meet());
        FolderInMemory drip = folder(3).with("metadata/timestamp.json", new byte[20_000]);
        refused(Reason.TOO_LARGE, "timestamp.json", () -> new TrustedSource(drip).meet());
    }

    @Test
    void fingerprintsAreReadAsPeopleTypeThem() throws Exception {
        Fingerprint print = met(1).fingerprint();
        String typed = print.text().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(new Fingerprint(typed.replace('0', 'o').replace('1', 'l'))).isEqualTo(print);
        assertThatThrownBy(() -> new Fingerprint("abc"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysSignTheSameWayEveryTimeAndKeepTheirSecret() {
        byte[] message = {1, 2, 3};
        assertThat(ROOT.sign(message)).isEqualTo(ROOT.sign(message));
        assertThat(ROOT.verifying().verifies(message, ROOT.sign(message))).isTrue();
        assertThat(SPARE.verifying().verifies(message, ROOT.sign(message))).isFalse();
        assertThat(ROOT.verifying().verifies(message, "zz")).isFalse();
        assertThat(ROOT.toString()).doesNotContain(ROOT.seed());
        assertThatThrownBy(() -> new SigningKey(ROOT.seed(), SPARE.verifying()))
                .hasMessageContaining("do not belong together");
    }
}
