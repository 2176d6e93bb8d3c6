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

    @Test
    void aLongHistoryOfNamesIsFollowedToItsEnd() {
        Map<LessonId, LessonId> redirects = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            redirects.put(new LessonId("n" + i), new LessonId("n" + (i + 1)));
        }
        Course course = course(redirects, module(null, lesson("n20000")));

        assertThat(course.lesson(new LessonId("n0"))).contains(lesson("n20000"));
        assertThat(course.lesson(new LessonId("n19999"))).contains(lesson("n20000"));
    }

    @Test
    void theFirstOfTwoLessonsWithOneNameIsFound() {
        Lesson again =
                new Lesson(
                        new LessonId("one"),
                        "Another",
                        "other.md",
                        1,
                        new Minutes(1, 2),
                        List.of("x"),
                        List.of("y"),
                        List.of(new ReadingRef("R1", true, 3)));
        Course course = course(Map.of(), module("A", lesson("one")), module("B", again));

        assertThat(course.lesson(new LessonId("one"))).contains(lesson("one"));
        assertThat(course.lessons()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"One, one", "'one ', one", "ｏｎｅ, one", "o\u0308ne, \u00F6ne", "one\u200B, one"})
    void aNameIsTakenLetterByLetter(String asked, String there) {
        Course course = course(Map.of(), module(null, lesson(there)));

        assertThat(course.lesson(new LessonId(asked))).isEmpty();
        assertThat(course.lesson(new LessonId(there))).isPresent();
    }

    @Test
    void whatALessonTeachesDoesNotChangeWithItsLists() {
        List<String> terms = new ArrayList<>(List.of("loss"));
        List<ReadingRef> readings = new ArrayList<>(List.of(new ReadingRef("R1", false, 0)));
        Lesson lesson =
                new Lesson(
                        new LessonId("one"),
                        "One",
                        "one.md",
                        0,
                        Minutes.NONE,
                        terms,
                        terms,
                        readings);
        Term term = new Term("Loss", terms, "What is paid.");
        Reading reading = new Reading("R1", "book", "B", terms, null, null, null, null);
        terms.add("gain");
        readings.clear();

        assertThat(lesson.terms()).containsExactly("loss");
        assertThat(lesson.objectives()).containsExactly("loss");
        assertThat(lesson.readings()).hasSize(1);
        assertThat(term.also()).containsExactly("loss");
        assertThat(reading.authors()).containsExactly("loss");
    }
}
