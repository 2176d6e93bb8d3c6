package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.QuestionId;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.Grader;
import dev.carrel.ui.HeadlessFx;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsTest {
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
        fixture.told.clear();
    }

    private static String in(String question, String selector) {
        return "document.querySelector(`[data-question=" + question + "] " + selector + "`)";
    }

    private static void focus(String question, String selector) {
        fixture.js(in(question, selector) + ".focus()");
    }

    private static void click(String question, String selector) {
        fixture.js(in(question, selector) + ".click()");
    }

    private void grade(String id, Answer answer) {
        var question = KitchenSink.question(id);
        var feedback =
                Feedback.of(
                        question, answer, Grader.grade(question, answer), t -> "<p>" + t + "</p>");
        HeadlessFx.run(() -> fixture.page.showFeedback(new QuestionId(id), feedback));
    }

    private static String inner(String question, String selector) {
        return fixture.text(in(question, selector) + ".innerText.trim()");
    }

    @Test
    void aChoiceIsPickedAndCheckedByKeysAlone() {
        focus("q-single", "input");
        fixture.press(KeyCode.DOWN);
        fixture.press(KeyCode.ENTER);
        fixture.awaitTold("answered q-single " + new Answer.Chosen(Set.of(1)) + " null 0");
    }

    @Test
    void severalChoicesAreTickedWithTheSpaceBar() {
        focus("q-multiple", "[data-choice='0'] input");
        fixture.press(KeyCode.SPACE);
        fixture.type(" ");
        focus("q-multiple", "[data-choice='2'] input");
        fixture.press(KeyCode.SPACE);
        fixture.press(KeyCode.ENTER);
        fixture.awaitTold("answered q-multiple Chosen[choices=");
        assertThat(fixture.yes(in("q-multiple", "[data-choice='1'] input") + ".checked")).isFalse();
    }

    @Test
    void nothingChosenIsSaidAndNotTold() {
        click("q-truth", "button.check");
        assertThat(inner("q-truth", ".question-message")).isEqualTo("Answer first, then check.");
        assertThat(fixture.told).noneMatch(t -> t.startsWith("answered"));
    }

    @Test
    void aNumberIsTypedAndCheckedWithEnter() {
        focus("q-numeric", "input");
        fixture.type("2.67");
        fixture.press(KeyCode.ENTER);
        fixture.awaitTold("answered q-numeric Typed[text=2.67]");
        assertThat(inner("q-numeric", ".unit")).isEqualTo("min");
    }

    @Test
    void gapsAreTakenInOrder() {
        fixture.js("document.querySelectorAll('.gap input').forEach((e, i) => e.value = 'w' + i)");
        click("q-cloze", "button.check");
        fixture.awaitTold("answered q-cloze Gaps[texts=[w0, w1]]");
    }

    @Test
    void itemsAreMovedWithAltAndArrows() {
        focus("q-ordering", "li:nth-child(3) button.up");
        fixture.press(KeyCode.UP, KeyCombination.ALT_DOWN);
        fixture.press(KeyCode.UP, KeyCombination.ALT_DOWN);
        click("q-ordering", "button.check");
        fixture.awaitTold("answered q-ordering Ordered[items=[0, 1, 2]]");
    }

    @Test
    void rowsAreMatchedAndAnEmptyOneIsMissing() {
        fixture.js(in("q-matching", "[data-row='0'] select") + ".value = '0'");
        click("q-matching", "button.check");
        assertThat(inner("q-matching", ".question-message")).isNotEmpty();
        fixture.js(in("q-matching", "[data-row='1'] select") + ".value = '0'");
        click("q-matching", "button.check");
        fixture.awaitTold("answered q-matching Matched[rights=[0, 0]]");
        grade("q-matching", new Answer.Matched(List.of(0, 0)));
        assertThat(inner("q-matching", "[data-row='0'] .mark-word")).isEqualTo("Right");
        assertThat(inner("q-matching", "[data-row='1'] .mark-word")).isEqualTo("Not right");
        assertThat(inner("q-matching", ".verdict")).isEqualTo("Partly right");
    }

    @Test
    void aGuessAndSurenessAreTold() {
        click("q-predict", "[data-choice='1'] input");
        click("q-predict", "button.check");
        fixture.awaitTold("answered q-predict " + new Answer.Chosen(Set.of(1)));
        click("q-truth", "[data-choice='0'] input");
        click("q-truth", ".confidence input[value=GUESS]");
        click("q-truth", "button.check");
        fixture.awaitTold("answered q-truth " + new Answer.Chosen(Set.of(0)) + " GUESS 0");
    }

    @Test
    void freeTextIsScoredByTheLearner() {
        fixture.js(in("q-short", "textarea") + ".value = 'Which cases'");
        click("q-short", "button.check");
        fixture.awaitTold("answered q-short Typed[text=Which cases]");
        grade("q-short", new Answer.Typed("Which cases"));
        assertThat(inner("q-short", ".model")).isEqualTo("Which cases count.");
        click("q-short", ".point input");
        click("q-short", "button.keep-score");
        fixture.awaitTold("answered q-short SelfScored[text=Which cases, points=1]");
    }

    @Test
    void feedbackStandsUnderTheChosenOption() {
        click("q-single", "[data-choice='0'] input");
        grade("q-single", new Answer.Chosen(Set.of(0)));
        assertThat(inner("q-single", "[data-choice='0'] + .item-feedback"))
                .isEqualTo("There is no label.");
        assertThat(inner("q-single", "[data-choice='0'] .mark-word")).isEqualTo("Not right");
        assertThat(inner("q-single", "[data-choice='1'] .mark-word")).isEqualTo("Right, not taken");
        assertThat(fixture.yes(in("q-single", "[data-choice='2'] .mark-word") + " === null"))
                .isTrue();
        assertThat(inner("q-single", ".verdict")).isEqualTo("Not yet");
        assertThat(fixture.yes(in("q-single", "input") + ".disabled")).isTrue();
    }

    @Test
    void marksOfAnOrderStandWhereTheItemsStand() {
        HeadlessFx.run(() -> {
            var answer = new Answer.Ordered(List.of(1, 0, 2));
            var q = KitchenSink.question("q-ordering");
            var told = Feedback.of(q, answer, Grader.grade(q, answer), t -> t);
            var state =
                    new PageState(
                            PageTheme.LIGHT,
                            Typography.DEFAULT,
                            List.of(),
                            List.of(new PageQuestion(q.id(), answer, told)),
                            new PageTarget.Top());
            fixture.page.show(PageFixture.kitchenSink(), KitchenSink.files(), state);
        });
        assertThat(
                        fixture.text(
                                "[...document.querySelectorAll('.order > li')].map(e => "
                                        + "e.dataset.item + e.dataset.mark).join()"))
                .isEqualTo("1wrong,0wrong,2right");
    }

    @Test
    void tryingAgainTakesEverythingBack() {
        click("q-multiple", "[data-choice='2'] input");
        grade("q-multiple", new Answer.Chosen(Set.of(2)));
        click("q-multiple", "button.retry");
        assertThat(
                        fixture.yes(
                                "!document.querySelector('[data-question=q-multiple]').matches("
                                        + "':has([data-mark],.item-feedback,.verdict,:checked,:disabled)')"))
                .isTrue();
    }

    @Test
    void aNumberThatCannotBeReadLeavesTheQuestionOpen() {
        fixture.js(in("q-numeric", "input") + ".value = 'about two'");
        grade("q-numeric", new Answer.Typed("about two"));
        assertThat(inner("q-numeric", ".feedback-text")).contains("does not read as a number");
        assertThat(fixture.yes(in("q-numeric", "input") + ".disabled")).isFalse();
    }

    @Test
    void hintsComeOneByOne() {
        var id = new QuestionId("q-numeric");
        click("q-numeric", "button.hint");
        fixture.awaitTold("hint q-numeric 0");
        HeadlessFx.run(() -> fixture.page.showHint(id, "<p>Drop the signs first.</p>"));
        assertThat(inner("q-numeric", "button.hint")).isEqualTo("Next hint");
        click("q-numeric", "button.hint");
        fixture.awaitTold("hint q-numeric 1");
        HeadlessFx.run(() -> fixture.page.showHint(id, "<p>Then divide.</p>"));
        assertThat(fixture.yes(in("q-numeric", "button.hint") + ".hidden")).isTrue();
        focus("q-numeric", "input");
        fixture.type("8");
        fixture.press(KeyCode.ENTER);
        fixture.awaitTold("answered q-numeric Typed[text=8] null 2");
    }

    @Test
    void everyFieldHasAName() {
        assertThat(
                        fixture.text(
                                "[...document.querySelectorAll('.question :is(input,select,textarea)')]"
                                        + ".filter(e => !e.closest('label') && "
                                        + "!e.getAttribute('aria-label')).length"))
                .isEqualTo("0");
        assertThat(
                        fixture.yes(
                                "[...document.querySelectorAll('section.question')].every(e => "
                                        + "document.getElementById(e.getAttribute('aria-labelledby')))"))
                .isTrue();
    }

    @Test
    void whatThePageAddsIsNoPartOfTheText() {
        click("q-single", "[data-choice='0'] input");
        grade("q-single", new Answer.Chosen(Set.of(0)));
        grade("q-ordering", new Answer.Ordered(List.of(1, 0, 2)));
        fixture.js("lessonPage.setHighlights('')");
        var lesson = PageFixture.kitchenSink();
        int end = lesson.text().indexOf("Collect past cases") + "Collect past cases".length();
        int start = lesson.text().indexOf("Supervised learning");
        fixture.selections.clear();
        HeadlessFx.run(() -> fixture.page.select(start, end));
        assertThat(fixture.selections.getLast().quote().exact())
                .startsWith("Supervised learning\nUnsupervised")
                .endsWith("kept aside\nCollect past cases");
        assertThat(HeadlessFx.call(fixture.page::plainText)).isEqualTo(lesson.text());
    }
}
