package dev.carrel.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.Question;
import dev.carrel.course.Question.Choice;
import dev.carrel.course.Question.Choices;
import dev.carrel.course.Question.Cloze;
import dev.carrel.course.Question.Matching;
import dev.carrel.course.Question.Ordering;
import dev.carrel.course.Question.Pair;
import dev.carrel.course.Question.Predict;
import dev.carrel.course.Question.ShortAnswer;
import dev.carrel.course.QuestionId;
import dev.carrel.quiz.Grade.Mark;
import dev.carrel.quiz.Grade.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraderTest {
    private static final Choices SINGLE =
            new Choices(
                    common(),
                    false,
                    List.of(
                            new Choice("Train", false, "It has seen these."),
                            new Choice("Test", true, "Right: unseen."),
                            new Choice("None", false, null)));
    private static final Choices SEVERAL =
            new Choices(
                    common(),
                    true,
                    List.of(
                            new Choice("A", true, "A is one."),
                            new Choice("B", false, "B is none."),
                            new Choice("C", true, "C is one, too."),
                            new Choice("D", false, null)));

    private final Grader grader = new Grader(Locale.ENGLISH);

    @Test
    void theChosenOptionSpeaksFirstThenTheQuestion() {
        Grade right = grader.mark(SINGLE, new Answer.Chosen(Set.of(1)));
        assertThat(right)
                .isEqualTo(
                        new Grade(
                                Verdict.RIGHT,
                                1,
                                List.of("Right: unseen.", "The why."),
                                List.of(Mark.NONE, Mark.RIGHT, Mark.NONE)));
        Grade wrong = grader.mark(SINGLE, new Answer.Chosen(Set.of(0)));
        assertThat(wrong)
                .isEqualTo(
                        new Grade(
                                Verdict.WRONG,
                                0,
                                List.of("It has seen these.", "The why."),
                                List.of(Mark.WRONG, Mark.MISSED, Mark.NONE)));
        assertThat(grader.mark(SINGLE, new Answer.Chosen(Set.of(2))).feedback())
                .containsExactly("The why.");
    }

    @Test
    void nothingChosenIsNoAnswerYet() {
        for (Question question : List.of(SINGLE, SEVERAL)) {
            Grade grade = grader.mark(question, new Answer.Chosen(Set.of()));
            assertThat(grade.verdict()).isEqualTo(Verdict.UNGRADED);
            assertThat(grade.feedback()).containsExactly("Choose an answer first.");
        }
    }

    @Test
    void everyRightChoiceAndNoOtherMustBeTicked() {
        assertThat(grader.mark(SEVERAL, new Answer.Chosen(Set.of(0, 2))))
                .returns(Verdict.RIGHT, Grade::verdict)
                .returns(1.0, Grade::score)
                .returns(List.of("A is one.", "C is one, too.", "The why."), Grade::feedback);
        assertThat(grader.mark(SEVERAL, new Answer.Chosen(Set.of(0, 1, 2))).verdict())
                .isEqualTo(Verdict.WRONG);
        Grade half = grader.mark(SEVERAL, new Answer.Chosen(Set.of(0)));
        assertThat(half.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(half.marks()).containsExactly(Mark.RIGHT, Mark.NONE, Mark.MISSED, Mark.NONE);
        assertThat(half.feedback()).containsExactly("A is one.", "C is one, too.", "The why.");
    }

    @Test
    void anyOfSeveralRightChoicesWillDoWhereOneCanBeTaken() {
        Choices either =
                new Choices(
                        common(),
                        false,
                        List.of(
                                new Choice("A", true, null),
                                new Choice("B", true, null),
                                new Choice("C", false, null)));
        assertThat(grader.mark(either, new Answer.Chosen(Set.of(1))).verdict())
                .isEqualTo(Verdict.RIGHT);
        assertThatThrownBy(() -> grader.mark(either, new Answer.Chosen(Set.of(0, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void freeTextIsNeverFailedByTheProgram() {
        ShortAnswer free =
                new ShortAnswer(common(), "A model answer.", List.of("one", "two", "three"));
        assertThat(grader.mark(free, new Answer.Typed("nonsense")))
                .isEqualTo(
                        new Grade(
                                Verdict.UNGRADED,
                                0,
                                List.of("A model answer.", "The why."),
                                List.of()));
        assertThat(grader.mark(free, new Answer.SelfScored("mine", 3)))
                .returns(Verdict.RIGHT, Grade::verdict)
                .returns(1.0, Grade::score);
        assertThat(grader.mark(free, new Answer.SelfScored("mine", 1)))
                .returns(Verdict.PARTLY, Grade::verdict)
                .returns(1 / 3.0, Grade::score);
        assertThat(grader.mark(free, new Answer.SelfScored("mine", 0)))
                .returns(Verdict.WRONG, Grade::verdict)
                .returns(0.0, Grade::score);
        for (int points : new int[] {-1, 4}) {
            assertThatThrownBy(() -> grader.mark(free, new Answer.SelfScored("mine", points)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        ShortAnswer pointless = new ShortAnswer(common(), null, List.of());
        assertThat(grader.mark(pointless, new Answer.SelfScored("mine", 0)).verdict())
                .isEqualTo(Verdict.UNGRADED);
    }

    @Test
    void gapsAreComparedAsAKindTeacherDoes() {
        Cloze cloze =
                new Cloze(
                        common(),
                        List.of(
                                List.of("naïve Bayes", "Bayes"),
                                List.of("don't"),
                                List.of("0.5", "half"),
                                List.of("Straße")));
        assertThat(
                        grader.mark(
                                cloze,
                                new Answer.Gaps(
                                        List.of(" NAIVE  bayes. ", "don’t", "0,50", "STRASSE"))))
                .returns(Verdict.RIGHT, Grade::verdict)
                .returns(1.0, Grade::score);
        Grade half = grader.mark(cloze, new Answer.Gaps(List.of("bayes", "do not", "", "strasse")));
        assertThat(half.verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(half.score()).isEqualTo(0.5);
        assertThat(half.marks()).containsExactly(Mark.RIGHT, Mark.WRONG, Mark.WRONG, Mark.RIGHT);
        assertThat(grader.mark(cloze, new Answer.Gaps(List.of("", " ", "", ""))).verdict())
                .isEqualTo(Verdict.UNGRADED);
        assertThat(grader.mark(cloze, new Answer.Gaps(List.of("x", "x", "x", "x"))).verdict())
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void orderingNamesTheFirstThatIsWrong() {
        Ordering ordering = new Ordering(common(), List.of("collect", "split", "train", "test"));
        assertThat(grader.mark(ordering, new Answer.Ordered(List.of(0, 1, 2, 3))).score())
                .isEqualTo(1);
        Grade swapped = grader.mark(ordering, new Answer.Ordered(List.of(0, 2, 1, 3)));
        assertThat(swapped.score()).isEqualTo(0.5);
        assertThat(swapped.verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(swapped.feedback())
                .containsExactly("“train” does not come right after “collect”.", "The why.");
        assertThat(
                        grader.mark(ordering, new Answer.Ordered(List.of(3, 0, 1, 2)))
                                .feedback()
                                .getFirst())
                .isEqualTo("“test” does not come first.");
        for (List<Integer> odd :
                List.of(
                        List.of(0, 1, 2),
                        List.of(0, 0, 1, 2),
                        List.of(0, 1, 2, 4),
                        List.of(-1, 0, 1, 2))) {
            assertThatThrownBy(() -> grader.mark(ordering, new Answer.Ordered(odd)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void equalItemsMayChangePlaces() {
        Ordering ordering = new Ordering(common(), List.of("wash", "rinse", "wash"));
        assertThat(grader.mark(ordering, new Answer.Ordered(List.of(2, 1, 0))).verdict())
                .isEqualTo(Verdict.RIGHT);
    }

    @Test
    void matchingKnowsSharedPartnersAndRowsLeftEmpty() {
        Matching matching =
                new Matching(
                        common(),
                        List.of(
                                new Pair("owl", "bird"),
                                new Pair("bat", "mammal"),
                                new Pair("jay", "bird")));
        assertThat(grader.mark(matching, new Answer.Matched(List.of(2, 1, 0))).verdict())
                .isEqualTo(Verdict.RIGHT);
        Grade some = grader.mark(matching, new Answer.Matched(List.of(0, 0, -1)));
        assertThat(some.verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(some.marks()).containsExactly(Mark.RIGHT, Mark.WRONG, Mark.MISSED);
        assertThat(some.score()).isEqualTo(1 / 3.0);
        assertThat(grader.mark(matching, new Answer.Matched(List.of(-1, -1, -1))).verdict())
                .isEqualTo(Verdict.UNGRADED);
        assertThatThrownBy(() -> grader.mark(matching, new Answer.Matched(List.of(0, 1, 3))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGuessBeforeReadingIsNotGraded() {
        Predict choices = new Predict(common(), List.of("up", "down"), "It went up.");
        assertThat(grader.mark(choices, new Answer.Chosen(Set.of(1))))
                .returns(Verdict.UNGRADED, Grade::verdict)
                .returns(List.of(), Grade::feedback);
        Predict free = new Predict(common(), List.of(), null);
        assertThat(grader.mark(free, new Answer.Typed("up, surely")).verdict())
                .isEqualTo(Verdict.UNGRADED);
    }

    @Test
    void anAnswerOfAnotherShapeIsAMistakeOfThePage() {
        assertThatThrownBy(() -> grader.mark(SINGLE, new Answer.Typed("Test")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("q1");
        assertThatThrownBy(() -> grader.mark(SINGLE, new Answer.Chosen(Set.of(3))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Question.Common common() {
        return new Question.Common(
                new QuestionId("q1"),
                1,
                "Which?",
                "The why.",
                List.of(),
                null,
                Question.Review.CORE,
                null);
    }
}
