package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.ui.HeadlessFx;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HighlightsTest {
    private static PageFixture fixture;
    private static LessonDocument lesson;

    @BeforeAll
    static void open() {
        fixture = new PageFixture(900, 600);
        lesson = PageFixture.kitchenSink();
        fixture.show(lesson, KitchenSink.files(), PageState.FRESH);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    private static PageHighlight mark(String words, Colour colour, Style style, boolean noted) {
        int start = lesson.text().indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return new PageHighlight(
                UUID.randomUUID(), start, start + words.length(), colour, style, noted);
    }

    private static void set(PageHighlight... marks) {
        HeadlessFx.run(() -> {
            if (marks.length > 0) {
                fixture.page.scrollTo(new PageTarget.Offset(marks[0].start()));
            }
            fixture.page.setHighlights(List.of(marks));
        });
    }

    private static String layer(String name) {
        return fixture.text(
                "[...(CSS.highlights.get('" + name + "') ?? [])].map(String).join('|')");
    }

    @Test
    void everyColourAndStyleHasItsLayer() {
        for (var colour : Colour.values()) {
            String name = colour.name().toLowerCase(java.util.Locale.ROOT);
            set(mark("score", colour, Style.HIGHLIGHT, false));
            assertThat(layer("ground-" + name)).isEqualTo("score");
            assertThat(layer("line-" + name)).isEmpty();
            set(mark("score", colour, Style.UNDERLINE, false));
            assertThat(layer("ground-" + name)).isEmpty();
            assertThat(layer("line-" + name)).isEqualTo("score");
            set(mark("score", colour, Style.MARGIN, false));
            assertThat(layer("line-" + name)).isEmpty();
            fixture.awaitYes("document.querySelector('#margin .bar-" + name + "') !== null");
        }
    }

    @Test
    void goesOverBlocksAndThroughTablesAndCode() {
        set(mark("Strike every column", Colour.SKY, Style.HIGHLIGHT, false));
        assertThat(layer("ground-sky")).isEqualTo("Strike every column");
        String rows = "33\n2\n6.0";
        set(mark(rows, Colour.SKY, Style.HIGHLIGHT, false));
        assertThat(layer("ground-sky").replaceAll("\\s+", " ")).contains("33").contains("6.0");
        set(mark("the cheaper of two\n    return", Colour.MOSS, Style.HIGHLIGHT, false));
        assertThat(layer("ground-moss")).isEqualTo("the cheaper of two\n    return");
    }

    @Test
    void overlappingOnesCanBeTold() {
        set(
                mark("If every minute costs the same", Colour.STRAW, Style.HIGHLIGHT, false),
                mark("every minute", Colour.LILAC, Style.HIGHLIGHT, false));
        assertThat(layer("ground-straw")).isEqualTo("If | costs the same");
        assertThat(layer("ground-lilac")).isEqualTo("every minute");
        assertThat(layer("line-straw")).isEqualTo("every minute");
    }

    @Test
    void mathIsMarkedWhole() {
        set(mark("> t", Colour.ROSE, Style.HIGHLIGHT, false));
        assertThat(
                        fixture.yes(
                                "[...CSS.highlights.get('ground-rose')][0].cloneContents()"
                                        + ".querySelector('.math') !== null"))
                .isTrue();
    }

    @Test
    void signsOfNotesDoNotLieOnEachOtherAndOpenTheirNote() {
        var first = mark("Moving it", Colour.CLAY, Style.HIGHLIGHT, true);
        set(first, mark("trades", Colour.SKY, Style.UNDERLINE, true));
        fixture.awaitYes("document.querySelectorAll('#margin .sign').length === 2");
        assertThat(
                        fixture.yes(
                                "(([a, b]) => a.getBoundingClientRect().bottom <= "
                                        + "b.getBoundingClientRect().top)"
                                        + "(document.querySelectorAll('#margin .sign'))"))
                .isTrue();
        fixture.told.clear();
        fixture.js("document.querySelector('#margin .sign').click()");
        fixture.awaitTold("highlight [" + first.id() + "]");
    }

    @Test
    void fiveHundredOnTheSameLinesAreAllPainted() {
        var many = new ArrayList<PageHighlight>();
        for (int i = 0; i < 500; i++) {
            int start = i * 5 % (lesson.text().length() - 20);
            many.add(
                    new PageHighlight(
                            UUID.randomUUID(),
                            start,
                            start + 12,
                            List.of(Colour.values()).get(i % 6),
                            Style.HIGHLIGHT,
                            false));
        }
        set(many.toArray(PageHighlight[]::new));
        int ranges =
                ((Number)
                                fixture.js(
                                        "[...CSS.highlights.values()].reduce((n, l) => n + l.size, 0)"))
                        .intValue();
        assertThat(ranges).isGreaterThan(500);
        set();
        assertThat(layer("ground-straw")).isEmpty();
    }
}
