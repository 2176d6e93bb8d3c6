package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.HeadlessFx;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole reader with the real page, on a course installed from a real pack.
class ReaderScreenTest extends AtTheReader {
    private static final String WORDS = "turns the score into a decision";

    @BeforeEach
    void open() throws Exception {
        start(MadeCourse.first(), 1440, 900);
        go("scores", "A model gives a score");
    }

    private void restart() throws Exception {
        leave();
        home = new ReaderHome(folder);
        window = new ReaderWindow(home, 1440, 900);
    }

    private void awaitItems(int count) {
        HeadlessFx.await(count + " notes", () -> window.all(".note-item").size() == count);
    }

    private Node button(String words) {
        return window.one(
                ".button",
                node ->
                        node instanceof ButtonBase button
                                && (words.equals(button.getText())
                                        || words.equals(button.getAccessibleText())));
    }

    private String text(String selector) {
        return window.one(selector) instanceof Labeled labeled ? labeled.getText() : "";
    }

    @Test
    void aPassageIsMarkedFromTheBarAndIsThereAfterARestart() throws Exception {
        window.select(WORDS);
        window.click(window.all(".selection-bar .patch-button").get(4));
        awaitItems(1);
        assertThat(window.all(".selection-bar")).isEmpty();
        assertThat(ReaderWindow.words(window.one(".note-item"))).contains("Sky").contains(WORDS);
        window.awaitJs(
                "[...(CSS.highlights.get('ground-sky') ?? [])].join('|') === '" + WORDS + "'");

        restart();
        window.awaitLesson("A model gives a score");
        awaitItems(1);
        window.awaitJs(
                "[...(CSS.highlights.get('ground-sky') ?? [])].join('|') === '" + WORDS + "'");
    }

    @Test
    void aNoteIsWrittenByKeyAndDeletingItCanBeUndone() {
        window.select(WORDS);
        window.press(KeyCode.N, true, false, true);
        window.one(".note-card");
        var area = (TextArea) window.one(".note-card .text-area");
        HeadlessFx.run(() -> area.setText("The **point** of it"));
        window.press(KeyCode.ESCAPE);
        assertThat(window.all(".note-card")).isEmpty();
        HeadlessFx.await(
                "the note in the list",
                () ->
                        window.all(".note-item").stream()
                                .anyMatch(item ->
                                        ReaderWindow.words(item).contains("The point of it")));

        window.click(button(ReaderWords.say("delete")));
        awaitItems(0);
        HeadlessFx.await("the offer", () -> !window.all(".notice-bar").isEmpty());
        window.press(KeyCode.Z, true, false);
        awaitItems(1);
    }

    @Test
    void anAnsweredQuestionSaysWhyAndIsStillAnsweredAfterARestart() throws Exception {
        window.js("document.querySelectorAll('section.question input[type=radio]')[0].click()");
        window.js("document.querySelector('section.question button.check').click()");
        String said =
                "document.querySelector('section.question').textContent.includes('Training is over')";
        window.awaitJs(said);
        restart();
        window.awaitLesson("A model gives a score");
        window.awaitJs(said);
    }

    @Test
    void readingGoesOnAtTheVeryParagraph() throws Exception {
        window.awaitRest();
        window.js(
                "dispatchEvent(new Event('wheel')); [...document.querySelectorAll('#lesson p')].at(-1).scrollIntoView({block: 'start'})");
        HeadlessFx.await(
                "the page to tell", () -> window.page().currentPosition().fraction() > 0.5);
        var before = HeadlessFx.call(() -> window.page().currentPosition());
        restart();
        window.awaitLesson("A model gives a score");
        var kept = home.records.positions().last(ReaderHome.COURSE).orElseThrow();
        assertThat(kept.offset()).isEqualTo(before.offset()).isPositive();
        window.awaitRest();
        var after = HeadlessFx.call(() -> window.page().currentPosition());
        assertThat(after.block()).isEqualTo(before.block());
        assertThat(after.offset()).isEqualTo(before.offset());
    }

    @Test
    void linksLeadToLessonsAtOnceAndToTheWebOnlyAfterAYes() {
        window.js(
                "[...document.querySelectorAll('#lesson a')].find(a => a.textContent.includes('web')).click()");
        window.one(".sheet");
        assertThat(ReaderWindow.words(window.one(".sheet")))
                .contains("https://example.org/thresholds?a=b");
        assertThat(home.browsed).isEmpty();
        window.press(KeyCode.ESCAPE);
        HeadlessFx.await("no question", () -> window.all(".sheet").isEmpty());
        assertThat(home.browsed).isEmpty();

        window.js(
                "[...document.querySelectorAll('#lesson a')].find(a => a.textContent === 'the costs').click()");
        window.awaitLesson("Every wrong decision");
        window.press(KeyCode.LEFT, false, true);
        window.awaitLesson("A model gives a score");
    }

    @Test
    void theSearchBoxOpensTheVeryPlace() {
        window.press(KeyCode.K, true, false);
        var field = (TextField) window.one(".search-field");
        HeadlessFx.await(
                "the index",
                () -> {
                    field.setText("");
                    field.setText("false alarm");
                    return !window.all(".hit").isEmpty();
                });
        assertThat(ReaderWindow.words(window.one(".hit"))).contains("Costs").contains("alarm");
        HeadlessFx.run(field::requestFocus);
        window.press(KeyCode.ENTER);
        window.awaitLesson("Every wrong decision");
        assertThat(window.all(".search-palette")).isEmpty();
    }

    @Test
    void wordsAreFoundInTheLessonAndCounted() {
        window.press(KeyCode.F, true, false);
        var field = (TextField) window.one(".find-bar .text-field");
        HeadlessFx.run(() -> field.setText("very last paragraph"));
        assertThat(text(".find-count")).isEqualTo("one place");
        HeadlessFx.run(() -> field.setText("nowhere at all"));
        assertThat(text(".find-count")).isEqualTo(ReaderWords.say("find.none"));
        window.press(KeyCode.ESCAPE);
        assertThat(window.all(".find-bar")).isEmpty();
        assertThat(window.js("CSS.highlights.has('found')")).isEqualTo("false");
    }

    @Test
    void theOutlineSaysHowFarTheLearnerIs() {
        var done = window.one(".done-button");
        window.click(done);
        HeadlessFx.await(
                "done", () -> ReaderWords.say("done.yes").equals(((Labeled) done).getText()));
        var row = window.one(".outline-row", node -> ReaderWindow.words(node).contains("Scores"));
        HeadlessFx.await("the full dot", () -> row.getAccessibleText().contains("Done"));
        assertThat(ReaderWindow.words(window.one(".outline-row.draft"))).contains("Calibration");
        var costs = window.one(".outline-row", node -> ReaderWindow.words(node).contains("Costs"));
        assertThat(costs.getAccessibleText()).contains("Not begun").contains("min");
        var minutes = (Label) Objects.requireNonNull(costs.lookup(".outline-minutes"));
        assertThat(minutes.getText()).isEqualTo("7 min");
        HeadlessFx.await("room for them", () -> minutes.getWidth() >= minutes.prefWidth(-1));
        window.click(costs);
        window.awaitLesson("Every wrong decision");
        assertThat(text(".reader-header .small")).contains("3 of 3");
    }

    @Test
    void aNarrowWindowLosesNothing() {
        HeadlessFx.run(() -> {
            window.stage.setWidth(900);
            window.stage.setHeight(640);
        });
        HeadlessFx.await("room for the lesson", () -> page().getWidth() > 880);
        assertThat(window.all(".outline")).isEmpty();
        assertThat(window.all(".side-panel")).isEmpty();
        window.press(KeyCode.F8);
        HeadlessFx.await("the outline", () -> !window.all(".outline").isEmpty());
        assertThat(page().getWidth()).isGreaterThan(880);
        window.press(KeyCode.ESCAPE);
        HeadlessFx.await("no outline", () -> window.all(".outline").isEmpty());
        window.press(KeyCode.F9);
        HeadlessFx.await("the panel", () -> !window.all(".side-panel").isEmpty());
        window.press(KeyCode.F, true, false, true);
        HeadlessFx.await(
                "focus",
                () ->
                        window.all(".reader-header").isEmpty()
                                && window.all(".side-panel").isEmpty());
        window.press(KeyCode.ESCAPE);
        HeadlessFx.await("everything again", () -> !window.all(".reader-header").isEmpty());
    }

    private Region page() {
        return window.page();
    }

    @Test
    void pageAndChromeWearTheSameTheme() {
        HeadlessFx.run(() -> home.appearance.choice().set(ThemeChoice.DARK));
        assertThat(window.js("document.documentElement.dataset.theme")).isEqualTo("dark");
        HeadlessFx.frames(2);
        var picture = HeadlessFx.picture(window.stage);
        assertThat(picture.getPixelReader().getColor(700, 20).getBrightness()).isLessThan(0.2);
        assertThat(picture.getPixelReader().getColor(1400, 700).getBrightness()).isLessThan(0.2);
    }
}
