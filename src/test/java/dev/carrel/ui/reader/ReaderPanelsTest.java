package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.mark.MarkLooks;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What stands beside and above the lesson: notes, glossary, readings, changes, cards.
class ReaderPanelsTest extends AtTheReader {
    private static final String WORDS = "turns the score into a decision";

    @BeforeEach
    void open() throws Exception {
        start(MadeCourse.first(), 1440, 900);
        go("scores", "A model gives a score");
    }

    private void mark() {
        window.select(WORDS);
        window.press(KeyCode.H, true, false, true);
        HeadlessFx.await("the note", () -> window.all(".note-item").size() == 1);
    }

    private Node named(String selector, String name) {
        return window.one(
                selector,
                node ->
                        node instanceof ButtonBase button
                                && (name.equals(button.getText())
                                        || name.equals(button.getAccessibleText())));
    }

    private void tab(String key) {
        window.click(named(".tab-button", ReaderWords.say("tab." + key)));
    }

    @Test
    void anOpenMarkTakesAnotherColourStyleAndTags() throws Exception {
        mark();
        window.click(named(".note-item .button", ReaderWords.say("edit")));
        window.one(".note-card");
        window.click(named(".note-card .patch-button", "Rose"));
        window.click(named(".note-card .toggle-button", MarkLooks.name(Annotation.Style.MARGIN)));
        HeadlessFx.run(() -> {
            var field = (TextField) window.one(".note-card .text-field");
            field.setText("exam, #later");
        });
        window.click(named(".note-card .button", ReaderWords.say("close")));
        HeadlessFx.await(
                "the tags",
                () -> ReaderWindow.words(window.one(".note-item")).contains("#exam  #later"));
        assertThat(kept())
                .singleElement()
                .satisfies(one -> {
                    assertThat(((Annotation.Highlight) one).colour())
                            .isEqualTo(Annotation.Colour.ROSE);
                    assertThat(((Annotation.Highlight) one).style())
                            .isEqualTo(Annotation.Style.MARGIN);
                    assertThat(one.tags()).containsExactlyInAnyOrder("exam", "later");
                });
        assertThat(ReaderWindow.words(window.one(".note-item"))).contains("Rose");
    }

    @Test
    void aClickOnAMarkOpensIt() {
        mark();
        window.js(
                """
                (() => { const rects = [...CSS.highlights.get('ground-straw')][0].getClientRects();
                  const at = {bubbles: true, clientX: rects[0].left + 8, clientY: rects[0].top + 8};
                  document.elementFromPoint(at.clientX, at.clientY)
                      .dispatchEvent(new MouseEvent('click', at)); })()
                """);
        assertThat(ReaderWindow.words(window.one(".note-card"))).contains(WORDS);
    }

    @Test
    void aNoteWhoseWordsAreGoneIsStillThere() throws Exception {
        mark();
        window.close();
        var third = MadeCourse.first();
        third.put(
                "scores.md",
                "---\nid: scores\n---\n# Scores\n\nEverything was written anew, from other thoughts.\n");
        home.install(3, third);
        home.close();
        home = new ReaderHome(folder);
        window = new ReaderWindow(home, 1440, 900);
        window.awaitLesson("written anew");
        var item = window.one(".note-item");
        assertThat(ReaderWindow.words(item))
                .contains(WORDS)
                .contains(ReaderWords.say("remark.lost"));
        assertThat(ReaderWindow.words(window.one(".lost-head")))
                .contains(ReaderWords.say("notes.lost"));
    }

    @Test
    void changesAreToldInTheAuthorsWords() throws Exception {
        tab("changes");
        assertThat(ReaderWindow.words(window.one(".side-panel .tab")))
                .contains(ReaderWords.say("changes.none"));
        home.install(2, MadeCourse.second());
        HeadlessFx.run(window.screen::editionChanged);
        window.awaitLesson("In practice, a threshold");
        HeadlessFx.await(
                "the author's words",
                () ->
                        ReaderWindow.words(window.one(".side-panel .tab"))
                                .contains("Scores now say where thresholds are used."));
        assertThat(ReaderWindow.words(window.one(".side-panel .tab"))).contains("2026.2");
        HeadlessFx.await(
                "the lessons that differ",
                () -> {
                    String listed = ReaderWindow.words(window.one(".changes-lessons"));
                    return listed.contains(ReaderWords.say("changes.changed"))
                            && listed.contains("Scores");
                });
    }

    @Test
    void termsAndReadingsOfTheLessonAreListed() {
        tab("glossary");
        HeadlessFx.await(
                "the definition",
                () ->
                        ReaderWindow.words(window.one(".term-item"))
                                .contains("The share of alarms that were true"));
        tab("readings");
        assertThat(ReaderWindow.words(window.one(".reading-item")))
                .contains("On drawing lines")
                .contains("Writer")
                .contains("2019")
                .contains("20 min");
        window.click(window.one(".reading-item .hyperlink", Hyperlink.class::isInstance));
        assertThat(ReaderWindow.words(window.one(".sheet"))).contains("https://example.org/lines");
        window.click(named(".sheet .button", ReaderWords.say("web.open")));
        assertThat(home.browsed)
                .extracting(Object::toString)
                .containsExactly("https://example.org/lines");
    }

    @Test
    void wordsAreLookedUpFromTheBar() {
        window.select("precision");
        window.click(named(".selection-bar .button", ReaderWords.say("lookUp")));
        assertThat(ReaderWindow.words(window.one(".term-item"))).contains("Precision");
        window.select("recall");
        window.click(named(".selection-bar .button", ReaderWords.say("lookUp")));
        assertThat(ReaderWindow.words(window.one(".notice-bar"))).contains("recall");
    }

    @Test
    void textSettingsAreSeenAtOnce() {
        window.press(KeyCode.T, true, false);
        window.click(
                window.one(
                        ".text-card .check-box",
                        box ->
                                box instanceof CheckBox tick
                                        && ReaderWords.say("text.justified")
                                                .equals(tick.getText())));
        assertThat(window.js("document.documentElement.classList.contains('justified')"))
                .isEqualTo("true");
        window.press(KeyCode.PLUS, true, false);
        assertThat(window.js("document.documentElement.style.getPropertyValue('--text-size')"))
                .isEqualTo("19px");
        window.press(KeyCode.ESCAPE);
        assertThat(window.all(".text-card")).isEmpty();
    }

    @Test
    void theOutlineIsWalkedByKey() {
        HeadlessFx.run(() -> window.one(".outline-row", this::scores).requestFocus());
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.awaitLesson("Every wrong decision");
        window.press(KeyCode.UP, true, false);
        window.awaitLesson("A model gives a score");
    }

    private boolean scores(Node row) {
        return ReaderWindow.words(row).contains("Scores");
    }

    @Test
    void theMapOfKeysNamesEveryCommand() {
        window.press(KeyCode.F1);
        String words = ReaderWindow.words(window.one(".sheet"));
        for (Command command : Command.values()) {
            assertThat(words).contains(command.title());
        }
        window.press(KeyCode.ESCAPE);
        assertThat(window.all(".sheet")).isEmpty();
    }

    @Test
    void styleAndColourOfTheBarAreThoseUsedLast() throws Exception {
        window.select(WORDS);
        var underline =
                (ToggleButton)
                        named(
                                ".selection-bar .toggle-button",
                                MarkLooks.name(Annotation.Style.UNDERLINE));
        window.click(underline);
        window.click(named(".selection-bar .patch-button", "Moss"));
        HeadlessFx.await("the first", () -> window.all(".note-item").size() == 1);
        window.select("A model gives a score");
        window.press(KeyCode.H, true, false, true);
        HeadlessFx.await("the second", () -> window.all(".note-item").size() == 2);
        assertThat(kept())
                .extracting(one -> ((Annotation.Highlight) one).colour())
                .containsOnly(Annotation.Colour.MOSS);
        assertThat(kept())
                .extracting(one -> ((Annotation.Highlight) one).style())
                .containsOnly(Annotation.Style.UNDERLINE);
    }
}
