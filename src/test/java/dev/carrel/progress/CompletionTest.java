package dev.carrel.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Course;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static final CourseId COURSE = new CourseId("birds");
    private static final Course RENAMED =
            course(Map.of("old", "middle", "middle", "new", "left", "both", "right", "both"));

    @Test
    void aDoneMarkFollowsItsLessonThroughEveryName() {
        assertThat(resolve(said("old", true, 1))).containsOnlyKeys(new LessonId("new"));
        assertThat(resolve(said("elsewhere", true, 1))).containsOnlyKeys(new LessonId("elsewhere"));
    }

    @Test
    void ofMergedLessonsOneDoneIsEnough() {
        assertThat(done(said("left", true, 1), said("right", false, 9))).isTrue();
        assertThat(done(said("left", false, 1), said("right", false, 9))).isFalse();
    }

    @Test
    void whatWasSaidUnderThePresentNameCounts() {
        assertThat(done(said("left", true, 9), said("both", false, 1))).isFalse();
        assertThat(done(said("left", false, 9), said("both", true, 1))).isTrue();
    }

    @Test
    void ofFormerNamesTheNewestDoneIsShown() {
        Completion earlier = said("left", true, 3);
        Completion later = said("right", true, 5);
        assertThat(resolve(later, earlier)).containsEntry(new LessonId("both"), later);
    }

    @Test
    void theOrderInWhichTheyComeDoesNotMatter() {
        List<Completion> all = new ArrayList<>();
        Random random = new Random(8);
        for (String id : List.of("old", "middle", "new", "left", "right", "both", "x")) {
            all.add(said(id, random.nextBoolean(), 1 + random.nextInt(3)));
        }
        Map<LessonId, Completion> expected = Completion.resolve(all, RENAMED::current);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(all, random);
            assertThat(Completion.resolve(all, RENAMED::current)).isEqualTo(expected);
        }
        assertThat(expected)
                .containsOnlyKeys(new LessonId("new"), new LessonId("both"), new LessonId("x"));
    }

    @Test
    void aCircleOfNamesEnds() {
        Course circle = course(Map.of("a", "b", "b", "a"));
        assertThat(Completion.resolve(List.of(said("a", true, 1)), circle::current)).hasSize(1);
    }

    private static boolean done(Completion... said) {
        Completion both = resolve(said).get(new LessonId("both"));
        assertThat(both).isNotNull();
        return both != null && both.done();
    }

    private static Map<LessonId, Completion> resolve(Completion... said) {
        return Completion.resolve(List.of(said), RENAMED::current);
    }

    private static Completion said(String lesson, boolean done, int day) {
        return new Completion(
                COURSE,
                new LessonId(lesson),
                done,
                1,
                OffsetDateTime.parse("2026-11-0" + day + "T08:00:00+01:00"));
    }

    private static Course course(Map<String, String> redirects) {
        Map<LessonId, LessonId> ids = new java.util.HashMap<>();
        redirects.forEach((from, to) -> ids.put(new LessonId(from), new LessonId(to)));
        return new Course(
                COURSE,
                "Birds",
                Course.About.NOTHING,
                "en",
                null,
                ids,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
