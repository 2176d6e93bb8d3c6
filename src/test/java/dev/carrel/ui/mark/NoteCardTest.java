package dev.carrel.ui.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.ui.HeadlessFx;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteCardTest {
    private static final CourseId COURSE = new CourseId("course");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-01T00:00:00Z");

    /// What the card told, in order.
    private final List<Object> told = new ArrayList<>();

    private final List<Boolean> continued = new ArrayList<>();
    private final List<String> previewed = new ArrayList<>();
    private @Nullable Stage stage;
    private @Nullable NoteCard card;

    @AfterEach
    void hide() {
        if (stage != null) {
            HeadlessFx.close(stage);
        }
    }

    private static Passage passage(String words) {
        return new Passage(
                new LessonId("l"), 1, 0, words.length(), new QuoteSelector(words, "", ""), null);
    }

    private static Annotation.Highlight highlight(String body, String... tags) {
        return new Annotation.Highlight(
                Annotation.newId(),
                COURSE,
                passage("some words"),
                Colour.SKY,
                Style.UNDERLINE,
                body,
                Set.of(tags),
                NOW,
                NOW);
    }

    private void open(Annotation annotation) {
        card =
                HeadlessFx.call(() ->
                        new NoteCard(
                                new NoteCard.Edits() {
                                    @Override
                                    public void edit(UUID id, AnnotationEdit edit, boolean more) {
                                        told.add(edit);
                                        continued.add(more);
                                    }

                                    @Override
                                    public void delete(UUID id) {
                                        told.add(id);
                                    }
                                },
                                (_, markdown) -> previewed.add(markdown),
                                annotation,
                                () -> card().write()));
        stage = HeadlessFx.show(card(), 400, 500);
    }

    private NoteCard card() {
        return Objects.requireNonNull(card);
    }

    private TextArea body() {
        return (TextArea) found(".text-area");
    }

    private TextField tags() {
        return (TextField) found(".text-field");
    }

    private Node found(String selector) {
        return HeadlessFx.call(() -> Objects.requireNonNull(card().lookup(selector)));
    }

    private void type(String text) {
        HeadlessFx.run(() -> body().setText(text));
    }

    private void typeTags(String text) {
        HeadlessFx.run(() -> tags().setText(text));
    }

    private void write() {
        HeadlessFx.run(card()::write);
    }

    private ButtonBase button(String name) {
        return HeadlessFx.call(() ->
                Stream.of(".button", ".toggle-button")
                        .flatMap(kind -> card().lookupAll(kind).stream())
                        .map(ButtonBase.class::cast)
                        .filter(one ->
                                name.equals(one.getText()) || name.equals(one.getAccessibleText()))
                        .findFirst()
                        .orElseThrow());
    }

    private void press(String name) {
        HeadlessFx.run(button(name)::fire);
    }

    @Test
    void aCardThatIsOnlyLookedAtWritesNothing() {
        open(highlight("A note", "exam", "later"));
        write();
        assertThat(told).isEmpty();
        assertThat(tags().getText()).isEqualTo("exam, later");
    }

    @Test
    void wordsAreWrittenOnceAndTypingOnContinuesThem() {
        open(highlight(""));
        type("Rea");
        write();
        write();
        type("Really");
        write();
        assertThat(told).containsExactly(AnnotationEdit.body("Rea"), AnnotationEdit.body("Really"));
        assertThat(continued).containsExactly(false, true);
    }

    @Test
    void wordsAreWrittenAtARestAlthoughTheCardStaysOpen() {
        open(highlight(""));
        type("Not lost");
        HeadlessFx.await("the words", () -> !told.isEmpty());
        assertThat(told).containsExactly(AnnotationEdit.body("Not lost"));
    }

    @Test
    void aNoteCanBeEmptiedAgain() {
        open(highlight("Old words"));
        type("");
        write();
        assertThat(told).containsExactly(AnnotationEdit.body(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "exam                | exam",
                "  exam ,, later ,   | exam;later",
                "#exam, # later      | exam;later",
                "two words           | two words",
                "exam, exam          | exam",
                "C#                  | C#",
                "été, 試験, 🎓       | été;試験;🎓",
                "#, ,                | none",
            })
    void tagsAreReadAsPeopleWriteThem(String typed, @Nullable String tags) {
        open(highlight(""));
        typeTags(typed);
        write();
        if (tags == null) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told)
                    .containsExactly(
                            AnnotationEdit.body("").withTags(Set.of(tags.split(";")), Set.of()));
        }
    }

    @Test
    void tagsThatAreNoLongerThereAreTakenAway() {
        open(highlight("", "exam", "later"));
        typeTags("exam, soon");
        write();
        assertThat(told)
                .containsExactly(
                        AnnotationEdit.body("").withTags(Set.of("exam", "soon"), Set.of("later")));
    }

    /// From another program, or a file that was written by hand.
    @Test
    void tagsNobodyCouldTypeHereStayAsLongAsTheyAreLeftAlone() {
        open(highlight("", "this, and that", "#odd"));
        type("Words");
        write();
        assertThat(told).containsExactly(AnnotationEdit.body("Words"));
    }

    @Test
    void whatWasTypedIsKeptBeforeTheNoteIsDeletedSoThatUndoingBringsItBack() {
        var note = highlight("");
        open(note);
        type("Half a tho");
        press("Delete");
        assertThat(told).containsExactly(AnnotationEdit.body("Half a tho"), note.id());
    }

    @Test
    void anotherColourAndStyleAreToldAtOnceAsStepsOfTheirOwn() {
        open(highlight(""));
        assertThat(((ToggleButton) button(MarkLooks.name(Colour.SKY))).isSelected()).isTrue();
        press(MarkLooks.name(Colour.MOSS));
        press(MarkLooks.name(Style.MARGIN));
        assertThat(told)
                .containsExactly(
                        AnnotationEdit.colour(Colour.MOSS), AnnotationEdit.style(Style.MARGIN));
        assertThat(continued).containsExactly(false, false);
    }

    @Test
    void oneColourAndOneStyleStayPicked() {
        open(highlight(""));
        press(MarkLooks.name(Colour.SKY));
        press(MarkLooks.name(Style.UNDERLINE));
        assertThat(((ToggleButton) button(MarkLooks.name(Colour.SKY))).isSelected()).isTrue();
        assertThat(((ToggleButton) button(MarkLooks.name(Style.UNDERLINE))).isSelected()).isTrue();
    }

    @Test
    void thePreviewShowsWhatStandsThereNow() {
        open(highlight("Old"));
        type("**New**");
        press("Preview");
        assertThat(previewed).containsExactly("**New**");
        assertThat(body().isVisible()).isFalse();
        press("Preview");
        assertThat(body().isVisible()).isTrue();
        assertThat(HeadlessFx.call(body()::isFocused)).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void aNoteOnTheLessonHasNoColours() {
        open(
                new Annotation.LessonNote(
                        Annotation.newId(), COURSE, new LessonId("l"), 1, "", Set.of(), NOW, NOW));
        assertThat(card().lookupAll(".patch-button")).isEmpty();
        assertThat(card().lookup(".quote")).isNull();
        assertThat(((Labeled) found(".strong")).getText()).isEqualTo("Note on this lesson");
    }

    @Test
    void aBookmarkSaysWhatItMarksAndLongWordsAreCut() {
        open(
                new Annotation.Bookmark(
                        Annotation.newId(),
                        COURSE,
                        passage("words ".repeat(100)),
                        "",
                        Set.of(),
                        NOW,
                        NOW));
        assertThat(((Labeled) found(".strong")).getText()).isEqualTo("Bookmark");
        assertThat(((Label) found(".quote")).getText()).startsWith("words").endsWith("words…");
    }

    @Test
    void theKeyboardStandsBehindTheLastWord() {
        open(highlight("Read on"));
        HeadlessFx.run(card()::focus);
        assertThat(HeadlessFx.call(body()::isFocused)).isTrue();
        assertThat(HeadlessFx.call(body()::getCaretPosition)).isEqualTo(7);
    }
}
