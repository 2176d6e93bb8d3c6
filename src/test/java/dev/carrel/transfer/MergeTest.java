package dev.carrel.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.records.Learner;
import dev.carrel.records.LearnerRecords;
import dev.carrel.store.Change;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
    private static final CourseId COURSE = Learner.COURSES.getFirst();
    private static final LessonId LESSON = new LessonId("m1-lesson-0");

    @TempDir Path folder;

    /// Of two things that happen on two devices, the second is later.
    private final AtomicLong now = new AtomicLong(1_790_000_000_000L);

    @Test
    void theTablesFollowFromTheJournal() throws Exception {
        try (Learner learner = new Learner(folder, 1)) {
            for (int i = 0; i < 2500; i++) {
                learner.act();
            }
            List<String> live = learner.tables();
            assertThat(live).hasSizeGreaterThan(500);
            learner.records.journal().rebuild();
            assertThat(learner.tables()).isEqualTo(live);
        }
    }

    @Test
    void twoHomesMergedBothWaysAreEqual() throws Exception {
        try (Learner one = new Learner(folder.resolve("one"), 2);
                Learner two = new Learner(folder.resolve("two"), 3)) {
            for (int round = 0; round < 4; round++) {
                for (int i = 0; i < 60; i++) {
                    one.act();
                    two.act();
                }
                assertThat(one.tables()).isNotEqualTo(two.tables());
                int there = merge(one, two);
                int back = merge(two, one);
                assertThat(there).isPositive();
                assertThat(back).isPositive();
                assertThat(merge(one, two) + merge(two, one)).isZero();
                assertThat(one.tables()).isEqualTo(two.tables());
            }
            List<String> live = one.tables();
            one.records.journal().rebuild();
            assertThat(one.tables()).isEqualTo(live);
        }
    }

    @Test
    void threeDevicesMeetInAnyOrder() throws Exception {
        Random random = new Random(4);
        List<Learner> all = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                all.add(new Learner(folder.resolve("device " + i), 10 + i));
            }
            for (int i = 0; i < 240; i++) {
                all.get(random.nextInt(3)).act();
                if (random.nextInt(20) == 0) {
                    merge(all.get(random.nextInt(3)), all.get(random.nextInt(3)));
                }
            }
            merge(all.get(0), all.get(1));
            merge(all.get(1), all.get(2));
            merge(all.get(2), all.get(0));
            merge(all.get(0), all.get(1));

            assertThat(all.get(0).tables())
                    .isNotEmpty()
                    .isEqualTo(all.get(1).tables())
                    .isEqualTo(all.get(2).tables());
            assertThat(all.get(0).records.journal().have())
                    .hasSize(3)
                    .isEqualTo(all.get(2).records.journal().have());
        } finally {
            all.forEach(Learner::close);
        }
    }

    @Test
    void theSameChangesInAnyOrderAndNumberGiveTheSameTables() throws Exception {
        Random random = new Random(5);
        try (Learner one = new Learner(folder.resolve("one"), 6);
                Learner two = new Learner(folder.resolve("two"), 7)) {
            for (int i = 0; i < 150; i++) {
                one.act();
                two.act();
                if (i % 50 == 20) {
                    merge(one, two);
                    merge(two, one);
                }
            }
            merge(one, two);
            List<Change> changes = two.records.journal().changesSince(Map.of());
            for (int round = 0; round < 4; round++) {
                try (LearnerRecords fresh = open("fresh " + round)) {
                    List<Change> order = new ArrayList<>(changes);
                    order.addAll(changes.subList(0, 60));
                    Collections.shuffle(order, random);
                    for (int at = 0; at < order.size(); ) {
                        int end = Math.min(order.size(), at + 1 + random.nextInt(60));
                        fresh.journal().take(order.subList(at, end));
                        at = end;
                    }
                    assertThat(Learner.tables(fresh.database())).isEqualTo(two.tables());
                }
            }
        }
    }

    @Test
    void ofOneFieldTheLaterChangeWinsAndDifferentFieldsBothWin() throws Exception {
        try (LearnerRecords one = open("one");
                LearnerRecords two = open("two")) {
            UUID id = note(one, "first", Set.of("a", "b"));
            Merge.merge(one.journal(), two.journal());
            one.annotations().edit(id, AnnotationEdit.body("from one"));
            two.annotations().edit(id, AnnotationEdit.body("from two, later"));
            one.annotations().edit(id, AnnotationEdit.tags(Set.of("c"), Set.of("a")));
            two.annotations().edit(id, AnnotationEdit.tags(Set.of("d"), Set.of("b")));
            bothWays(one, two);

            Annotation merged = one.annotations().find(id).orElseThrow();
            assertThat(merged.body()).isEqualTo("from two, later");
            assertThat(merged.tags()).containsExactlyInAnyOrder("c", "d");
            assertThat(two.annotations().find(id)).contains(merged);
        }
    }

    @Test
    void aNoteDeletedHereAndEditedThereCanBeBroughtBackWithTheEdit() throws Exception {
        try (LearnerRecords one = open("one");
                LearnerRecords two = open("two")) {
            UUID id = note(one, "first", Set.of());
            Merge.merge(one.journal(), two.journal());
            one.annotations().delete(id);
            two.annotations().edit(id, AnnotationEdit.body("much better"));
            bothWays(one, two);

            assertThat(two.annotations().find(id)).isEmpty();
            one.annotations().undelete(id);
            bothWays(one, two);
            assertThat(two.annotations().find(id).orElseThrow().body()).isEqualTo("much better");
            assertThat(two.annotations().history(id)).hasSize(4);
        }
    }

    @Test
    void timeAndAttemptsOnlyEverAdd() throws Exception {
        try (LearnerRecords one = open("one");
                LearnerRecords two = open("two")) {
            one.times().add(COURSE, LESSON, Duration.ofMinutes(5));
            two.times().add(COURSE, LESSON, Duration.ofMinutes(7));
            one.completions().mark(COURSE, LESSON, 1, false);
            two.completions().mark(COURSE, LESSON, 1, true);
            bothWays(one, two);
            bothWays(one, two);

            assertThat(one.times().spent(COURSE)).containsEntry(LESSON, Duration.ofMinutes(12));
            assertThat(two.times().spent(COURSE)).isEqualTo(one.times().spent(COURSE));
            assertThat(one.completions().find(COURSE, LESSON).orElseThrow().done()).isTrue();
        }
    }

    @Test
    void homesCopiedByHandLoseNothing() throws Exception {
        try (LearnerRecords one = open("one")) {
            note(one, "before the copy", Set.of());
        }
        Path copy = Files.createDirectories(folder.resolve("two"));
        try (var files = Files.list(folder.resolve("one"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        try (LearnerRecords one = open("one");
                LearnerRecords two = open("two")) {
            note(one, "on one", Set.of());
            note(two, "on two", Set.of());
            note(two, "on two again", Set.of());
            bothWays(one, two);
            assertThat(one.annotations().list(COURSE))
                    .extracting(Annotation::body)
                    .containsExactlyInAnyOrder(
                            "before the copy", "on one", "on two", "on two again");
            assertThat(two.annotations().list(COURSE)).isEqualTo(one.annotations().list(COURSE));
            assertThat(one.journal().have()).isEqualTo(two.journal().have());
        }
    }

    @Test
    void aNameUsedByTwoDevicesCostsNothingEither() throws Exception {
        try (LearnerRecords one = open("one");
                LearnerRecords two = open("two")) {
            note(one, "mine", Set.of());
            Change first = one.journal().changesSince(Map.of()).getFirst();
            Change twin =
                    new Change(
                            UUID.randomUUID(),
                            first.device(),
                            first.seq(),
                            first.clock(),
                            "somebody.else",
                            "x",
                            null,
                            "{}",
                            1);
            two.journal().take(List.of(twin));
            bothWays(one, two);
            assertThat(one.journal().ids()).isEqualTo(two.journal().ids()).hasSize(2);
            assertThat(two.annotations().list(COURSE)).hasSize(1);
        }
    }

    private LearnerRecords open(String name) throws Exception {
        return LearnerRecords.open(
                folder.resolve(name),
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return Instant.ofEpochMilli(now.incrementAndGet());
                    }
                });
    }

    private static UUID note(LearnerRecords records, String body, Set<String> tags)
            throws Exception {
        return records.annotations().note(COURSE, LESSON, 1, body, tags).id();
    }

    private static void bothWays(LearnerRecords one, LearnerRecords two) throws Exception {
        Merge.merge(one.journal(), two.journal());
        Merge.merge(two.journal(), one.journal());
    }

    private static int merge(Learner from, Learner into) throws Exception {
        return Merge.merge(from.records.journal(), into.records.journal());
    }
}
