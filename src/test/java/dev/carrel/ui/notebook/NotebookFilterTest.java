package dev.carrel.ui.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotebookFilterTest {
    private static final CourseId ID = new CourseId("birds");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-24T09:30:00+01:00");

    private final NotebookItem blue =
            item("m1", "owls", highlight("Crème brûlée", Colour.SKY, "", "a"), false);
    private final NotebookItem noted =
            item("m1", "jays", highlight("漢字 stand here", Colour.ROSE, "A Thought", "b"), false);
    private final NotebookItem lost =
            item("", "gone", highlight("שלום", Colour.SKY, "", "a", "b"), true);
    private final List<NotebookItem> all = List.of(blue, noted, lost);

    private static NotebookItem item(
            String module, String lesson, Annotation annotation, boolean lost) {
        return NotebookItem.of(
                new NotebookItem.Spot(
                        ID, "Birds", module, new LessonId(lesson), "On " + lesson, lost, true),
                new NotebookItem.Content.Mark(
                        annotation, Optional.empty(), NotebookItem.Fate.THERE));
    }

    private static Annotation highlight(String exact, Colour colour, String body, String... tags) {
        return new Annotation.Highlight(
                Annotation.newId(),
                ID,
                new Passage(new LessonId("l"), 1, 0, 1, new QuoteSelector(exact, "", ""), null),
                colour,
                Style.HIGHLIGHT,
                body,
                Set.of(tags),
                TIME,
                TIME);
    }

    @Test
    void wordsAreFoundWithoutCaseAndAccentsInAnyScriptAndOrder() {
        assertThat(NotebookFilter.ALL.withWords("BRULEE  creme").of(all)).containsExactly(blue);
        assertThat(NotebookFilter.ALL.withWords("字").of(all)).containsExactly(noted);
        assertThat(NotebookFilter.ALL.withWords("thought jays").of(all)).containsExactly(noted);
        assertThat(NotebookFilter.ALL.withWords("שלום").of(all)).containsExactly(lost);
        assertThat(NotebookFilter.ALL.withWords("thought owls").of(all)).isEmpty();
        assertThat(NotebookFilter.ALL.withWords("  ").of(all)).isEqualTo(all);
    }

    @Test
    void everyFilterNarrows() {
        assertThat(NotebookFilter.ALL.withColour(Colour.SKY).of(all)).containsExactly(blue, lost);
        assertThat(NotebookFilter.ALL.withTag("b").of(all)).containsExactly(noted, lost);
        assertThat(NotebookFilter.ALL.withKind(NotebookItem.Kind.NOTE).of(all))
                .containsExactly(noted);
        assertThat(NotebookFilter.ALL.withKind(NotebookItem.Kind.HIGHLIGHT).of(all))
                .containsExactly(blue, lost);
        assertThat(NotebookFilter.ALL.withLost(true).withTag("a").of(all)).containsExactly(lost);
        var module = new NotebookFilter.Where(ID, "m1", null);
        assertThat(NotebookFilter.ALL.withWhere(module).of(all)).containsExactly(blue, noted);
        var lesson = new NotebookFilter.Where(ID, "m1", new LessonId("jays"));
        assertThat(NotebookFilter.ALL.withWhere(lesson).of(all)).containsExactly(noted);
        var other = new NotebookFilter.Where(new CourseId("stars"), null, null);
        assertThat(NotebookFilter.ALL.withWhere(other).of(all)).isEmpty();
    }

    @Test
    void aFilterKnowsWhetherItHidesAnything() {
        assertThat(NotebookFilter.ALL.withWords(" ").isAll()).isTrue();
        assertThat(NotebookFilter.ALL.withWords("x").isAll()).isFalse();
        assertThat(NotebookFilter.ALL.withLost(true).isAll()).isFalse();
        assertThat(NotebookFilter.ALL.withTag("x").withTag(null).isAll()).isTrue();
    }
}
