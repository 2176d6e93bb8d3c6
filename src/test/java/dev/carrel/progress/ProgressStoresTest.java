package dev.carrel.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.BlockId;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressStoresTest {
    private static final CourseId COURSE = new CourseId("ship-it-smart");
    private static final CourseId OTHER = new CourseId("birds");
    private static final LessonId ONE = new LessonId("one");
    private static final LessonId TWO = new LessonId("two");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneId.of("Asia/Kolkata"));

    @TempDir Path folder;
    private ProgressComputer computer;
    private CompletionStore completions;
    private PositionStore positions;
    private TimeStore times;

    @BeforeEach
    void open() throws StoreException {
        computer = ProgressComputer.in(folder, CLOCK);
        completions = computer.completions();
        positions = computer.positions();
        times = computer.times();
    }

    @AfterEach
    void close() {
        computer.close();
    }

    @Test
    void theLaterWordOnALessonWins() throws StoreException {
        completions.mark(COURSE, ONE, 1, true);
        completions.mark(COURSE, ONE, 2, false);
        completions.mark(COURSE, TWO, 2, true);
        assertThat(completions.find(COURSE, ONE).orElseThrow())
                .returns(false, Completion::done)
                .returns(2, Completion::edition);
        assertThat(completions.find(COURSE, TWO).orElseThrow().at())
                .hasToString("2026-11-24T13:30+05:30");
        assertThat(completions.list(COURSE)).extracting(Completion::lesson).contains(ONE, TWO);
        assertThat(completions.list(OTHER)).isEmpty();
        assertThat(completions.find(OTHER, ONE)).isEmpty();
    }

    @Test
    void continueGoesWhereTheLearnerWasLast() throws StoreException {
        assertThat(positions.last()).isEmpty();
        positions.save(COURSE, ONE, 1, new BlockId("p-7"), 900);
        positions.save(COURSE, TWO, 1, null, 0);
        positions.save(OTHER, ONE, 4, new BlockId("h-1"), 12);
        positions.save(COURSE, ONE, 2, new BlockId("p-9"), 1200);

        ReadingPosition last = positions.last().orElseThrow();
        assertThat(last)
                .returns(COURSE, ReadingPosition::course)
                .returns(ONE, ReadingPosition::lesson)
                .returns(2, ReadingPosition::edition)
                .returns(new BlockId("p-9"), ReadingPosition::block)
                .returns(1200, ReadingPosition::offset);
        assertThat(positions.last(COURSE)).contains(last);
        assertThat(positions.last(OTHER).orElseThrow().offset()).isEqualTo(12);
        assertThat(positions.last(COURSE, TWO).orElseThrow().block()).isNull();
        assertThat(positions.last(OTHER, TWO)).isEmpty();
        assertThat(positions.editionsRead(COURSE))
                .containsExactlyInAnyOrderEntriesOf(Map.of(ONE, 2, TWO, 1));
    }

    @Test
    void theEditionReadBeforeIsRememberedWhenTheLearnerReadsOn() throws StoreException {
        positions.save(COURSE, ONE, 1, null, 10);
        positions.save(COURSE, ONE, 3, null, 20);
        positions.save(COURSE, TWO, 2, null, 30);
        positions.save(OTHER, ONE, 1, null, 5);
        assertThat(positions.editionsReadBefore(COURSE, 4))
                .containsExactlyInAnyOrderEntriesOf(Map.of(ONE, 3, TWO, 2));
        positions.save(COURSE, ONE, 4, null, 40);
        positions.save(COURSE, TWO, 4, null, 40);
        assertThat(positions.editionsReadBefore(COURSE, 4))
                .containsExactlyInAnyOrderEntriesOf(Map.of(ONE, 3, TWO, 2));
        assertThat(positions.editionsReadBefore(COURSE, 3))
                .containsExactlyInAnyOrderEntriesOf(Map.of(ONE, 1, TWO, 2));
        assertThat(positions.editionsReadBefore(COURSE, 1)).isEmpty();
    }

    @Test
    void timeOnlyEverAdds() throws StoreException {
        times.add(COURSE, ONE, Duration.ofSeconds(90));
        times.add(COURSE, ONE, Duration.ofMillis(1999));
        times.add(COURSE, ONE, Duration.ofMillis(999));
        times.add(COURSE, ONE, Duration.ofSeconds(-50));
        times.add(COURSE, TWO, Duration.ofDays(300));
        times.add(OTHER, ONE, Duration.ofSeconds(5));
        assertThat(times.spent(COURSE))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(ONE, Duration.ofSeconds(91), TWO, Duration.ofDays(1)));
    }
}
