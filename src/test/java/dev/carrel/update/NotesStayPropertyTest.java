package dev.carrel.update;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.annotation.Placement;
import dev.carrel.course.LessonId;
import dev.carrel.library.Consent;
import dev.carrel.update.fetch.Desk;
import dev.carrel.work.Watcher;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold whatever an author edits and whatever a learner marks, deletes, decides and rolls
/// back: no note is lost or doubled, no note stands on words that are not its own without saying
/// so, and going back finds everything where it was.
class NotesStayPropertyTest {
    @TempDir Path temp;

    static LongStream seeds() {
        return LongStream.concat(
                LongStream.rangeClosed(1, Integer.getInteger("carrel.seeds", 4)),
                LongStream.of(ThreadLocalRandom.current().nextInt(1_000_000)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostDoubledOrMisplaced(long seed) throws Exception {
        SignedFolder published = new SignedFolder(temp.resolve("www"));
        try (HttpClient client = HttpClient.newHttpClient();
                Desk desk = new Desk(temp.resolve("home"), client)) {
            Story story = new Story(desk, published, seed);
            story.publish();
            story.arrive();
            for (int i = 0; i < 24; i++) {
                story.goOn();
                story.check();
            }
            story.course.edit(12);
            story.publish();
            story.update();
            story.check();
            story.rollBack();
            story.check();
            assertThat(story.updates).as("seed %d", seed).isPositive();
        }
    }

    /// What happens to one learner.
    private static final class Story {
        private final Desk desk;
        private final SignedFolder published;
        private final long seed;
        private final Random random;
        private final GrowingCourse course;
        private final Map<Integer, SequencedMap<LessonId, String>> texts = new HashMap<>();
        private final Map<UUID, Annotation> alive = new HashMap<>();
        private final List<Annotation> deleted = new ArrayList<>();
        private final Set<UUID> decided = new HashSet<>();
        private Map<String, String> files = Map.of();
        private int newest;
        int updates;

        Story(Desk desk, SignedFolder published, long seed) {
            this.desk = desk;
            this.published = published;
            this.seed = seed;
            random = new Random(seed);
            course = new GrowingCourse(5, seed);
        }

        void publish() throws Exception {
            newest++;
            Map<String, String> next = new HashMap<>(course.files());
            files.keySet().forEach(path -> next.putIfAbsent(path, ""));
            published.publish(newest, next);
            files = course.files();
            texts.put(newest, course.texts());
        }

        void arrive() {
            Arrival arrival =
                    desk.updates.install(
                            published.folder().toString(),
                            new Consent.OnFirstUse(),
                            Watcher.nobody());
            assertThat(arrival).isInstanceOf(Arrival.Arrived.class);
        }

        void goOn() throws Exception {
            switch (random.nextInt(9)) {
                case 0, 1 -> {
                    course.edit(12);
                    publish();
                }
                case 2, 3 -> update();
                case 4 -> rollBack();
                case 5 -> delete();
                case 6 -> decide();
                default -> mark();
            }
        }

        private void mark() throws Exception {
            SequencedMap<LessonId, String> now = texts();
            for (int i = 0; i < 8; i++) {
                LessonId lesson =
                        List.copyOf(now.sequencedKeySet()).get(random.nextInt(now.size()));
                String text = Objects.requireNonNull(now.get(lesson));
                int start = random.nextInt(text.length());
                int end = Math.min(text.length(), start + 1 + random.nextInt(250));
                Annotation note = desk.highlight(lesson.value(), text.substring(start, end));
                alive.put(note.id(), note);
            }
        }

        private SequencedMap<LessonId, String> texts() throws Exception {
            return Objects.requireNonNull(texts.get(desk.edition()));
        }

        private void update() throws Exception {
            int from = desk.edition();
            Arrival arrival = desk.updates.update(COURSE, Watcher.nobody());
            if (arrival instanceof Arrival.Arrived arrived) {
                updates++;
                assertThat(arrived.notes().from()).isEqualTo(from);
                assertThat(arrived.notes().counts().all())
                        .as("seed %d", seed)
                        .isEqualTo(alive.size());
            }
            assertThat(desk.edition()).isEqualTo(newest);
        }

        private void rollBack() throws Exception {
            var back = desk.library.course(COURSE).orElseThrow().previous();
            if (back.isPresent()) {
                int to = back.get().number();
                Map<UUID, Place> before = places(to);
                desk.updates.rollback(COURSE);
                assertThat(desk.edition()).isEqualTo(to);
                assertThat(places(to))
                        .as("seed %d, back to %d", seed, to)
                        .containsAllEntriesOf(before);
            }
        }

        private Map<UUID, Place> places(int edition) throws Exception {
            Map<UUID, Place> places = new HashMap<>();
            for (PlacedAnnotation one : desk.records.placements().inEdition(COURSE, edition)) {
                one.place().ifPresent(place -> places.put(one.annotation().id(), place));
            }
            return places;
        }

        private void delete() throws Exception {
            if (!deleted.isEmpty()) {
                Annotation back = deleted.removeLast();
                desk.records.annotations().edit(back.id(), AnnotationEdit.deleted(false));
                alive.put(back.id(), back);
            }
            if (!alive.isEmpty()) {
                Annotation gone = List.copyOf(alive.values()).get(random.nextInt(alive.size()));
                desk.records.annotations().delete(gone.id());
                alive.remove(gone.id());
                deleted.add(gone);
            }
        }

        private void decide() throws Exception {
            if (!alive.isEmpty()) {
                Annotation note = List.copyOf(alive.values()).get(random.nextInt(alive.size()));
                LessonId lesson = texts().firstEntry().getKey();
                desk.records
                        .placements()
                        .decide(COURSE, note.id(), desk.edition(), new Place(lesson, 0, 5), null);
                decided.add(note.id());
            }
        }

        void check() throws Exception {
            int edition = desk.edition();
            Set<UUID> seen = new HashSet<>();
            for (PlacedAnnotation one : desk.records.placements().inEdition(COURSE, edition)) {
                UUID id = one.annotation().id();
                assertThat(seen.add(id)).as("once").isTrue();
                assertThat(passage(one.annotation()))
                        .as("as it was made")
                        .isEqualTo(passage(Objects.requireNonNull(alive.get(id))));
                if (one.place().isPresent()) {
                    Place place = one.place().get();
                    String text = Objects.requireNonNull(texts().get(place.lesson()));
                    String words = text.substring(place.start(), place.end());
                    if (!decided.contains(id) && claimsTheSameWords(one)) {
                        assertThat(words)
                                .as("seed %d, edition %d", seed, edition)
                                .isEqualTo(passage(one.annotation()).quote().exact());
                    }
                }
            }
            assertThat(seen).as("seed %d", seed).isEqualTo(alive.keySet());
            assertThat(desk.updates.placeNotes(COURSE)).as("all were placed").isZero();
        }

        private static Passage passage(Annotation note) {
            return ((Annotation.Highlight) note).passage();
        }

        private static boolean claimsTheSameWords(PlacedAnnotation one) {
            return one.placement()
                    .map(Placement::outcome)
                    .map(found ->
                            found instanceof AnchorOutcome.Kept
                                    || found instanceof AnchorOutcome.Moved)
                    .orElse(true);
        }
    }
}
