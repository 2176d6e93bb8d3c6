package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.ui.HeadlessFx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Many marks in one lesson: what stands beside the text, and what is painted anew.
class MarginTest {
    private static PageFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new PageFixture(900, 600);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    private static LessonDocument lesson(String word) {
        var html = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            html.append("<p data-b='p%d'>%s number %03d of many.</p>".formatted(i, word, i));
        }
        return PageFixture.lesson(html.toString(), List.of());
    }

    private static PageHighlight mark(
            LessonDocument lesson, String words, Style style, Colour colour) {
        int start = lesson.text().indexOf(words);
        return new PageHighlight(
                UUID.randomUUID(), start, start + words.length(), colour, style, true);
    }

    private static void show(LessonDocument lesson, List<PageMark> marks) {
        fixture.show(
                lesson,
                PageFixture.files(Map.of()),
                new PageState(
                        PageTheme.LIGHT,
                        Typography.DEFAULT,
                        marks,
                        List.of(),
                        new PageTarget.Top()));
        fixture.awaitYes("window.lessonPage.atRest()");
    }

    private static List<PageMark> onEvery(LessonDocument lesson) {
        List<PageMark> marks = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            marks.add(mark(lesson, "number %03d".formatted(i), Style.HIGHLIGHT, Colour.SKY));
        }
        return marks;
    }

    private static int signs() {
        return ((Number) fixture.js("document.querySelectorAll('#margin .sign').length"))
                .intValue();
    }

    @Test
    void signsFarAwayComeWhenThePageIsScrolled() {
        var lesson = lesson("Line");
        show(lesson, onEvery(lesson));
        fixture.awaitYes("document.querySelectorAll('#margin .sign').length > 5");
        assertThat(signs()).isLessThan(100);
        HeadlessFx.run(() ->
                fixture.page.scrollTo(new PageTarget.Offset(lesson.text().indexOf("number 120"))));
        fixture.awaitYes(
                """
                (() => { const top = document.querySelector('[data-b=p120]').getBoundingClientRect().top;
                  return [...document.querySelectorAll('#margin .sign')]
                    .some(s => Math.abs(s.getBoundingClientRect().top - top) < 8); })()
                """);
    }

    private static String painted() {
        return fixture.text("[...(CSS.highlights.get('ground-sky') ?? [])].map(String).join()");
    }

    @Test
    void paintsWhatIsNearTheScreenAndTheRestWhenItComesNear() {
        var lesson = lesson("Line");
        show(lesson, onEvery(lesson));
        assertThat(painted()).contains("number 000", "number 020").doesNotContain("number 100");
        HeadlessFx.run(() ->
                fixture.page.scrollTo(new PageTarget.Offset(lesson.text().indexOf("number 120"))));
        fixture.awaitYes(
                "[...CSS.highlights.get('ground-sky')].some(r => String(r) === 'number 120')");
        assertThat(painted())
                .contains("number 110", "number 130")
                .doesNotContain("number 020", "number 060");
    }

    @Test
    void aLessonThatOpensFarDownIsPaintedThere() {
        var lesson = lesson("Line");
        fixture.show(
                lesson,
                PageFixture.files(Map.of()),
                new PageState(
                        PageTheme.LIGHT,
                        Typography.DEFAULT,
                        onEvery(lesson),
                        List.of(),
                        new PageTarget.Offset(lesson.text().indexOf("number 100"))));
        assertThat(painted()).contains("number 100", "number 105").doesNotContain("number 010");
    }

    @Test
    void hiddenElementsDoNotKeepTheScreenBare() {
        var html = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            html.append("<p data-b='p%d'>Line number %03d of many.</p>".formatted(i, i));
            html.append("<hr hidden>".repeat(3));
        }
        var lesson = PageFixture.lesson(html.toString(), List.of());
        HeadlessFx.run(() ->
                fixture.page.show(
                        lesson,
                        PageFixture.files(Map.of()),
                        new PageState(
                                PageTheme.LIGHT,
                                Typography.DEFAULT,
                                onEvery(lesson),
                                List.of(),
                                new PageTarget.Offset(lesson.text().indexOf("number 060")))));
        fixture.awaitYes("document.querySelector('[data-b=p149]') !== null");
        assertThat(painted()).contains("number 060", "number 064");
        fixture.awaitYes("window.lessonPage.atRest()");
        assertThat(painted()).contains("number 060", "number 064");
    }

    @Test
    void oneElementAroundTheWholeLessonIsPaintedAsAWhole() {
        var html = new StringBuilder("<hr><div>");
        for (int i = 0; i < 150; i++) {
            html.append("<p data-b='p%d'>Line number %03d of many.</p>".formatted(i, i));
        }
        var lesson = PageFixture.lesson(html + "</div><hr>", List.of());
        show(lesson, onEvery(lesson));
        assertThat(painted()).contains("number 000", "number 149");
    }

    @Test
    void whatIsSoughtIsMarkedWhereThePageIsScrolledTo() {
        var lesson = lesson("Line");
        show(lesson, List.of());
        assertThat(HeadlessFx.call(() -> fixture.page.find("number", 0))).isEqualTo(150);
        assertThat(fixture.yes("CSS.highlights.get('found').size < 100")).isTrue();
        fixture.js("scrollTo(0, document.documentElement.scrollHeight)");
        fixture.awaitYes(
                "[...CSS.highlights.get('found')].some(r => r.startContainer.data.includes('149'))");
        assertThat(HeadlessFx.call(() -> fixture.page.find("nowhere", 0))).isZero();
        assertThat(fixture.yes("CSS.highlights.has('found')")).isFalse();
    }

    @Test
    void wordsThatAreNewAreMarkedWhereThePageIsScrolledTo() {
        var lesson = lesson("Line");
        show(lesson, List.of());
        List<PageChange> changes = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            int start = lesson.text().indexOf("number %03d".formatted(i));
            changes.add(new PageChange.Inserted(start, start + 6));
        }
        HeadlessFx.run(() -> fixture.page.setChanges(changes));
        fixture.awaitYes("CSS.highlights.get('inserted')?.size > 20");
        assertThat(fixture.yes("CSS.highlights.get('inserted').size < 100")).isTrue();
        fixture.js("scrollTo(0, document.documentElement.scrollHeight)");
        fixture.awaitYes(
                "[...CSS.highlights.get('inserted')].some(r => r.startContainer.data.includes('149'))");
    }

    @Test
    void aMarkThatBeginsAboveTheScreenIsPaintedOnIt() {
        var lesson = lesson("Line");
        var from = lesson.text().indexOf("number 010");
        var to = lesson.text().indexOf("number 140");
        show(
                lesson,
                List.of(
                        new PageHighlight(
                                UUID.randomUUID(), from, to, Colour.SKY, Style.HIGHLIGHT, false)));
        HeadlessFx.run(() ->
                fixture.page.scrollTo(new PageTarget.Offset(lesson.text().indexOf("number 075"))));
        HeadlessFx.frames(3);
        assertThat(painted()).contains("number 074", "number 076");
    }

    @Test
    void equalOffsetsInAnotherLessonAreOtherWords() {
        var first = lesson("Line");
        show(first, onEvery(first));
        var second = lesson("Rule");
        show(second, onEvery(second));
        assertThat(
                        fixture.yes(
                                "[...CSS.highlights.get('ground-sky')].every(r => r.startContainer.isConnected"
                                        + " && r.startContainer.data.startsWith('Rule'))"))
                .isTrue();
    }

    @Test
    void oneMoreMarkLeavesTheOtherLayersAlone() {
        var lesson = lesson("Line");
        show(lesson, onEvery(lesson));
        fixture.js("window.before = CSS.highlights.get('ground-sky')");
        List<PageMark> more = new ArrayList<>(onEvery(lesson));
        more.add(mark(lesson, "of many", Style.HIGHLIGHT, Colour.ROSE));
        HeadlessFx.run(() -> fixture.page.setHighlights(more));
        assertThat(fixture.text("CSS.highlights.get('ground-rose').size")).isEqualTo("1");
        assertThat(fixture.yes("CSS.highlights.get('ground-sky') === window.before")).isTrue();
    }

    @Test
    void threeOnTheSameWordsCanBeTold() {
        var lesson = lesson("Line");
        show(
                lesson,
                List.of(
                        mark(lesson, "Line number 000 of", Style.HIGHLIGHT, Colour.STRAW),
                        mark(lesson, "number 000 of", Style.UNDERLINE, Colour.LILAC),
                        mark(lesson, "000", Style.HIGHLIGHT, Colour.MOSS)));
        for (String layer : List.of("ground-moss", "line-lilac", "second-straw")) {
            assertThat(fixture.text("[...CSS.highlights.get('" + layer + "')].join('|')"))
                    .as(layer)
                    .contains("000");
        }
    }

    private static final String SEEN_IS_PAINTED =
            """
            (() => { const painted = new Set([...(CSS.highlights.get('ground-sky') ?? [])].map(String));
              const seen = [...document.querySelectorAll('#lesson p')].filter(p => {
                const box = p.getBoundingClientRect();
                return box.height && box.bottom > 0 && box.top < innerHeight; });
              return seen.length > 1 && seen.every(p => painted.has(p.textContent.slice(5, 15))); })()
            """;

    @Test
    void aWindowMadeHigherIsPaintedToItsEnd() {
        var lesson = lesson("Line");
        HeadlessFx.run(() -> fixture.stage.setHeight(200));
        try {
            fixture.awaitYes("innerHeight < 250");
            show(lesson, onEvery(lesson));
            fixture.awaitYes(SEEN_IS_PAINTED);
            HeadlessFx.run(() -> fixture.stage.setHeight(700));
            fixture.awaitYes("innerHeight > 600");
            fixture.awaitYes(SEEN_IS_PAINTED);
        } finally {
            HeadlessFx.run(() -> fixture.stage.setHeight(600));
            fixture.awaitYes("innerHeight < 610");
        }
    }
}
