package dev.carrel.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Database;
import dev.carrel.store.OpeningResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that saves, edits and deletes notes, again and again, and looks for every note
/// it said it had saved. `-Dcarrel.kills=100` for more.
class NotesCrashTest {
    private static final CourseId COURSE = new CourseId("birds");
    private static final String GONE = "(deleted)";

    @TempDir Path home;

    @Test
    void killedAtAnyMomentNoSavedNoteIsGone() throws Exception {
        int kills = Integer.getInteger("carrel.kills", 5);
        Random random = new Random(20_261_124);
        Map<String, String> saved = new HashMap<>();
        int working = 0;
        for (int kill = 0; kill < kills; kill++) {
            int before = saved.size();
            String attempted = runAndKill(kill, random, saved);
            working += saved.size() > before ? 1 : 0;
            check(kill, saved, attempted);
        }
        assertThat(working).as("the child got somewhere").isGreaterThan(kills / 3);
    }

    /// @return what was begun and not yet said to be saved, if anything
    private String runAndKill(int kill, Random random, Map<String, String> saved) throws Exception {
        Process child = child(kill);
        String attempted = "";
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
            boolean atWork = kill % 4 == 0; // these die while they open the database or soon after
            boolean killed = false;
            while (true) {
                if (atWork && !killed) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(kill % 4 > 0 ? 250 : 900));
                    // Not through the process itself, which would close what is still to be read.
                    killed = child.toHandle().destroyForcibly();
                }
                String line = out.readLine();
                if (line == null) {
                    break;
                } else if (line.startsWith("try ")) {
                    attempted = line.substring(4);
                } else if (line.equals("done")) {
                    apply(saved, attempted);
                    attempted = "";
                    atWork = true;
                }
            }
            child.waitFor();
        }
        return attempted;
    }

    private static void apply(Map<String, String> state, String step) {
        String[] parts = step.split(" ", 2);
        state.put(parts[0], parts[1]);
    }

    private void check(int kill, Map<String, String> saved, String attempted) throws Exception {
        OpeningResult opening =
                Database.open(LearnerRecords.databaseIn(home), LearnerRecords.SCHEMAS);
        assertThat(opening)
                .as("kill " + kill + ": the integrity check after an unclean exit")
                .isInstanceOf(OpeningResult.Ready.class);
        try (LearnerRecords records = LearnerRecords.of(opening.orThrow(), Clock.systemUTC())) {
            Map<String, String> found = new HashMap<>();
            for (Annotation note : records.annotations().list(COURSE)) {
                found.put(note.id().toString(), note.body());
            }
            for (Annotation note : records.annotations().deleted(COURSE)) {
                found.put(note.id().toString(), GONE);
            }
            Map<String, String> withLast = new HashMap<>(saved);
            if (!attempted.isEmpty()) {
                apply(withLast, attempted);
            }
            assertThat(found).as("kill " + kill).isIn(saved, withLast);
            saved.clear();
            saved.putAll(found);
            List<String> live = Learner.tables(records.database());
            records.journal().rebuild();
            assertThat(Learner.tables(records.database())).as("kill " + kill).isEqualTo(live);
        }
    }

    private Process child(int number) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        home.toString(),
                        String.valueOf(number));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// The program that is killed: says what it is about to do, does it, says that it is done.
    static final class Writing {
        private Writing() {}

        public static void main(String[] args) throws Exception {
            Random random = new Random(Long.parseLong(args[1]));
            try (LearnerRecords records =
                    LearnerRecords.open(Path.of(args[0]), Clock.systemUTC())) {
                System.out.println("ready");
                List<UUID> mine = new ArrayList<>();
                for (int i = 0; ; i++) {
                    String body = "note " + args[1] + "-" + i;
                    if (mine.isEmpty() || random.nextInt(3) > 0) {
                        Annotation.LessonNote note =
                                new Annotation.LessonNote(
                                        Annotation.newId(),
                                        COURSE,
                                        new LessonId("owls"),
                                        1,
                                        body,
                                        Set.of("t"),
                                        records.annotations().now(),
                                        records.annotations().now());
                        say("try " + note.id() + " " + body);
                        records.annotations().add(note);
                        mine.add(note.id());
                    } else {
                        UUID id = mine.get(random.nextInt(mine.size()));
                        boolean delete = random.nextInt(3) == 0;
                        say("try " + id + " " + (delete ? GONE : body));
                        records.annotations()
                                .edit(
                                        id,
                                        delete
                                                ? AnnotationEdit.deleted(true)
                                                : new AnnotationEdit(
                                                        body, null, null, null, null, false));
                    }
                    say("done");
                }
            }
        }

        private static void say(String line) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
