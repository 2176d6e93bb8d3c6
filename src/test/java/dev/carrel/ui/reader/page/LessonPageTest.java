package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.ui.HeadlessFx;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LessonPageTest {
    private static final String LESSON =
            """
            <h1 data-b="h-1" id="top">Threshold</h1>
            <p data-b="p-1">A model gives a <em>score</em>, and a <a href="/lesson/m1%2Fl2#costs">threshold</a> \
            turns it into a decision: <span class="math" data-text="s > t">s &gt; t</span> means yes.</p>
            <p data-b="p-2">Moving it trades <a class="term" href="/glossary/precision" data-term="precision">precision</a>
            against recall. See <a href="https://example.org/x">a web page</a> or <a href="#last">below</a>.</p>
            <table><thead><tr><th data-b="t-1">Model</th><th data-b="t-2">Cost</th></tr></thead>\
            <tbody><tr><td data-b="t-3">A</td><td data-b="t-4">12</td></tr></tbody></table>
            <pre data-b="c-1"><code class="language-python">def cost(a):
                return a &lt; 3 and "no"
            </code></pre>
            <p data-b="p-3" id="last">The end of it.</p>
            """;

    private static PageFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new PageFixture();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void plainTextIsThatOfTheDocument() {
        var lesson = PageFixture.lesson(LESSON, List.of());
        fixture.show(lesson, PageFixture.files(Map.of()), PageState.FRESH);
        assertThat(HeadlessFx.call(fixture.page::plainText)).isEqualTo(lesson.text());
        assertThat(lesson.text()).contains("decision: s > t means yes.\nMoving");
    }

    @Test
    void aSelectionComesBackAsTheSameOffsets() {
        var lesson = PageFixture.lesson(LESSON, List.of());
        fixture.show(lesson, PageFixture.files(Map.of()), PageState.FRESH);
        String text = lesson.text();
        for (String words :
                List.of("score", "a threshold turns", "yes.\nMoving it", "Cost\nA", "return a <")) {
            int start = text.indexOf(words);
            fixture.selections.clear();
            HeadlessFx.run(() -> fixture.page.select(start, start + words.length()));
            assertThat(fixture.selections).hasSize(1);
            var selected = fixture.selections.getFirst();
            assertThat(selected.quote().exact()).isEqualTo(words);
            assertThat(selected.start()).isEqualTo(start);
            assertThat(selected.area().getHeight()).isPositive();
        }
    }

    @Test
    void mathIsSelectedWhole() {
        var lesson = PageFixture.lesson(LESSON, List.of());
        fixture.show(lesson, PageFixture.files(Map.of()), PageState.FRESH);
        fixture.awaitYes("document.querySelector('.math .katex') !== null");
        int inside = lesson.text().indexOf("s > t") + 2;
        fixture.selections.clear();
        HeadlessFx.run(() -> fixture.page.select(inside, inside + 1));
        assertThat(fixture.selections.getFirst().quote().exact()).isEqualTo("s > t");
    }

    @Test
    void highlightsAreRegisteredAndClickable() {
        var lesson = PageFixture.lesson(LESSON, List.of());
        int start = lesson.text().indexOf("score");
        var id = UUID.randomUUID();
        var mark =
                new PageHighlight(
                        id,
                        start,
                        start + 5,
                        Annotation.Colour.SKY,
                        Annotation.Style.HIGHLIGHT,
                        true);
        fixture.show(lesson, PageFixture.files(Map.of()), PageState.FRESH);
        HeadlessFx.run(() -> fixture.page.setHighlights(List.of(mark)));
        assertThat(fixture.text("[...CSS.highlights.get('ground-sky')].join('|')"))
                .isEqualTo("score");
        fixture.awaitYes("document.querySelector('#margin .sign') !== null");
        fixture.js(
                """
                (() => { const em = document.querySelector('em').getBoundingClientRect();
                  const at = {bubbles: true, clientX: em.left + 8, clientY: em.top + 8};
                  document.querySelector('em').dispatchEvent(new MouseEvent('click', at)); })()
                """);
        fixture.awaitTold("highlight [" + id + "]");
    }

    @Test
    void linksAreToldAndNotFollowed() {
        fixture.show(LESSON);
        fixture.links.clear();
        fixture.js("document.querySelectorAll('#lesson a').forEach(a => a.click())");
        assertThat(fixture.links)
                .anySatisfy(link ->
                        assertThat(link)
                                .isEqualTo(
                                        new PageLink.ToLesson(
                                                new dev.carrel.course.LessonId("m1/l2"), "costs")))
                .anySatisfy(link -> assertThat(link).isInstanceOf(PageLink.Web.class))
                .anySatisfy(link -> assertThat(link).isInstanceOf(PageLink.Within.class));
        fixture.awaitTold("term precision");
        assertThat(fixture.yes("document.getElementById('lesson').children.length > 3")).isTrue();
    }

    @Test
    void aThemeChangesTheColours() {
        fixture.show(LESSON);
        String light = fixture.text("getComputedStyle(document.body).backgroundColor");
        HeadlessFx.run(() -> fixture.page.setTheme(PageTheme.DARK));
        assertThat(fixture.text("getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(light)
                .isEqualTo("rgb(29, 30, 32)");
        HeadlessFx.run(() -> fixture.page.setTheme(PageTheme.LIGHT));
    }

    /// The web view counts what it lends to Java by address and can take too much off: what is left
    /// is a page that works, and an object nobody may use any more.
    @Test
    void aScriptObjectTheWebViewTookBackDoesNoHarm() throws Exception {
        var lesson = PageFixture.lesson(LESSON, List.of());
        fixture.show(lesson, PageFixture.files(Map.of()), PageState.FRESH);
        Object lent = fixture.js("window.lessonPage");
        Class<?> kind = Objects.requireNonNull(lent).getClass();
        var takeBack = kind.getDeclaredMethod("unprotectImpl", long.class, int.class);
        takeBack.setAccessible(true);
        Object peer = field(lent, "peer");
        Object type = field(lent, "peer_type");
        HeadlessFx.call(() -> {
            for (int i = 0; i < 5; i++) {
                takeBack.invoke(null, peer, type);
            }
            return true;
        });
        assertThat(HeadlessFx.call(fixture.page::plainText)).isEqualTo(lesson.text());
        HeadlessFx.run(() -> fixture.page.select(0, 5));
        assertThat(fixture.selections.getLast().quote().exact()).isEqualTo("Thres");
    }

    private static Object field(Object of, String name) throws ReflectiveOperationException {
        var field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}
