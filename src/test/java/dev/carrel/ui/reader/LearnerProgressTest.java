package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Course;
import dev.carrel.course.CourseId;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.Minutes;
import dev.carrel.course.Module;
import dev.carrel.progress.Completion;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearnerProgressTest {
    private static final LessonId OLD = new LessonId("old-name");
    private static final LessonId FIRST = new LessonId("first");
    private static final LessonId SECOND = new LessonId("second");

    private static Lesson lesson(LessonId id, int minutes) {
        return new Lesson(
                id,
                id.value(),
                id + ".md",
                0,
                new Minutes(minutes, 0),
                List.of(),
                List.of(),
                List.of());
    }

    private static final Course COURSE =
            new Course(
                    new CourseId("course"),
                    "Course",
                    Course.About.NOTHING,
                    "en",
                    null,
                    Map.of(OLD, FIRST),
                    null,
                    List.of(new Module(null, List.of(lesson(FIRST, 20), lesson(SECOND, 40)))),
                    List.of(),
                    List.of());

    private static Completion done(LessonId lesson) {
        return new Completion(
                COURSE.id(), lesson, true, 1, OffsetDateTime.parse("2026-01-01T00:00:00Z"));
    }

    private static LessonState state(LearnerProgress progress, LessonId id) {
        return progress.state(COURSE.lesson(id).orElseThrow(), progress.pace(COURSE));
    }

    @Test
    void whatWasDoneUnderAFormerNameCounts() {
        var progress =
                LearnerProgress.of(
                        COURSE,
                        List.of(done(OLD)),
                        Map.of(OLD, Duration.ofMinutes(10), FIRST, Duration.ofMinutes(10)),
                        Set.of(),
                        Set.of(),
                        List.of(OLD, FIRST));
        assertThat(state(progress, FIRST).mark()).isEqualTo(LessonState.Mark.DONE);
        assertThat(state(progress, FIRST).answered()).isEqualTo(2);
        assertThat(progress.spent().get(FIRST)).isEqualTo(Duration.ofMinutes(20));
        assertThat(state(progress, SECOND).mark()).isEqualTo(LessonState.Mark.NEW);
    }

    @Test
    void aLessonThatWasOpenedIsBegun() {
        var progress =
                LearnerProgress.of(
                        COURSE, List.of(), Map.of(), Set.of(OLD), Set.of(FIRST), List.of());
        assertThat(state(progress, FIRST).mark()).isEqualTo(LessonState.Mark.BEGUN);
        assertThat(state(progress, FIRST).changed()).isTrue();
        assertThat(state(progress, SECOND).changed()).isFalse();
    }

    @Test
    void aSlowReaderIsToldMoreMinutes() {
        var slow =
                LearnerProgress.of(
                        COURSE,
                        List.of(done(FIRST)),
                        Map.of(FIRST, Duration.ofMinutes(60)),
                        Set.of(),
                        Set.of(),
                        List.of());
        assertThat(state(slow, SECOND).minutes()).isGreaterThan(40);
        assertThat(slow.minutesLeft(COURSE)).isGreaterThan(40);
        assertThat(LearnerProgress.NOTHING.minutesLeft(COURSE)).isEqualTo(60);
        assertThat(LearnerProgress.NOTHING.minutesLeft(COURSE, lesson(SECOND, 40))).isEqualTo(40);
    }
}
