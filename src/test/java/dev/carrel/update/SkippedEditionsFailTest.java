package dev.carrel.update;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.pack.trust.SigningKey;
import dev.carrel.update.Arrival.Arrived;
import dev.carrel.update.fetch.Desk;
import dev.carrel.update.fetch.FolderServer.Mischief;
import dev.carrel.update.notes.CarriedOver;
import dev.carrel.work.Cancel;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever becomes of the search for skipped editions, the newest one is installed, and the next
/// time finds what this time did not.
class SkippedEditionsFailTest extends AwayForAWhile {
    /// The update ends well without the note; with a good server it is found.
    private void assertNoHarm() throws Exception {
        Arrived arrived = leap();
        assertThat(desk.edition()).isEqualTo(4);
        assertThat(desk.wordsUnder(note)).isEqualTo("nowhere");
        assertThat(arrived.notes().counts()).isEqualTo(new CarriedOver.Counts(1, 0, 0, 0, 1, 0));
        assertThat(desk.library.check(COURSE)).isEmpty();
        assertThat(desk.library.lessonsKept(COURSE)).doesNotContain(2);
    }

    private void assertFoundLater() throws Exception {
        server.behave();
        desk.updates.rollback(COURSE);
        assertThat(desk.wordsUnder(note)).isEqualTo("l3: " + Wandering.WORDS);
        leap();
        assertThat(desk.wordsUnder(note)).isEqualTo(FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "manifest, 404",
        "manifest, 403",
        "manifest, 503",
        "manifest, tampered",
        "manifest, cut",
        "manifest, portal",
        "manifest, endless",
        "manifest, stalled",
        "targets, 404",
        "targets, tampered",
        "targets, endless",
        "targets, another",
        "page, 404",
        "page, 500",
        "page, tampered",
        "page, cut"
    })
    void aBadOldEditionIsDoneWithout(String what, String how) throws Exception {
        publishThree();
        String path =
                switch (what) {
                    case "manifest" -> "sea-craft-2.json.gz";
                    case "targets" -> "metadata/20001.targets.json";
                    default -> object(2, "l5.md");
                };
        Mischief mischief =
                switch (how) {
                    case "tampered" -> server.flipped();
                    case "cut" -> server.truncated();
                    case "portal" -> server.captivePortal();
                    case "endless" -> server.endless();
                    case "stalled" -> server.stalling();
                    case "another" ->
                            (exchange, right) ->
                                    server.body(
                                            exchange,
                                            200,
                                            Files.readAllBytes(
                                                    published
                                                            .folder()
                                                            .resolve(
                                                                    "metadata/30001.targets.json")));
                    default -> server.status(Integer.parseInt(how));
                };
        server.misbehave(path, mischief);

        assertNoHarm();
        assertThat(server.requests().stream().filter(path::equals).count())
                .as("a second attempt at most")
                .isLessThanOrEqualTo(2);
        assertFoundLater();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sea-craft-2.json.gz", "20001.targets.json", "page"})
    void aServerThatDiesOnTheWayIsDoneWithout(String at) throws Exception {
        publishThree();
        String path = at.equals("page") ? object(2, "l5.md") : at;
        server.misbehave(path, (_, _) -> server.die());

        assertNoHarm();
    }

    @Test
    void keysThatCountNoMoreDoNotVouchForOldEditions() throws Exception {
        published.publish(2, Wandering.moved());
        published.publish(3, Wandering.rewordedThere());
        published.newKeys(SigningKey.generate());
        published.publish(4, Wandering.elsewhere(4));

        assertNoHarm();
        assertThat(desk.library.lessonsKept(COURSE)).isEmpty();
    }

    @Test
    void aFolderWithoutOldEditionsIsDoneWithout() throws Exception {
        publishThree();
        for (String old : List.of("20001.targets.json", "30001.targets.json")) {
            Files.delete(published.folder().resolve("metadata").resolve(old));
        }

        assertNoHarm();
    }

    @Test
    void onlyOneOfThemBeingBadTheOthersAreUsed() throws Exception {
        publishThree();
        published.publish(5, Map.of("l2.md", SeaCourse.lesson(2) + "\nMore.\n"));
        server.misbehave("sea-craft-4.json.gz", server.flipped());

        leap();

        assertThat(desk.library.lessonsKept(COURSE)).containsExactly(2, 3);
        assertThat(desk.wordsUnder(note)).isEqualTo(FOUND);
    }

    /// The program ends in the middle; a new one opens what it left.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aDeathOnTheWayLeavesTheOldEditionWithItsNotes(int moment) throws Exception {
        publishThree();
        AtomicInteger left = new AtomicInteger(moment);
        AtomicInteger carrying = new AtomicInteger();
        Progress dying =
                at -> {
                    carrying.addAndGet(at.stage() == Progress.Stage.CARRYING ? 1 : 0);
                    if (carrying.get() > 0 && left.getAndDecrement() == 0) {
                        throw new IllegalStateException("killed");
                    }
                };
        assertThatThrownBy(() -> desk.updates.update(COURSE, new Watcher(dying, new Cancel())))
                .hasMessage("killed");
        desk.close();

        desk = new Desk(temp.resolve("home"), server.client());

        assertThat(desk.edition()).isEqualTo(1);
        assertThat(desk.wordsUnder(note)).isEqualTo("l3: " + Wandering.WORDS);
        assertThat(desk.records.placements().placements(COURSE, 4)).isEmpty();
        assertThat(desk.updates.placeNotes(COURSE)).isZero();
        leap();
        assertThat(desk.wordsUnder(note)).isEqualTo(FOUND);
    }

    @Test
    void ofVeryManySomeAreAskedFor() throws Exception {
        published.publish(20, Wandering.moved());
        published.publish(40, Wandering.rewordedThere());
        for (int number = 41; number <= 70; number++) {
            published.publish(number, Wandering.elsewhere(number));
        }
        server.forget();

        leap();

        assertThat(server.requests())
                .filteredOn(path -> path.endsWith(".targets.json"))
                .as("those and the newest")
                .hasSizeLessThanOrEqualTo(SkippedEditions.MOST + 1)
                .doesNotHaveDuplicates();
        assertThat(desk.library.lessonsKept(COURSE)).hasSizeBetween(5, SkippedEditions.MOST);
    }

    @Test
    void anEditionBeyondTheLimitIsLeftOut() throws Exception {
        published.publishBytes(2, Map.of("huge.md", noise()));
        published.publish(3, with(Wandering.moved(), "huge.md", ""));
        published.publish(4, Wandering.rewordedThere());
        published.publish(5, Wandering.elsewhere(5));
        server.forget();

        leap();

        assertThat(desk.library.lessonsKept(COURSE)).containsExactly(3, 4);
        assertThat(desk.wordsUnder(note)).isEqualTo(FOUND);
        assertThat(server.sent()).isLessThan(200_000);
    }

    private static byte[] noise() {
        byte[] noise = new byte[(int) SkippedEditions.MOST_BYTES + 100_000];
        new Random(3).nextBytes(noise);
        return noise;
    }

    private static Map<String, String> with(Map<String, String> files, String path, String text) {
        Map<String, String> all = new HashMap<>(files);
        all.put(path, text);
        return all;
    }

    @Test
    void aStopIsHeard() throws Exception {
        publishThree();
        Cancel cancel = new Cancel();
        server.misbehave(
                "sea-craft-2.json.gz",
                (exchange, right) -> {
                    cancel.stop();
                    server.body(exchange, 200, right);
                });

        Arrival arrival = desk.updates.update(COURSE, new Watcher(Progress.SILENT, cancel));

        assertThat(arrival).isEqualTo(new Arrival.Stopped());
        assertThat(desk.edition()).isEqualTo(1);
        assertThat(desk.records.placements().placements(COURSE, 4)).isEmpty();
        server.behave();
        leap();
        assertThat(desk.wordsUnder(note)).isEqualTo(FOUND);
    }
}
