package dev.carrel.update;

import static dev.carrel.update.SignedFolder.COURSE;
import static dev.carrel.update.SignedFolder.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.library.Consent;
import dev.carrel.library.FreeSpace;
import dev.carrel.library.Installation;
import dev.carrel.update.Arrival.Arrived;
import dev.carrel.update.fetch.Desk;
import dev.carrel.update.fetch.FolderServer;
import dev.carrel.work.Cancel;
import dev.carrel.work.Watcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Several places that may have the next edition: the one the learner chose, the one the author
/// names, a stick.
@Timeout(60)
class SourcesTest {
    @TempDir Path temp;
    private SignedFolder published;
    private FolderServer server;
    private Desk desk;

    @BeforeEach
    void installFromAStickWhileTheAuthorNamesAnAddress() throws Exception {
        published = new SignedFolder(temp.resolve("www"));
        server = new FolderServer(published.folder());
        published.updates = server.address();
        published.publish(1, SeaCourse.first());
        copy(published.folder(), temp.resolve("stick"));
        desk = new Desk(temp.resolve("home"), server.client());
        assertThat(install(temp.resolve("stick"))).isInstanceOf(Arrived.class);
    }

    @AfterEach
    void stop() {
        desk.close();
        server.close();
    }

    @Test
    void theStickIsEnoughWhileItsWordIsFresh() {
        assertThat(check()).isInstanceOf(UpdateCheck.UpToDate.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void withoutTheStickTheAuthorsAddressIsAsked() throws Exception {
        Files.move(temp.resolve("stick"), temp.resolve("pulled out"));
        published.publish(2, SeaCourse.second());

        assertThat(update()).isInstanceOf(Arrived.class);
        assertThat(desk.edition()).isEqualTo(2);
    }

    @Test
    void aStickWhoseWordHasRunOutIsNotTheLastWord() throws Exception {
        published.signedOn(DAY.plusDays(80));
        published.publish(2, SeaCourse.second());
        reopen(DAY.plusDays(100).atStartOfDay(ZoneOffset.UTC).toInstant());

        assertThat(update()).isInstanceOf(Arrived.class);
        assertThat(desk.edition()).isEqualTo(2);
        assertThat(check())
                .as("the stick is older than what was seen, and that is no alarm")
                .isInstanceOf(UpdateCheck.UpToDate.class);
        server.close();
        assertThat(check())
                .isInstanceOfSatisfying(
                        UpdateCheck.Offline.class,
                        offline -> assertThat(offline.since()).isPresent());
        assertThat(install(temp.resolve("stick")))
                .isInstanceOfSatisfying(
                        Arrival.Settled.class,
                        older ->
                                assertThat(older.installation())
                                        .isInstanceOf(Installation.OlderThanInstalled.class));
    }

    @Test
    void rememberedTagsOfOneSourceAreNotUsedForAnother() throws Exception {
        check();
        copy(published.folder(), temp.resolve("elsewhere"));
        published.publish(2, SeaCourse.second());

        assertThat(install(temp.resolve("elsewhere"))).isInstanceOf(Arrival.Settled.class);
        assertThat(desk.library.remark(COURSE, "source").orElseThrow()).contains("elsewhere");
        assertThat(check()).isInstanceOf(UpdateCheck.UpToDate.class);
    }

    @Test
    void aDamagedMemoryOfTheLastCheckCostsOneDownload() throws Exception {
        assertThat(
                        desk.updates.install(
                                server.address().toString(), new Consent.Ask(), Watcher.nobody()))
                .isInstanceOf(Arrival.Settled.class);
        check();
        server.forget();
        check();
        assertThat(server.sent()).as("not modified").isZero();
        desk.library.remark(COURSE, "checked", "gar\tbage\nwhenever\n\t\t\t\n");

        assertThat(check()).isInstanceOf(UpdateCheck.UpToDate.class);
        assertThat(server.sent()).isPositive().isLessThan(1000);
    }

    @Test
    void aPackOlderThanWhatIsKnownStillInstallsIfItIsNewerThanWhatIsRead() throws Exception {
        published.publish(2, SeaCourse.second());
        Path two = published.pack(temp.resolve("two.coursepack"));
        published.publish(3, java.util.Map.of("l1.md", "# Lesson 1\n\nRewritten.\n"));
        Files.move(temp.resolve("stick"), temp.resolve("pulled out"));
        assertThat(check()).isInstanceOf(UpdateCheck.Available.class);

        assertThat(install(two)).isInstanceOf(Arrived.class);

        assertThat(desk.edition()).isEqualTo(2);
        assertThat(check())
                .as("what was heard of edition 3 is not forgotten")
                .isInstanceOf(UpdateCheck.Available.class);
        assertThat(update()).isInstanceOf(Arrived.class);
        assertThat(desk.edition()).isEqualTo(3);
    }

    private void reopen(Instant now) throws Exception {
        desk.close();
        desk = new Desk(temp.resolve("home"), server.client(), now, FreeSpace.OF_DISK);
        assertThat(Duration.between(Desk.NOW, now)).isPositive();
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private Arrival install(Path where) {
        return desk.updates.install(where.toString(), new Consent.OnFirstUse(), Watcher.nobody());
    }

    private UpdateCheck check() {
        return desk.updates.check(COURSE, new Cancel());
    }

    private Arrival update() {
        return desk.updates.update(COURSE, Watcher.nobody());
    }
}
