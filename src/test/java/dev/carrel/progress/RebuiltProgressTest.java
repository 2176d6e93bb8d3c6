package dev.carrel.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Change;
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

    private ProgressComputer computer(String name, String now) throws StoreException {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return ProgressComputer.in(folder.resolve(name), clock);
    }

    @Test
    void whateverTheOrderBothComputersAgree() throws Exception {
        try (ProgressComputer desk = computer("desk", "2026-11-24T08:00:00Z");
                ProgressComputer laptop = computer("laptop", "2026-11-24T09:00:00Z")) {
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
                try (ProgressComputer fresh = computer("fresh" + round, "2026-11-25T08:00:00Z")) {
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

    private static void agree(ProgressComputer one) throws StoreException {
        assertThat(one.completions().find(COURSE, ONE).orElseThrow().done())
                .as("the later word was said on the laptop")
                .isFalse();
        assertThat(one.completions().find(COURSE, TWO).orElseThrow().done()).isTrue();
        assertThat(one.positions().last().orElseThrow().lesson()).isEqualTo(TWO);
        assertThat(one.positions().last(COURSE, ONE).orElseThrow().offset()).isEqualTo(900);
        assertThat(one.times().spent(COURSE)).isEqualTo(Map.of(ONE, Duration.ofMinutes(15)));
    }
}
