package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.course.LessonId;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.HeadlessFx;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is done with words of the lesson in the window, and in which order it goes again.
class SelectionActionsTest extends AtTheReader {
    private static final String WORDS = "turns the score into a decision";

    @BeforeEach
    void open() throws Exception {
        start(MadeCourse.first(), 1440, 900);
        go("scores", "A model gives a score");
    }

    private void letter(String key) {
        window.js("window.carrel.keyPressed('" + key + "')");
    }

    private void awaitItems(int count) {
        HeadlessFx.await(count + " notes", () -> window.all(".note-item").size() == count);
    }

    private void awaitNotice(String words) {
        HeadlessFx.await(
                "'" + words + "'",
                () ->
                        window.all(".notice-bar").stream()
                                .anyMatch(bar -> ReaderWindow.words(bar).contains(words)));
    }

    private Node inBar(String key) {
        return window.one(
                ".selection-bar .button",
                node ->
                        node instanceof ButtonBase button
                                && ReaderWords.say(key).equals(button.getAccessibleText()));
    }

    @Test
    void withoutASelectionLettersSayHowToSelectAndMarkNothing() throws Exception {
        letter("h");
        awaitNotice(ReaderWords.say("select.first"));
        letter("q");
        HeadlessFx.frames(2);
        assertThat(kept()).isEmpty();
        assertThat(window.all(".note-card")).isEmpty();
    }

    @Test
    void withoutASelectionTheParagraphOnTopIsBookmarkedAndThatCanBeUndone() throws Exception {
        window.awaitRest();
        letter("b");
        awaitItems(1);
        awaitNotice(ReaderWords.say("bookmarked"));
        assertThat(kept())
                .singleElement()
                .isInstanceOfSatisfying(
                        Annotation.Bookmark.class,
                        made -> assertThat(made.passage().quote().exact()).isEqualTo("Scores"));
        window.click(
                window.one(
                        ".notice-bar .button",
                        node ->
                                node instanceof ButtonBase button
                                        && ReaderWords.say("undo").equals(button.getText())));
        awaitItems(0);
    }

    @Test
    void withoutASelectionTheKeyForANoteBeginsOneOnTheLesson() throws Exception {
        window.press(KeyCode.N, true, false, true);
        var area = (TextArea) window.one(".note-card .text-area");
        HeadlessFx.run(() -> area.setText("On all of it"));
        window.press(KeyCode.ESCAPE);
        HeadlessFx.await("the words", () -> kept().getFirst().body().equals("On all of it"));
        assertThat(kept()).singleElement().isInstanceOf(Annotation.LessonNote.class);
    }

    @Test
    void escapeTakesAwayOneThingAtATimeFromTheTop() {
        window.press(KeyCode.F, true, false, true);
        HeadlessFx.await("the lesson alone", () -> window.all(".reader-header").isEmpty());
        window.press(KeyCode.F, true, false);
        window.one(".find-bar");
        window.select(WORDS);
        window.press(KeyCode.F1);
        window.one(".sheet");

        window.press(KeyCode.ESCAPE);
        assertThat(window.all(".sheet")).isEmpty();
        assertThat(window.all(".selection-bar")).isNotEmpty();
        window.press(KeyCode.ESCAPE);
        HeadlessFx.await("no selection", () -> window.all(".selection-bar").isEmpty());
        assertThat(window.all(".find-bar")).isNotEmpty();
        window.press(KeyCode.ESCAPE);
        assertThat(window.all(".find-bar")).isEmpty();
        assertThat(window.all(".reader-header")).isEmpty();
        window.press(KeyCode.ESCAPE);
        HeadlessFx.await("everything", () -> !window.all(".reader-header").isEmpty());
    }

    @Test
    void selectedWordsAreCopiedAndSearchedFor() {
        window.select(WORDS);
        window.click(inBar("copy"));
        assertThat(HeadlessFx.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(WORDS);
        awaitNotice(ReaderWords.say("copied"));
        window.click(inBar("searchFor"));
        assertThat(((TextField) window.one(".search-field")).getText()).isEqualTo(WORDS);
        window.press(KeyCode.ESCAPE);
        HeadlessFx.await("no search", () -> window.all(".search-palette").isEmpty());
    }

    @Test
    void anOpenNoteIsKeptWhenTheLearnerGoesToAnotherLesson() throws Exception {
        window.select(WORDS);
        window.press(KeyCode.N, true, false, true);
        var area = (TextArea) window.one(".note-card .text-area");
        HeadlessFx.run(() -> area.setText("Half a tho"));
        go("costs", "Every wrong decision");
        assertThat(window.all(".note-card")).isEmpty();
        HeadlessFx.await("the words", () -> kept().getFirst().body().equals("Half a tho"));
    }

    @Test
    void anOpenNoteIsKeptWhenTheLearnerLeaves() throws Exception {
        window.select(WORDS);
        window.press(KeyCode.N, true, false, true);
        var area = (TextArea) window.one(".note-card .text-area");
        HeadlessFx.run(() -> area.setText("Half a tho"));
        leave();
        home = new ReaderHome(folder);
        window = new ReaderWindow(home, 1440, 900);
        assertThat(kept()).singleElement().extracting(Annotation::body).isEqualTo("Half a tho");
    }

    @Test
    void aThemeAndASizeChosenInOneLessonAreThoseOfTheNext() {
        HeadlessFx.run(() -> home.appearance.choice().set(ThemeChoice.SEPIA));
        window.press(KeyCode.PLUS, true, false);
        go("costs", "Every wrong decision");
        assertThat(window.js("document.documentElement.dataset.theme")).isEqualTo("sepia");
        assertThat(window.js("document.documentElement.style.getPropertyValue('--text-size')"))
                .isEqualTo("19px");
        window.press(KeyCode.MINUS, true, false);
        assertThat(window.js("document.documentElement.style.getPropertyValue('--text-size')"))
                .isEqualTo("18px");
    }

    @Test
    void aThemeChangesWithoutLosingMarksAndPlace() {
        window.awaitRest();
        window.select("The very last paragraph");
        window.press(KeyCode.H, true, false, true);
        window.click(window.one(".note-item"));
        HeadlessFx.await("the end", () -> window.page().currentPosition().fraction() > 0.5);
        window.awaitRest();
        var before = HeadlessFx.call(() -> window.page().currentPosition().offset());
        HeadlessFx.run(() -> home.appearance.choice().set(ThemeChoice.CONTRAST_DARK));
        HeadlessFx.frames(3);
        assertThat(HeadlessFx.call(() -> window.page().currentPosition().offset()))
                .isEqualTo(before);
        assertThat(window.js("[...CSS.highlights.get('ground-straw')].join('|')"))
                .isEqualTo("The very last paragraph");
    }

    @Test
    void theReaderOpensAtAPassageItIsGiven() {
        var text = "The very last paragraph";
        var page = HeadlessFx.call(() -> window.page().plainText());
        int start = page.indexOf(text);
        window.close();
        var scores = new LessonId("scores");
        window =
                new ReaderWindow(
                        home, 1440, 900, scores, new Place(scores, start, start + text.length()));
        window.awaitLesson(text);
        HeadlessFx.await("the end", () -> window.page().currentPosition().fraction() > 0.5);
        window.awaitJs(
                "[...(CSS.highlights.get('flash') ?? [])].join('|') === '"
                        + text
                        + "'"
                        + " || !CSS.highlights.has('flash')");
        assertThat(Objects.requireNonNull(HeadlessFx.call(() -> window.screen.seen().get())))
                .isEqualTo(new LessonId("scores"));
    }

    @Test
    void anotherEditionIsShownAtTheParagraphTheLearnerWasAt() throws Exception {
        window.awaitRest();
        window.js(
                "dispatchEvent(new Event('wheel')); [...document.querySelectorAll('#lesson p')]"
                        + ".at(-4).scrollIntoView({block: 'start'})");
        HeadlessFx.await("the place", () -> window.page().currentPosition().fraction() > 0.5);
        var before = HeadlessFx.call(() -> window.page().currentPosition());
        home.install(2, MadeCourse.second());
        HeadlessFx.run(window.screen::editionChanged);
        window.awaitLesson("In practice, a threshold");
        window.awaitRest();
        assertThat(HeadlessFx.call(() -> window.page().currentPosition().block()))
                .isEqualTo(before.block());
    }
}
