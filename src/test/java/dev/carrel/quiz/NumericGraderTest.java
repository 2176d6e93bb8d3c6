package dev.carrel.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Question;
import dev.carrel.course.Question.Numeric;
import dev.carrel.course.Question.Slip;
import dev.carrel.course.QuestionId;
import dev.carrel.quiz.Grade.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericGraderTest {
    private final Grader grader = new Grader(Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234.5",
                "1,234.5",
                "1.234,5",
                "1 234,5",
                "1'234.5",
                "1’234,5",
                "+1234.50",
                "1\u00a0234,5",
                "1\u202f234.5",
                "1.2345e3",
                "1,2345E3",
                " 1234,5 ",
                "1234.5."
            })
    void numbersOfManyCountriesAreRead(String typed) {
        assertThat(verdict(number(1234.5, 0, false, null), typed)).isEqualTo(Verdict.RIGHT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.25 | 1/4",
                "0.75 | 3 / 4",
                "-0.5 | -1/2",
                "-0.5 | −1/2",
                "0.25 | 1⁄4",
                "0.5 | ½",
                "2.5 | 2½",
                "2.5 | 2 1/2",
                "0.25 | 25/100",
                "0.25 | 0,5/2",
                "0.25 | ¼"
            })
    void fractionsAreNumbers(double answer, String typed) {
        assertThat(verdict(number(answer, 0.001, false, null), typed)).isEqualTo(Verdict.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/0", "1/2/3", "3-4", "12.5.2026", "1..2", "1,2.3,4", "a", "%", "/2"})
    void whatIsNoNumberIsAskedForAgain(String typed) {
        Grade grade = grader.mark(number(0.5, 0.1, false, null), new Answer.Typed(typed));
        assertThat(grade.verdict()).as(typed).isEqualTo(Verdict.UNGRADED);
        assertThat(grade.feedback()).hasSize(1);
    }

    @Test
    void nothingTypedIsNoAnswerYet() {
        assertThat(grader.mark(number(1, 0, false, null), new Answer.Typed(" \t")).feedback())
                .containsExactly("Type an answer first.");
    }

    @Test
    void toleranceIsAbsoluteOrAShareOfTheAnswer() {
        Numeric absolute = number(0.8, 0.05, false, null);
        assertThat(verdict(absolute, "0.85")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(absolute, "0.75")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(absolute, "0.8501")).isEqualTo(Verdict.WRONG);
        Numeric relative = number(200, 0.02, true, null);
        assertThat(verdict(relative, "204")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(relative, "196")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(relative, "204.1")).isEqualTo(Verdict.WRONG);
        Numeric negative = number(-200, 0.02, true, null);
        assertThat(verdict(negative, "-196")).isEqualTo(Verdict.RIGHT);
        Numeric exact = number(0.1 + 0.2, 0, false, null);
        assertThat(verdict(exact, "0.3")).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void percentIsReadAsTheAuthorMeansIt() {
        assertThat(verdict(number(0.12, 0.001, false, null), "12 %")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(number(0.12, 0.001, false, null), "12")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(number(12, 0.1, false, "%"), "12")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(number(12, 0.1, false, "%"), "12%")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(number(12, 0.1, false, null), "12 %")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(number(12, 0.1, false, "%"), "0.12")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void unitsMayBeTypedAndAWrongOneIsSaid() {
        Numeric euro = number(1500, 1, false, "€");
        assertThat(verdict(euro, "1500")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(euro, "€1,500")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(euro, "1 500 €")).isEqualTo(Verdict.RIGHT);
        Grade wrong = grader.mark(euro, new Answer.Typed("1500 $"));
        assertThat(wrong.verdict()).isEqualTo(Verdict.UNGRADED);
        assertThat(wrong.feedback()).containsExactly("Give the number in €.");
        Numeric minutes = number(90, 1, false, "minutes");
        assertThat(verdict(minutes, "90 min.")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(minutes, "90 Minutes")).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void aKnownSlipGetsItsReason() {
        Numeric question =
                new Numeric(
                        common(),
                        0.75,
                        0.01,
                        false,
                        null,
                        List.of(new Slip(0.6, "That is the precision."), new Slip(75, "Divide.")));
        Grade slip = grader.mark(question, new Answer.Typed("0,6"));
        assertThat(slip.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(slip.feedback()).containsExactly("That is the precision.", "The why.");
        assertThat(grader.mark(question, new Answer.Typed("75")).feedback())
                .containsExactly("Divide.", "The why.");
        assertThat(grader.mark(question, new Answer.Typed("0.3")).feedback())
                .containsExactly("The why.");
        assertThat(grader.mark(question, new Answer.Typed("75 %")).verdict())
                .isEqualTo(Verdict.RIGHT);
    }

    @Test
    void powersOfTenAndSignsAreNoticed() {
        Numeric question = number(42, 0.5, false, null);
        assertThat(grader.mark(question, new Answer.Typed("4200")).feedback().getFirst())
                .contains("factor of 100");
        assertThat(grader.mark(question, new Answer.Typed("0.042")).feedback().getFirst())
                .contains("factor of 1000");
        assertThat(grader.mark(question, new Answer.Typed("-42")).feedback().getFirst())
                .contains("sign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "1e999",
                "-1e999",
                "1e-999",
                "0x10",
                "1_000",
                "999999999999999999999999999999999999999999999999999999999999999999999999999999999",
                "1e",
                "--1",
                "٣",
                "１２"
            })
    void oddInputNeitherBreaksNorCounts(String typed) {
        Grade grade = grader.mark(number(5, 0.5, false, null), new Answer.Typed(typed));
        assertThat(grade.verdict()).as(typed).isNotEqualTo(Verdict.RIGHT);
        assertThat(grade.score()).isZero();
    }

    @Test
    void anythingTypedGetsAGrade() {
        Random random = new Random(5);
        String alphabet = "0123456789.,'eE+-/%½ €ab\u00a0\u2212∞";
        List<Numeric> questions =
                List.of(
                        number(0, 0, false, null),
                        number(1e12, 0.1, true, "€"),
                        number(-0.5, 0.1, false, "%"));
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int j = random.nextInt(10); j >= 0; j--) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Grade grade = grader.mark(questions.get(i % 3), new Answer.Typed(typed.toString()));
            assertThat(grade.score()).as(typed.toString()).isIn(0.0, 1.0);
        }
    }

    @Test
    void anAmbiguousGroupIsRightInEitherReading() {
        assertThat(verdict(number(1234, 0, false, null), "1,234")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(number(1.234, 0, false, null), "1,234")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(number(0.125, 0, false, null), "0,125")).isEqualTo(Verdict.RIGHT);
    }

    private Verdict verdict(Numeric question, String typed) {
        return grader.mark(question, new Answer.Typed(typed)).verdict();
    }

    private static Numeric number(
            double answer, double tolerance, boolean relative, @Nullable String unit) {
        return new Numeric(common(), answer, tolerance, relative, unit, List.of());
    }

    private static Question.Common common() {
        return new Question.Common(
                new QuestionId("q1"),
                1,
                "How many?",
                "The why.",
                List.of(),
                null,
                Question.Review.CORE,
                null);
    }
}
