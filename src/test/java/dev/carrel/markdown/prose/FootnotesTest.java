package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.OneLesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootnotesTest {
    @Test
    void aNoteKnowsTheWayBackToItsFirstMark() {
        OneLesson lesson = OneLesson.of("One[^a] and again[^a].\n\n[^a]: The note.\n");

        assertThat(lesson.all("a.footnote-ref").eachAttr("id"))
                .containsExactly("fnref-1", "fnref-1-2");
        assertThat(lesson.all("a.footnote-ref").eachText()).containsExactly("1", "1");
        assertThat(lesson.one("li#fn-1 a.footnote-backref").attr("href")).isEqualTo("#fnref-1");
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void marksAreNoPartOfTheTextThatHighlightsStandOn() {
        OneLesson with = OneLesson.of("One[^a] and two.\n\n[^a]: The note.\n");
        OneLesson without = OneLesson.of("One and two.\n");

        assertThat(with.document.blocks().getFirst().id())
                .isEqualTo(without.document.blocks().getFirst().id());
        assertThat(with.text()).isEqualTo("One and two.\nThe note.");
        assertThat(with.document.blocks().getLast().kind()).isEqualTo("note");
    }

    @Test
    void aNoteMayHaveSeveralParagraphsAndLists() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        Text[^long].

                        [^long]: First.

                            Second with `code`.

                            - item

                        After.
                        """);

        assertThat(lesson.all("section.footnotes li#fn-1 > p").eachText())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Second with code.");
        assertThat(lesson.one("section.footnotes li li").text()).isEqualTo("item");
        assertThat(lesson.text()).startsWith("Text.\nAfter.\nFirst.");
    }

    @Test
    void notesThatMarkEachOtherEnd() {
        OneLesson lesson = OneLesson.of("A[^a].\n\n[^a]: See[^b].\n\n[^b]: See[^a].\n");

        assertThat(lesson.all("section.footnotes > ol > li").eachAttr("id"))
                .containsExactly("fn-1", "fn-2");
        assertThat(lesson.text()).isEqualTo("A.\nSee.\nSee.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"| a[^n] |\n|---|\n", "- a[^n]\n", "> [!TIP] a[^n]\n", "# a[^n]\n"})
    void marksMayStandAnywhere(String markdown) {
        OneLesson lesson = OneLesson.of(markdown + "\n[^n]: Note.\n");

        assertThat(lesson.one("a.footnote-ref").attr("href")).isEqualTo("#fn-1");
        assertThat(lesson.text()).isEqualTo("a\nNote.");
    }

    @Test
    void mistakesAreToldWithWhatToDo() {
        OneLesson lesson =
                OneLesson.of("# T\n\nA[^gone] b[^b].\n\n[^b]: B.\n\n[^b]: B again.\n\n[^c]: C.\n");

        assertThat(lesson.problems)
                .extracting(Object::toString)
                .containsExactly(
                        "m/one.md:3:2: warning footnote-missing: The footnote [^gone] is not"
                                + " defined. Write [^gone]: and its text at the end.",
                        "m/one.md:7:1: warning footnote-duplicate: The footnote [^b] is defined"
                                + " twice. Give one of them another name; its text stands here"
                                + " meanwhile.",
                        "m/one.md:9:1: info footnote-unused: The footnote [^c] is never mentioned."
                                + " Put its mark into the text, or remove it.");
        assertThat(lesson.text()).contains("A[^gone]", "B.", "B again.", "C.");
    }

    @Test
    void notesOfAQuestionAreItsOwn() {
        OneLesson lesson =
                OneLesson.of(
                        """
                        One[^a].

                        ```quiz
                        id: q
                        kind: short
                        prompt: |
                          Two[^a].

                          [^a]: Of the question.
                        ```

                        [^a]: Of the page.
                        """);

        for (var mark : lesson.all("a.footnote-ref")) {
            var note = lesson.one("li[id=" + mark.attr("href").substring(1) + "]");
            boolean asks = mark.closest("section.question") != null;
            assertThat(note.text()).startsWith(asks ? "Of the question." : "Of the page.");
            assertThat(note.selectFirst("a.footnote-backref").attr("href"))
                    .isEqualTo("#" + mark.id());
        }
        assertThat(lesson.problems).isEmpty();
    }
}
