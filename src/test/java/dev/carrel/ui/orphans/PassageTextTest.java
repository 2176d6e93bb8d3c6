package dev.carrel.ui.orphans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.update.notes.Excerpt;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A passage as it is read and as it is spoken, and the line a note has in the list.
class PassageTextTest {
    private static final LessonId LESSON = new LessonId("l");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-24T09:30:00+01:00");

    private static Excerpt excerpt(String before, String passage, String after) {
        String text = before + passage + after;
        int start = before.length();
        int end = start + passage.length();
        return new Excerpt(new Place(LESSON, start, end), "Title", text, start, end);
    }

    private static List<Text> parts(TextFlow flow) {
        return flow.getChildren().stream().map(Text.class::cast).toList();
    }

    private static String words(TextFlow flow, String style) {
        return parts(flow).stream()
                .filter(text -> text.getStyleClass().contains(style))
                .map(Text::getText)
                .collect(Collectors.joining("|"));
    }

    private static String whole(TextFlow flow) {
        return parts(flow).stream().map(Text::getText).collect(Collectors.joining());
    }

    @Test
    void thePassageStandsOutFromTheWordsAroundIt() {
        var flow =
                HeadlessFx.call(
                        () -> PassageText.plain(excerpt("Dress it. ", "Set it.", " Load it.")));
        assertThat(words(flow, "passage-kept")).isEqualTo("Set it.");
        assertThat(words(flow, "passage-context")).isEqualTo("Dress it. | Load it.");
        assertThat(flow.getAccessibleText()).isEqualTo("Dress it. Set it. Load it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The loop does not slip. | The loop neither slips nor jams.
                    a                       | b
                    עולם שלום               | שלום לכולם
                    漢字を読む               | 漢字を書く
                    👩‍🔬 looks               | 👨‍🔬 looks
                    same words              | same words
                    """)
    void oldAndNewTogetherSayEveryWordOfBoth(String old, String now) {
        Excerpt before = excerpt("Well, ", old, " So it is.");
        Excerpt after = excerpt("Well, ", now, " So it is.");
        assertThat(whole(HeadlessFx.call(() -> PassageText.before(before, after))))
                .isEqualTo("Well, " + old + " So it is.");
        assertThat(whole(HeadlessFx.call(() -> PassageText.now(before, after))))
                .isEqualTo("Well, " + now + " So it is.");
    }

    @Test
    void whatIsNewAndWhatIsGoneIsSpokenAsSuch() {
        Excerpt old = excerpt("", "tie it slowly", "");
        Excerpt now = excerpt("", "tie it quickly", "");
        var before = HeadlessFx.call(() -> PassageText.before(old, now));
        var after = HeadlessFx.call(() -> PassageText.now(old, now));
        assertThat(words(before, "passage-deleted")).isEqualTo("slowly");
        assertThat(words(after, "passage-inserted")).isEqualTo("quickly");
        assertThat(before.getAccessibleText()).isEqualTo("tie it [gone: slowly]");
        assertThat(after.getAccessibleText()).isEqualTo("tie it [new: quickly]");
    }

    @Test
    void aBlankBehindAChangedWordIsNeverStruck() {
        Excerpt old = excerpt("", "one two three", "");
        Excerpt now = excerpt("", "one three", "");
        var flow = HeadlessFx.call(() -> PassageText.before(old, now));
        assertThat(words(flow, "passage-deleted")).doesNotEndWith(" ");
        assertThat(whole(flow)).isEqualTo("one two three");
    }

    private static Annotation highlight(String words) {
        return new Annotation.Highlight(
                Annotation.newId(),
                new CourseId("knots"),
                new Passage(LESSON, 1, 0, 1, new QuoteSelector(words, "", ""), null),
                Colour.SKY,
                Style.HIGHLIGHT,
                "",
                Set.of(),
                TIME,
                TIME);
    }

    private static String line(Annotation note) {
        return HeadlessFx.call(() -> NoteCell.quote(note)); // controls want the toolkit
    }

    @Test
    void theLineOfANoteIsOneLineAndNoLongerThanCanBeRead() {
        assertThat(line(highlight("  two\n\n\tlines \u2003 here "))).startsWith("two lines");
        assertThat(line(highlight("word ".repeat(100))))
                .hasSizeLessThanOrEqualTo(160)
                .endsWith("…");
    }

    @Test
    void aLongLineIsNotCutThroughACharacter() {
        String shown = line(highlight("x" + "👩".repeat(100)));
        assertThat(shown.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    }

    @Test
    void aNoteOnAWholeLessonIsListedByItsOwnWords() {
        var note =
                new Annotation.LessonNote(
                        Annotation.newId(),
                        new CourseId("knots"),
                        LESSON,
                        1,
                        "Ask **Jo** about <b>this</b>",
                        Set.of(),
                        TIME,
                        TIME);
        assertThat(line(note)).startsWith("Ask Jo about").doesNotContain("**");
    }
}
