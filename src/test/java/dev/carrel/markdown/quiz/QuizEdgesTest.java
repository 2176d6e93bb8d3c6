package dev.carrel.markdown.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Question;
import dev.carrel.markdown.OneLesson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions at the edges of what authors write: odd numbers, places, signs and kinds.
class QuizEdgesTest {
    private static OneLesson quiz(String yaml) {
        return OneLesson.of("```quiz\nid: q\n" + yaml + "\n```\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5d",
                "5f",
                "2 f",
                "0x1p3",
                "0x10",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e999",
                "1e",
                "--1",
                "1..2",
                "1,000",
                "½",
                "٣",
                "5 min",
                "'%'",
                "~",
                "[1]",
                "{a: 1}",
                "1e99999999999"
            })
    void whatIsNoPlainNumberIsNoAnswer(String answer) {
        OneLesson lesson = quiz("kind: numeric\nprompt: P\nanswer: " + answer + "\ntolerance: 0");

        assertThat(lesson.told()).containsExactly("quiz-answer 5:9");
        assertThat(lesson.document.questions()).isEmpty();
        assertThat(lesson.text()).isEqualTo("P");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "+7, 7",
        "-0, -0.0",
        ".5, 0.5",
        "5., 5",
        "007, 7",
        "1E3, 1000",
        "1e-300, 1e-300",
        "\u22121.5e\u22122, -0.015",
        "1_0, 10",
        "'1\u00A0000', 1000",
        "'1\u202F000', 1000"
    })
    void aNumberIsReadAsPeopleWriteIt(String answer, double value) {
        OneLesson lesson = quiz("kind: numeric\nprompt: P\nanswer: " + answer + "\ntolerance: 0");

        assertThat(((Question.Numeric) lesson.question()).answer()).isEqualTo(value);
        assertThat(lesson.problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true, 1",
        "True, 1",
        "YES, 1",
        "false, 0",
        "no, 0",
        "1, 0",
        "on, 0",
        "'', 0",
        "~, 0"
    })
    void aChoiceIsRightIfItsAuthorSaysSo(String word, int right) {
        OneLesson lesson =
                quiz(
                        "kind: multiple\nprompt: P\nchoices:\n  - {text: a, why: w, correct: %s}\n  - {text: b, why: w}"
                                .formatted(word));
        var choices = ((Question.Choices) lesson.question()).choices();

        assertThat(choices.stream().filter(Question.Choice::correct)).hasSize(right);
        assertThat(lesson.codes().contains("quiz-correct")).isEqualTo(right == 0);
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("- item\n\n  %s", 5),
                Arguments.of("1. item\n\n   %s", 5),
                Arguments.of("> %s", 3),
                Arguments.of("> [!TIP]\n> %s", 4),
                Arguments.of("{%% hint %%}\n%s\n{%% endhint %%}", 4),
                Arguments.of("<details>\n<summary>S</summary>\n\n%s\n\n</details>", 6),
                Arguments.of("!!! note\n    %s", 4));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aQuestionMayStandAnywhereAndItsMistakesAreFound(String place, int line) {
        String last = place.substring(0, place.indexOf("%s"));
        String prefix = last.substring(last.lastIndexOf('\n') + 1);
        String indent = prefix.replaceAll("[^>]", " ");
        String quiz =
                String.join(
                        "\n" + indent,
                        "```quiz",
                        "id: q",
                        "kind: numeric",
                        "prompt: P",
                        "answer: some",
                        "tolerance: 0",
                        "```");
        OneLesson lesson = OneLesson.of(place.formatted(quiz) + "\n");

        assertThat(lesson.told())
                .containsExactly("quiz-answer %d:%d".formatted(line + 2, indent.length() + 9));
        assertThat(lesson.text()).contains("P");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q 1",
                "q\"1",
                "q'1",
                "q<1>",
                "fråga",
                "問1",
                "q&amp;1",
                "q]1",
                "../q",
                "q\u202E1"
            })
    void anIdOfAnyCharactersComesBackWhole(String id) {
        OneLesson lesson =
                OneLesson.of(
                        "```quiz\nid: |-\n  %s\nkind: single\nprompt: P\nchoices: [{text: a, correct: true, why: w}, {text: b, why: w}]\n```\n"
                                .formatted(id));

        assertThat(lesson.question().id().value()).isEqualTo(id);
        assertThat(lesson.one("section.question").attr("data-question")).isEqualTo(id);
        assertThat(lesson.all("input").eachAttr("name")).containsOnly(id);
        assertThat(lesson.problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'{{a}}{{b}}'; 2; ___ ___",
                "'**{{a}}** and `{{b}}`'; 2; ___ and ___",
                "'$x^{{2}}$ is {{a}}'; 2; x^___ is ___ ___",
                "'[{{a}}](https://example.org)'; 1; ___",
                "'| h |\\n|---|\\n| {{a}} |'; 1; h ___",
                "'{{a|b|c}} {{ d }}'; 2; ___ ___",
                "'{{<b>x</b>}} y'; 1; ___ y",
                "'{{日本|にほん}}で'; 1; ___で"
            })
    void everyGapHasItsField(String prompt, int gaps, String shown) {
        OneLesson lesson = quiz("kind: cloze\nprompt: \"" + prompt.replace("\n", "\\n") + "\"");

        assertThat(lesson.all("span.gap > input")).hasSize(gaps);
        assertThat(((Question.Cloze) lesson.question()).gaps()).hasSize(gaps);
        assertThat(lesson.text().replaceAll("\\s+", " ").replace("______", "___ ___"))
                .isEqualTo(shown);
    }

    @Test
    void signsThatStandForGapsAreNoGaps() {
        OneLesson lesson = quiz("kind: cloze\nprompt: \"\uE0000\uE001 {{a}} \uE0007\uE001\"");

        assertThat(lesson.all("span.gap")).hasSize(1);
        assertThat(lesson.text()).isEqualTo("0 ___ 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"categorise", "hotspot", "made-up", "'<b>'", "SINGLE"})
    void aKindThatCannotBeDoneKeepsItsWordsAndNoSecrets(String kind) {
        OneLesson lesson =
                quiz(
                        """
                        kind: %s
                        prompt: Sort *these*.
                        items: [one, {text: two, correct: true, why: SECRET}]
                        groups:
                          first: [a]
                        answer: SECRET
                        """
                                .formatted(kind));

        assertThat(lesson.text()).contains("Sort these.", "one", "two", "a");
        assertThat(lesson.document.html()).doesNotContain("SECRET", "<b>");
        assertThat(lesson.told()).containsExactly("kind-unsupported 2:1");
        assertThat(lesson.document.questions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"explore", "lab", "assignment"})
    void otherFencesOfACourseKeepTheirWords(String fence) {
        OneLesson lesson =
                OneLesson.of(
                        "```%s\nid: x\ntitle: Try **it**\nsrc: a.html\ntasks:\n  - prompt: First\n```\n"
                                .formatted(fence));

        assertThat(lesson.one(".unsupported").attr("data-kind")).isEqualTo(fence);
        assertThat(lesson.text()).contains("Try it", "First").doesNotContain("a.html");
        assertThat(lesson.codes()).containsExactly("kind-unsupported");
    }

    @Test
    void giftIsShownAsItIsWritten() {
        OneLesson lesson = OneLesson.of("```gift\n::Q:: 1+1? {=2 ~<b>3</b>}\n```\n");

        assertThat(lesson.one(".unsupported pre").text()).isEqualTo("::Q:: 1+1? {=2 ~<b>3</b>}");
        assertThat(lesson.codes()).containsExactly("kind-unsupported");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just words",
                "- a\n- b",
                "id: [",
                "a: &x [*x]",
                "{{{{{{{{{{",
                "prompt: |\n x\n  y\n z: w",
                "id: q\n\tkind: single",
                "? - a\n: b"
            })
    void aFenceThatIsNoQuestionLosesNoWords(String yaml) {
        OneLesson lesson = OneLesson.of("Before.\n\n```quiz\n" + yaml + "\n```\n\nBehind.\n");

        assertThat(lesson.text()).startsWith("Before.").endsWith("Behind.");
        assertThat(lesson.document.questions()).isEmpty();
        assertThat(lesson.problems).allMatch(p -> p.line() >= 3 && p.line() < 9);
    }

    @Test
    void theSamePairsAndChoicesGiveTheSameOrderToEveryReader() {
        String yaml =
                "kind: matching\nprompt: P\npairs: [{left: a, right: x}, {left: b, right: y}, {left: c, right: x}]";
        List<String> options = quiz(yaml).all("select").first().select("option").eachText();

        assertThat(options).hasSize(3).contains("…", "x", "y");
        assertThat(quiz(yaml).all("select").last().select("option").eachText()).isEqualTo(options);
        assertThat(quiz(yaml).all("div.match").eachAttr("data-row")).containsExactly("0", "1", "2");
    }

    @Test
    void aCalloutOrATagInsideAPromptIsOneOfOurs() {
        OneLesson lesson =
                quiz(
                        """
                        kind: short
                        prompt: |
                          {% hint style="warning" %}
                          Mind.
                          {% endhint %}

                          > [!TIP]
                          > Look.
                        """);

        assertThat(lesson.one(".prompt aside.warning").text()).contains("Mind.");
        assertThat(lesson.one(".prompt aside.tip").text()).contains("Look.");
        assertThat(lesson.problems).isEmpty();
    }
}
