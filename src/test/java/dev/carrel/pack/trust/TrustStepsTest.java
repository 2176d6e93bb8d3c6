package dev.carrel.pack.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.CourseId;
import dev.carrel.pack.bytes.Fields;
import dev.carrel.pack.bytes.FolderInMemory;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.bytes.StrictJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The steps of trust one by one: what each needs, what it forgets, and when it goes stale.
class TrustStepsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final SigningKey ROOT = SigningKey.generate();
    private static final SigningKey RELEASE = SigningKey.generate();
    private static final Sha256 HASH = Sha256.of("x".getBytes(UTF_8));

    private static byte[] root(int version, SigningKey release, SigningKey... signers) {
        return MetadataSigner.root(
                version,
                "Ada",
                DAY.plusYears(2),
                List.of(ROOT.verifying()),
                1,
                release.verifying(),
                List.of(signers));
    }

    private static TargetFile manifest(int edition) {
        return new TargetFile(
                "manifests/abc-" + edition + ".json.gz",
                9,
                HASH,
                new CourseId("abc"),
                edition,
                HASH);
    }

    private static TargetFile pack(int edition) {
        return new TargetFile(
                "files/abc-" + edition + ".coursepack",
                9,
                HASH,
                new CourseId("abc"),
                edition,
                null);
    }

    private static Map<String, byte[]> release(long version, SigningKey key, TargetFile... files) {
        return MetadataSigner.release(version, DAY, List.of(files), key);
    }

    private static Trust met(Map<String, byte[]> release, SigningKey key) throws Exception {
        FolderInMemory folder = new FolderInMemory();
        folder.files.put("metadata/1.root.json", root(1, key, ROOT));
        return new TrustedSource(folder.withRelease(release)).meet();
    }

    private static void refused(Reason reason, String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(PackException.class)
                .hasMessage(message)
                .extracting(e -> ((PackException) e).reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "ROOT, 2028-03-01T00:00:00Z",
        "TIMESTAMP, 2026-05-30T00:00:00Z",
        "SNAPSHOT, 2027-03-01T00:00:00Z",
        "TARGETS, 2027-03-01T00:00:00Z"
    })
    void everyRoleGoesStaleInItsOwnTime(TufRole role, Instant expires) throws Exception {
        assertThat(met(release(1, RELEASE, manifest(1)), RELEASE).expires(role)).contains(expires);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-29T23:59:59Z, false, false",
        "2026-05-30T00:00:00Z, true, false",
        "2028-02-29T23:59:59Z, true, false",
        "2028-03-01T00:00:00Z, true, true"
    })
    void theFirstToExpireMakesAllStaleAndOnlyTheRootTheRoot(
            Instant now, boolean stale, boolean rootStale) throws Exception {
        Trust trust = met(release(1, RELEASE, manifest(1)), RELEASE);

        assertThat(trust.expired(now)).isEqualTo(stale);
        assertThat(trust.rootExpired(now)).isEqualTo(rootStale);
        assertThat(trust.published().manifest()).as("and is readable all the same").isNotNull();
    }

    @Test
    void noStepIsTakenBeforeTheOneBelowIt() throws Exception {
        Trust pinned = Trust.pinned(root(1, RELEASE, ROOT));

        refused(Reason.MISSING, "The timestamp metadata is missing.", pinned::wantedSnapshot);
        refused(Reason.MISSING, "The snapshot metadata is missing.", pinned::wantedTargets);
        refused(Reason.MISSING, "The targets metadata is missing.", pinned::published);
        refused(
                Reason.MISSING,
                "The publisher's root metadata is missing.",
                () -> Trust.load(Map.of()));
        assertThat(pinned.version(TufRole.TIMESTAMP)).isZero();
        assertThat(pinned.expires(TufRole.TARGETS)).isEmpty();
    }

    @Test
    void aThiefWhoRanAheadIsForgottenWithTheStolenKey() throws Exception {
        SigningKey stolen = SigningKey.generate();
        Trust ahead = met(release(1_000_000, stolen, manifest(99)), stolen);
        Map<String, byte[]> next = release(3, RELEASE, manifest(3));
        FolderInMemory folder = new FolderInMemory();
        folder.files.put("metadata/2.root.json", root(2, RELEASE, ROOT));
        Trust healed = new TrustedSource(folder.withRelease(next)).follow(ahead);

        assertThat(healed.version(TufRole.TIMESTAMP)).isEqualTo(3);
        assertThat(healed.published().manifest().edition()).isEqualTo(3);
        assertThat(healed.fingerprint()).isEqualTo(ahead.fingerprint());
    }

    @Test
    void aRootWithTheSameKeysForgetsNothing() throws Exception {
        Trust before = met(release(5, RELEASE, manifest(5)), RELEASE);
        Trust after = before.root(root(2, RELEASE, ROOT));

        assertThat(after.version(TufRole.TIMESTAMP)).isEqualTo(5);
        assertThat(after.rootVersion()).isEqualTo(2);
        assertThat(after.nextRoot()).isEqualTo("metadata/3.root.json");
        refused(
                Reason.ROLLBACK,
                "The timestamp metadata is version 4; version 5 was already seen.",
                () -> after.timestamp(timestamp(release(4, RELEASE, manifest(4)))));
    }

    private static byte[] timestamp(Map<String, byte[]> release) {
        return release.getOrDefault("timestamp.json", new byte[0]);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3"})
    void rootsAreTakenOneByOneAndNoneIsLeftOut(int given, int stated) throws Exception {
        Trust trust = Trust.pinned(root(1, RELEASE, ROOT));

        refused(
                Reason.ROLLBACK,
                "Root metadata of version %d was given as version 2.".formatted(stated),
                () -> trust.root(root(given, RELEASE, ROOT)));
    }

    @Test
    void theNewestOfSeveralEditionsCounts() throws Exception {
        Targets targets =
                met(
                                release(
                                        1,
                                        RELEASE,
                                        manifest(2),
                                        manifest(10),
                                        manifest(9),
                                        pack(9),
                                        pack(2)),
                                RELEASE)
                        .published();

        assertThat(targets.manifest().edition()).isEqualTo(10);
        assertThat(targets.pack().orElseThrow().edition()).isEqualTo(9);
        assertThat(targets.files()).hasSize(5);
    }

    @Test
    void aPublisherWithoutEditionsSaysSo() throws Exception {
        Targets targets = met(release(1, RELEASE), RELEASE).published();

        refused(Reason.MISSING, "The publisher names no edition here.", targets::manifest);
        assertThat(targets.pack()).isEmpty();
    }

    @Test
    void filesOfOthersAmongTheTargetsArePassedOver() throws Exception {
        Fields body =
                StrictJson.read(
                        """
                        {"targets":{
                        "other.txt":{"length":1,"hashes":{"sha512":"x"}},
                        "third.txt":{"length":1,"custom":{"for":"somebody"}}}}
                        """
                                .getBytes(UTF_8),
                        "targets metadata");

        assertThat(Targets.read(body).files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "../x | abc | 1 | 9 | The name '../x' has a name that means another folder ('..').",
                "x | A | 1 | 9 | The targets metadata: targets: x: custom: course is not a course id.",
                "x | abc | 0 | 9 | The targets metadata: targets: x: custom: edition is 0, outside 1 to 2147483647.",
                "x | abc | 1 | 0 | The targets metadata: targets: x: length is 0, outside 1 to 8388608."
            })
    void aTargetThatCannotBeIsRefused(
            String name, String course, int edition, int length, String message) throws Exception {
        Fields body =
                StrictJson.read(
                        """
                        {"targets":{"%s":{"length":%d,"hashes":{"sha256":"%s"},
                        "custom":{"course":"%s","edition":%d,"json":"%s"}}}}
                        """
                                .formatted(name, length, HASH, course, edition, HASH)
                                .getBytes(UTF_8),
                        "targets metadata");

        assertThatThrownBy(() -> Targets.read(body)).hasMessage(message);
    }

    @Test
    void aManifestOfAnotherCourseOrEditionIsNotTheOneThatWasSignedFor() throws Exception {
        TestPack pack = new TestPack(new TreeMap<>(Map.of("one.md", new byte[] {'x'})));
        byte[] json = pack.manifest.json();
        Targets renamed =
                met(
                                release(
                                        1,
                                        RELEASE,
                                        new TargetFile(
                                                "m.json.gz",
                                                9,
                                                HASH,
                                                new CourseId("another"),
                                                7,
                                                Sha256.of(json))),
                                RELEASE)
                        .published();

        refused(
                Reason.DAMAGED,
                "The manifest is for test-course edition 1, and was signed as another edition 7.",
                () -> renamed.manifestOfPack(json));
        refused(
                Reason.DAMAGED,
                "META-INF/manifest.json is not the manifest the publisher signed.",
                () -> renamed.manifestOfPack("{}".getBytes(UTF_8)));
    }

    @Test
    void whatIsKeptOnDiskGivesTheSameTrustAgain() throws Exception {
        Trust trust = met(release(4, RELEASE, manifest(4)), RELEASE);
        Trust again = Trust.load(trust.files());

        assertThat(trust.files())
                .containsOnlyKeys("root.json", "snapshot.json", "targets.json", "timestamp.json");
        assertThat(again.files()).usingRecursiveComparison().isEqualTo(trust.files());
        assertThat(again.wantedSnapshot()).isEmpty();
        assertThat(again.wantedTargets()).isEmpty();
        assertThat(again.publisher()).isEqualTo("Ada");
    }

    @Test
    void aPublisherCannotWriteOnTheScreenWithItsName() throws Exception {
        byte[] loud =
                MetadataSigner.root(
                        1,
                        "Ada\u202E\u0007" + "x".repeat(500),
                        DAY,
                        List.of(ROOT.verifying()),
                        1,
                        RELEASE.verifying(),
                        List.of(ROOT));

        assertThat(Trust.pinned(loud).publisher())
                .startsWith("Ada\uFFFD\uFFFDx")
                .hasSizeLessThan(130);
    }
}
