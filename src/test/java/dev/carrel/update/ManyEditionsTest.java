package dev.carrel.update;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.annotation.Placement;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import dev.carrel.library.Consent;
import dev.carrel.update.fetch.Desk;
import dev.carrel.update.fetch.FolderServer;
import dev.carrel.update.notes.CarriedOver;
import dev.carrel.work.Watcher;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A learner with many notes who takes every edition of a course that never rests, and one who was
/// away meanwhile. `-Dcarrel.editions=` and `-Dcarrel.notes=` for other sizes.
class ManyEditionsTest {
    private static final int EDITIONS = Integer.getInteger("carrel.editions", 10);
    private static final int NOTES = Integer.getInteger("carrel.notes", 2000);

    private static final OffsetDateTime WHEN = OffsetDateTime.parse("2026-11-24T08:00:00Z");

    @TempDir Path temp;
    private final GrowingCourse course = new GrowingCourse(40, 20_261_124);
    private final Map<UUID, Set<Integer>> words = new HashMap<>();
    private final List<Annotation> notes = new ArrayList<>();
    private Map<String, String> files = Map.of();
    private SignedFolder published;
    private HttpClient client;

    @BeforeEach
    void connect() {
        published = new SignedFolder(temp.resolve("www"));
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void oneLeapEndsWhereEveryStepEnds() throws Exception {
        publish(1);
        try (Desk steady = new Desk(temp.resolve("steady"), client)) {
            install(steady);
            mark(steady);
        }
        copy(temp.resolve("steady"), temp.resolve("away"));
        Map<UUID, Placement> stepped;
        try (Desk steady = new Desk(temp.resolve("steady"), client)) {
            Map<UUID, Placement> before = Map.of();
            stepped = Map.of();
            for (int number = 2; number <= EDITIONS; number++) {
                course.edit(25);
                publish(number);
                before = stepped;
                stepped = update(steady, number);
            }
            steady.updates.rollback(COURSE);
            assertThat(found(steady, EDITIONS - 1)).as("rolled back").isEqualTo(before);
            assertThat(update(steady, EDITIONS)).as("and forth again").isEqualTo(stepped);
        }
        Map<UUID, Placement> leapt;
        try (FolderServer server = new FolderServer(published.folder());
                Desk away = new Desk(temp.resolve("away"), server.client())) {
            sourceIs(away, server);
            leapt = update(away, EDITIONS);
            away.updates.rollback(COURSE);
            server.forget();
            assertThat(update(away, EDITIONS)).as("and forth again").isEqualTo(leapt);
            assertThat(server.requests()).noneMatch(path -> path.startsWith("objects/"));
            away.records.placements().putPlacements(COURSE, EDITIONS, List.of());
            away.records.journal().rebuild();
            away.updates.placeNotes(COURSE);
            assertThat(found(away, EDITIONS)).as("computed again").isEqualTo(leapt);
        }

        Tally steps = judge(stepped);
        Tally leap = judge(leapt);
        String score = "step by step %s; at once %s".formatted(steps, leap);
        System.Logger log = System.getLogger(ManyEditionsTest.class.getName());
        log.log(System.Logger.Level.INFO, score);
        assertThat(leapt.keySet()).isEqualTo(stepped.keySet());
        for (var one : leapt.entrySet()) {
            Placement step = Objects.requireNonNull(stepped.get(one.getKey()));
            if (one.getValue().place().isPresent() || step.place().isPresent()) {
                assertThat(one.getValue().outcome())
                        .usingRecursiveComparison()
                        .ignoringFields("confidence")
                        .isEqualTo(step.outcome());
            }
        }
        assertThat(leap).as(score).isEqualTo(steps);
        assertThat(steps.wrong()).as(score).isLessThanOrEqualTo(NOTES / 100);
        assertThat(steps.found()).as(score).isGreaterThan((int) (0.95 * steps.there()));
    }

    /// The same folder by way of a server from now on.
    private static void sourceIs(Desk desk, FolderServer server) throws Exception {
        desk.library.remark(COURSE, "source", server.address() + "\n");
    }

    private void publish(int number) throws Exception {
        Map<String, String> next = new HashMap<>(course.files());
        files.keySet().forEach(path -> next.putIfAbsent(path, ""));
        published.publish(number, next);
        files = course.files();
    }

    private void install(Desk desk) {
        Arrival arrival =
                desk.updates.install(
                        published.folder().toString(), new Consent.OnFirstUse(), Watcher.nobody());
        assertThat(arrival).isInstanceOf(Arrival.Arrived.class);
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /// Highlights from a word to some paragraphs, bookmarks, and notes on whole lessons.
    private void mark(Desk desk) throws Exception {
        Random random = new Random(1);
        Map<Integer, Place> places = course.places();
        var texts = course.texts();
        assertThat(desk.text("lesson-7")).isEqualTo(texts.get(new LessonId("lesson-7")));
        List<LessonId> lessons = List.copyOf(texts.sequencedKeySet());
        while (notes.size() < NOTES) {
            LessonId lesson = lessons.get(random.nextInt(lessons.size()));
            String text = Objects.requireNonNull(texts.get(lesson));
            int start = random.nextInt(text.length());
            int length = random.nextInt(10) == 0 ? 600 : 4 + random.nextInt(200);
            int end = Math.min(text.length(), start + length);
            QuoteSelector quote = QuoteSelector.of(text, start, end);
            Passage passage = new Passage(lesson, 1, start, end, quote, null);
            UUID id = Annotation.newId();
            Annotation note =
                    switch (random.nextInt(20)) {
                        case 0 ->
                                new Annotation.LessonNote(
                                        id, COURSE, lesson, 1, "All of it", Set.of(), WHEN, WHEN);
                        case 1 ->
                                new Annotation.Bookmark(
                                        id, COURSE, passage, "", Set.of(), WHEN, WHEN);
                        default ->
                                new Annotation.Highlight(
                                        id,
                                        COURSE,
                                        passage,
                                        Annotation.Colour.SKY,
                                        Annotation.Style.UNDERLINE,
                                        "",
                                        Set.of(),
                                        WHEN,
                                        WHEN);
                    };
            notes.add(note);
            Set<Integer> marked = new HashSet<>();
            places.forEach((word, place) -> {
                if (place.lesson().equals(lesson) && place.start() < end && place.end() > start) {
                    marked.add(word);
                }
            });
            words.put(note.id(), marked);
        }
        assertThat(desk.records.annotations().addAll(notes)).hasSize(NOTES);
    }

    /// Updates and checks what must hold after every update; gives what was found.
    private Map<UUID, Placement> update(Desk desk, int number) throws Exception {
        int from = desk.edition();
        Arrival arrival = desk.updates.update(COURSE, Watcher.nobody());
        assertThat(arrival).isInstanceOf(Arrival.Arrived.class);
        CarriedOver report = ((Arrival.Arrived) arrival).notes();
        assertThat(report.from()).isEqualTo(from);
        assertThat(report.to()).isEqualTo(number);
        assertThat(report.counts().all()).as("%s", report.counts()).isEqualTo(NOTES);
        assertThat(report.notes())
                .extracting(carried -> carried.annotation().id())
                .doesNotHaveDuplicates()
                .hasSize(NOTES);
        Map<UUID, Placement> found = found(desk, number);
        Map<UUID, PlacedAnnotation> placed = new HashMap<>();
        for (PlacedAnnotation one : desk.records.placements().inEdition(COURSE, number)) {
            assertThat(placed.put(one.annotation().id(), one)).as("once").isNull();
        }
        assertThat(placed).hasSize(NOTES);
        for (CarriedOver.Carried carried : report.notes()) {
            PlacedAnnotation stands = Objects.requireNonNull(placed.get(carried.annotation().id()));
            assertThat(stands.annotation()).isEqualTo(carried.annotation());
            stands.placement()
                    .ifPresent(kept -> assertThat(kept.outcome()).isEqualTo(carried.outcome()));
        }
        checkWords(placed);
        assertThat(desk.updates.placeNotes(COURSE)).as("nothing was left to do").isZero();
        return found;
    }

    /// What stayed or moved is the quote, word for word; what is said to be elsewhere is in the
    /// text.
    private void checkWords(Map<UUID, PlacedAnnotation> placed) {
        var texts = course.texts();
        for (Annotation note : notes) {
            PlacedAnnotation stands = Objects.requireNonNull(placed.get(note.id()));
            if (stands.place().isPresent() && note instanceof Annotation.Highlight highlight) {
                Place place = stands.place().get();
                String text = Objects.requireNonNull(texts.get(place.lesson()));
                String there = text.substring(place.start(), place.end());
                boolean same =
                        stands.placement()
                                .map(Placement::outcome)
                                .filter(found ->
                                        found instanceof AnchorOutcome.Kept
                                                || found instanceof AnchorOutcome.Moved)
                                .isPresent();
                if (same) {
                    assertThat(there).isEqualTo(highlight.passage().quote().exact());
                }
            }
        }
    }

    private static Map<UUID, Placement> found(Desk desk, int edition) throws Exception {
        Map<UUID, Placement> found = new HashMap<>();
        for (Placement one : desk.records.placements().placements(COURSE, edition)) {
            found.put(one.annotation(), one);
        }
        return found;
    }

    /// @param there passages most of whose words are still together
    /// @param found those that were found
    /// @param wrong answers where next to none of the words are
    private record Tally(int there, int found, int wrong) {}

    private Tally judge(Map<UUID, Placement> placements) {
        Map<Integer, Place> now = course.places();
        int there = 0;
        int found = 0;
        int wrong = 0;
        for (Annotation note : notes) {
            if (note instanceof Annotation.LessonNote) {
                continue;
            }
            Set<Integer> marked = words.getOrDefault(note.id(), Set.of());
            Map<LessonId, List<Place>> survivors = new HashMap<>();
            for (int word : marked) {
                Place place = now.get(word);
                if (place != null) {
                    survivors.computeIfAbsent(place.lesson(), _ -> new ArrayList<>()).add(place);
                }
            }
            int most = survivors.values().stream().mapToInt(List::size).max().orElse(0);
            boolean whole = !marked.isEmpty() && most >= 0.6 * marked.size();
            there += whole ? 1 : 0;
            Placement placement = placements.get(note.id());
            if (placement != null && placement.place().isPresent()) {
                Place place = placement.place().get();
                long held =
                        survivors.getOrDefault(place.lesson(), List.of()).stream()
                                .filter(one ->
                                        one.start() < place.end() && one.end() > place.start())
                                .count();
                boolean right = held > 0 && held >= 0.4 * most;
                found += right && whole ? 1 : 0;
                wrong += right || marked.isEmpty() ? 0 : 1;
            }
        }
        return new Tally(there, found, wrong);
    }
}
