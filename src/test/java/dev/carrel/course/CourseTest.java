package dev.carrel.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a learner relies on: a lesson is found by the name it had when a note was written on it.
class CourseTest {
    private static Lesson lesson(String id) {
        return new Lesson(
                new LessonId(id),
                "Title of " + id,
                id + ".md",
                0,
                Minutes.NONE,
                List.of(),
                List.of(),
                List.of());
    }

    private static Module module(@Nullable String title, Entry... entries) {
        return new Module(title, List.of(entries));
    }

    private static Course course(Map<LessonId, LessonId> redirects, Module... modules) {
        return new Course(
                new CourseId("small-boats"),
                "Small boats",
                Course.About.NOTHING,
                "en",
                null,
                redirects,
                null,
                List.of(modules),
                List.of(),
                List.of());
    }

    /// @param arrows like `a>b b>c`
    private static Map<LessonId, LessonId> redirects(String arrows) {
        Map<LessonId, LessonId> redirects = new HashMap<>();
        for (String arrow : arrows.strip().split(" ", -1)) {
            String[] ends = arrow.split(">", -1);
            redirects.put(new LessonId(ends[0]), new LessonId(ends[1]));
        }
        return redirects;
    }

    @ParameterizedTest
    @CsvSource({
        "old>new, old, new",
        "older>old old>new, older, new",
        "a>new b>new, b, new",
        "old>new, new, new",
        "old>new, stranger, stranger"
    })
    void aRenamedLessonIsFoundByAnyOfItsOldNames(String arrows, String asked, String now) {
        assertThat(course(redirects(arrows)).current(new LessonId(asked)))
                .isEqualTo(new LessonId(now));
    }

    @ParameterizedTest
    @CsvSource({"a>b b>a, a, a", "a>b b>a, b, b", "a>b b>c c>a, c, c", "x>a a>b b>a, x, a"})
    void redirectsThatGoInACircleEnd(String arrows, String asked, String end) {
        assertThat(course(redirects(arrows)).current(new LessonId(asked)))
                .isEqualTo(new LessonId(end));
    }

    @Test
    void aRedirectToALessonThatIsGoneFindsNone() {
        Course course = course(redirects("old>gone"), module(null, lesson("here")));

        assertThat(course.lesson(new LessonId("old"))).isEmpty();
        assertThat(course.lesson(new LessonId("here"))).isPresent();
    }

    @Test
    void aLessonWhoseNameIsRedirectedAwayGivesWayToTheOneThatTookOver() {
        Course course = course(redirects("old>new"), module(null, lesson("old"), lesson("new")));

        assertThat(course.lesson(new LessonId("old"))).contains(lesson("new"));
    }

    @Test
    void lessonsStandInReadingOrderAcrossModulesAndDraftsAreNoLessons() {
        Course course =
                course(
                        Map.of(),
                        module(null, lesson("welcome")),
                        module(
                                "Knots",
                                lesson("bowline"),
                                new Draft("Splices", 1),
                                lesson("hitch")),
                        module("Later", new Draft("Sails", 0)));

        assertThat(course.lessons())
                .extracting(lesson -> lesson.id().value())
                .containsExactly("welcome", "bowline", "hitch");
        assertThat(course.modules().get(1).entries()).hasSize(3);
        assertThat(course.modules().getLast().lessons()).isEmpty();
    }

    @Test
    void aCourseDoesNotChangeWithTheListsItWasMadeOf() {
        List<Entry> entries = new ArrayList<>(List.of(lesson("one")));
        Module module = new Module("Knots", entries);
        Map<LessonId, LessonId> redirects = redirects("old>one");
        Course course = course(redirects, module);
        entries.add(lesson("two"));
        redirects.put(new LessonId("one"), new LessonId("two"));

        assertThat(course.lessons()).containsExactly(lesson("one"));
        assertThat(course.current(new LessonId("old"))).isEqualTo(new LessonId("one"));
    }
}
