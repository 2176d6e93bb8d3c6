package dev.carrel.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.Minutes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final LessonId A = new LessonId("a");
    private static final LessonId B = new LessonId("b");
    private static final LessonId C = new LessonId("c");
    private static final List<Lesson> LESSONS =
            List.of(lesson(A, 20, 10), lesson(B, 30, 0), lesson(C, 0, 0));

    @Test
    void withoutAnyMeasureTheAuthorsEstimateCounts() {
        assertThat(Pace.measure(LESSONS, Set.of(), Map.of())).isEqualTo(Pace.AUTHOR);
        assertThat(Pace.AUTHOR.minutesLeft(LESSONS, Set.of(), Map.of())).isEqualTo(60);
    }

    @Test
    void onlyLessonsThatAreDoneTell() {
        Map<LessonId, Duration> spent = Map.of(A, Duration.ofMinutes(60));
        assertThat(Pace.measure(LESSONS, Set.of(), spent)).isEqualTo(Pace.AUTHOR);
        // 30 minutes of prior and 60 taken, over 30 of prior and 30 estimated
        assertThat(Pace.measure(LESSONS, Set.of(A), spent).factor()).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void aForgottenWindowDoesNotCountForHours() {
        Pace overnight = Pace.measure(LESSONS, Set.of(A), Map.of(A, Duration.ofHours(14)));
        assertThat(overnight.factor()).isCloseTo((30 + 120) / 60.0, within(1e-9));
        Pace glanced = Pace.measure(LESSONS, Set.of(A), Map.of(A, Duration.ofSeconds(1)));
        assertThat(glanced.factor()).isCloseTo((30 + 7.5) / 60.0, within(1e-9));
    }

    @Test
    void aPaceStaysWithinReason() {
        assertThat(new Pace(100).factor()).isEqualTo(Pace.SLOWEST);
        assertThat(new Pace(0).factor()).isEqualTo(Pace.FASTEST);
    }

    @Test
    void timeSpentInALessonIsNoLongerAhead() {
        Pace slow = new Pace(2);
        assertThat(slow.minutesLeft(LESSONS, Set.of(), Map.of())).isEqualTo(120);
        assertThat(slow.minutesLeft(LESSONS, Set.of(B), Map.of(A, Duration.ofMinutes(40))))
                .isEqualTo(20);
        assertThat(slow.minutesLeft(LESSONS, Set.of(B), Map.of(A, Duration.ofMinutes(500))))
                .as("a tenth stays until it is done")
                .isEqualTo(6);
        assertThat(slow.minutesLeft(LESSONS, Set.of(A, B), Map.of())).isZero();
    }

    private static Lesson lesson(LessonId id, int read, int doing) {
        return new Lesson(
                id,
                id.value(),
                id + ".md",
                0,
                new Minutes(read, doing),
                List.of(),
                List.of(),
                List.of());
    }
}
