package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.ui.HeadlessFx;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Marking without a mouse, ribbons, citations, and undoing all of it.
class SelectionActionsByKeyTest extends AtTheReader {
    @BeforeEach
    void open() throws Exception {
        start(MadeCourse.first(), 1440, 900);
        go("scores", "A model gives a score");
        window.awaitRest();
    }

    private void awaitItems(int count) {
        HeadlessFx.await(count + " notes", () -> window.all(".note-item").size() == count);
    }

    private void letter(String key) {
        window.js("window.carrel.keyPressed('" + key + "')");
    }

    /// Puts the caret before words and selects the first of them.
    private void caretSelects(String words) {
        HeadlessFx.run(() -> {
            int start = window.page().plainText().indexOf(words);
            window.page().select(start, start + 1);
        });
        window.press(KeyCode.F7);
        window.awaitJs("!document.getElementById('caret').hidden");
        HeadlessFx.await("no bar", () -> window.all(".selection-bar").isEmpty());
        window.js("getSelection().modify('extend', 'forward', 'word')");
        HeadlessFx.await("the bar", () -> !window.all(".selection-bar").isEmpty());
    }

    @Test
    void whatTheCaretSelectsIsMarkedByLetters() throws Exception {
        caretSelects("threshold turns");
        assertThat(ReaderWindow.words(window.one(".notice-bar")))
                .contains(ReaderWords.say("caret.on"));
        letter("h");
        awaitItems(1);
        assertThat(((Annotation.Highlight) kept().getFirst()).passage().quote().exact())
                .isEqualTo("hreshold");
        assertThat(window.js("document.getElementById('caret').hidden")).isEqualTo("false");
        window.press(KeyCode.F7);
        window.awaitJs("document.getElementById('caret').hidden");
    }

    @Test
    void aQuestionOfMyOwnIsTaggedAndOpened() throws Exception {
        window.select("precision against recall");
        letter("q");
        window.one(".note-card");
        assertThat(kept())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.tags()).containsExactly(ReaderWords.say("tag.question")));
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void aRibbonStandsInTheMarginAndOpensOnAClick() throws Exception {
        window.select("precision against recall");
        letter("b");
        awaitItems(1);
        assertThat(kept()).singleElement().isInstanceOf(Annotation.Bookmark.class);
        window.awaitJs("document.querySelector('#margin .sign-ribbon') !== null");
        window.js("document.querySelector('#margin .sign-ribbon').click()");
        assertThat(ReaderWindow.words(window.one(".note-card")))
                .contains("precision against recall")
                .contains("Bookmark");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.Z, true, false);
        window.awaitJs("document.querySelector('#margin .sign-ribbon') === null");
        awaitItems(0);
        window.press(KeyCode.Z, true, false, true);
        window.awaitJs("document.querySelector('#margin .sign-ribbon') !== null");
        awaitItems(1);
    }

    @Test
    void everyStepIsUndoneAndDoneAgain() {
        window.select("precision against recall");
        letter("h");
        awaitItems(1);
        window.click(named(".note-item .button", ReaderWords.say("edit")));
        window.click(named(".note-card .patch-button", "Moss"));
        window.awaitJs("CSS.highlights.has('ground-moss')");
        window.press(KeyCode.ESCAPE);
        window.click(named(".note-item .button", ReaderWords.say("delete")));
        awaitItems(0);

        window.press(KeyCode.Z, true, false);
        window.awaitJs("CSS.highlights.has('ground-moss')");
        window.press(KeyCode.Z, true, false);
        window.awaitJs("CSS.highlights.has('ground-straw') && !CSS.highlights.has('ground-moss')");
        window.press(KeyCode.Z, true, false);
        window.awaitJs("!CSS.highlights.has('ground-straw')");
        awaitItems(0);

        window.press(KeyCode.Z, true, false, true);
        window.awaitJs("CSS.highlights.has('ground-straw')");
        window.press(KeyCode.Z, true, false, true);
        window.awaitJs("CSS.highlights.has('ground-moss')");
        window.press(KeyCode.Z, true, false, true);
        awaitItems(0);
    }

    @Test
    void wordsAreCopiedWithWhereTheyAreFrom() {
        window.select("precision against recall");
        window.click(named(".selection-bar .button", ReaderWords.say("cite")));
        assertThat(HeadlessFx.call(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("\u201cprecision against recall\u201d")
                .contains("A. Author")
                .contains("Thresholds and what they cost")
                .contains("Scores")
                .contains("2026.1");
    }

    private Node named(String selector, String name) {
        return window.one(
                selector,
                node ->
                        node instanceof ButtonBase button
                                && (name.equals(button.getText())
                                        || name.equals(button.getAccessibleText())));
    }
}
