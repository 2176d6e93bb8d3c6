package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.BlockId;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.ui.HeadlessFx;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Going to a place and asking where one is give the same block.
class PagePlacesTest {
    private static PageFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new PageFixture(900, 600);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @AfterEach
    void usualType() {
        HeadlessFx.run(() -> fixture.page.setTypography(Typography.DEFAULT));
    }

    /// Paragraphs that stand close together: a list of one line each, without space between.
    private static LessonDocument tight() {
        var html = new StringBuilder("<h1 data-b='h'>Close together</h1><ul>");
        for (int i = 0; i < 80; i++) {
            html.append(
                    "<li data-b='l%02d'>Line %d of a list with short lines.</li>".formatted(i, i));
        }
        return PageFixture.lesson(html + "</ul>", List.of());
    }

    private static PagePosition position() {
        return HeadlessFx.call(fixture.page::currentPosition);
    }

    private static void go(PageTarget target) {
        HeadlessFx.run(() -> fixture.page.scrollTo(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"l00", "l03", "l17", "l44", "l79"})
    void aBlockGoneToIsTheBlockOneIsIn(String id) {
        fixture.show(tight(), PageFixture.files(Map.of()), PageState.FRESH);
        fixture.js(
                "document.head.append(Object.assign(document.createElement('style'), {id: 'tight', textContent: 'li + li {margin: 0 !important}'}))");
        go(new PageTarget.Block(new BlockId(id)));
        assertThat(position().block()).isEqualTo(new BlockId(id));
        fixture.js("document.getElementById('tight').remove()");
    }

    @Test
    void itIsTheSameAfterTheLearnerTouchedThePage() {
        fixture.show(tight(), PageFixture.files(Map.of()), PageState.FRESH);
        for (String id : List.of("l05", "l17", "l30", "l52")) {
            go(new PageTarget.Block(new BlockId(id)));
            String touch = "dispatchEvent(new Event('mousedown', {bubbles: true}))";
            fixture.js(touch + "; scrollBy(0, 1); scrollBy(0, -1)");
            assertThat(position().block()).isEqualTo(new BlockId(id));
        }
    }

    @Test
    void theLineOnTopIsFoundAgainWhereverThePageWasScrolledTo() {
        var lesson = PageFixture.kitchenSink();
        fixture.show(lesson, KitchenSink.files(), PageState.FRESH);
        fixture.awaitYes("window.lessonPage.atRest()");
        for (int y = 0; y < 4000; y += 333) {
            fixture.js("dispatchEvent(new Event('wheel')); scrollTo(0, " + y + ")");
            PagePosition before = position();
            go(new PageTarget.Offset(before.offset()));
            PagePosition there = position();
            assertThat(there.block()).as("at %d px", y).isEqualTo(before.block());
            assertThat(there.offset()).isEqualTo(before.offset());
            fixture.js("dispatchEvent(new Event('wheel')); scrollBy(0, 2)");
            if (before.fraction() > 0 && there.fraction() < 1) {
                assertThat(position().block()).as("by the eye, %d px", y).isEqualTo(before.block());
            }
        }
    }

    @Test
    void thePlaceStaysWhenEverythingIsSetLarger() {
        fixture.show(tight(), PageFixture.files(Map.of()), PageState.FRESH);
        go(new PageTarget.Block(new BlockId("l33")));
        HeadlessFx.run(() -> fixture.page.setTypography(Typography.DEFAULT.withSize(27)));
        HeadlessFx.frames(3);
        assertThat(position().block()).isEqualTo(new BlockId("l33"));
    }

    @Test
    void aFontThatComesLateMovesNothing() {
        fixture.show(tight(), PageFixture.files(Map.of()), PageState.FRESH);
        go(new PageTarget.Block(new BlockId("l60")));
        double top = top("l60");
        fixture.js("document.querySelector('h1').style.height = '400px'");
        assertThat(top("l60")).isGreaterThan(top + 100);
        fixture.js("document.fonts.dispatchEvent(new Event('loadingdone'))");
        assertThat(top("l60")).isBetween(top - 1, top + 1);
        assertThat(position().block()).isEqualTo(new BlockId("l60"));
    }

    private static double top(String block) {
        return ((Number)
                        fixture.js(
                                "document.querySelector('[data-b="
                                        + block
                                        + "]')"
                                        + ".getBoundingClientRect().top"))
                .doubleValue();
    }
}
