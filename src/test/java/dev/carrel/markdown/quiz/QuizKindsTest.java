package dev.carrel.markdown.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Question;
import dev.carrel.course.Question.Choice;
import dev.carrel.course.Question.Review;
import dev.carrel.markdown.OneLesson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every kind of question of the course source: what is read, and what the learner gets to see.
class QuizKindsTest {
    private static OneLesson quiz(String yaml) {
        return OneLesson.of("# Q\n\n```quiz\nid: q\n" + yaml + "```\n");
    }

    private static Question.Numeric numeric(String rest) {
        return (Question.Numeric) quiz("kind: numeric\nprompt: P\n" + rest).question();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.67 | 0.01 | 2.67 | 0.01 | false",
                "-3 | 0 | -3 | 0 | false",
                "\u22123 | 0 | -3 | 0 | false",
                "1_000_000 | 5% | 1000000 | 0.05 | true",
                "'1 000' | 0.5 % | 1000 | 0.005 | true",
                "1e-3 | 1e-4 | 0.001 | 0.0001 | false",
                "40% | 1 | 40 | 1 | false"
            })
    void aNumberHasAnAnswerAndATolerance(
            String answer, String tolerance, double value, double width, boolean relative) {
        Question.Numeric question =
                numeric("answer: " + answer + "\ntolerance: " + tolerance + "\n");

        assertThat(question.answer()).isEqualTo(value);
        assertThat(question.tolerance()).isEqualTo(width);
        assertThat(question.relative()).isEqualTo(relative);
    }

    @Test
    void slipsKeepTheirReasons() {
        assertThat(
                        numeric(
                                        """
                                        answer: 2.67
                                        tolerance: 0.01
                                        unit: min
                                        slips:
                                          - {value: 8, why: You did not divide.}
                                          - {value: 1.33, why: "Signed errors: (2 + 0 - 6) / 3."}
                                        """)
                                .slips())
                .containsExactly(
                        new Question.Slip(8, "You did not divide."),
                        new Question.Slip(1.33, "Signed errors: (2 + 0 - 6) / 3."));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "false, false",
        "yes, true",
        "no, false",
        "True, true",
        "FALSE, false"
    })
    void trueOrFalseIsOneChoiceOfTwo(String answer, boolean isTrue) {
        Question.Choices question =
                (Question.Choices)
                        quiz("kind: true-false\nprompt: P\nanswer: " + answer + "\n").question();

        assertThat(question.several()).isFalse();
        assertThat(question.choices())
                .containsExactly(
                        new Choice("True", isTrue, null), new Choice("False", !isTrue, null));
    }

    @Test
    void trueOrFalseMayGiveItsOwnWordsAndReasons() {
        Question.Choices question =
                (Question.Choices)
                        quiz("""
                        kind: true-false
                        prompt: P
                        choices:
                          - {text: It is, correct: true, why: Yes.}
                          - {text: It is not, why: No.}
                        """)
                                .question();

        assertThat(question.choices())
                .containsExactly(
                        new Choice("It is", true, "Yes."), new Choice("It is not", false, "No."));
    }

    @Test
    void feedbackAndRightAnswersAreNowhereInThePage() {
        OneLesson lesson =
                quiz(
                        """
                        kind: single
                        prompt: P
                        why: SECRET-1
                        hints: [SECRET-2]
                        choices:
                          - {text: a, correct: true, why: SECRET-3}
                          - {text: b, why: SECRET-4}
                        """);
        OneLesson number =
                quiz(
                        "kind: numeric\nprompt: P\nanswer: 4711\ntolerance: 0\nslips: [{value: 4712, why: SECRET}]\n");
        OneLesson text = quiz("kind: short\nprompt: P\nmodel: SECRET\npoints: [SECRET]\n");
        OneLesson gap = quiz("kind: cloze\nprompt: \"It {{SECRET|SECRET too}}.\"\n");
        OneLesson guess = quiz("kind: predict\nprompt: P\nreveal: SECRET\n");

        for (OneLesson one : List.of(lesson, number, text, gap, guess)) {
            assertThat(one.document.html()).doesNotContain("SECRET", "471", "correct");
        }
    }

    @Test
    void whatIsNotSaidHasItsUsualValue() {
        Question question = quiz("kind: short\nprompt: P\n").question();

        assertThat(question.rev()).isEqualTo(1);
        assertThat(question.common().review()).isEqualTo(Review.CORE);
        assertThat(question.common().hints()).isEmpty();
        assertThat(question.common().why()).isNull();
        assertThat(question.common().set()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"core, CORE", "detail, DETAIL", "none, NONE", "None, NONE"})
    void aQuestionSaysHowEagerlyItIsReviewed(String written, Review review) {
        assertThat(
                        quiz("kind: short\nprompt: P\nreview: " + written + "\n")
                                .question()
                                .common()
                                .review())
                .isEqualTo(review);
    }

    @Test
    void anEssayAndADiscussionAreFreeText() {
        Question.ShortAnswer essay =
                (Question.ShortAnswer)
                        quiz("kind: essay\nprompt: P\nmodel: M\nrubric: [A, B]\n").question();
        OneLesson discuss = OneLesson.of("```discuss\nid: d\nprompt: What do *you* say?\n```\n");

        assertThat(essay.model()).isEqualTo("M");
        assertThat(essay.points()).containsExactly("A", "B");
        assertThat(discuss.text()).isEqualTo("What do you say?");
        assertThat(discuss.question()).isInstanceOf(Question.ShortAnswer.class);
        assertThat(discuss.one("section.question").attr("data-question")).isEqualTo("d");
    }

    @Test
    void aPredictionWithoutChoicesIsFreeText() {
        OneLesson lesson = quiz("kind: predict\nprompt: How many?\nreveal: \"**Nine**.\"\n");

        assertThat(lesson.question())
                .isEqualTo(
                        new Question.Predict(lesson.question().common(), List.of(), "**Nine**."));
        assertThat(lesson.all("section.question textarea")).hasSize(1);
    }

    @Test
    void promptsAndChoicesAreMarkdown() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        ````quiz
                        id: q
                        kind: single
                        prompt: |
                          Look:

                          ```python
                          x = 1
                          ```

                          | a |
                          |---|
                          | $y$ |
                        choices:
                          - {text: "`x`", correct: true, why: w}
                          - {text: "**no** [w](https://example.org)", why: w}
                        ````
                        """);

        assertThat(lesson.one(".prompt pre code.language-python").text()).isEqualTo("x = 1");
        assertThat(lesson.one(".prompt td .math").attr("data-text")).isEqualTo("y");
        assertThat(lesson.all(".choice code, .choice strong, .choice a.web")).hasSize(3);
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void thePictureOfAPromptIsFoundFromTheLesson() {
        OneLesson lesson =
                OneLesson.of(
                        "```quiz\nid: q\nkind: short\nprompt: \"![A map](map.png)\"\n```\n",
                        "m/map.png",
                        "png");

        assertThat(lesson.one(".prompt img").attr("src")).isEqualTo("/course/m/map.png");
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void labelsSpeakTheLanguageTheProgramKnowsBest() {
        OneLesson lesson =
                OneLesson.of(
                        "```quiz\nid: q\nkind: true-false\nprompt: P\nanswer: true\n```\n",
                        "course.yaml",
                        "id: demo\ntitle: Demo\nlanguage: xx-Unknown\n");

        assertThat(lesson.all(".choice").eachText()).containsExactly("True", "False");
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "9"})
    void itemsToOrderNeverStandInTheRightOrderAlready(int size) {
        for (String id : List.of("a", "b", "c", "q1", "q2", "m01-l02-q9")) {
            StringBuilder items = new StringBuilder();
            for (int i = 0; i < size; i++) {
                items.append("  - item ").append(i).append('\n');
            }
            OneLesson lesson =
                    OneLesson.of(
                            "```quiz\nid: %s\nkind: ordering\nprompt: P\nitems:\n%s```\n"
                                    .formatted(id, items));

            assertThat(lesson.all("ol.order > li").eachText())
                    .hasSize(size)
                    .isNotEqualTo(((Question.Ordering) lesson.question()).items());
        }
    }
}
