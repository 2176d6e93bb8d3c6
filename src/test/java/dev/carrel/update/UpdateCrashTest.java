package dev.carrel.update;

import static dev.carrel.update.SignedFolder.COURSE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import dev.carrel.library.Consent;
import dev.carrel.update.fetch.Desk;
import dev.carrel.work.Watcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a program that goes from edition to edition and back with a learner's notes, again and
/// again, and looks at what is left. `-Dcarrel.kills=100` for more.
class UpdateCrashTest {
    private static final int PASSAGES = 12;
    private static final int LESSONS = 8;

    /// On each passage, which makes some 2,000.
    private static final int NOTES = 21;

    @TempDir Path temp;

    @Test
    void killedAtAnyMomentThereIsOneWholeEditionWithEveryNoteInItsPlace() throws Exception {
        int kills = Integer.getInteger("carrel.kills", 4);
        SignedFolder one = new SignedFolder(temp.resolve("one"));
        one.publish(1, SeaCourse.first());
        Set<UUID> notes;
        try (HttpClient client = HttpClient.newHttpClient();
                Desk desk = new Desk(temp.resolve("home"), client)) {
            install(desk, one);
            notes = mark(desk);
        }
        one.publish(2, Wandering.moved());
        one.publish(3, Wandering.rewordedThere());
        one.publish(4, edited());
        Random random = new Random(20_261_124);
        long[] cycle = oneCycle(one);
        Map<Integer, Integer> found = new HashMap<>();
        for (int kill = 0; kill < kills; kill++) {
            Process child = child(one.folder());
            try (BufferedReader out = reader(child)) {
                boolean cold = kill % 2 == 0;
                for (int line = 0; line < (cold ? 1 : 2); line++) {
                    assertThat(out.readLine()).as("kill " + kill).isNotNull();
                }
                TimeUnit.MILLISECONDS.sleep(random.nextLong(1 + cycle[cold ? 0 : 1]));
                child.destroyForcibly().waitFor();
            }
            found.merge(check(notes), 1, Integer::sum);
        }
        assertThat(found.keySet()).isSubsetOf(1, 4);
        if (kills > 50) {
            assertThat(found).as("the child got somewhere").containsOnlyKeys(1, 4);
        }
    }

    /// Milliseconds from the start of the child to its first turn, and of a turn there and back
    /// afterwards: within these it is killed.
    private long[] oneCycle(SignedFolder published) throws Exception {
        Process child = child(published.folder());
        try (BufferedReader out = reader(child)) {
            long[] at = new long[4];
            for (int line = 0; line < at.length; line++) {
                assertThat(out.readLine()).isNotNull();
                at[line] = System.nanoTime() / 1_000_000;
            }
            return new long[] {at[1] - at[0], at[3] - at[1]};
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static BufferedReader reader(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8));
    }

    /// Notes all over every passage; in edition 4 half of the lessons are others. One passage is
    /// found only with the help of the editions between, so there is one note on it.
    private static Set<UUID> mark(Desk desk) throws Exception {
        List<Annotation> notes = new ArrayList<>();
        Random random = new Random(3);
        for (int lesson = 1; lesson <= LESSONS; lesson++) {
            String text = desk.text("l" + lesson);
            for (int passage = 1; passage <= PASSAGES; passage++) {
                int begin = text.indexOf(words(passage, lesson));
                if (lesson == 3 && passage == 6) {
                    int start = text.indexOf(Wandering.WORDS);
                    int end = start + Wandering.WORDS.length();
                    notes.add(note(new LessonId("l3"), text, start, end));
                    passage++; // begins with the word that goes, too: which of them went is not
                    // said
                    continue;
                }
                int behind = (text + '\n').indexOf('\n', begin);
                for (int i = 0; i < NOTES; i++) {
                    int start = i == 0 ? begin : begin + random.nextInt(behind - begin - 30);
                    int end = start + 30 + random.nextInt(behind - start - 29);
                    notes.add(note(new LessonId("l" + lesson), text, start, end));
                }
            }
        }
        desk.records.annotations().addAll(notes);
        return notes.stream().map(Annotation::id).collect(Collectors.toSet());
    }

    private static Annotation note(LessonId lesson, String text, int start, int end) {
        OffsetDateTime now = OffsetDateTime.parse("2026-11-24T08:00:00Z");
        return new Annotation.Highlight(
                Annotation.newId(),
                COURSE,
                new Passage(lesson, 1, start, end, QuoteSelector.of(text, start, end), null),
                Annotation.Colour.STRAW,
                Annotation.Style.HIGHLIGHT,
                "",
                Set.of(),
                now,
                now);
    }

    private static String words(int passage, int lesson) {
        return "Passage %d of lesson %d begins here.".formatted(passage, lesson);
    }

    private static Map<String, String> edited() {
        Map<String, String> files = new HashMap<>();
        for (int lesson = 2; lesson <= LESSONS; lesson += 2) {
            Random random = new Random(lesson);
            String text = SeaCourse.lesson(lesson);
            for (int i = 0; i < 3; i++) {
                String passage = words(1 + random.nextInt(PASSAGES), lesson);
                text = text.replace(passage, SeaCourse.words(random, 12) + ". " + passage);
            }
            files.put("l" + lesson + ".md", text);
        }
        return files;
    }

    private static void install(Desk desk, SignedFolder published) {
        Arrival arrival =
                desk.updates.install(
                        published.folder().toString(), new Consent.OnFirstUse(), Watcher.nobody());
        assertThat(arrival).isInstanceOf(Arrival.Arrived.class);
    }

    /// @return the edition found
    private int check(Set<UUID> notes) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient();
                Desk desk = new Desk(temp.resolve("home"), client)) {
            int edition = desk.edition();
            assertThat(desk.library.check(COURSE)).isEmpty();
            Map<String, String> texts = new HashMap<>();
            for (int lesson = 1; lesson <= LESSONS; lesson++) {
                texts.put("l" + lesson, desk.text("l" + lesson));
            }
            List<PlacedAnnotation> placed = desk.records.placements().inEdition(COURSE, edition);
            assertThat(placed).hasSize(notes.size());
            for (PlacedAnnotation one : placed) {
                assertThat(notes).contains(one.annotation().id());
                var place = one.place().orElseThrow();
                LessonId lesson = place.lesson();
                String quote = ((Annotation.Highlight) one.annotation()).passage().quote().exact();
                boolean wandered = edition == 4 && quote.equals(Wandering.WORDS);
                assertThat(
                                texts.getOrDefault(lesson.value(), "")
                                        .substring(place.start(), place.end()))
                        .as("edition %d, %s", edition, lesson)
                        .isEqualTo(wandered ? Wandering.REWORDED : quote);
            }
            assertThat(desk.updates.placeNotes(COURSE)).as("nothing was left to do").isZero();
            return edition;
        }
    }

    private Process child(Path published) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Updating.class.getName(),
                        temp.resolve("home").toString(),
                        published.toString());
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// The program that is killed: forward by an update over two skipped editions, back by a
    /// rollback that also forgets whatever came in, so that it has to come in again.
    static final class Updating {
        private Updating() {}

        public static void main(String[] args) throws Exception {
            try (HttpClient client = HttpClient.newHttpClient();
                    Desk desk = new Desk(Path.of(args[0]), client)) {
                System.out.println("ready");
                while (true) {
                    if (desk.edition() == 4) {
                        desk.updates.rollback(COURSE);
                        desk.records.placements().putPlacements(COURSE, 4, List.of());
                        Path home = Path.of(args[0]);
                        Path versions = home.resolve("courses/sea-craft/versions");
                        for (String file :
                                List.of("2/lessons.json", "3/lessons.json", "4/manifest.json")) {
                            java.nio.file.Files.deleteIfExists(versions.resolve(file));
                        }
                        Wandering.moved().values().forEach(text -> forget(home, text));
                        Wandering.rewordedThere().values().forEach(text -> forget(home, text));
                        for (int lesson = 2; lesson <= LESSONS; lesson += 2) {
                            forget(home, edited().getOrDefault("l" + lesson + ".md", ""));
                        }
                    } else {
                        Arrival arrival = desk.updates.update(COURSE, Watcher.nobody());
                        if (!(arrival instanceof Arrival.Arrived)) {
                            throw new IllegalStateException(arrival.toString());
                        }
                    }
                    System.out.println("turned");
                }
            }
        }

        private static void forget(Path home, String text) {
            String hash = dev.carrel.pack.bytes.Sha256.of(text.getBytes(UTF_8)).hex();
            try {
                java.nio.file.Files.deleteIfExists(
                        home.resolve("store/objects")
                                .resolve(hash.substring(0, 2))
                                .resolve(hash.substring(2)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
