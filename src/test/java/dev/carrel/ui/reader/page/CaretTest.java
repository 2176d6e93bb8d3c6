package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.ui.HeadlessFx;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Going through the words with a caret, and ribbons in the margin.
class CaretTest {
    private static PageFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new PageFixture(900, 600);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void show() {
        fixture.show(
                "<h1 data-b='h'>Title</h1><p data-b='a'>One two<sup data-skip><a href='#x'>1</a></sup> three.</p>"
                        + "<p data-b='b'>Second paragraph.</p>");
        fixture.told.clear();
        fixture.selections.clear();
    }

    private static boolean toggle() {
        return HeadlessFx.call(fixture.page::toggleCaret);
    }

    private static String selected() {
        return fixture.selections.isEmpty() ? "" : fixture.selections.getLast().quote().exact();
    }

    @Test
    void theCaretComesAndGoes() {
        assertThat(toggle()).isTrue();
        assertThat(fixture.yes("document.getElementById('caret').hidden")).isFalse();
        double left = number("parseFloat(document.getElementById('caret').style.left)");
        fixture.press(KeyCode.RIGHT);
        assertThat(number("parseFloat(document.getElementById('caret').style.left)"))
                .isGreaterThan(left);
        fixture.press(KeyCode.ESCAPE);
        assertThat(fixture.yes("document.getElementById('caret').hidden")).isTrue();
        assertThat(toggle()).isTrue();
        assertThat(toggle()).isFalse();
    }

    private static double number(String script) {
        return ((Number) fixture.js(script)).doubleValue();
    }

    @Test
    void shiftSelectsLettersAndWords() {
        toggle();
        fixture.press(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN);
        fixture.press(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN);
        HeadlessFx.await("two letters", () -> selected().equals("Ti"));
        fixture.press(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN, KeyCombination.CONTROL_DOWN);
        HeadlessFx.await("the word", () -> selected().equals("Title"));
    }

    @Test
    void itGoesOnWhereSomethingWasSelected() {
        HeadlessFx.run(() -> fixture.page.select(6, 9));
        toggle();
        fixture.press(KeyCode.RIGHT);
        fixture.press(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN, KeyCombination.CONTROL_DOWN);
        HeadlessFx.await("the next word", () -> selected().equals("two"));
        HeadlessFx.run(() -> fixture.page.clearSelection());
        assertThat(fixture.yes("document.getElementById('caret').hidden")).isFalse();
    }

    @Test
    void aLetterFindsWhatWasSelectedJustNow() {
        toggle();
        fixture.press(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN);
        HeadlessFx.run(() -> {
            fixture.page.evaluate("getSelection().modify('extend', 'forward', 'word')");
            fixture.type("h");
        });
        fixture.awaitTold("key h");
        assertThat(fixture.told.indexOf("selected 0-5"))
                .isNotNegative()
                .isLessThan(fixture.told.indexOf("key h"));
    }

    @Test
    void withoutItArrowsScroll() {
        fixture.press(KeyCode.RIGHT);
        assertThat(fixture.text("getSelection().rangeCount")).isEqualTo("0");
        fixture.awaitTold("key ArrowRight");
    }

    @Test
    void anotherLessonBeginsWithoutIt() {
        toggle();
        fixture.show("<p data-b='n'>Other.</p>");
        assertThat(fixture.yes("document.getElementById('caret').hidden")).isTrue();
    }

    @Test
    void aBookmarkStandsInTheMarginAndOpensOnAClick() {
        var id = UUID.randomUUID();
        fixture.show(
                PageFixture.lesson("<p data-b='a'>One two three.</p>", List.of()),
                PageFixture.files(Map.of()),
                new PageState(
                        PageTheme.LIGHT,
                        Typography.DEFAULT,
                        List.of(new PageBookmark(id, 4, 7)),
                        List.of(),
                        new PageTarget.Top()));
        fixture.awaitYes("document.querySelector('#margin .sign-ribbon') !== null");
        assertThat(
                        fixture.text(
                                "document.querySelector('#margin .sign-ribbon').getAttribute('aria-label')"))
                .isEqualTo("Bookmark");
        assertThat(fixture.yes("[...CSS.highlights.keys()].every(k => !k.startsWith('ground'))"))
                .isTrue();
        fixture.js("document.querySelector('#margin .sign-ribbon').click()");
        fixture.awaitTold("highlight [" + id + "]");
    }
}
