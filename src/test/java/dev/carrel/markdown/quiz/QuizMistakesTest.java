package dev.carrel.markdown.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Problem;
import dev.carrel.markdown.OneLesson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What authors are told about a question that is not right: where, what, and what to do.
class QuizMistakesTest {
    private static List<String> told(String yaml) {
        return OneLesson.of("# Q\n\n```quiz\n" + yaml + "```\n").problems.stream()
                .map(Problem::toString)
                .toList();
    }

    /// A question, then the lines an author gets; the first line of the question is line 4.
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        """
                        id: q
                        kind: single
                        prompt: P
                        choices:
                          - {text: a, correct: true, why: w}
                          - {text: b, correct: true, why: w}
                        """,
                        "8:3: error quiz-correct: Exactly one choice must be right, and 2 are. Mark"
                                + " one choice with 'correct: true', or use kind: multiple."),
                Arguments.of(
                        """
                        id: q
                        kind: single
                        prompt: P
                        choices: [{text: a, why: w}, {text: b, why: w}]
                        """,
                        "7:10: error quiz-correct: Exactly one choice must be right, and 0 are."
                                + " Mark one choice with 'correct: true', or use kind: multiple."),
                Arguments.of(
                        """
                        id: q
                        kind: multiple
                        prompt: P
                        choices: [{text: a, why: w}, {text: b, why: w}]
                        """,
                        "7:10: error quiz-correct: No choice of this question is right. Mark every"
                                + " right choice with 'correct: true'."),
                Arguments.of(
                        """
                        id: q
                        kind: single
                        prompt: P
                        choices: [{text: a, correct: true, why: w}]
                        """,
                        "7:10: error quiz-choices: There is nothing to choose between. Give at"
                                + " least two choices."),
                Arguments.of(
                        """
                        id: q
                        kind: single
                        prompt: P
                        choices:
                          - {text: a, correct: true, why: w}
                          - {text: b}
                          - {why: no text, correct: no}
                        """,
                        "9:5: warning quiz-choice-why: This choice does not say why it is right or"
                                + " wrong. Add 'why:'; it is what a learner gets to read after"
                                + " choosing it.\n"
                                + "10:5: error quiz-choice-empty: This choice has no text. Write it"
                                + " behind 'text:'."),
                Arguments.of(
                        "id: q\nkind: true-false\nprompt: P\nanswer: maybe\n",
                        "7:9: error quiz-answer: This question does not say whether it is true."
                                + " Write answer: true or answer: false."),
                Arguments.of(
                        "id: q\nkind: numeric\nprompt: P\nanswer: 2,5\ntolerance: 0\n",
                        "7:9: error quiz-answer: The answer to this question is no number. Write a"
                                + " number behind 'answer:', with a point for decimals; the unit"
                                + " goes behind 'unit:'."),
                Arguments.of(
                        "id: q\nkind: numeric\nprompt: P\nanswer: 2.5\n",
                        "4:1: warning quiz-tolerance: This question does not say how near an answer"
                                + " must come. Add 'tolerance: 0.01' or 'tolerance: 2%'; 0 means"
                                + " exactly."),
                Arguments.of(
                        "id: q\nkind: numeric\nprompt: P\nanswer: 2.5\ntolerance: about 1\n",
                        "8:12: error quiz-tolerance: 'about 1' is no tolerance. Write a number like"
                                + " 0.01, or a share like 2%."),
                Arguments.of(
                        "id: q\nkind: numeric\nprompt: P\nanswer: 2.5\ntolerance: -1\n",
                        "8:12: error quiz-tolerance: '-1' is no tolerance. Write a number like"
                                + " 0.01, or a share like 2%."),
                Arguments.of(
                        """
                        id: q
                        kind: numeric
                        prompt: P
                        answer: 1
                        tolerance: 0
                        slips:
                          - {value: 8}
                          - {value: eight, why: w}
                        """,
                        "10:5: error quiz-slip: This slip needs a number and a reason. Write"
                                + " {value: 8, why: \"…\"}.\n"
                                + "11:5: error quiz-slip: This slip needs a number and a reason."
                                + " Write {value: 8, why: \"…\"}."),
                Arguments.of(
                        "id: q\nkind: cloze\nprompt: Nothing left out.\n",
                        "6:9: error quiz-gaps: This text has no gap to fill. Write the words that"
                                + " are to be left out as {{word}}."),
                Arguments.of(
                        "id: q\nkind: cloze\nprompt: \"A {{ | }} and {{b}}.\"\n",
                        "6:9: error quiz-gap-empty: A gap of this question accepts nothing. Write"
                                + " the accepted words into it: {{one|two}}."),
                Arguments.of(
                        "id: q\nkind: ordering\nprompt: P\nitems: [a, b, a]\n",
                        "7:8: error quiz-items: This question needs at least two different items."
                                + " List them behind 'items:' in the right order."),
                Arguments.of(
                        "id: q\nkind: matching\nprompt: P\npairs: [{left: a}, {left: b, right: c}]\n",
                        "7:8: error quiz-pairs: This question needs at least two pairs. List them"
                                + " behind 'pairs:'.\n"
                                + "7:9: error quiz-pair: A pair has two sides. Write"
                                + " {left: …, right: …}."),
                Arguments.of(
                        "id: q\nkind: short\n",
                        "4:1: error quiz-no-prompt: This question asks nothing. Write its text"
                                + " behind 'prompt:'."),
                Arguments.of(
                        "id: q\nkind: short\nprompt: P\nrev: 1.5\n",
                        "7:6: error quiz-rev: A revision is a whole number from 1 on. Write rev: 1,"
                                + " or leave it out."),
                Arguments.of(
                        "id: q\nkind: short\nprompt: P\nreview: sometimes\n",
                        "7:9: warning quiz-review: 'sometimes' says nothing about review. Use core,"
                                + " detail or none."),
                Arguments.of(
                        "id: q\nprompt: P\n",
                        "4:1: error quiz-kind: This question does not say what kind it is. Add"
                                + " 'kind: single', or another of the kinds."),
                Arguments.of(
                        "kind: short\nprompt: P\n",
                        "4:1: warning quiz-id-missing: This question has no id. Give it a short"
                                + " one: learners' answers are kept by it, even when its words"
                                + " change."),
                Arguments.of(
                        "id: " + "x".repeat(201) + "\nkind: short\nprompt: P\n",
                        "4:1: warning quiz-id-long: This question's id is longer than 200"
                                + " characters. Give it a short one: learners' answers are kept by"
                                + " it, even when its words change."));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void anAuthorIsToldWhereWhatAndWhatToDo(String yaml, String expected) {
        assertThat(told(yaml)).isEqualTo(expected.lines().map("m/one.md:"::concat).toList());
    }

    @Test
    void aQuestionWithAMistakeIsStillShown() {
        OneLesson lesson =
                OneLesson.of(
                        "```quiz\nid: q\nkind: numeric\nprompt: How *many*?\nanswer: some\n```\n");

        assertThat(lesson.text()).contains("How many?").doesNotContain("some");
        assertThat(lesson.document.questions()).isEmpty();
    }

    @Test
    void yamlThatCannotBeReadIsShownAsWritten() {
        OneLesson lesson = OneLesson.of("```quiz\nid: q\nprompt: one: two\n```\n");

        assertThat(lesson.one("pre > code").text()).isEqualTo("id: q\nprompt: one: two");
        assertThat(lesson.told()).containsExactly("yaml-syntax 3:12");
    }

    @Test
    void theKindIsAWordOfTheCourseSourceAndNoOther() {
        OneLesson lesson = OneLesson.of("```quiz\nid: q\nkind: Single\nprompt: P\n```\n");

        assertThat(lesson.codes()).containsExactly("kind-unsupported");
        assertThat(lesson.text()).contains("P");
    }
}
