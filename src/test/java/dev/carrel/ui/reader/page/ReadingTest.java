package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.LessonDocument;
import dev.carrel.ui.HeadlessFx;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Finding, going to places, pop-ups, keys and looks.
class ReadingTest {
    private static PageFixture fixture;
    private static LessonDocument lesson;

    @BeforeAll
    static void open() {
        fixture = new PageFixture(900, 600);
        lesson = PageFixture.kitchenSink();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void show() {
        fixture.show(lesson, KitchenSink.files(), PageState.FRESH);
        fixture.told.clear();
        fixture.selections.clear();
        fixture.links.clear();
    }

    private static int top(String selector) {
        return ((Number)
                        fixture.js(
                                "Math.round(document.querySelector(`"
                                        + selector
                                        + "`).getBoundingClientRect().top)"))
                .intValue();
    }

    private static final String THE_ONE_GONE_TO_IS_MARKED =
            """
            (() => { const [now] = CSS.highlights.get('found-now');
              const found = [...CSS.highlights.get('found')];
              return found.every(r => String(r).toLowerCase() === 'minutes')
                  && found.some(r => !r.compareBoundaryPoints(Range.START_TO_START, now)); })()
            """;

    private static int find(String words, int step) {
        return HeadlessFx.call(() -> fixture.page.find(words, step));
    }

    @Test
    void findCountsMarksAndGoesOn() {
        int expected =
                lesson.text().toLowerCase(java.util.Locale.ROOT).split("minutes", -1).length - 1;
        assertThat(find("minutes", 0)).isEqualTo(expected).isGreaterThan(3);
        for (int i = 0; i < expected; i++) {
            assertThat(fixture.yes(THE_ONE_GONE_TO_IS_MARKED)).isTrue();
            find("minutes", 1);
        }
        double first = ((Number) fixture.js("scrollY")).doubleValue();
        find("minutes", -1);
        assertThat(((Number) fixture.js("scrollY")).doubleValue()).isGreaterThan(first);
        assertThat(fixture.text("[...CSS.highlights.get('found-now')][0].toString().toLowerCase()"))
                .isEqualTo("minutes");
        assertThat(find("", 0)).isZero();
        assertThat(fixture.yes("CSS.highlights.has('found')")).isFalse();
        assertThat(find("no such words", 0)).isZero();
    }

    @Test
    void goesToAnchorsBlocksAndPassages() {
        HeadlessFx.run(() -> fixture.page.scrollTo(new PageTarget.Anchor("costs")));
        assertThat(top("#costs")).isBetween(0, 60);
        int start = lesson.text().indexOf("Drop the signs");
        HeadlessFx.run(() -> fixture.page.scrollTo(new PageTarget.Passage(start, start + 14)));
        assertThat(fixture.yes("document.querySelector('details').open")).isTrue();
        assertThat(top("details p")).isBetween(40, 400);
        HeadlessFx.run(() ->
                fixture.page.scrollTo(
                        new PageTarget.Offset(lesson.text().indexOf("Inference changes"))));
        assertThat(top("[data-b=q09]")).isBetween(0, 60);
        var position = HeadlessFx.call(fixture.page::currentPosition);
        assertThat(position.fraction()).isBetween(0.3, 1.0);
        HeadlessFx.run(() -> fixture.page.scrollTo(new PageTarget.Top()));
        assertThat(fixture.text("scrollY")).isEqualTo("0");
    }

    @Test
    void theLineOnTopStaysWhenTypeOrWidthChanges() {
        HeadlessFx.run(() -> fixture.page.scrollTo(new PageTarget.Anchor("costs")));
        HeadlessFx.run(() -> fixture.page.setTypography(Typography.DEFAULT.withSize(24)));
        HeadlessFx.frames(3);
        HeadlessFx.await("the line on top", () -> nearTop(top("#costs")));
        HeadlessFx.run(() -> fixture.stage.setWidth(520));
        HeadlessFx.frames(6);
        HeadlessFx.await("the line on top", () -> nearTop(top("#costs")));
        HeadlessFx.run(() -> {
            fixture.stage.setWidth(900);
            fixture.page.setTypography(Typography.DEFAULT);
        });
        HeadlessFx.frames(3);
    }

    private static boolean nearTop(int pixels) {
        return pixels >= -20 && pixels <= 90;
    }

    @Test
    void linesAreNeverTooLong() {
        double width =
                ((Number) fixture.js("document.querySelector('[data-b=b05]').offsetWidth"))
                        .doubleValue();
        double average =
                ((Number)
                                fixture.js(
                                        """
                                        (() => { const r = document.createRange();
                                          const t = document.querySelector('[data-b=b05]').firstChild;
                                          r.setStart(t, 0); r.setEnd(t, 50);
                                          return [...r.getClientRects()]
                                            .reduce((a, b) => a + b.width, 0) / 50; })()
                                        """))
                        .doubleValue();
        assertThat(width / average).isBetween(58.0, 80.0);
    }

    @Test
    void aFootnotePopsUpWhereItsMarkIs() {
        fixture.js("document.querySelector('.footnote-ref').click()");
        assertThat(fixture.text("document.querySelector('.popup').innerText"))
                .contains("L. Bernardi")
                .doesNotContain("↩");
        assertThat(fixture.text("scrollY")).isEqualTo("0");
        assertThat(fixture.links).isEmpty();
        fixture.press(KeyCode.ESCAPE);
        assertThat(fixture.yes("document.querySelector('.popup') === null")).isTrue();
    }

    @Test
    void aDefinitionPopsUpAtItsTerm() {
        fixture.js("document.querySelector('a.term').click()");
        fixture.awaitTold("term precision");
        HeadlessFx.run(
                () -> fixture.page.showDefinition("precision", "<p>Hits among the hits.</p>"));
        assertThat(fixture.text("document.querySelector('.popup-title').textContent"))
                .isEqualTo("precision");
        assertThat(top(".popup")).isBetween(top("a.term") - 300, top("a.term") + 60);
        assertThat(fixture.text("document.querySelector('a.term').getAttribute('aria-expanded')"))
                .isEqualTo("true");
    }

    @Test
    void lettersAreHandedOnAndThoseTypedInFieldsAreNot() {
        fixture.type("h?");
        fixture.awaitTold("key ?");
        assertThat(fixture.told).contains("key h");
        fixture.told.clear();
        fixture.js("document.querySelector('textarea').focus()");
        fixture.type("hn");
        assertThat(fixture.text("document.querySelector('textarea').value")).isEqualTo("hn");
        assertThat(fixture.told).noneMatch(t -> t.startsWith("key"));
    }

    @Test
    void aParagraphIsSelectedByKeysAndTheSelectionGrows() {
        fixture.js("document.activeElement.blur()");
        fixture.type("v");
        HeadlessFx.await("a selection", () -> !fixture.selections.isEmpty());
        assertThat(fixture.selections.getLast().quote().exact()).isEqualTo("Choosing a threshold");
        fixture.press(KeyCode.DOWN, KeyCombination.ALT_DOWN);
        assertThat(fixture.selections.getLast().quote().exact()).startsWith("A model gives");
        int end = fixture.selections.getLast().end();
        fixture.press(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN);
        HeadlessFx.await("it to grow", () -> fixture.selections.getLast().end() > end);
        fixture.js("getSelection().removeAllRanges()");
        fixture.awaitTold("cleared");
    }

    @Test
    void codeHasItsLanguageAndCanBeCopied() {
        assertThat(fixture.text("document.querySelector('.code-language').textContent"))
                .isEqualTo("Python");
        fixture.awaitYes("document.querySelector('pre .hljs-keyword') !== null");
        fixture.js("document.querySelector('.code-copy').click()");
        assertThat(fixture.text("document.querySelector('.code-copy').textContent"))
                .isEqualTo("Copied");
        assertThat(
                        HeadlessFx.call(() ->
                                javafx.scene.input.Clipboard.getSystemClipboard().getString()))
                .contains("def cost(a, b=3):")
                .contains("return \"no\" if a < b");
        assertThat(fixture.text("getSelection().toString()")).isEmpty();
    }

    @Test
    void aPictureIsShownLargeAndGivesTheFocusBack() {
        fixture.js("document.querySelector('img.zooms').focus()");
        fixture.press(KeyCode.ENTER);
        assertThat(fixture.yes("document.querySelector('dialog.zoom').open")).isTrue();
        assertThat(fixture.text("document.querySelector('.zoom-caption').textContent"))
                .startsWith("Figure 1.");
        fixture.js("document.querySelector('.zoom-close').click()");
        fixture.awaitYes("document.querySelector('dialog.zoom') === null");
        assertThat(fixture.yes("document.activeElement.matches('img.zooms')")).isTrue();
    }

    @Test
    void aMissingPictureSaysWhatItWouldShow() {
        fixture.awaitYes("document.querySelector('.missing') !== null");
        assertThat(fixture.text("document.querySelector('.missing').innerText"))
                .contains("could not be shown")
                .contains("A picture nobody packed");
    }

    @Test
    void everyThemeHasItsOwnPaperAndPictures() {
        for (var theme : PageTheme.values()) {
            HeadlessFx.run(() -> fixture.page.setTheme(theme));
            String shown =
                    fixture.text(
                            "[...document.querySelectorAll('figure > img')]"
                                    + ".filter(e => getComputedStyle(e).display !== 'none')"
                                    + ".map(e => e.className).join('|')");
            assertThat(shown)
                    .contains(theme.token().contains("dark") ? "for-dark" : "for-light")
                    .doesNotContain("|");
            assertThat(fixture.text("getComputedStyle(document.body).color"))
                    .isNotEqualTo(fixture.text("getComputedStyle(document.body).backgroundColor"));
        }
        HeadlessFx.run(() -> fixture.page.setTheme(PageTheme.LIGHT));
    }

    @Test
    void nothingStandsOutOfANarrowPage() {
        HeadlessFx.run(() -> fixture.stage.setWidth(380));
        fixture.awaitYes("innerWidth <= 380");
        fixture.awaitYes("document.documentElement.scrollWidth <= innerWidth");
        HeadlessFx.run(() -> fixture.stage.setWidth(900));
        HeadlessFx.frames(2);
    }

    @Test
    void aPrefetchedLessonIsShownLikeAnyOther() {
        var next =
                PageFixture.lesson("<h1 data-b='n1'>Next</h1><p data-b='n2'>Words.</p>", List.of());
        HeadlessFx.run(() -> fixture.page.prefetch(next, KitchenSink.files()));
        fixture.show(next, KitchenSink.files(), PageState.FRESH);
        assertThat(HeadlessFx.call(fixture.page::plainText)).isEqualTo("Next\nWords.");
        fixture.show(lesson, KitchenSink.files(), PageState.FRESH);
        assertThat(HeadlessFx.call(fixture.page::plainText)).isEqualTo(lesson.text());
    }

    @Test
    void onlyALessonWithADiagramLoadsTheLibrary() {
        String loaded =
                "performance.getEntriesByType('resource').some(e => e.name.includes('mermaid'))";
        assertThat(fixture.yes(loaded)).isFalse();
        fixture.show(
                "<pre class='mermaid' data-b='m' data-text='flowchart LR\n A --> B'>flowchart LR</pre>");
        assertThat(fixture.yes("document.querySelector('.drawing svg') !== null")).isTrue();
        assertThat(HeadlessFx.call(fixture.page::plainText)).isEqualTo("flowchart LR\n A --> B");
    }
}
