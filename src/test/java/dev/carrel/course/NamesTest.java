package dev.carrel.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names are kept for ever, in databases and packs, so their shapes must not loosen or tighten.
class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "ship-it-smart", "2026", "---", "a-1"})
    void lowerCaseLettersDigitsAndHyphensNameACourse(String value) {
        assertThat(CourseId.isValid(value)).isTrue();
        assertThat(new CourseId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "ab", "Ship", "a_b", "a b", "kürs", "a/b", "../x", "abc\n", "abc.", "Abc"
            })
    void anythingElseNamesNoCourse(String value) {
        assertThat(CourseId.isValid(value)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CourseId(value))
                .withMessageContaining("3 to 64");
    }

    @Test
    void aCourseIdHasAtMost64Characters() {
        assertThat(CourseId.isValid("x".repeat(64))).isTrue();
        assertThat(CourseId.isValid("x".repeat(65))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "240, true", "241, false"})
    void idsOfLessonsQuestionsAndBlocksHaveUpTo240Characters(int length, boolean fits) {
        String value = "ß".repeat(length);
        List<Runnable> makers =
                List.of(
                        () -> new LessonId(value),
                        () -> new QuestionId(value),
                        () -> new BlockId(value));

        assertThat(LessonId.isValid(value)).isEqualTo(fits);
        assertThat(makers).allSatisfy(maker -> assertThat(isRefused(maker)).isNotEqualTo(fits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void aBlankNameIsNoId(String blank) {
        assertThat(LessonId.isValid(blank)).isFalse();
        assertThat(isRefused(() -> new LessonId(blank))).isTrue();
        assertThat(isRefused(() -> new QuestionId(blank))).isTrue();
        assertThat(isRefused(() -> new BlockId(blank))).isTrue();
    }

    private static boolean isRefused(Runnable maker) {
        try {
            maker.run();
            return false;
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    @Test
    void editionsAreOrderedByTheirNumberWhateverTheirLabelOrDay() {
        Edition first = new Edition(1, "2026.9", LocalDate.of(2026, 9, 1));
        Edition tenth = new Edition(10, "2025.1", LocalDate.of(2025, 1, 1));
        Edition second = new Edition(2, "zzz", LocalDate.of(2024, 1, 1));

        assertThat(List.of(tenth, first, second).stream().sorted())
                .containsExactly(first, second, tenth);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void editionsCountFromOne(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Edition(number, "x", LocalDate.EPOCH));
    }

    @Test
    void aProblemIsOneLineThatEditorsCanJumpTo() {
        Problem problem =
                new Problem(
                        "link-broken",
                        Problem.Severity.ERROR,
                        "m01/l02.md",
                        14,
                        3,
                        "This link leads nowhere.",
                        "Correct it.");
        Problem whole =
                new Problem(
                        "not-utf-8", Problem.Severity.WARNING, "a.md", 0, 0, "Not UTF-8.", null);

        assertThat(problem)
                .hasToString(
                        "m01/l02.md:14:3: error link-broken: This link leads nowhere. Correct it.");
        assertThat(whole).hasToString("a.md:0:0: warning not-utf-8: Not UTF-8.");
    }

    @Test
    void theTimeOfALessonIsReadingAndDoing() {
        assertThat(new Minutes(6, 3).total()).isEqualTo(9);
        assertThat(Minutes.NONE.total()).isZero();
    }
}
