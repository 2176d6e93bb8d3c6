package dev.carrel.ui.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.Looks;
import dev.carrel.ui.updates.AuthorNotes.Line;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNotesTest {
    private static Line paragraph(String text) {
        return new Line("", 0, text);
    }

    private static Line bullet(int depth, String text) {
        return new Line("•", depth, text);
    }

    @Test
    void paragraphsHeadingsAndItemsAreToldApart() {
        assertThat(
                        AuthorNotes.lines(
                                """
                                ## New
                                A paragraph that goes
                                on here.

                                - One *thing*
                                * Two [links](https://a.example)
                                + Three
                                """))
                .containsExactly(
                        paragraph("New"),
                        paragraph("A paragraph that goes on here."),
                        bullet(0, "One thing"),
                        bullet(0, "Two links"),
                        bullet(0, "Three"));
    }

    @Test
    void anItemThatGoesOnInTheNextLineIsOneItem() {
        assertThat(AuthorNotes.lines("- The sheet bend\n  is new.\n- So is\nthe clove hitch.\n"))
                .containsExactly(
                        bullet(0, "The sheet bend is new."), bullet(0, "So is the clove hitch."));
    }

    @Test
    void numbersAreKeptAndListsInListsAreDeeper() {
        assertThat(AuthorNotes.lines("1. First\n   - inner\n     - inmost\n2) Second\n12. Twelfth"))
                .containsExactly(
                        new Line("1.", 0, "First"),
                        bullet(1, "inner"),
                        bullet(2, "inmost"),
                        new Line("2)", 0, "Second"),
                        new Line("12.", 0, "Twelfth"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "-", "#", "- \n- ", "\r\n\r\n"})
    void whereNothingIsSaidNothingIsShown(String markdown) {
        assertThat(AuthorNotes.lines(markdown))
                .extracting(Line::text)
                .allMatch(text -> text.equals("-") || text.equals("#") || text.isEmpty());
    }

    @Test
    void aNumberOrAHyphenInsideASentenceMakesNoList() {
        assertThat(AuthorNotes.lines("In version\n2.5 - the best - all is well.\n-5 degrees"))
                .containsExactly(paragraph("In version 2.5 - the best - all is well. -5 degrees"));
    }

    @Test
    void nothingOfWhatIsWrittenRuns() {
        assertThat(AuthorNotes.lines("- <script>alert(1)</script>x\n<img src=x onerror=y>"))
                .extracting(Line::text)
                .noneMatch(text -> text.contains("<script>"));
    }

    @Test
    void otherScriptsAndOtherLineEndsAreRead() {
        assertThat(AuthorNotes.lines("- שלום עולם\r\n- 漢字 👩‍🔬\r\n"))
                .containsExactly(bullet(0, "שלום עולם"), bullet(0, "漢字 👩‍🔬"));
    }

    @Test
    void aListIsNeverIndentedOutOfTheCard() {
        assertThat(AuthorNotes.lines(" ".repeat(400) + "- deep").getFirst().depth()).isLessThan(10);
    }

    @Test
    void whatWrapsInAListStaysRightOfItsMark() {
        String words = "the clove hitch holds a rope to a post, ".repeat(6);
        var notes =
                HeadlessFx.call(
                        () -> new AuthorNotes("Read this.\n\n- " + words + "\n  10. " + words));
        Stage stage = HeadlessFx.show(notes, 420, 400);
        HeadlessFx.frames(3);
        Looks.keep(stage, "author-notes");
        List<HBox> rows =
                HeadlessFx.call(() ->
                        notes.getChildren().stream()
                                .filter(HBox.class::isInstance)
                                .map(HBox.class::cast)
                                .toList());
        assertThat(rows).hasSize(2);
        for (HBox row : rows) {
            var mark = (Label) row.getChildren().getFirst();
            var text = (Label) row.getChildren().getLast();
            assertThat(HeadlessFx.call(mark::getHeight)).as("one line").isLessThan(40);
            assertThat(HeadlessFx.call(text::getHeight)).as("many lines").isGreaterThan(60);
            assertThat(HeadlessFx.call(() -> text.getBoundsInParent().getMinX()))
                    .isGreaterThanOrEqualTo(HeadlessFx.call(mark::getWidth));
            assertThat(Looks.inside(stage, text)).isTrue();
        }
        HeadlessFx.close(stage);
    }
}
