package dev.carrel.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Change;
import dev.carrel.store.Database;
import dev.carrel.store.Device;
import dev.carrel.store.HybridClock;
import dev.carrel.store.Journal;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Progress made on two computers, brought together in any order.
class RebuiltProgressTest {
    private static final CourseId COURSE = new CourseId("knots");
    private static final LessonId ONE = new LessonId("one");
    private static final LessonId TWO = new LessonId("two");

    @TempDir Path folder;

    /// One computer of the learner's.
    private record Computer(
            Database database,
            Journal journal,
            CompletionStore completions,
            PositionStore positions,
            TimeStore times)
            implements AutoCloseable {
        @Override
        public void close() {
            database.close();
        }

        List<Change> changes() throws StoreException {
            return journal.changesSince(Map.of());
        }
    }

    private Computer computer(String name, String now) throws StoreException {
        Path file = folder.resolve(name).resolve("learner.db");
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        Database database =
                Database.open(
                                file,
                                List.of(
                                        Journal.SCHEMA,
                                        CompletionStore.SCHEMA,
                                        PositionStore.SCHEMA,
                                        TimeStore.SCHEMA))
                        .orThrow();
        Journal journal =
                Journal.open(
                        database,
                        new HybridClock(Device.of(file), clock),
                        List.of(
                                CompletionStore.PROJECTION,
                                PositionStore.PROJECTION,
                                TimeStore.PROJECTION));
        return new Computer(
                database,
                journal,
                new CompletionStore(journal, clock),
                new PositionStore(journal, clock),
                new TimeStore(journal, clock));
    }

    @Test
    void whateverTheOrderBothComputersAgree() throws Exception {
        try (Computer desk = computer("desk", "2026-11-24T08:00:00Z");
                Computer laptop = computer("laptop", "2026-11-24T09:00:00Z")) {
            desk.completions().mark(COURSE, ONE, 1, true);
            desk.positions().save(COURSE, ONE, 1, null, 900);
            desk.times().add(COURSE, ONE, Duration.ofMinutes(10));
            laptop.completions().mark(COURSE, ONE, 1, false);
            laptop.completions().mark(COURSE, TWO, 1, true);
            laptop.positions().save(COURSE, TWO, 1, null, 30);
            laptop.times().add(COURSE, ONE, Duration.ofMinutes(5));
            var random = new Random(7);
            for (int round = 0; round < 5; round++) {
                List<Change> all = new ArrayList<>(desk.changes());
                all.addAll(laptop.changes());
                Collections.shuffle(all, random);
                try (Computer fresh = computer("fresh" + round, "2026-11-25T08:00:00Z")) {
                    fresh.journal().take(all);
                    fresh.journal().take(all);
                    agree(fresh);
                }
            }
            List<Change> before = desk.changes();
            desk.journal().take(laptop.changes());
            laptop.journal().take(before);
            agree(desk);
            agree(laptop);
        }
    }

    private static void agree(Computer one) throws StoreException {
        assertThat(one.completions().find(COURSE, ONE).orElseThrow().done())
                .as("the later word was said on the laptop")
                .isFalse();
        assertThat(one.completions().find(COURSE, TWO).orElseThrow().done()).isTrue();
        assertThat(one.positions().last().orElseThrow().lesson()).isEqualTo(TWO);
        assertThat(one.positions().last(COURSE, ONE).orElseThrow().offset()).isEqualTo(900);
        assertThat(one.times().spent(COURSE)).isEqualTo(Map.of(ONE, Duration.ofMinutes(15)));
    }
}
