package dev.carrel.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Question;
import dev.carrel.course.Question.Cloze;
import dev.carrel.course.Question.Common;
import dev.carrel.course.Question.Review;
import dev.carrel.course.QuestionId;
import dev.carrel.quiz.Grade.Mark;
import dev.carrel.quiz.Grade.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which spellings of a word are the same to a kind teacher, and which are not.
class FoldedAnswerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Training | training",
                "  two   words | two words",
                "café | cafe",
                "CAFÉ | cafe\u0301",
                "naïve. | naive",
                "Straße | STRASSE",
                "ﬁt | fit",
                "don’t | don't",
                "“quoted” | \"quoted\"",
                "x–y | x-y",
                "x\u00a0y | x y",
                "yes! | yes",
                "½ | 1/2",
                "1,000 | 1,000",
                "0.50 | 0.5",
                "0,5 | 0.5",
                "５ | 5",
                "Ὀδυσσεύς | οδυσσευς"
            })
    void theseAreTheSame(String typed, String accepted) {
        assertThat(FoldedAnswer.same(typed, accepted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train | training",
                "two words | twowords",
                "1.5 | 15",
                "5 % | 5",
                "-5 | 5",
                "a.b | ab",
                "c++ | c",
                "'' | x",
                "1,234 | 1.234 m"
            })
    void theseAreNot(String typed, String accepted) {
        assertThat(FoldedAnswer.same(typed, accepted)).isFalse();
    }

    @Test
    void signsAloneStayThemselves() {
        assertThat(FoldedAnswer.same("!", "?")).isFalse();
        assertThat(FoldedAnswer.same("...", "...")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fitting;loss | RIGHT | 1 | RIGHT RIGHT",
                "Training ; LOSS. | RIGHT | 1 | RIGHT RIGHT",
                "training;gain | PARTLY | 0.5 | RIGHT WRONG",
                "training; | PARTLY | 0.5 | RIGHT WRONG",
                "loss;training | WRONG | 0 | WRONG WRONG",
                " ; | UNGRADED | 0 | ''"
            })
    void everyGapIsMarkedByItself(String typed, Verdict verdict, double score, String marks) {
        Question cloze =
                new Cloze(
                        new Common(
                                new QuestionId("q"),
                                1,
                                "P",
                                "Because.",
                                List.of(),
                                null,
                                Review.CORE,
                                null),
                        List.of(List.of("training", "fitting"), List.of("loss")));
        Grade grade =
                new Grader(Locale.ENGLISH)
                        .mark(cloze, new Answer.Gaps(Arrays.asList(typed.split(";", -1))));

        assertThat(grade.verdict()).isEqualTo(verdict);
        assertThat(grade.score()).isEqualTo(score);
        assertThat(grade.marks())
                .isEqualTo(
                        marks.isEmpty()
                                ? List.of()
                                : Arrays.stream(marks.split(" ", -1)).map(Mark::valueOf).toList());
    }
}
