package dev.carrel.update;

import static dev.carrel.update.SignedFolder.COURSE;
import static dev.carrel.update.SignedFolder.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.library.Consent;
import dev.carrel.library.FreeSpace;
import dev.carrel.library.Installation.Busy;
import dev.carrel.library.Installation.NoSpace;
import dev.carrel.library.Library;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.trust.SigningKey;
import dev.carrel.update.Arrival.Arrived;
import dev.carrel.update.Arrival.Settled;
import dev.carrel.update.fetch.Desk;
import dev.carrel.update.fetch.FolderServer;
import dev.carrel.update.fetch.FolderServer.Mischief;
import dev.carrel.work.Cancel;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a server, a thief or the network does: the old edition stays, whole, with its notes,
/// and a sentence says what is wrong.
@Timeout(60)
class HostileSourceTest extends HostileGround {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "captive",
                "404",
                "403",
                "500",
                "gone",
                "cut",
                "stall",
                "compressed",
                "loop"
            })
    void anAnswerThatProvesNothingIsNoAnswer(String what) throws Exception {
        published.publish(2, SeaCourse.second());
        Mischief how =
                switch (what) {
                    case "captive" -> server.captivePortal();
                    case "cut" -> server.truncated();
                    case "stall" -> server.stalling();
                    case "compressed" -> server.compressed();
                    case "loop" -> server.redirect("/metadata/timestamp.json");
                    case "gone" -> server.status(410);
                    default -> server.status(Integer.parseInt(what));
                };
        server.misbehave("timestamp.json", how);

        assertThat(check())
                .isInstanceOfSatisfying(
                        UpdateCheck.Offline.class,
                        offline -> {
                            assertThat(offline.since()).contains(Desk.NOW);
                            assertThat(offline.reason()).isNotBlank().endsWith(".");
                        });
        assertThat(update())
                .isInstanceOfSatisfying(
                        Arrival.Offline.class,
                        offline -> assertThat(offline.since()).contains(Desk.NOW));
        assertUnharmed();
        assertUpdates();
    }

    @Test
    void withoutANetworkTheOldEditionIsReadOn() throws Exception {
        server.die();

        assertThat(check())
                .isInstanceOfSatisfying(
                        UpdateCheck.Offline.class,
                        offline -> assertThat(offline.reason()).contains("cannot be reached"));
        assertThat(update()).isInstanceOf(Arrival.Offline.class);
        assertThat(desk.pauses).as("and says so at once").hasValue(0);
        assertUnharmed();
        assertThat(
                        desk.updates.install(
                                server.address().toString(),
                                new Consent.OnFirstUse(),
                                Watcher.nobody()))
                .isInstanceOf(Arrival.Offline.class);
    }

    @Test
    void aServerThatGoesAwayInTheMiddleIsWaitedFor() throws Exception {
        Manifest next = published.publish(2, SeaCourse.second());
        server.misbehave(next.file("l9.md").orElseThrow().object().path(), (_, _) -> server.die());

        assertThat(update()).isInstanceOf(Arrival.Offline.class);

        assertThat(desk.pauses).hasPositiveValue();
        assertUnharmed();
    }

    @Test
    void aFlippedByteInALessonIsNamedAndTheRestIsKept() throws Exception {
        Manifest next = published.publish(2, SeaCourse.second());
        String lesson = next.file("l9.md").orElseThrow().object().path();
        server.misbehave(lesson, server.flipped());

        assertThat(refusal(update())).contains("l9.md", "damaged");
        assertUnharmed();
        assertThat(server.requests().stream().filter(lesson::equals))
                .as("asked once more, past any cache")
                .hasSize(2);
        server.forget();
        assertUpdates();
        assertThat(server.requests().stream().filter(path -> path.startsWith("objects/")))
                .as("what had come in is not fetched again")
                .containsExactly(lesson);
    }

    @ParameterizedTest
    @ValueSource(strings = {"snapshot.json", "targets.json", "manifests/"})
    void aFlippedByteInWhatIsSignedIsRefused(String where) throws Exception {
        published.publish(2, SeaCourse.second());
        server.misbehave(where, server.flipped());

        assertThat(check()).isInstanceOfAny(UpdateCheck.Offline.class, UpdateCheck.Refused.class);
        assertThat(update()).isNotInstanceOf(Arrived.class);
        assertUnharmed();
        assertUpdates();
    }

    @Test
    void aTruncatedLessonIsRefused() throws Exception {
        Manifest next = published.publish(2, SeaCourse.second());
        server.misbehave(next.file("l9.md").orElseThrow().object().path(), server.shortened());

        assertThat(refusal(update())).contains("l9.md");
        assertUnharmed();
        assertUpdates();
    }

    @Test
    void aLessonThatNeverEndsIsCutOff() throws Exception {
        Manifest next = published.publish(2, SeaCourse.second());
        server.misbehave(next.file("l9.md").orElseThrow().object().path(), server.endless());

        assertThat(refusal(update())).contains("l9.md");
        assertThat(server.sent()).isLessThan(64L << 20);
        assertUnharmed();
    }

    @Test
    void aMissingLessonIsNamed() throws Exception {
        Manifest next = published.publish(2, SeaCourse.second());
        server.misbehave(next.file("l9.md").orElseThrow().object().path(), server.status(404));

        assertThat(update()).isInstanceOf(Arrival.Offline.class);
        assertUnharmed();
        assertUpdates();
    }

    @Test
    void aBrokenConnectionIsTriedAgainAndTheLearnerNeverHearsOfIt() throws Exception {
        Manifest next = published.publish(2, SeaCourse.second());
        AtomicInteger times = new AtomicInteger();
        server.misbehave(
                next.file("l9.md").orElseThrow().object().path(),
                (exchange, right) -> {
                    if (times.incrementAndGet() < 3) {
                        server.truncated().answer(exchange, right);
                    } else {
                        server.body(exchange, 200, right);
                    }
                });

        assertThat(update()).isInstanceOf(Arrived.class);
        assertThat(times).hasValue(3);
    }

    @Test
    void aStrangerIsRefusedByName() throws Exception {
        SignedFolder stranger = new SignedFolder(temp.resolve("stranger"));
        stranger.publish(2, SeaCourse.first());
        try (FolderServer other = new FolderServer(stranger.folder())) {
            desk.library.remark(COURSE, "source", other.address().toString());

            assertThat(check())
                    .isInstanceOfSatisfying(
                            UpdateCheck.Refused.class,
                            no -> {
                                assertThat(no.reason()).isNotBlank();
                                assertThat(no.remedy()).contains("author");
                            });
            assertThat(update()).isInstanceOf(Settled.class);
            assertThat(refusal(install(other.address().toString()))).isNotBlank();
        }
        assertUnharmed();
    }

    @Test
    void aWrongSignatureIsRefused() throws Exception {
        SigningKey thief = SigningKey.generate();
        Map<String, byte[]> forged =
                dev.carrel.pack.trust.MetadataSigner.release(9, DAY, java.util.List.of(), thief);
        for (var file : forged.entrySet()) {
            Files.write(published.folder().resolve("metadata/" + file.getKey()), file.getValue());
        }

        assertThat(check())
                .isInstanceOfSatisfying(
                        UpdateCheck.Refused.class,
                        no -> assertThat(no.reason()).contains("signature"));
        assertUnharmed();
    }

    @Test
    void anOldAnswerPlayedAgainIsRefused() throws Exception {
        byte[] timestamp =
                Files.readAllBytes(published.folder().resolve("metadata/timestamp.json"));
        published.publish(2, SeaCourse.second());
        assertUpdates();
        byte[] newer = Files.readAllBytes(published.folder().resolve("metadata/timestamp.json"));

        Files.write(published.folder().resolve("metadata/timestamp.json"), timestamp);
        assertThat(check())
                .as("an old timestamp, validly signed, played again")
                .isInstanceOfSatisfying(
                        UpdateCheck.Refused.class,
                        no -> assertThat(no.reason()).contains("already seen"));
        assertThat(desk.edition()).isEqualTo(2);
        Files.write(published.folder().resolve("metadata/timestamp.json"), newer);
        assertThat(check()).isInstanceOf(UpdateCheck.UpToDate.class);
    }

    @Test
    void anAnswerThatIsAlwaysTheSameGoesStale() throws Exception {
        Instant later = DAY.plusDays(91).atStartOfDay(ZoneOffset.UTC).toInstant();
        desk.close();
        desk = new Desk(temp.resolve("home"), server.client(), later, FreeSpace.OF_DISK);
        server.forget();

        assertThat(check())
                .isInstanceOfSatisfying(
                        UpdateCheck.Stale.class,
                        stale -> {
                            assertThat(stale.expired())
                                    .isEqualTo(
                                            DAY.plusDays(90)
                                                    .atStartOfDay(ZoneOffset.UTC)
                                                    .toInstant());
                            assertThat(stale.reason()).contains("2027-02-01");
                        });
        assertThat(server.requests()).hasSize(1);
        published.publish(2, SeaCourse.second());
        assertThat(check())
                .as("a newer edition is news, however old its signature")
                .isInstanceOfSatisfying(
                        UpdateCheck.Available.class,
                        found -> assertThat(found.expired()).isPresent());

        desk.close();
        Instant years = DAY.plusYears(3).atStartOfDay(ZoneOffset.UTC).toInstant();
        desk = new Desk(temp.resolve("home2"), server.client(), years, FreeSpace.OF_DISK);
        assertThat(install(published.pack(temp.resolve("old.coursepack")).toString()))
                .as("a stick is never locked out")
                .isInstanceOf(Arrived.class);
        published.updates = server.address();
        assertThat(install(server.address().toString())).isInstanceOf(Settled.class);
        assertThat(check())
                .isInstanceOfSatisfying(
                        UpdateCheck.Stale.class,
                        stale -> assertThat(stale.reason()).contains("clock"));
    }

    @Test
    void newKeysOfTheSamePublisherAreFollowed() throws Exception {
        published.newKeys(SigningKey.generate());
        published.publish(2, SeaCourse.second());

        assertThat(update()).isInstanceOf(Arrived.class);
        assertThat(check()).isInstanceOf(UpdateCheck.UpToDate.class);
        assertThat(desk.library.course(COURSE).orElseThrow().publisher().name()).isEqualTo("Ada");
    }

    @Test
    void aFullDiskIsNoticedBeforeAnythingIsFetched() throws Exception {
        published.publish(2, SeaCourse.second());
        AtomicLong free = new AtomicLong(FreeSpace.RESERVE);
        desk.close();
        desk = new Desk(temp.resolve("home"), server.client(), Desk.NOW, _ -> free.get());
        server.forget();

        assertThat(update())
                .isInstanceOfSatisfying(
                        Settled.class,
                        full ->
                                assertThat(full.installation())
                                        .isInstanceOfSatisfying(
                                                NoSpace.class,
                                                no -> assertThat(no.missing()).isPositive()));
        assertThat(server.requests()).noneMatch(path -> path.startsWith("objects/"));
        assertUnharmed();
        free.set(1L << 40);
        assertUpdates();
    }

    @Test
    void whileAnotherProgramIsAtWorkNothingIsChanged() throws Exception {
        published.publish(2, SeaCourse.second());
        Library other = Library.open(temp.resolve("home"));
        Library.Writing writing = other.startWriting().orElseThrow();
        try (writing) {
            assertThat(check()).isInstanceOf(UpdateCheck.Available.class);
            assertThat(update()).isEqualTo(new Settled(new Busy()));
        }
        assertUnharmed();
        assertUpdates();
    }

    @Test
    void stopMeansStop() throws Exception {
        Manifest next = published.publish(2, SeaCourse.second());
        Cancel cancel = new Cancel();
        server.misbehave(
                next.file("l9.md").orElseThrow().object().path(),
                (exchange, right) -> {
                    cancel.stop();
                    server.endless().answer(exchange, right);
                });

        assertThat(desk.updates.update(COURSE, new Watcher(Progress.SILENT, cancel)))
                .isEqualTo(new Arrival.Stopped());
        assertUnharmed();
        assertThat(
                        desk.updates.install(
                                server.address().toString(),
                                new Consent.Ask(),
                                new Watcher(Progress.SILENT, cancel)))
                .isEqualTo(new Arrival.Stopped());
        assertThat(desk.updates.update(COURSE, new Watcher(Progress.SILENT, cancel)))
                .as("said before it began")
                .isEqualTo(new Arrival.Stopped());
        assertUpdates();
    }
}
