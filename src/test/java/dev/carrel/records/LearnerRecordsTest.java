package dev.carrel.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Backup;
import dev.carrel.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerRecordsTest {
    private static final CourseId COURSE = new CourseId("birds");
    private static final LessonId LESSON = new LessonId("owls");

    @TempDir Path folder;

    @Test
    void aFreshHomeOpensEmptyAndComesBack() throws Exception {
        Path home = folder.resolve("not").resolve("there yet").resolve("ünicode");
        Annotation note;
        try (LearnerRecords records = open(home)) {
            assertThat(Learner.tables(records.database())).isEmpty();
            note = records.annotations().note(COURSE, LESSON, 1, "hoo", Set.of());
        }
        try (LearnerRecords records = open(home)) {
            assertThat(records.annotations().all()).containsExactly(note);
            assertThat(records.backup().daily()).isPresent();
            assertThat(records.backup().daily()).isEmpty();
        }
        try (var files = Files.list(home)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("learner.db", "device", "backups");
        }
    }

    @Test
    void aDamagedHomeSaysWhereItLiesAndTheBackupBringsItBack() throws Exception {
        Annotation note;
        Path backup;
        try (LearnerRecords records = open(folder)) {
            note = records.annotations().note(COURSE, LESSON, 1, "hoo", Set.of());
            backup = records.backup().beforeUpdate();
        }
        Path file = LearnerRecords.databaseIn(folder);
        Files.writeString(file, "scribbled over by something else, and long enough to matter");

        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining(backup.toString());
        Backup.restore(backup, file, Clock.systemUTC());

        try (LearnerRecords records = open(folder)) {
            assertThat(records.annotations().all()).containsExactly(note);
            Annotation next = records.annotations().note(COURSE, LESSON, 1, "more", Set.of());
            assertThat(records.annotations().all()).containsExactly(note, next);
        }
    }

    @Test
    void whoReadsWhileSomebodyWritesSeesWholeStates() throws Exception {
        try (LearnerRecords records = open(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicBoolean stop = new AtomicBoolean();
            Future<Integer> writer =
                    threads.submit(() -> {
                        for (int i = 0; i < 60; i++) {
                            Annotation note =
                                    records.annotations().note(COURSE, LESSON, 1, "0", Set.of("a"));
                            records.annotations()
                                    .edit(
                                            note.id(),
                                            AnnotationEdit.body("1")
                                                    .withTags(Set.of("b"), Set.of("a")));
                        }
                        stop.set(true);
                        return 60;
                    });
            Future<Integer> reader =
                    threads.submit(() -> {
                        int most = 0;
                        do {
                            List<Annotation> all = records.annotations().list(COURSE);
                            assertThat(all).hasSizeGreaterThanOrEqualTo(most);
                            most = all.size();
                            for (Annotation note : all) {
                                assertThat(note.tags())
                                        .isEqualTo(Set.of(note.body().equals("0") ? "a" : "b"));
                            }
                        } while (!stop.get());
                        return records.annotations().list(COURSE).size();
                    });
            assertThat(writer.get()).isEqualTo(reader.get());
        }
    }

    @Test
    void twoProgramsMayHaveTheSameHomeOpen() throws Exception {
        try (LearnerRecords window = open(folder);
                LearnerRecords commandLine = open(folder)) {
            Annotation one = window.annotations().note(COURSE, LESSON, 1, "one", Set.of());
            Annotation two = commandLine.annotations().note(COURSE, LESSON, 1, "two", Set.of());
            window.annotations().edit(two.id(), AnnotationEdit.body("two, seen from the window"));

            assertThat(commandLine.annotations().find(one.id())).contains(one);
            assertThat(commandLine.annotations().find(two.id()).orElseThrow().body())
                    .isEqualTo("two, seen from the window");
            assertThat(window.journal().have().values()).containsExactly(3L);
        }
    }

    private static LearnerRecords open(Path home) throws StoreException {
        return LearnerRecords.open(home, Clock.systemUTC());
    }
}
