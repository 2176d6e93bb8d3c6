package dev.carrel.update.fetch;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.trust.TargetFile;
import dev.carrel.update.Arrival;
import dev.carrel.update.Arrival.Arrived;
import dev.carrel.update.Arrival.Settled;
import dev.carrel.update.SeaCourse;
import dev.carrel.update.ServedCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Large files and whole packs: nothing is fetched twice, and nothing that is here already.
class DownloadTest extends ServedCourse {
    private static final String FILM = "media/harbour.mp4";

    private static byte[] film() {
        byte[] film = new byte[4_000_000];
        new Random(5).nextBytes(film);
        return film;
    }

    @Test
    void ofALargeFileOnlyTheChangedPiecesTravel() throws Exception {
        published.publishBytes(1, Map.of(FILM, film()));
        assertThat(install()).isInstanceOf(Arrived.class);
        assertThat(desk.library.files(COURSE, 1).read(FILM)).contains(film());
        byte[] recut = film();
        Arrays.fill(recut, 2_000_000, 2_000_100, (byte) 7);
        published.publishBytes(2, Map.of(FILM, recut));
        server.forget();

        assertThat(update()).isInstanceOf(Arrived.class);

        assertThat(desk.library.files(COURSE, 2).read(FILM)).contains(recut);
        assertThat(server.sent()).isLessThan(2_200_000);
        assertThat(server.requests().stream().filter(path -> path.startsWith("objects/")))
                .as("the list and one or two pieces")
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aLargeFileGoesOnAtThePieceWhereItBroke() throws Exception {
        assertThat(install()).isInstanceOf(Arrived.class);
        Manifest next = published.publishBytes(2, Map.of(FILM, film()));
        AtomicInteger left = new AtomicInteger(6);
        server.misbehave(
                "objects/",
                (exchange, right) -> {
                    if (left.getAndDecrement() > 0) {
                        server.body(exchange, 200, right);
                    } else {
                        server.status(503).answer(exchange, right);
                    }
                });
        assertThat(update()).isInstanceOf(Arrival.Offline.class);
        assertThat(desk.edition()).isEqualTo(1);
        List<String> first =
                server.requests().stream().filter(path -> path.startsWith("objects/")).toList();
        server.behave();
        server.forget();

        assertThat(update()).isInstanceOf(Arrived.class);

        assertThat(desk.library.files(COURSE, 2).read(FILM)).contains(film());
        List<String> second =
                server.requests().stream().filter(path -> path.startsWith("objects/")).toList();
        String chunks = next.file(FILM).orElseThrow().chunks() + "";
        assertThat(second.stream().filter(first.subList(0, 6)::contains))
                .as("only the list of pieces is asked for again")
                .allMatch(path -> path.replace("objects/", "").replace("/", "").equals(chunks));
        assertThat(temp.resolve("home/store/partial")).isEmptyDirectory();
    }

    @Test
    void aPieceThatRottedInTheMeantimeIsFetchedAgain() throws Exception {
        assertThat(install()).isInstanceOf(Arrived.class);
        Manifest next = published.publishBytes(2, Map.of(FILM, film()));
        var partial = desk.library.objects().partial(next.file(FILM).orElseThrow().sha256());
        try (var out = partial.append()) {
            out.write(new byte[3_000_000]);
        }

        assertThat(update()).isInstanceOf(Arrived.class);
        assertThat(desk.library.files(COURSE, 2).read(FILM)).contains(film());
    }

    @Test
    void aNewCourseComesAsOnePack() throws Exception {
        TargetFile pack = published.publishPack(temp.resolve("scratch"));
        server.forget();

        Arrived arrived = (Arrived) install();

        assertThat(arrived.newFiles()).isEqualTo(11);
        assertThat(arrived.newBytes()).isEqualTo(published.manifest().size());
        assertThat(server.requests()).contains(pack.path());
        assertThat(server.requests()).noneMatch(path -> path.startsWith("objects/"));
        assertThat(desk.library.check(COURSE)).isEmpty();
        assertThat(temp.resolve("home/store/partial")).isEmptyDirectory();
        published.publish(2, SeaCourse.second());
        published.publishPack(temp.resolve("scratch"));
        server.forget();
        assertThat(update()).isInstanceOf(Arrived.class);
        assertThat(server.requests().stream().filter(path -> path.startsWith("targets/files")))
                .as("a small change does not")
                .isEmpty();
    }

    @Test
    void aPackThatBrokeOffGoesOnWhereItEnded() throws Exception {
        TargetFile pack = published.publishPack(temp.resolve("scratch"));
        server.misbehave(pack.path(), server.truncated());
        assertThat(install()).isInstanceOf(Arrival.Offline.class);
        assertThat(desk.library.courses()).isEmpty();
        server.behave();
        server.forget();

        assertThat(install()).isInstanceOf(Arrived.class);

        assertThat(server.sent()).isLessThan(pack.length());
        assertThat(desk.library.check(COURSE)).isEmpty();
    }

    @Test
    void aPackThatIsAnotherThanWasSignedIsRefused() throws Exception {
        TargetFile pack = published.publishPack(temp.resolve("scratch"));
        server.misbehave(pack.path(), server.flipped());

        assertThat(install()).isInstanceOf(Settled.class);
        assertThat(desk.library.courses()).isEmpty();
        server.behave();
        assertThat(install()).isInstanceOf(Arrived.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPackOnTheWebThatChangesWhileItComesInStartsAnew(boolean careful) throws Exception {
        if (!careful) {
            server.withoutCare();
        }
        Path file = published.folder().resolve("sea.coursepack");
        published.pack(file);
        String address = server.address() + "sea.coursepack";
        server.misbehave(
                "sea.coursepack",
                (exchange, right) -> {
                    exchange.getResponseHeaders().set("ETag", "\"old\"");
                    server.truncated().answer(exchange, right);
                });
        assertThat(install(address, FIRST_USE)).isInstanceOf(Arrival.Offline.class);
        server.behave();
        published.publish(2, SeaCourse.second());
        published.pack(file);

        assertThat(install(address, FIRST_USE)).isInstanceOf(Arrived.class);

        assertThat(desk.edition()).isEqualTo(2);
        assertThat(desk.library.check(COURSE)).isEmpty();
    }

    @Test
    void aPackOnTheWebIsContinuedIfItIsStillTheSame() throws Exception {
        Path file = published.pack(published.folder().resolve("sea.coursepack"));
        String address = server.address() + "sea.coursepack";
        String etag =
                dev.carrel.pack.bytes.Sha256.of(Files.readAllBytes(file)).hex().substring(0, 16);
        server.misbehave(
                "sea.coursepack",
                (exchange, right) -> {
                    exchange.getResponseHeaders().set("ETag", "\"" + etag + "\"");
                    server.truncated().answer(exchange, right);
                });
        assertThat(install(address, FIRST_USE)).isInstanceOf(Arrival.Offline.class);
        server.behave();
        server.forget();

        assertThat(install(address, FIRST_USE)).isInstanceOf(Arrived.class);

        assertThat(server.sent()).isLessThan(Files.size(file));
    }

    @Test
    void textComesBeforeFilms() throws Exception {
        Map<String, byte[]> files = new HashMap<>();
        files.put("a.mp4", film());
        published.publishBytes(1, files);
        DownloadPlan plan =
                DownloadPlan.of(
                        published.manifest(), desk.library.objects(), java.util.Optional.empty());

        assertThat(plan.missing().getLast().path()).isEqualTo("a.mp4");
        assertThat(plan.missing().getFirst().path()).endsWith(".md");
        assertThat(plan.size().room()).isEqualTo(published.manifest().size());
        assertThat(plan.lessons().missing()).noneMatch(file -> file.path().equals("a.mp4"));
    }
}
