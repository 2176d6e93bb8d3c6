package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuizRenderTest {
    private static OneLesson quiz(String yaml) {
        return OneLesson.of("# Q\n\n```quiz\n" + yaml + "```\n");
    }

    @Test
    void choicesAreReadAndWritten() {
        OneLesson lesson =
                quiz(
                        """
                        id: q1
                        rev: 2
                        kind: single
                        prompt: What is $2+2$?
                        choices:
                          - {text: "`4`", correct: true, why: Yes.}
                          - {text: Five, why: No.}
                        why: Count.
                        hints: [Think., Harder.]
                        objective: o1
                        review: detail
                        set: sums
                        """);
        assertThat(lesson.problems).isEmpty();
        Question.Choices question = (Question.Choices) lesson.question();
        assertThat(question.common())
                .isEqualTo(
                        new Question.Common(
                                new dev.carrel.course.QuestionId("q1"),
                                2,
                                "What is $2+2$?",
                                "Count.",
                                List.of("Think.", "Harder."),
                                "o1",
                                Question.Review.DETAIL,
                                "sums"));
        assertThat(question.several()).isFalse();
        assertThat(question.choices())
                .extracting(Question.Choice::correct)
                .containsExactly(true, false);
        assertThat(lesson.one("section.question").attr("data-question")).isEqualTo("q1");
        assertThat(lesson.one("section.question").attr("data-kind")).isEqualTo("single");
        assertThat(lesson.all("label.choice > input[type=radio][name=q1]")).hasSize(2);
        assertThat(lesson.all("label.choice").eachAttr("data-choice")).containsExactly("0", "1");
        assertThat(lesson.text()).isEqualTo("Q\nWhat is 2+2?\n4\nFive");
        assertThat(lesson.document.blocks().get(1).kind()).isEqualTo("prompt");
        assertThat(lesson.document.blocks().get(2).kind()).isEqualTo("choice");
    }

    @Test
    void severalChoicesAreTicked() {
        OneLesson lesson =
                quiz(
                        """
                        id: q
                        kind: multiple
                        prompt: P
                        choices:
                          - {text: a, correct: yes, why: w}
                          - {text: b, correct: true, why: w}
                        """);
        assertThat(((Question.Choices) lesson.question()).several()).isTrue();
        assertThat(lesson.all("input[type=checkbox]")).hasSize(2);
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void trueOrFalseNeedsOnlyAnAnswer() {
        OneLesson lesson = quiz("id: q\nkind: true-false\nprompt: P\nanswer: false\nwhy: w\n");
        assertThat(((Question.Choices) lesson.question()).choices())
                .extracting(Question.Choice::text, Question.Choice::correct)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("True", false),
                        org.assertj.core.groups.Tuple.tuple("False", true));
        assertThat(quiz("id: q\nkind: true-false\nprompt: P\n").codes()).contains("quiz-answer");
    }

    @Test
    void numbersHaveToleranceUnitAndSlips() {
        OneLesson lesson =
                quiz(
                        """
                        id: q
                        kind: numeric
                        prompt: P
                        answer: −2.50
                        tolerance: 2%
                        unit: min
                        slips: [{value: 8, why: Sum.}]
                        """);
        assertThat(lesson.question())
                .isInstanceOfSatisfying(
                        Question.Numeric.class,
                        q -> {
                            assertThat(q.answer()).isEqualTo(-2.5);
                            assertThat(q.tolerance()).isEqualTo(0.02);
                            assertThat(q.relative()).isTrue();
                            assertThat(q.unit()).isEqualTo("min");
                            assertThat(q.slips()).containsExactly(new Question.Slip(8, "Sum."));
                        });
        assertThat(lesson.one("input").attr("inputmode")).isEqualTo("decimal");
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void gapsOfAClozeAreFieldsInTheText() {
        OneLesson lesson =
                quiz(
                        "id: q\nkind: cloze\nprompt: \"At {{training|fitting}} *time*, `x = {{4}}`, not $a = {{b}}$.\"\n");
        assertThat(((Question.Cloze) lesson.question()).gaps())
                .containsExactly(List.of("training", "fitting"), List.of("4"), List.of("b"));
        assertThat(lesson.all("span.gap > input")).hasSize(3);
        assertThat(lesson.text()).startsWith("Q\nAt ___ time, x = ___, not a = ___.");
        PlainText.check(lesson.document);
    }

    @Test
    void itemsToOrderAreMixedAlwaysTheSameWay() {
        String yaml = "id: q7\nkind: ordering\nprompt: P\nitems: [one, two, three, four]\n";
        List<String> first = quiz(yaml).all("ol.order > li").eachAttr("data-item");
        assertThat(first)
                .containsExactlyInAnyOrder("0", "1", "2", "3")
                .isNotEqualTo(List.of("0", "1", "2", "3"));
        assertThat(quiz(yaml).all("ol.order > li").eachAttr("data-item")).isEqualTo(first);
    }

    @Test
    void pairsAreMatchedByAListOfTheRightSides() {
        OneLesson lesson =
                quiz(
                        """
                        id: q
                        kind: matching
                        prompt: P
                        pairs:
                          - {left: a, right: X}
                          - {left: b, right: Y}
                          - {left: c, right: X}
                        """);
        assertThat(lesson.all(".match").eachAttr("data-row")).containsExactly("0", "1", "2");
        assertThat(lesson.all(".match").get(0).select("option").eachAttr("value"))
                .containsExactlyInAnyOrder("", "0", "1");
        assertThat(lesson.text()).isEqualTo("Q\nP\na\nb\nc");
    }

    @Test
    void freeTextsHaveARoomToWriteIn() {
        assertThat(quiz("id: q\nkind: short\nprompt: P\nmodel: M\npoints: [A, B]\n").question())
                .isInstanceOfSatisfying(
                        Question.ShortAnswer.class,
                        q -> assertThat(q.points()).containsExactly("A", "B"));
        OneLesson essay = quiz("id: q\nkind: essay\nprompt: P\nrubric: [A]\n");
        assertThat(essay.one("section[data-kind=short] textarea")).isNotNull();
        OneLesson discuss = OneLesson.of("```discuss\nid: d\nprompt: Talk.\n```\n");
        assertThat(discuss.one("textarea")).isNotNull();
        OneLesson guess = quiz("id: q\nkind: predict\nprompt: P\nchoices: [a, b]\nreveal: b\n");
        assertThat(guess.all("section[data-kind=predict] .choice")).hasSize(2);
        assertThat(((Question.Predict) guess.question()).reveal()).isEqualTo("b");
    }

    @Test
    void mistakesAreToldWhereTheyStand() {
        assertThat(
                        quiz("""
                        kind: single
                        prompt: P
                        review: often
                        choices:
                          - {text: a, correct: true}
                          - {text: b, correct: true, why: w}
                        """)
                                .told())
                .containsExactly(
                        "quiz-id-missing 4:1",
                        "quiz-review 6:9",
                        "quiz-correct 8:3",
                        "quiz-choice-why 8:5");
        assertThat(quiz("id: q\nkind: numeric\nprompt: P\nanswer: some\n").told())
                .containsExactly("quiz-answer 7:9");
        assertThat(quiz("id: q\nkind: numeric\nprompt: P\nanswer: 1\n").codes())
                .containsExactly("quiz-tolerance");
        assertThat(quiz("id: q\nkind: cloze\nprompt: no gap\n").codes()).contains("quiz-gaps");
        assertThat(quiz("id: q\nkind: multiple\nprompt: P\nchoices: [a]\n").codes())
                .contains("quiz-choices", "quiz-correct", "quiz-choice-why");
        assertThat(quiz("id: q\n  kind: [broken\n").codes()).containsExactly("yaml-syntax");
    }

    @Test
    void anIdUsedTwiceIsAnErrorAndBothQuestionsStay() {
        String one = "```quiz\nid: q\nkind: short\nprompt: %s\n```\n\n";
        OneLesson lesson = OneLesson.of(one.formatted("A") + one.formatted("B"));
        assertThat(lesson.document.questions())
                .extracting(q -> q.id().value())
                .containsExactly("q", "q-2");
        assertThat(lesson.told()).containsExactly("quiz-id-duplicate 8:5");
    }

    @Test
    void aQuestionWithoutIdKeepsItsDerivedOne() {
        String yaml = "kind: short\nprompt: Why so?\n";
        assertThat(quiz(yaml).question().id()).isEqualTo(quiz("\n" + yaml).question().id());
        assertThat(quiz(yaml).question().id().value()).startsWith("m/one-q");
    }

    @Test
    void whatCannotBeWorkedOnYetKeepsItsText() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        ```quiz
                        id: q
                        kind: categorise
                        prompt: Sort *these*.
                        groups: [Fish, Bird]
                        items: [{text: Cod, group: Fish}]
                        ```

                        ```assignment
                        id: a
                        title: Canvas
                        guidance: Write it down.
                        ```

                        ```gift
                        ::T:: 1+1? {=2 ~3}
                        ```
                        """);
        assertThat(lesson.text())
                .contains("Sort these.", "Fish", "Cod", "Canvas", "Write it down.", "1+1? {=2 ~3}");
        assertThat(lesson.codes())
                .containsExactly("kind-unsupported", "kind-unsupported", "kind-unsupported");
        assertThat(lesson.all("section.question")).isEmpty();
        PlainText.check(lesson.document);
    }

    @Test
    void questionsInsideListsAndCalloutsAreReadToo() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        - item

                          ```quiz
                          id: q
                          kind: short
                          prompt: >-
                            Long
                            text
                          ```

                        > [!TIP]
                        > ```quiz
                        > id: r
                        > kind: numeric
                        > prompt: P
                        > answer: x
                        > ```
                        """);
        assertThat(lesson.question().prompt()).isEqualTo("Long text");
        assertThat(lesson.told()).containsExactly("quiz-answer 16:11");
    }
}
