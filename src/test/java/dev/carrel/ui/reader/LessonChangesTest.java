package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.BlockId;
import dev.carrel.course.Edition;
import dev.carrel.course.LessonId;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.ui.reader.page.PageChange;
import dev.carrel.ui.reader.page.PageTarget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonChangesTest {
    private static final Edition FIRST = new Edition(1, "2026.1", LocalDate.of(2026, 1, 1));

    private static LessonDocument lesson(String text) {
        var blocks = new ArrayList<LessonDocument.Block>();
        int at = 0;
        for (String paragraph : text.split("\n", -1)) {
            blocks.add(
                    new LessonDocument.Block(
                            new BlockId("b" + at), "p", at, at + paragraph.length()));
            at += paragraph.length() + 1;
        }
        return new LessonDocument(
                new LessonId("l"),
                "Lesson",
                "",
                text,
                blocks,
                List.of(),
                List.of(),
                new LessonDocument.Uses(false, false, false));
    }

    private static LessonChanges changes(String before, String now) {
        return LessonChanges.between(before, FIRST, lesson(now)).orElseThrow();
    }

    @Test
    void equalWordsAreNoChange() {
        assertThat(LessonChanges.between("One two.\nThree.", FIRST, lesson("One two.\nThree.")))
                .isEmpty();
        assertThat(LessonChanges.between("One  two.", FIRST, lesson("One two."))).isEmpty();
    }

    @Test
    void wordsPutInAndTakenOutAreOnePassageOfTheirParagraph() {
        String now = "The first stays.\nA new threshold turns scores into decisions.\nThe last.";
        var changes =
                changes(
                        "The first stays.\nA threshold turns old scores into decisions.\nThe last.",
                        now);
        assertThat(changes.passages())
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.paragraph()).startsWith("A new threshold");
                    assertThat(passage.gone()).isFalse();
                    assertThat(now.substring(passage.start(), passage.end()))
                            .startsWith("new")
                            .doesNotContain("decisions");
                    assertThat(passage.target()).isInstanceOf(PageTarget.Passage.class);
                });
        assertThat(changes.words()).hasSize(2);
        assertThat(changes.words().getFirst())
                .isEqualTo(new PageChange.Inserted(now.indexOf("new"), now.indexOf("new") + 3));
        assertThat(changes.minutes()).isEqualTo(1);
        assertThat(changes.since()).isEqualTo(FIRST);
    }

    @Test
    void aParagraphTakenOutIsAPassageThatIsGone() {
        var changes =
                changes("Stays here.\nAll of this went away.\nThe end.", "Stays here.\nThe end.");
        assertThat(changes.passages())
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.gone()).isTrue();
                    assertThat(passage.paragraph()).isEqualTo("All of this went away.");
                    assertThat(passage.target()).isInstanceOf(PageTarget.Offset.class);
                });
    }

    @Test
    void newParagraphsArePassagesOfTheirOwn() {
        String now = "Stays here.\nAll of this is new.\nAnd so is this one.\nThe end.";
        var changes = changes("Stays here.\nThe end.", now);
        assertThat(changes.passages())
                .extracting(LessonChanges.Passage::paragraph)
                .containsExactly("All of this is new.", "And so is this one.");
        for (var change : changes.words()) {
            assertThat(change)
                    .isInstanceOfSatisfying(
                            PageChange.Inserted.class,
                            put ->
                                    assertThat(now.substring(put.start(), put.end()))
                                            .isEqualTo(
                                                    now.substring(put.start(), put.end()).strip()));
        }
    }

    @Test
    void aLessonThatWasEmptiedSaysWhatIsGone() {
        var empty =
                new LessonDocument(
                        new LessonId("l"),
                        "Lesson",
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        new LessonDocument.Uses(false, false, false));
        var changes = LessonChanges.between("All of it.", FIRST, empty).orElseThrow();
        assertThat(changes.passages())
                .containsExactly(new LessonChanges.Passage(0, 0, "All of it.", true));
        assertThat(changes.minutes()).isEqualTo(1);
    }

    @Test
    void aLessonThatWasEmptyIsNewFromEndToEnd() {
        var changes = changes("", "One.\nTwo.");
        assertThat(changes.passages())
                .extracting(LessonChanges.Passage::paragraph)
                .containsExactly("One.", "Two.");
    }

    @ParameterizedTest
    @CsvSource({
        "The second one.",
        "The first one.",
        "Another one.",
        "The first of it.",
    })
    void aParagraphBetweenOthersLikeItIsWholeWhenItComesAndWhenItGoes(String paragraph) {
        String without = "Head\nThe first one.\nThe third one.\nThe last one.";
        String with = "Head\nThe first one.\n" + paragraph + "\nThe third one.\nThe last one.";
        assertThat(changes(with, without).passages())
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.gone()).isTrue();
                    assertThat(passage.paragraph()).isEqualTo(paragraph);
                    assertThat(
                                    without.startsWith("The ", passage.start() + 1)
                                            || without.startsWith("The ", passage.start()))
                            .isTrue();
                });
        assertThat(changes(without, with).passages())
                .extracting(LessonChanges.Passage::paragraph)
                .containsExactly(paragraph);
        assertThat(changes(without, with).words())
                .singleElement()
                .isInstanceOfSatisfying(
                        PageChange.Inserted.class,
                        put ->
                                assertThat(with.substring(put.start(), put.end()))
                                        .isEqualTo(paragraph));
    }

    @Test
    void wordsTakenOutAtTheVeryEndBelongToTheLastParagraph() {
        var changes = changes("Stays.\nThe end of it.", "Stays.\nThe end");
        assertThat(changes.passages())
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.paragraph()).isEqualTo("The end");
                    assertThat(passage.gone()).isFalse();
                });
    }

    @Test
    void changesGoThroughNoCharacterOfTwoHalves() {
        String now = "We like 👎 here, and 試験 is 難しい.";
        var changes = changes("We like 👍 here, and 試験 is 易しい.", now);
        for (var change : changes.words()) {
            if (change instanceof PageChange.Inserted(int start, int end)) {
                assertThat(Character.isLowSurrogate(now.charAt(start))).isFalse();
                assertThat(Character.isHighSurrogate(now.charAt(end - 1))).isFalse();
            }
        }
        assertThat(changes.passages()).hasSize(1);
    }

    @Test
    void minutesAreThoseOfTheChangedParagraphs() {
        String added = "word ".repeat(450).strip();
        assertThat(changes("Start.\nEnd.", "Start.\n" + added + "\nEnd.").minutes()).isEqualTo(3);
    }

    @Test
    void charactersWithoutSpacesTakeTimeToo() {
        String added = "閾値は点数を決定に変える。".repeat(100);
        assertThat(changes("始。\n終。", "始。\n" + added + "\n終。").minutes()).isEqualTo(3);
    }
}
