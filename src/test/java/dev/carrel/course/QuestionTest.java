package dev.carrel.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Question.Choice;
import dev.carrel.course.Question.Choices;
import dev.carrel.course.Question.Cloze;
import dev.carrel.course.Question.Common;
import dev.carrel.course.Question.Matching;
import dev.carrel.course.Question.Numeric;
import dev.carrel.course.Question.Ordering;
import dev.carrel.course.Question.Pair;
import dev.carrel.course.Question.Predict;
import dev.carrel.course.Question.Review;
import dev.carrel.course.Question.ShortAnswer;
import dev.carrel.course.Question.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions are kept with the answers given to them, so none may change afterwards.
class QuestionTest {
    private static Common common(List<String> hints) {
        return new Common(
                new QuestionId("m01-q1"),
                3,
                "How many?",
                "Count.",
                hints,
                "o1",
                Review.DETAIL,
                "sums");
    }

    /// Each kind, made of a list that is changed later.
    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(
                        "choices",
                        (common, words) -> {
                            List<Choice> choices = new ArrayList<>();
                            words.forEach(word -> choices.add(new Choice(word, true, null)));
                            Question made = new Choices(common, false, choices);
                            choices.clear();
                            return made;
                        }),
                kind(
                        "numeric",
                        (common, words) -> {
                            List<Slip> slips = new ArrayList<>();
                            words.forEach(word -> slips.add(new Slip(1, word)));
                            Question made = new Numeric(common, 2, 0, false, null, slips);
                            slips.clear();
                            return made;
                        }),
                kind("short", (common, words) -> new ShortAnswer(common, null, words)),
                kind("cloze", (common, words) -> new Cloze(common, List.of(words))),
                kind("ordering", Ordering::new),
                kind(
                        "matching",
                        (common, words) -> {
                            List<Pair> pairs = new ArrayList<>();
                            words.forEach(word -> pairs.add(new Pair(word, word)));
                            Question made = new Matching(common, pairs);
                            pairs.clear();
                            return made;
                        }),
                kind("predict", (common, words) -> new Predict(common, words, null)));
    }

    private static Arguments kind(String name, BiFunction<Common, List<String>, Question> maker) {
        return Arguments.of(name, maker);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aQuestionDoesNotChangeWithTheListsItWasMadeOf(
            String name, BiFunction<Common, List<String>, Question> maker) {
        List<String> words = new ArrayList<>(List.of("one", "two"));
        List<String> hints = new ArrayList<>(List.of("Think."));
        Question question = maker.apply(common(hints), words);
        Question same =
                maker.apply(common(List.of("Think.")), new ArrayList<>(List.of("one", "two")));
        words.clear();
        hints.clear();

        assertThat(question).as(name).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(question.common().hints()).containsExactly("Think.");
    }

    @Test
    void everyKindTellsItsIdRevisionAndPrompt() {
        Question question = new Ordering(common(List.of()), List.of("a", "b"));

        assertThat(question.id()).hasToString("m01-q1");
        assertThat(question.rev()).isEqualTo(3);
        assertThat(question.prompt()).isEqualTo("How many?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "At {{noon|midday}} sharp.; At … sharp.",
                "{{a}}{{b}}; ……",
                "{{}} and {{ }}; … and …",
                "a {b} {{c} d}}; a {b} {{c} d}}",
                "$x^{{2}}$ and {{{y}}}; $x^…$ and {…}",
                "no gap; no gap",
                "{{two words, and a \\ $1 sign}}; …"
            })
    void aClozeCanBeSaidWithoutItsAnswers(String prompt, String said) {
        Common common =
                new Common(
                        new QuestionId("q"), 1, prompt, null, List.of(), null, Review.CORE, null);

        assertThat(new Cloze(common, List.of()).promptWith("…")).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$1", "\\", "___", "", "$"})
    void anySignMayStandForAGap(String sign) {
        Common common =
                new Common(
                        new QuestionId("q"),
                        1,
                        "a {{b}} c",
                        null,
                        List.of(),
                        null,
                        Review.CORE,
                        null);

        assertThat(new Cloze(common, List.of()).promptWith(sign)).isEqualTo("a " + sign + " c");
    }
}
