package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.QuestionId;
import dev.carrel.markdown.Fragment;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.Grade;
import dev.carrel.ui.HeadlessFx;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Math in what is put on the page after the lesson: feedback, hints, definitions.
class LateMathTest {
    private static final QuestionId ASKED = new QuestionId("q-single");
    private static final String CARD = "document.querySelector('[data-question=q-single]')";

    private static PageFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new PageFixture();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void show() {
        fixture.show(PageFixture.kitchenSink(), KitchenSink.files(), PageState.FRESH);
    }

    private static Feedback feedback() {
        return new Feedback(
                Grade.Verdict.WRONG,
                Map.of(0, Fragment.html("Since $a^2 < b$.")),
                List.of(),
                List.of(Fragment.html("In all, $$\\frac{1}{2}$$ is left.")),
                null,
                List.of());
    }

    private static void awaitSet(String selector) {
        fixture.awaitYes(CARD + ".querySelector('" + selector + " .math .katex') !== null");
    }

    @Test
    void feedbackIsSetBelowTheQuestionAndUnderTheChoice() {
        HeadlessFx.run(() -> fixture.page.showFeedback(ASKED, feedback()));
        awaitSet(".feedback-text");
        awaitSet(".item-feedback");
        assertThat(fixture.text(CARD + ".querySelector('.item-feedback').textContent"))
                .doesNotContain("$");
    }

    @Test
    void feedbackOfAnEarlierAnswerIsSetWhenTheLessonOpens() {
        var before = new PageQuestion(ASKED, new Answer.Chosen(Set.of(0)), feedback());
        fixture.show(
                PageFixture.kitchenSink(),
                KitchenSink.files(),
                new PageState(
                        PageTheme.LIGHT,
                        Typography.DEFAULT,
                        List.of(),
                        List.of(before),
                        new PageTarget.Top()));
        awaitSet(".feedback-text");
    }

    @Test
    void hintsAreSet() {
        HeadlessFx.run(() -> fixture.page.showHint(ASKED, Fragment.html("Think of $\\sqrt{2}$.")));
        awaitSet(".hint-text");
    }

    @Test
    void definitionsAreSet() {
        fixture.js("document.querySelector('a.term').click()");
        HeadlessFx.run(() ->
                fixture.page.showDefinition("precision", Fragment.html("It is $tp/(tp+fp)$.")));
        fixture.awaitYes("document.querySelector('.popup .math .katex') !== null");
    }

    @Test
    void whatIsMatchedIsChosenByAWord() {
        assertThat(
                        fixture.text(
                                "document.querySelector('[data-question=q-matching] option').textContent"))
                .isEqualTo("Choose");
        assertThat(
                        fixture.text(
                                "document.querySelectorAll('[data-question=q-matching] [data-row=\"0\"] option[value=\"\"]').length"))
                .isEqualTo("1");
    }
}
