package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.ui.HeadlessFx;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Inserted and deleted words in the page.
class ChangesTest {
    private static PageFixture fixture;
    private static LessonDocument lesson;

    @BeforeAll
    static void open() {
        fixture = new PageFixture(900, 700);
        lesson = PageFixture.kitchenSink();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void show() {
        fixture.show(lesson, KitchenSink.files(), PageState.FRESH);
        fixture.awaitYes("window.lessonPage.atRest()");
        fixture.selections.clear();
    }

    private static void set(PageChange... changes) {
        HeadlessFx.run(() -> fixture.page.setChanges(List.of(changes)));
    }

    private static int at(String words) {
        int at = lesson.text().indexOf(words);
        assertThat(at).as(words).isPositive();
        return at;
    }

    private static String text() {
        return HeadlessFx.call(fixture.page::plainText);
    }

    @Test
    void insertedWordsAreMarked() {
        int start = at("A model gives");
        set(new PageChange.Inserted(start, start + 13));
        assertThat(fixture.text("[...CSS.highlights.get('inserted')].join('|')"))
                .isEqualTo("A model gives");
        assertThat(fixture.text("document.querySelectorAll('#edits .edit').length")).isEqualTo("1");
        set();
        assertThat(fixture.yes("CSS.highlights.has('inserted')")).isFalse();
        assertThat(fixture.text("document.querySelectorAll('#edits .edit').length")).isEqualTo("0");
    }

    @Test
    void deletedWordsStandStruckAndAreNoText() {
        int place = at("A model gives") + 8;
        String before = fixture.text("document.querySelector('[data-b=b01]')?.innerHTML");
        set(new PageChange.Deleted(place, "or a person "));
        assertThat(fixture.text("document.querySelector('.ghost').textContent"))
                .isEqualTo("or a person ");
        assertThat(
                        fixture.text(
                                "getComputedStyle(document.querySelector('.ghost')).webkitUserSelect"))
                .isEqualTo("none");
        assertThat(text()).isEqualTo(lesson.text());
        HeadlessFx.run(() -> fixture.page.select(place - 6, place + 5));
        assertThat(fixture.selections.getLast().quote().exact())
                .isEqualTo(lesson.text().substring(place - 6, place + 5));
        assertThat(fixture.selections.getLast().start()).isEqualTo(place - 6);
        set();
        assertThat(fixture.yes("document.querySelector('.ghost') === null")).isTrue();
        assertThat(fixture.text("document.querySelector('[data-b=b01]')?.innerHTML"))
                .isEqualTo(before);
    }

    @Test
    void everyPlaceIsFoundBesideStruckWords() {
        int place = at("A model gives") + 8;
        set(
                new PageChange.Deleted(place, "perhaps "),
                new PageChange.Deleted(at("Inference changes"), "Old words. "));
        for (String words : List.of("A model gives", "Inference changes")) {
            int start = at(words);
            HeadlessFx.run(() -> fixture.page.select(start, start + words.length()));
            assertThat(fixture.selections.getLast().start()).isEqualTo(start);
            assertThat(fixture.selections.getLast().quote().exact()).isEqualTo(words);
        }
    }

    @Test
    void aParagraphThatIsGoneStandsBetweenTheOthers() {
        int start = at("A model gives");
        set(new PageChange.Deleted(start, "A whole paragraph.\nAnd another.\n"));
        assertThat(
                        fixture.text(
                                "[...document.querySelectorAll('.ghost.apart')].map(e => e.textContent).join('|')"))
                .isEqualTo("A whole paragraph.|And another.");
        assertThat(
                        fixture.yes(
                                "document.querySelector('.ghost.apart + :not(.ghost)').textContent.startsWith('A model gives')"))
                .isTrue();
        assertThat(text()).isEqualTo(lesson.text());
    }

    @Test
    void aParagraphThatStoodBeforeAQuestionIsNoPartOfIt() {
        String prompt =
                fixture.text("document.querySelector('section.question p[data-b]').textContent");
        set(new PageChange.Deleted(at(prompt), "It was there before the question.\n"));
        assertThat(
                        fixture.yes(
                                "document.querySelector('.ghost').closest('section.question') === null"))
                .isTrue();
        assertThat(fixture.yes("document.querySelector('.ghost + section.question') !== null"))
                .isTrue();
    }

    @Test
    void highlightsStayOnTheirWords() {
        int start = at("A model gives");
        var mark =
                new PageHighlight(
                        UUID.randomUUID(),
                        start,
                        start + 13,
                        Annotation.Colour.MOSS,
                        Annotation.Style.HIGHLIGHT,
                        false);
        HeadlessFx.run(() -> fixture.page.setHighlights(List.of(mark)));
        set(new PageChange.Deleted(start + 7, " once"), new PageChange.Inserted(start, start + 7));
        assertThat(fixture.text("CSS.highlights.get('ground-moss').size")).isEqualTo("1");
        assertThat(
                        fixture.text(
                                "[...CSS.highlights.get('ground-moss')][0].toString().replace(' once', '')"))
                .isEqualTo("A model gives");
    }

    @Test
    void copiedCodeHasNoStruckWords() {
        int place = at("def cost") + 4;
        set(new PageChange.Deleted(place, "old_"));
        fixture.js("document.querySelector('.code-copy').click()");
        assertThat(
                        HeadlessFx.call(() ->
                                javafx.scene.input.Clipboard.getSystemClipboard().getString()))
                .contains("def cost(")
                .doesNotContain("old_");
    }

    @Test
    void anotherLessonHasNoneOfThem() {
        set(new PageChange.Deleted(at("A model gives"), "Gone. "));
        fixture.show("<p data-b='n1'>Another lesson.</p>");
        assertThat(fixture.yes("document.querySelector('.ghost, .edit') === null")).isTrue();
        set(new PageChange.Deleted(8, "quite "));
        fixture.awaitYes("document.querySelector('.ghost') !== null");
        assertThat(fixture.text("document.querySelector('[data-b=n1]').textContent"))
                .isEqualTo("Another quite lesson.");
        assertThat(text()).isEqualTo("Another lesson.");
    }
}
